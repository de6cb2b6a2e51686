// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtransport.h"

#include "gunzip.h"
#include "tlsreason.h"

#include <QIODevice>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <algorithm>

namespace segue::net {

using namespace Qt::StringLiterals;

namespace {
constexpr int connectionsOfManager = 6;
constexpr qint64 longestAnswer = 512LL * 1024 * 1024;

/// Affinity cookies would tie all calls to one web server and its budget. [PA-par]
class NoCookies final : public QNetworkCookieJar
{
public:
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

/// A body that can be read once. When a kept connection turns out to be closed Qt sends the request again by itself, unless
/// it cannot read the body again; a write, which may have been done, must not be sent twice unasked. Not a QBuffer: Qt reads
/// round one, to its bytes (QNonContiguousByteDeviceFactory).
class OneWayBody final : public QIODevice
{
public:
    OneWayBody(QByteArray body, QObject *parent) : QIODevice(parent), m_body(std::move(body))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_body.size() - m_read + QIODevice::bytesAvailable(); }
    [[nodiscard]] bool atEnd() const override { return m_read == m_body.size(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 size = std::min(maxSize, m_body.size() - m_read);
        if (size == 0 && maxSize > 0)
            return -1;
        std::copy_n(m_body.constData() + m_read, size, data);
        m_read += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_read = 0;
};

/// The system's proxy; never for this machine.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.url()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

/// Whether a body ends as its kind does. Qt takes an answer in chunks for whole when the connection ends before the last chunk
/// (QHttpProtocolHandler::_q_receiveReply), and nothing else of it can be seen from here.
bool endsAsItsKind(const QByteArray &body, const QByteArray &contentType)
{
    const QByteArray kind = contentType.toLower();
    if (kind.contains("json")) {
        const QByteArray text = body.trimmed();
        return text.endsWith('}') || text.endsWith(']');
    }
    if (kind.startsWith("multipart/"))
        return body.trimmed().endsWith("--");
    return true;
}

bool goesThroughProxy(const QUrl &url)
{
    const QList<QNetworkProxy> proxies = ProxyChoice().queryProxy(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
}
} // namespace

/// One request handed to Qt. Frees its connection however it ends.
class QtExchange final : public Operation<HttpReply>
{
public:
    QtExchange(QtTransport *transport, const HttpRequest &request, QObject *parent)
        : Operation<HttpReply>(u"exchange"_s, parent), m_transport(transport), m_request(request)
    {
    }
    ~QtExchange() override { letGo(); }

private:
    enum class Phase { Connecting, Sending, Waiting, Receiving };

    void startOn(QNetworkAccessManager *manager);
    [[nodiscard]] QNetworkReply *hand(QNetworkAccessManager *manager);

    void begin() override { startOn(m_transport->freeManager()); }
    void abort() override { letGo(); }

    void enter(Phase phase);
    void conclude();
    void timedOut();
    void letGo();
    [[nodiscard]] Error transportError(QNetworkReply::NetworkError code) const;
    [[nodiscard]] std::optional<QByteArray> content() const;
    [[nodiscard]] QNetworkRequest nativeRequest() const;

    QPointer<QtTransport> m_transport;
    HttpRequest m_request;
    QPointer<QNetworkAccessManager> m_manager;
    QPointer<QNetworkReply> m_reply;
    QTimer *m_timer = nullptr;
    QList<QSslError> m_sslErrors;
    Phase m_phase = Phase::Connecting;
    bool m_reached = false;
};

QNetworkRequest QtExchange::nativeRequest() const
{
    QNetworkRequest native(m_request.url);
    native.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    native.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    native.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    native.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    native.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    native.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    native.setAttribute(QNetworkRequest::Http2AllowedAttribute, true);
    // Named by us, so that Qt leaves the unpacking to us too.
    native.setRawHeader("Accept-Encoding"_ba, "gzip"_ba);
    native.setHeader(QNetworkRequest::UserAgentHeader, "Segue/" SEGUE_VERSION ""_ba);
    for (const auto &[name, value] : m_request.headers.all()) {
        // Repeated fields become one list, as RFC 9110 (5.3) allows; Qt keeps one of a name.
        const QByteArray before = native.rawHeader(name);
        native.setRawHeader(name, before.isEmpty() ? value : before + ", " + value);
    }
    return native;
}

QNetworkReply *QtExchange::hand(QNetworkAccessManager *manager)
{
    QNetworkRequest native = nativeRequest();
    if (m_request.body.isEmpty() && m_request.method == "GET")
        return manager->get(native);
    if (m_request.body.isEmpty() && m_request.method == "HEAD")
        return manager->head(native);
    if (m_request.body.isEmpty() || m_request.repeat == Repeat::Always)
        return manager->sendCustomRequest(native, m_request.method, m_request.body);
    native.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    native.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    return manager->sendCustomRequest(native, m_request.method, new OneWayBody(m_request.body, this));
}

void QtExchange::startOn(QNetworkAccessManager *manager)
{
    m_manager = manager;
    m_reply = hand(manager);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QtExchange::timedOut);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] { enter(Phase::Connecting); });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { enter(Phase::Waiting); });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64 total) {
        if (sent > 0)
            enter(sent < total ? Phase::Sending : Phase::Waiting);
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { enter(Phase::Receiving); });
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (m_reply->bytesAvailable() > longestAnswer)
            m_reply->abort();
        else
            enter(Phase::Receiving);
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    connect(m_reply, &QNetworkReply::finished, this, &QtExchange::conclude);
    enter(Phase::Connecting);
}

void QtExchange::enter(Phase phase)
{
    // Progress of an upload may still be told after the answer began.
    if (m_phase == Phase::Receiving && phase != Phase::Receiving)
        return;
    m_phase = phase;
    m_reached = m_reached || phase != Phase::Connecting;
    const TransportSettings &settings = m_transport->m_settings;
    switch (phase) {
    case Phase::Connecting:
        m_timer->start(settings.connectTimeout);
        break;
    case Phase::Sending:
    case Phase::Receiving:
        m_timer->start(settings.idleTimeout);
        break;
    case Phase::Waiting:
        m_timer->start(m_request.timeout);
        break;
    }
}

void QtExchange::timedOut()
{
    const QString phase = m_phase == Phase::Connecting ? u"connect"_s : m_phase == Phase::Waiting ? u"answer"_s : u"idle"_s;
    Error error = Error(ErrorCode::TimedOut).with(u"host"_s, m_request.url.host()).with(u"phase"_s, phase);
    const bool reached = m_reached;
    letGo();
    fail(withReached(std::move(error), reached));
}

void QtExchange::letGo()
{
    if (m_reply) {
        QNetworkReply *reply = m_reply;
        m_reply.clear();
        disconnect(reply, nullptr, this, nullptr);
        reply->abort();
        reply->deleteLater();
    }
    if (m_timer != nullptr)
        m_timer->stop();
    if (m_manager && m_transport)
        m_transport->freed(m_manager);
    m_manager.clear();
}

std::optional<QByteArray> QtExchange::content() const
{
    const QByteArray body = m_reply->readAll();
    const QByteArray length = m_reply->rawHeader("Content-Length");
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool hasBody = m_request.method != "HEAD" && status != 204 && status != 304;
    if (hasBody && !length.isEmpty() && body.size() != length.toLongLong())
        return std::nullopt;
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").toLower();
    if (encoding.isEmpty() || encoding == "identity" || body.isEmpty()) {
        const bool isSized = !length.isEmpty() || !hasBody;
        return isSized || endsAsItsKind(body, m_reply->rawHeader("Content-Type")) ? std::optional(body) : std::nullopt;
    }
    return encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate" ? gunzip(body, longestAnswer) : std::nullopt;
}

void QtExchange::conclude()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError code = m_reply->error();
    // Qt has an error code for most 4xx and 5xx; for us they are answers.
    const bool isAnswer =
        code == QNetworkReply::NoError
            ? status > 0
            : status >= 400
                  && ((code >= QNetworkReply::ContentAccessDenied && code < QNetworkReply::ProtocolUnknownError)
                      || code == QNetworkReply::ProtocolInvalidOperationError || code >= QNetworkReply::InternalServerError);
    if (!isAnswer) {
        Error error = withReached(transportError(code), m_reached && code != QNetworkReply::SslHandshakeFailedError);
        letGo();
        fail(std::move(error));
        return;
    }
    HttpReply reply;
    reply.status = status;
    reply.url = m_request.url;
    for (const QNetworkReply::RawHeaderPair &field : m_reply->rawHeaderPairs())
        reply.headers.append(field.first, field.second);
    std::optional<QByteArray> body = content();
    letGo();
    if (body) {
        reply.body = std::move(*body);
        succeed(std::move(reply));
    } else {
        fail(withReached(Error(ErrorCode::ConnectionLost).with(u"host"_s, m_request.url.host()), true));
    }
}

Error QtExchange::transportError(QNetworkReply::NetworkError code) const
{
    const QString host = m_request.url.host();
    const auto named = [&](ErrorCode meaning) { return Error(meaning).with(u"host"_s, host); };
    switch (code) {
    case QNetworkReply::HostNotFoundError:
        return named(ErrorCode::HostUnknown);
    case QNetworkReply::SslHandshakeFailedError:
        return named(ErrorCode::TlsFailed).with(u"reason"_s, tlsReason(m_sslErrors));
    case QNetworkReply::TimeoutError:
        return named(m_reached ? ErrorCode::TimedOut : ErrorCode::ConnectFailed);
    case QNetworkReply::ProxyConnectionRefusedError:
        return named(ErrorCode::ProxyFailed).with(u"reason"_s, u"@proxy_refused"_s);
    case QNetworkReply::ProxyConnectionClosedError:
        return named(ErrorCode::ProxyFailed).with(u"reason"_s, u"@proxy_closed"_s);
    case QNetworkReply::ProxyNotFoundError:
        return named(ErrorCode::ProxyFailed).with(u"reason"_s, u"@proxy_unknown"_s);
    case QNetworkReply::ProxyTimeoutError:
        return named(ErrorCode::ProxyFailed).with(u"reason"_s, u"@proxy_timed_out"_s);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return named(ErrorCode::ProxyFailed).with(u"reason"_s, u"@proxy_authentication"_s);
    case QNetworkReply::UnknownProxyError:
        return named(ErrorCode::ProxyFailed).with(u"reason"_s, u"@proxy_failed"_s);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError:
        return named(ErrorCode::UnexpectedAnswer).with(u"what"_s, u"@not_http"_s);
    default:
        if (m_reached)
            return named(ErrorCode::ConnectionLost);
        // Qt does not always say that it was the proxy that could not be reached.
        if (goesThroughProxy(m_request.url))
            return named(ErrorCode::ProxyFailed).with(u"reason"_s, u"@proxy_refused"_s);
        return named(ErrorCode::ConnectFailed);
    }
}

QtTransport::QtTransport(const TransportSettings &settings) : m_settings(settings) {}

QtTransport::~QtTransport() = default;

Operation<HttpReply> *QtTransport::exchange(QObject *parent, const HttpRequest &request)
{
    return new QtExchange(this, request, parent);
}

QNetworkAccessManager *QtTransport::freeManager()
{
    for (Line &line : m_lines) {
        if (line.busy < connectionsOfManager) {
            ++line.busy;
            return line.manager.get();
        }
    }
    Line line{std::make_unique<QNetworkAccessManager>(), 1};
    line.manager->setCookieJar(new NoCookies);
    line.manager->setProxyFactory(new ProxyChoice);
    line.manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_lines.push_back(std::move(line));
    return m_lines.back().manager.get();
}

void QtTransport::freed(QNetworkAccessManager *manager)
{
    for (Line &line : m_lines) {
        if (line.manager.get() == manager)
            --line.busy;
    }
}

std::unique_ptr<Transport> makeQtTransport(const TransportSettings &settings)
{
    return std::make_unique<QtTransport>(settings);
}

} // namespace segue::net
