// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchsender.h"

#include "base/compute.h"

#include <QUuid>

#include <algorithm>

namespace segue::odata {

namespace {
// [PA-limits] back off by powers of two where the server does not say how long.
constexpr std::chrono::milliseconds firstWait{1000};
constexpr std::chrono::milliseconds longestWait{60'000};

// A batch runs its parts one after another; the 2 minutes hold for each part, not for all (reference 3.4).
constexpr std::chrono::milliseconds batchTimeout{300'000};

class BatchSend final : public Operation<QList<BatchAnswer>>
{
public:
    BatchSend(QObject *parent, const Service &service, QList<BatchPart> parts, BatchOptions options)
        : Operation(QString::fromUtf8(options.label), parent), m_service(service), m_parts(std::move(parts)), m_options(std::move(options))
    {
    }

private:
    void begin() override
    {
        m_answers.resize(m_parts.size());
        for (qsizetype i = 0; i < m_parts.size(); ++i)
            m_open.append(i);
        if (m_open.isEmpty())
            succeed();
        else
            sendOpen();
    }

    void sendOpen()
    {
        QList<BatchPart> parts;
        parts.reserve(m_open.size());
        for (const qsizetype place : std::as_const(m_open))
            parts.append(m_parts.at(place));
        const QByteArray boundary = "batch_" + QUuid::createUuid().toByteArray(QUuid::Id128);
        await(compute(this, QStringLiteral("encode batch"), [parts, boundary] { return encodeBatch(parts, boundary); }),
              [this](const EncodedBatch &batch) { send(batch); });
    }

    void send(const EncodedBatch &batch)
    {
        net::HttpRequest request = m_service.write("POST", "$batch", batch.body, m_options.label, m_options.repeat);
        request.headers.set("Content-Type", batch.contentType);
        request.headers.append("If-None-Match", "null");
        request.headers.append("Prefer", "odata.continue-on-error");
        request.timeout = batchTimeout;
        await(m_service.client().send(this, request), [this](const net::HttpReply &reply) {
            const QByteArray type = reply.headers.value("Content-Type");
            // A failed batch is multipart as well: the content type decides, not the status (reference 3.3).
            if (!isMultipart(type)) {
                failWith(reply, reply.status == 200);
                return;
            }
            await(compute(this, QStringLiteral("parse batch"), [type, body = reply.body] { return parseBatch(type, body); }),
                  [this, reply](Result<BatchReply> parsed) { take(reply, std::move(parsed)); });
        });
    }

    void failWith(const net::HttpReply &reply, bool mayHaveActed)
    {
        Error error =
            reply.status == 200 ? unreadable(reply, QStringLiteral("multipart")) : toError(readServerError(reply), reply.correlationId);
        fail(mayHaveActed && m_options.repeat != net::Repeat::Always ? net::withUnknownOutcome(std::move(error)) : std::move(error));
    }

    void take(const net::HttpReply &reply, Result<BatchReply> parsed)
    {
        if (!parsed.has_value() || !parsed.value().complete || parsed.value().answers.size() != m_open.size()) {
            Error error = Error(ErrorCode::UnexpectedAnswer)
                              .with(QStringLiteral("what"), QStringLiteral("multipart"))
                              .withStatus(reply.status)
                              .withRequestIds(QString::fromUtf8(reply.headers.value("REQ_ID")), QString::fromUtf8(reply.correlationId));
            fail(m_options.repeat != net::Repeat::Always ? net::withUnknownOutcome(std::move(error)) : std::move(error));
            return;
        }
        QList<qsizetype> again;
        std::chrono::milliseconds wait{0};
        const QList<BatchAnswer> &answers = parsed.value().answers;
        for (qsizetype i = 0; i < answers.size(); ++i) {
            const qsizetype place = m_open.at(i);
            m_answers[place] = answers.at(i);
            m_answers[place].correlationId = reply.correlationId;
            if (!mayTryAgain(answers.at(i)))
                continue;
            again.append(place);
            const auto asked = net::parseRetryAfter(answers.at(i).headers.value("Retry-After"), m_service.client().clock().now());
            wait = std::max(wait, asked.value_or(backoff()));
        }
        const bool allFailed = std::none_of(m_answers.cbegin(), m_answers.cend(), isServedOrThrottled);
        const int most = allFailed ? std::min(m_options.retries, m_options.retriesWhenAllFail) : m_options.retries;
        if (again.isEmpty() || m_tries >= most) {
            succeed(std::move(m_answers));
            return;
        }
        ++m_tries;
        m_open = std::move(again);
        await(m_service.client().clock().sleep(this, wait), [this] { sendOpen(); });
    }

    [[nodiscard]] std::chrono::milliseconds backoff() const { return std::min(longestWait, firstWait * (1 << std::min(m_tries, 6))); }

    static bool isServedOrThrottled(const BatchAnswer &answer) { return answer.status < 500; }

    static bool mayTryAgain(const BatchAnswer &answer)
    {
        if (answer.isSuccess())
            return false;
        const Fault fault = readServerError(answer).fault;
        if (fault == Fault::Busy)
            return true;
        return (answer.status >= 500 || answer.status == 429)
               && (fault == Fault::Throttled || fault == Fault::Server || fault == Fault::SqlTimeout);
    }

    Service m_service;
    QList<BatchPart> m_parts;
    BatchOptions m_options;
    QList<BatchAnswer> m_answers;
    QList<qsizetype> m_open; ///< places of the parts without a final answer
    int m_tries = 0;
};
} // namespace

Operation<QList<BatchAnswer>> *sendBatch(QObject *parent, const Service &service, QList<BatchPart> parts, BatchOptions options)
{
    return new BatchSend(parent, service, std::move(parts), std::move(options));
}

} // namespace segue::odata
