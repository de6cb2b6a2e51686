// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api.h"

#include <QJsonDocument>

namespace segue::sandbox {

namespace {

constexpr char unknownText[] = "Resource not found for the segment ";
constexpr char jsonType[] = "application/json; odata.metadata=minimal";

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

PathPart partOf(const QByteArray &raw)
{
    const QByteArray decoded = QByteArray::fromPercentEncoding(raw);
    const qsizetype open = decoded.indexOf('(');
    if (open < 0 || !decoded.endsWith(')'))
        return {decoded, std::nullopt};
    return {decoded.left(open), decoded.mid(open + 1, decoded.size() - open - 2)};
}

} // namespace

QList<PathPart> parsePath(const QByteArray &path)
{
    QList<PathPart> parts;
    QByteArray part;
    bool quoted = false;
    for (const char c : path) {
        if (c == '\'')
            quoted = !quoted;
        if (c == '/' && !quoted) {
            parts.append(partOf(part));
            part.clear();
        } else {
            part.append(c);
        }
    }
    if (!part.isEmpty() || parts.isEmpty())
        parts.append(partOf(part));
    return parts;
}

ApiResult jsonResult(QByteArray body, WorkKind kind, qint64 rows, int status)
{
    ApiResult result;
    result.response.status = status;
    result.response.headers.add("Content-Type", jsonType);
    result.response.body = std::move(body);
    result.works.append({kind, rows});
    return result;
}

ApiResult emptyResult(WorkKind kind, qint64 rows)
{
    ApiResult result;
    result.response.status = 204;
    result.works.append({kind, rows});
    return result;
}

Response errorResponse(const ApiError &error, const Preferences &preferences)
{
    Response response;
    response.status = error.status;
    response.headers.add("Content-Type", jsonType);
    if (error.status == 405)
        response.headers.add("Allow", "OPTIONS,GET,HEAD,POST");
    QByteArray &body = response.body;
    body.append("{\"error\":{\"code\":");
    appendJsonText(body, error.code);
    body.append(",\"message\":");
    appendJsonText(body, error.message.toUtf8());
    const auto detail = [&](const char *name, const QByteArray &value) {
        if (!preferences.wants(name))
            return;
        body.append(",\"@").append(name).append("\":");
        appendJsonText(body, value);
    };
    detail("Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus", "0");
    detail("Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode", "0");
    detail("Microsoft.PowerApps.CDS.HelpLink",
           "http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a" + error.code);
    detail("Microsoft.PowerApps.CDS.TraceText", "");
    detail("Microsoft.PowerApps.CDS.InnerError.Message", error.message.toUtf8());
    body.append("}}");
    return response;
}

ApiError asSwitched(const Variants &variants, ApiError error)
{
    const bool unknownSegment = error.status == 404 && error.code == code::badUri && error.message.startsWith(QLatin1String(unknownText));
    if (unknownSegment && variants.is("unknown-segment", "400"))
        error.status = 400;
    if (variants.is("error-text", "other"))
        error.message = QStringLiteral("この要求は処理できませんでした。管理者に連絡してください。");
    return error;
}

void addStandardHeaders(Response &response)
{
    const QByteArray id = Guid::random().text();
    response.headers.set("OData-Version", "4.0");
    response.headers.set("REQ_ID", id);
    response.headers.set("x-ms-service-request-id", id);
}

ApiError noSegment(const QByteArray &segment)
{
    return {404, code::badUri, QLatin1String(unknownText) + QStringLiteral("'%1'.").arg(text(segment))};
}

ApiError noRow(const QByteArray &table, const Guid &id)
{
    return {404, code::notFound, QStringLiteral("Entity '%1' With Id = %2 Does Not Exist").arg(text(table), text(id.text()))};
}

ApiError wrongMethod(const QByteArray &method)
{
    return {405, code::notSupported, QStringLiteral("The requested resource does not support http method '%1'.").arg(text(method))};
}

std::optional<ApiError> lacks(const World &world, quint32 user, const QByteArray &privilege)
{
    if (world.users().depth(user, privilege) != Depth::None)
        return std::nullopt;
    const Privilege *held = Users::privilege(privilege);
    return ApiError{403, code::noPrivilege,
                    QStringLiteral("Principal user (Id=%1, type=8) is missing %2 privilege (Id=%3) for entity '%4'.")
                        .arg(text(world.users().at(user).id.text()), text(privilege), text(held->id.text()), text(held->table))};
}

Answer<QJsonObject> jsonBody(const ApiRequest &request)
{
    const QByteArray type = request.headers.value("Content-Type").toLower();
    if (!type.startsWith("application/json"))
        return ApiError{415, code::badPayload, QStringLiteral("The content type '%1' is not supported.").arg(text(type))};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return payloadFault(QStringLiteral("An error occurred while reading the JSON payload: %1").arg(error.errorString()));
    return document.object();
}

ApiError payloadFault(const QString &what)
{
    return {400, code::badPayload, QStringLiteral("Error identified in Payload provided by the user for Entity :'', %1").arg(what)};
}

Answer<Guid> keyOf(const PathPart &part)
{
    const auto id = part.arguments ? Guid::parse(*part.arguments) : std::nullopt;
    if (!id)
        return badUri(QStringLiteral("Bad Request - Error in query syntax."));
    return *id;
}

QueryRules rulesOf(const World &world)
{
    const Variants &variants = world.variants();
    return {.order = variants.keyOrder(),
            .refusesRanges = variants.is("key-ranges", "refuse"),
            .refusesVirtualOrder = variants.is("virtual-order", "refuse"),
            .emptyLastPage = variants.is("empty-last-page", "on"),
            .maximumIn = variants.number("in-values"),
            .cookieFault = variants.values().value("cookie-error"),
            .secret = mixed(world.population().seed() ^ 0x7365616cULL)};
}

} // namespace segue::sandbox
