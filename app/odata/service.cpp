// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service.h"

#include <QJsonDocument>

namespace segue::odata {

namespace {
constexpr char root[] = "/api/data/v9.2/";

QUrl withoutPath(const QUrl &server)
{
    QUrl url;
    url.setScheme(server.scheme());
    url.setHost(server.host());
    url.setPort(server.port());
    return url;
}

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("http") ? 80 : 443);
}

net::HeaderList commonHeaders()
{
    return {{"Accept", "application/json"}, {"OData-MaxVersion", "4.0"}, {"OData-Version", "4.0"}};
}

net::HttpRequest readOf(const QUrl &url, const QByteArray &label, int pageSize)
{
    net::HttpRequest request;
    request.url = url;
    request.headers = commonHeaders();
    request.headers.append("If-None-Match", "null");
    if (pageSize > 0)
        request.headers.append("Prefer", "odata.maxpagesize=" + QByteArray::number(pageSize));
    request.label = label;
    return request;
}
} // namespace

Service::Service(net::HttpClient &client, const QUrl &server) : m_client(&client), m_server(withoutPath(server)) {}

QByteArray Service::path(const QByteArray &target)
{
    return root + target;
}

net::HttpRequest Service::get(const QByteArray &target, const QByteArray &label, int pageSize) const
{
    return readOf(QUrl::fromEncoded(m_server.toEncoded() + path(target), QUrl::StrictMode), label, pageSize);
}

std::optional<net::HttpRequest> Service::follow(const QByteArray &nextLink, const QByteArray &label, int pageSize) const
{
    const QUrl url = QUrl::fromEncoded(nextLink, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != m_server.scheme() || url.host() != m_server.host()
        || effectivePort(url) != effectivePort(m_server) || !url.userInfo().isEmpty())
        return std::nullopt;
    return readOf(url, label, pageSize);
}

net::HttpRequest Service::write(const QByteArray &method, const QByteArray &target, const QByteArray &body, const QByteArray &label,
                                net::Repeat repeat) const
{
    net::HttpRequest request;
    request.method = method;
    request.url = QUrl::fromEncoded(m_server.toEncoded() + path(target), QUrl::StrictMode);
    request.headers = commonHeaders();
    if (!body.isEmpty())
        request.headers.append("Content-Type", "application/json; charset=utf-8");
    request.body = body;
    request.label = label;
    request.repeat = repeat;
    return request;
}

Operation<QJsonObject> *Service::object(QObject *parent, net::HttpRequest request) const
{
    return flow<QJsonObject>(parent, QString::fromUtf8(request.label), [client = m_client, request](Flow<QJsonObject> *self) {
        self->await(client->send(self, request), [self](const net::HttpReply &reply) {
            if (reply.status != 200) {
                self->fail(toError(readServerError(reply), reply.correlationId));
                return;
            }
            auto object = jsonObject(reply.body);
            if (!object.has_value()) {
                self->fail(unreadable(reply, QStringLiteral("JSON")));
                return;
            }
            self->settle(std::move(object));
        });
    });
}

Result<QJsonObject> jsonObject(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("JSON")));
    return document.object();
}

QByteArray encoded(QStringView text)
{
    return QUrl::toPercentEncoding(text.toString(), "()$,'/:@=!*;");
}

QString literal(QStringView text)
{
    QString quoted = text.toString();
    quoted.replace(QLatin1Char('\''), QLatin1String("''"));
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

} // namespace segue::odata
