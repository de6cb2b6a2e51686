// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include "base/log.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <cmath>

namespace segue::net {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
constexpr milliseconds longestBackoff = std::chrono::seconds(60);
// A wrong address should be told soon; a name that cannot be found for a moment is rare.
constexpr int unknownHostRetries = 2;

bool isJsonObject(const HttpReply &reply)
{
    return QJsonDocument::fromJson(reply.body).isObject();
}

Refusal judgeByDefault(const HttpReply &reply)
{
    return reply.status == 500 && isJsonObject(reply) ? Refusal::Transient : Refusal::Unknown;
}

QString shownAddress(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}
} // namespace

Exchange::Exchange(const Parts &parts, HttpRequest request, QObject *parent)
    : Operation<HttpReply>(u"request "_s + QString::fromLatin1(request.label.isEmpty() ? request.method : request.label), parent),
      m_parts(parts), m_request(std::move(request))
{
    if (m_request.label.isEmpty())
        m_request.label = m_request.method;
}

void Exchange::begin()
{
    const QUrl &url = m_request.url;
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)) {
        fail(Error(ErrorCode::AddressInvalid).with(u"address"_s, shownAddress(url)).with(u"reason"_s, u"@not_web_address"_s));
        return;
    }
    if (url.scheme() == "http"_L1 && !isLoopback(url)) {
        fail(Error(ErrorCode::AddressNotSecure).with(u"address"_s, shownAddress(url)));
        return;
    }
    waitForTurn();
}

void Exchange::waitForTurn()
{
    if (!m_request.paced) {
        authorise();
        return;
    }
    const milliseconds patience = std::max(milliseconds(0), m_parts.pacer.patience() - m_heldBack);
    await(m_parts.pacer.admit(this, m_request.label, patience), [this](std::shared_ptr<PacerSlot> slot) {
        m_slot = std::move(slot);
        m_heldBack += m_slot->heldBack();
        authorise();
    });
}

void Exchange::authorise()
{
    if (m_parts.tokens == nullptr) {
        attempt({});
        return;
    }
    m_leftAt = m_parts.clock.steady();
    awaitResult(m_parts.tokens->token(this), [this](Result<QByteArray> token) {
        if (token.has_value()) {
            attempt(token.value());
        } else {
            m_slot.reset();
            // Nothing was sent but the question for the token.
            if (!outlast(token.error()))
                fail(std::move(token.error()));
        }
    });
}

void Exchange::attempt(const QByteArray &token)
{
    m_token = token;
    m_correlationId = QUuid::fromRfc4122(m_parts.random.bytes(16)).toByteArray(QUuid::WithoutBraces);
    HttpRequest request = m_request;
    request.headers.set("x-ms-client-request-id"_ba, m_correlationId);
    if (!token.isEmpty())
        request.headers.set("Authorization"_ba, "Bearer "_ba + token);
    m_leftAt = m_parts.clock.steady();
    if (m_slot)
        m_slot->leaves();
    awaitResult(m_parts.transport.exchange(this, request), [this](Result<HttpReply> result) { judge(std::move(result)); });
}

void Exchange::judge(Result<HttpReply> result)
{
    PacerSlot::Answer answer;
    answer.correlationId = m_correlationId;
    answer.sent = m_request.body.size();
    answer.retries = m_attempts++;
    if (result.has_value()) {
        HttpReply &reply = result.value();
        reply.correlationId = m_correlationId;
        answer.status = reply.status;
        answer.received = reply.body.size();
        answer.retryAfter = parseRetryAfter(reply.headers.value("Retry-After"), m_parts.clock.now());
        answer.hint = reply.headers.value("x-ms-dop-hint").toInt();
    }
    qCInfo(logNet).noquote() << m_request.label << "status" << answer.status << (m_parts.clock.steady() - m_leftAt).count() << "ms sent"
                             << answer.sent << "received" << answer.received << "id" << m_correlationId;
    if (m_slot) {
        m_slot->answered(answer);
        m_slot.reset();
    }
    if (result.has_value())
        judgeReply(std::move(result.value()));
    else
        judgeFault(std::move(result.error()));
}

void Exchange::judgeReply(HttpReply reply)
{
    if (reply.status == 429 || reply.status == 503) {
        throttled(reply);
    } else if (reply.status == 401 && m_parts.tokens != nullptr && !m_renewed) {
        renewToken(reply.headers.value("WWW-Authenticate"));
    } else if (reply.status == 408) {
        judgeFault(withReached(describe(Error(ErrorCode::TimedOut), reply), true));
    } else if (reply.status >= 500 && reply.status != 501) {
        judgeServerFault(std::move(reply));
    } else {
        succeed(std::move(reply));
    }
}

void Exchange::judgeServerFault(HttpReply reply)
{
    const Refusal refusal = m_request.refusal ? m_request.refusal(reply) : judgeByDefault(reply);
    if (!isWrite()) {
        if (refusal != Refusal::Definite && mayRepeatFault(m_request.retries))
            repeatAfterFault();
        else
            fail(describe(Error(ErrorCode::ServerFailed), reply));
        return;
    }
    if (refusal == Refusal::Unknown) {
        fail(withUnknownOutcome(describe(Error(ErrorCode::ServerFailed), reply)));
        return;
    }
    if (refusal == Refusal::Transient && mayRepeatFault(m_request.retries))
        repeatAfterFault();
    else
        succeed(std::move(reply));
}

void Exchange::judgeFault(Error error)
{
    const bool reached = mayHaveReachedServer(error);
    const ErrorCode code = error.code();
    const bool isFinal = code == ErrorCode::TlsFailed || code == ErrorCode::ProxyFailed || code == ErrorCode::UnexpectedAnswer;
    const int most = code == ErrorCode::HostUnknown ? std::min(unknownHostRetries, m_request.retries) : m_request.retries;
    if (!(isWrite() && reached)) {
        const bool again = !isFinal && mayRepeatFault(most);
        if ((!again || m_parts.pacer.isCutOff()) && m_request.repeat != Repeat::Never && outlast(error))
            return;
        if (again) {
            repeatAfterFault();
            return;
        }
    }
    const QString requestId = error.requestId();
    Error told = std::move(error).withRequestIds(requestId, QString::fromLatin1(m_correlationId));
    fail(isWrite() && reached ? withUnknownOutcome(std::move(told)) : std::move(told));
}

void Exchange::throttled(const HttpReply &reply)
{
    const std::optional<milliseconds> asked = parseRetryAfter(reply.headers.value("Retry-After"), m_parts.clock.now());
    Error refused(ErrorCode::Throttled);
    Error error = describe(asked ? std::move(refused).withRetryAfter(*asked) : std::move(refused), reply);
    if (m_request.repeat == Repeat::Never) {
        fail(std::move(error));
        return;
    }
    if (m_request.paced) {
        // The pacer knows already and holds everybody back; it also says when that takes too long.
        waitForTurn();
        return;
    }
    ++m_throttles;
    const double most = std::min(std::pow(2.0, std::min(m_throttles, 10)) * 1000.0, static_cast<double>(longestBackoff.count()));
    const milliseconds wait = asked ? *asked : milliseconds(1 + static_cast<qint64>(m_parts.random.fraction() * most));
    m_heldBack += wait;
    if (m_heldBack > m_parts.pacer.patience())
        fail(std::move(error));
    else
        pauseThenRepeat(wait);
}

void Exchange::renewToken(const QByteArray &challenge)
{
    m_renewed = true;
    awaitResult(m_parts.tokens->renewed(this, m_token, challenge), [this](Result<QByteArray> token) {
        if (token.has_value())
            waitForTurn();
        else
            fail(std::move(token.error()));
    });
}

bool Exchange::mayRepeatFault(int most) const
{
    return m_request.repeat != Repeat::Never && m_faults < most;
}

void Exchange::repeatAfterFault()
{
    ++m_faults;
    const double most = std::min(std::pow(2.0, std::min(m_faults, 10)) * 500.0, static_cast<double>(longestBackoff.count()));
    pauseThenRepeat(milliseconds(1 + static_cast<qint64>(m_parts.random.fraction() * most)));
}

bool Exchange::outlast(const Error &error)
{
    const ErrorCode code = error.code();
    // A connection that was there and broke off is the answer of somebody; if the network is gone, the next attempt finds none.
    const bool ledNowhere = code == ErrorCode::HostUnknown || code == ErrorCode::ConnectFailed || code == ErrorCode::ProxyFailed;
    if (!ledNowhere || !m_request.paced || !m_parts.pacer.outlasts(m_leftAt))
        return false;
    m_faults = 0;
    waitForTurn();
    return true;
}

void Exchange::pauseThenRepeat(milliseconds wait)
{
    await(m_parts.clock.sleep(this, wait), [this] { waitForTurn(); });
}

Error Exchange::describe(Error error, const HttpReply &reply) const
{
    QString requestId = QString::fromLatin1(reply.headers.value("REQ_ID"));
    if (requestId.isEmpty())
        requestId = QString::fromLatin1(reply.headers.value("x-ms-service-request-id"));
    const QJsonObject details = QJsonDocument::fromJson(reply.body).object().value("error"_L1).toObject();
    return std::move(error)
        .withStatus(reply.status)
        .withRequestIds(requestId, QString::fromLatin1(reply.correlationId))
        .withServerCode(details.value("code"_L1).toString())
        .withServerText(details.value("message"_L1).toString())
        .with(u"status"_s, reply.status)
        .with(u"host"_s, reply.url.host());
}

} // namespace segue::net
