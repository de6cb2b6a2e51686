// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apiplace.h"

#include "odata/servererror.h"

namespace segue::insights {

namespace {
constexpr int unauthorised = 401;
constexpr int forbidden = 403;
constexpr int notFound = 404;

QByteArray withoutSlash(QByteArray text)
{
    while (text.endsWith('/'))
        text.chop(1);
    return text;
}
} // namespace

Error apiError(const net::HttpReply &reply, const std::optional<Error> &missing)
{
    const odata::ServerError server = odata::readServerError(reply);
    const auto told = [&](Error error) { return odata::withServer(std::move(error), server, reply.correlationId); };
    switch (reply.status) {
    case unauthorised:
        // The service itself says where to sign in; the gateway before it, which knows keys only, does not [CIL].
        return told(reply.headers.contains("WWW-Authenticate")
                        ? Error(ErrorCode::SignInNeeded).with(QStringLiteral("account"), QStringLiteral("@account"))
                        : Error(ErrorCode::SubscriptionKeyRefused));
    case forbidden:
        return told(Error(ErrorCode::NotPermitted).with(QStringLiteral("privilege"), QStringLiteral("Customer Insights: Viewer")));
    case notFound:
        if (missing)
            return told(*missing);
        break;
    default:
        break;
    }
    return odata::toError(server, reply.correlationId);
}

ApiPlace::ApiPlace(net::HttpClient &client, const QUrl &base, QString instance, DataApiClient::KeySource key, const KeyedHash &hash)
    : m_client(client), m_base(base), m_instance(std::move(instance)), m_key(std::move(key)), m_hash(hash)
{
}

QUrl ApiPlace::instancesAddress() const
{
    return QUrl::fromEncoded(withoutSlash(m_base.toEncoded()) + "/instances", QUrl::StrictMode);
}

QUrl ApiPlace::address(const QByteArray &path, const QByteArray &query) const
{
    const QByteArray whole = withoutSlash(m_base.toEncoded()) + "/instances/" + QUrl::toPercentEncoding(m_instance) + '/' + path
                             + (query.isEmpty() ? QByteArray() : '?' + query);
    return QUrl::fromEncoded(whole, QUrl::StrictMode);
}

std::optional<QUrl> ApiPlace::follow(const QUrl &from, const QByteArray &link) const
{
    const QUrl url = from.resolved(QUrl::fromEncoded(link, QUrl::StrictMode));
    const auto port = [](const QUrl &one) { return one.port(one.scheme() == QLatin1String("http") ? 80 : 443); };
    const bool isHere = url.isValid() && url.scheme() == m_base.scheme() && url.host() == m_base.host() && port(url) == port(m_base)
                        && url.userInfo().isEmpty();
    return isHere ? std::optional(url) : std::nullopt;
}

Operation<net::HttpReply> *ApiPlace::get(QObject *parent, const QUrl &url, const QByteArray &label, std::optional<Error> missing)
{
    using Reply = net::HttpReply;
    return flow<Reply>(parent, QString::fromLatin1(label), [self = shared_from_this(), url, label, missing](Flow<Reply> *flow) {
        flow->await(self->m_key(flow), [self, flow, url, label, missing](const QByteArray &key) {
            net::HttpRequest request;
            request.url = url;
            request.label = label;
            request.headers = {{"Accept", "application/json"}, {"Ocp-Apim-Subscription-Key", key}};
            flow->await(self->m_client.send(flow, request), [flow, missing](Reply reply) {
                if (reply.status == 200)
                    flow->succeed(std::move(reply));
                else
                    flow->fail(apiError(reply, missing));
            });
        });
    });
}

Operation<QJsonDocument> *ApiPlace::json(QObject *parent, const QUrl &url, const QByteArray &label, std::optional<Error> missing)
{
    return flow<QJsonDocument>(
        parent, QString::fromLatin1(label), [self = shared_from_this(), url, label, missing](Flow<QJsonDocument> *flow) {
            flow->await(self->get(flow, url, label, missing), [flow](const net::HttpReply &reply) {
                const QJsonDocument document = QJsonDocument::fromJson(reply.body);
                if (document.isNull())
                    flow->fail(odata::withServer(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("JSON")),
                                                 odata::readServerError(reply), reply.correlationId));
                else
                    flow->succeed(document);
            });
        });
}

} // namespace segue::insights
