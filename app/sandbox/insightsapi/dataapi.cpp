// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataapi.h"

#include "gateway.h"
#include "odata/querystring.h"
#include "query/insightsrows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace segue::sandbox {

namespace {
constexpr qint64 largestPageOfApi = 100; // [CI-odata]
constexpr char prefix[] = "msdynci_";

Outcome json(const QByteArray &body, WorkKind kind, int status = 200)
{
    Outcome outcome;
    outcome.response.status = status;
    outcome.response.headers.add("Content-Type", "application/json; charset=utf-8");
    outcome.response.body = body;
    outcome.works.append({kind, 0});
    return outcome;
}

/// Management and permission faults: ApiErrorResult [CIL].
Outcome apiError(int status, const QByteArray &code, const QByteArray &message)
{
    const QJsonObject body{{QStringLiteral("errorCode"), QString::fromUtf8(code)},
                           {QStringLiteral("message"), QString::fromUtf8(message)},
                           {QStringLiteral("httpStatusCode"), status},
                           {QStringLiteral("exceptionCulprit"), QStringLiteral("user")},
                           {QStringLiteral("resultSeverity"), QStringLiteral("error")},
                           {QStringLiteral("name"), QString::fromUtf8(code)},
                           {QStringLiteral("ciResults"), QJsonArray()}};
    return json(QJsonDocument(body).toJson(QJsonDocument::Compact), WorkKind::TableMetadata, status);
}

/// Data faults: an OData error.
Outcome dataError(int status, const QByteArray &message)
{
    QByteArray body = R"({"error":{"code":"","message":)";
    appendJsonText(body, message);
    return json(body + "}}", WorkKind::DataApiPage, status);
}

/// The text in IsMemberOfSegment('…'), its quotes halved; nothing for any other filter.
std::optional<QByteArray> segmentWanted(const QByteArray &filter)
{
    const QByteArray call = "IsMemberOfSegment('";
    const QByteArray text = filter.trimmed();
    if (!text.startsWith(call) || !text.endsWith("')"))
        return std::nullopt;
    return text.mid(call.size(), text.size() - call.size() - 2).replace("''", "'");
}

/// The ids in CustomerId in ('…','…'); nothing for any other filter.
std::optional<QByteArrayList> customersWanted(const QByteArray &filter)
{
    const QByteArray start = "CustomerId in (";
    const QByteArray text = filter.trimmed();
    if (!text.startsWith(start) || !text.endsWith(')'))
        return std::nullopt;
    QByteArrayList ids;
    for (const QByteArray &one : text.mid(start.size(), text.size() - start.size() - 1).split(',')) {
        const QByteArray id = one.trimmed();
        if (id.size() < 2 || !id.startsWith('\'') || !id.endsWith('\''))
            return std::nullopt;
        ids.append(id.mid(1, id.size() - 2));
    }
    return ids;
}

std::optional<qint64> numberIn(const QueryString &query, const QByteArray &option)
{
    bool isNumber = false;
    const qint64 value = query.value(option).toLongLong(&isNumber);
    return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
}

QByteArray tokenFor(quint64 rank)
{
    return QByteArray::number(rank).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<quint64> rankIn(const QByteArray &token)
{
    bool isNumber = false;
    const quint64 rank = QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding).toULongLong(&isNumber);
    return isNumber ? std::optional(rank) : std::nullopt;
}

/// A column's name in this API: without the prefix of Dataverse, the key as CustomerId.
QByteArray apiName(const QByteArray &column)
{
    if (column == "msdynci_customerid")
        return "CustomerId";
    if (column == "msdynci_fullname")
        return "FullName";
    return column.startsWith(prefix) ? column.mid(sizeof prefix - 1) : QByteArray();
}
} // namespace

Outcome DataApi::handle(const Request &request, std::optional<quint32> user) const
{
    const QByteArrayList path = QByteArray::fromPercentEncoding(request.path).split('/').mid(2); // "", "v1"
    if (request.method != "GET")
        return apiError(405, "MethodNotAllowed", "Only GET is served here.");
    const bool mayRead = user && m_world.users().depth(*user, "prvReadmsdynci_segmentmembership") != Depth::None;
    if (!mayRead)
        return apiError(403, "Forbidden", "The caller has no role in this environment.");
    if (path.value(0) != "instances" || path.size() > 5)
        return apiError(404, "NotFound", "There is no such resource.");
    const QByteArray id = path.value(1).toLower();
    if (id.isEmpty())
        return instances(request.origin, id, true);
    if (id != m_world.environmentId().text())
        return apiError(404, "InstanceNotFound", "There is no such instance.");
    if (path.size() == 2)
        return instances(request.origin, id, false);
    if (path.value(2) == "manage" && path.value(3) == "segments")
        return segments(path.value(4));
    if (path.value(2) == "data" && path.size() == 4 && path.value(3) == "Customer")
        return customers(request);
    return apiError(404, "NotFound", "There is no such resource.");
}

Outcome DataApi::instances(const QByteArray &origin, const QByteArray &id, bool asList) const
{
    const QString own = QString::fromUtf8(m_world.environmentId().text());
    if (asList) {
        const QJsonArray all{QJsonObject{{QStringLiteral("instanceId"), own},
                                         {QStringLiteral("name"), QStringLiteral("北風商事 顧客データ")},
                                         {QStringLiteral("instanceType"), QStringLiteral("production")},
                                         {QStringLiteral("azureRegion"), QStringLiteral("japaneast")}}};
        return json(QJsonDocument(all).toJson(QJsonDocument::Compact), WorkKind::TableMetadata);
    }
    const QJsonObject one{{QStringLiteral("instanceId"), QString::fromUtf8(id)},
                          {QStringLiteral("name"), QStringLiteral("北風商事 顧客データ")},
                          {QStringLiteral("provisioningState"), QStringLiteral("active")},
                          {QStringLiteral("region"), QStringLiteral("japaneast")},
                          {QStringLiteral("cdsOrgInfo"), QJsonObject{{QStringLiteral("friendlyName"), QStringLiteral("北風商事")},
                                                                     {QStringLiteral("url"), QString::fromUtf8(origin)},
                                                                     {QStringLiteral("state"), QStringLiteral("enabled")}}}};
    return json(QJsonDocument(one).toJson(QJsonDocument::Compact), WorkKind::TableMetadata);
}

QJsonObject DataApi::segmentJson(const Segment &segment) const
{
    const QJsonObject evaluation{{QStringLiteral("jobStatus"), QStringLiteral("CompletedSuccess")},
                                 {QStringLiteral("evaluationDate"), segment.refreshed.toUTC().toString(Qt::ISODate)},
                                 {QStringLiteral("entityCount"), static_cast<qint64>(segment.size)},
                                 {QStringLiteral("lastSuccessfulRunId"), QString::fromUtf8(segmentRunId(m_world.population(), segment))}};
    return {{QStringLiteral("name"), QString::fromUtf8(segment.name)},
            {QStringLiteral("friendlyName"), segment.friendlyName},
            {QStringLiteral("kind"), QStringLiteral("default")},
            {QStringLiteral("state"), QString::fromUtf8(segment.state)},
            {QStringLiteral("evaluationStatus"), evaluation},
            {QStringLiteral("evaluationStatusHistory"), QJsonArray{evaluation}},
            {QStringLiteral("version"), static_cast<qint64>(segment.runs)},
            {QStringLiteral("instanceId"), QString::fromUtf8(m_world.environmentId().text())}};
}

Outcome DataApi::segments(const QByteArray &name) const
{
    if (name.isEmpty()) {
        QJsonArray all;
        for (const Segment &segment : m_world.segments().all()) {
            if (!segment.removed)
                all.append(segmentJson(segment));
        }
        return json(QJsonDocument(all).toJson(QJsonDocument::Compact), WorkKind::DataApiSegments);
    }
    const auto found = m_world.segments().find(name);
    if (!found || m_world.segments().at(*found).removed)
        return apiError(404, "SegmentNotFound", "There is no such segment.");
    return json(QJsonDocument(segmentJson(m_world.segments().at(*found))).toJson(QJsonDocument::Compact), WorkKind::DataApiSegments);
}

QByteArray DataApi::row(quint64 rank, const QByteArrayList &columns) const
{
    const ProfileRows profiles(m_world);
    const RowRef place{.id = {}, .number = rank, .list = nullptr, .member = nullptr};
    QByteArray text;
    for (int i = 0; i < profiles.table().columns.size(); ++i) {
        const QByteArray name = apiName(profiles.table().columns.at(i).name);
        if (name.isEmpty() || profiles.table().columns.at(i).isGuid() || (!columns.isEmpty() && !columns.contains(name)))
            continue;
        text += text.isEmpty() ? "{" : ",";
        appendJsonText(text, name);
        text += ':';
        appendJson(text, profiles.cell(place, i));
    }
    return text + '}';
}

Outcome DataApi::customers(const Request &request) const
{
    const Answer<QueryString> query =
        parseQueryString(request.query, {"$filter", "$select", "$top", "$skip", "$skiptoken", "$orderby", "$expand", "$search"});
    if (!query)
        return dataError(400, "The query is not understood.");
    const bool usesLinks = !m_world.variants().is("data-api-paging", "skip");
    const bool skips = query->has("$skip");
    if (skips && (usesLinks || !numberIn(*query, "$skip")))
        return dataError(400, "$skip cannot be used here.");
    if (query->has("$top") && !numberIn(*query, "$top"))
        return dataError(400, "$top is no number.");
    quint64 from = 0;
    if (query->has("$skiptoken")) {
        const auto rank = rankIn(query->value("$skiptoken"));
        if (!rank)
            return dataError(400, "The $skiptoken is not valid.");
        from = *rank;
    }
    QByteArrayList columns;
    const ProfileRows profiles(m_world);
    for (const QByteArray &name : query->value("$select").split(',')) {
        const QByteArray wanted = name.trimmed();
        bool isKnown = wanted.isEmpty();
        for (const Column &column : profiles.table().columns)
            isKnown = isKnown || (apiName(column.name) == wanted && !column.isGuid());
        if (!isKnown)
            return dataError(400, "Could not find a property named '" + wanted + "' on type 'Customer'.");
        if (!wanted.isEmpty())
            columns.append(wanted);
    }
    std::optional<std::size_t> segment;
    const auto named = query->has("$filter") ? customersWanted(query->value("$filter")) : std::nullopt;
    if (query->has("$filter") && !named) {
        const auto wanted = segmentWanted(query->value("$filter"));
        segment = wanted ? m_world.segments().find(*wanted) : std::nullopt;
        if (!wanted)
            return dataError(400, "The filter is not understood.");
        if (!segment || m_world.segments().at(*segment).removed)
            return dataError(404, "There is no such segment.");
    }

    const qint64 top = std::min(largestPageOfApi, numberIn(*query, "$top").value_or(largestPageOfApi));
    qint64 toSkip = skips ? *numberIn(*query, "$skip") : 0;
    qint64 taken = 0;
    std::optional<quint64> next;
    QByteArray rows;
    const auto take = [&](quint64 rank) {
        if (toSkip-- > 0)
            return true;
        if (taken == top) {
            next = rank;
            return false;
        }
        rows += (taken++ == 0 ? "" : ",") + row(rank, columns);
        return true;
    };
    if (named) {
        for (const QByteArray &id : *named) {
            if (const auto customer = m_world.population().customerById(id))
                (void)take(m_world.population().customerRank(*customer));
        }
    } else if (segment) {
        m_world.segments().members(*segment, from, take);
    } else {
        for (quint64 rank = from; rank < m_world.population().customers() && take(rank); ++rank) {
        }
    }
    QByteArray body = R"({"@odata.context":")" + request.origin + "/v1/$metadata#Customer\"";
    if (usesLinks && next) {
        const QByteArray link =
            "Customer?" + query->withoutSkipToken + (query->withoutSkipToken.isEmpty() ? "" : "&") + "$skiptoken=" + tokenFor(*next);
        const QByteArray start = m_world.variants().is("data-api-paging", "next-link")
                                     ? request.origin + request.path.left(request.path.lastIndexOf('/') + 1)
                                     : QByteArray();
        body += ",\"@odata.nextLink\":";
        appendJsonText(body, start + link);
    }
    return json(body + ",\"value\":[" + rows + "]}", WorkKind::DataApiPage);
}

} // namespace segue::sandbox
