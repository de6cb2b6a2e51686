// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery.h"

#include "api.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace segue::sandbox {

namespace {

constexpr QByteArrayView root = "/api/discovery/v2.0/";
constexpr char setName[] = "Instances";

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

QJsonObject instanceOf(const World &world, const QByteArray &tenantId, const QByteArray &origin)
{
    return {{QStringLiteral("Id"), text(world.organisationId().text())},
            {QStringLiteral("UniqueName"), QStringLiteral("unqkitakaze")},
            {QStringLiteral("UrlName"), QStringLiteral("kitakaze")},
            {QStringLiteral("FriendlyName"), QStringLiteral("北風リテール")},
            {QStringLiteral("State"), 0},
            {QStringLiteral("StatusMessage"), 0},
            {QStringLiteral("Version"), QLatin1String(organisationVersion)},
            {QStringLiteral("Url"), text(origin)},
            {QStringLiteral("ApiUrl"), text(origin)},
            {QStringLiteral("Region"), QStringLiteral("JPN")},
            {QStringLiteral("TenantId"), text(tenantId)},
            {QStringLiteral("EnvironmentId"), text(world.environmentId().text())},
            {QStringLiteral("OrganizationType"), 0},
            {QStringLiteral("IsUserSysAdmin"), false},
            {QStringLiteral("LastUpdated"), world.now().toString(Qt::ISODate)},
            {QStringLiteral("TrialExpirationDate"), QJsonValue::Null},
            {QStringLiteral("Purpose"), QJsonValue::Null},
            {QStringLiteral("SchemaType"), QStringLiteral("Full")},
            {QStringLiteral("DatacenterId"), text(world.businessUnitId().text())},
            {QStringLiteral("DatacenterName"), QJsonValue::Null}};
}

/// Whether a property has the value of a literal; unlike in Dataverse, case counts [PA-disco2].
bool equals(const QJsonValue &value, const QString &literal)
{
    if (literal.startsWith(QLatin1Char('\''))) {
        QString plain = literal.mid(1, literal.size() - 2);
        return value.isString() && value.toString() == plain.replace(QLatin1String("''"), QLatin1String("'"));
    }
    if (value.isBool())
        return literal == (value.toBool() ? QLatin1String("true") : QLatin1String("false"));
    if (value.isDouble())
        return literal == QString::number(value.toInt());
    return value.isNull() ? literal == QLatin1String("null") : value.toString() == literal;
}

/// Comparisons with eq and ne, joined by and.
Answer<bool> accepts(const QJsonObject &instance, const QString &filter)
{
    static const QRegularExpression comparison(QStringLiteral(R"(\G\s*(\w+)\s+(eq|ne)\s+('(?:[^']|'')*'|[^\s']+)(?:\s+and(?=\s)|\s*$))"));
    qsizetype at = 0;
    bool all = true;
    while (at < filter.size()) {
        const auto found = comparison.match(filter, at);
        if (!found.hasMatch() || !instance.contains(found.captured(1)))
            return badUri(QStringLiteral("The filter '%1' is not supported.").arg(filter));
        all = all && equals(instance.value(found.captured(1)), found.captured(3)) == (found.captured(2) == QLatin1String("eq"));
        at = found.capturedEnd();
    }
    return all;
}

/// The instance with the properties of $select only; nothing when a condition does not hold.
Answer<std::optional<QJsonObject>> found(const QJsonObject &instance, const PathPart &set, const QueryString &query)
{
    if (set.arguments) {
        const qsizetype equalsSign = set.arguments->indexOf('=');
        const QString key = equalsSign < 0 ? QStringLiteral("Id") : text(set.arguments->left(equalsSign));
        if (!instance.contains(key))
            return badUri(QStringLiteral("Bad Request - Error in query syntax."));
        if (!equals(instance.value(key), text(equalsSign < 0 ? *set.arguments : set.arguments->mid(equalsSign + 1))))
            return std::optional<QJsonObject>();
    }
    if (query.has("$filter")) {
        const Answer<bool> accepted = accepts(instance, text(query.value("$filter")));
        if (!accepted)
            return accepted.error();
        if (!*accepted)
            return std::optional<QJsonObject>();
    }
    if (!query.has("$select"))
        return std::optional(instance);
    QJsonObject selected;
    for (const QByteArray &name : query.value("$select").split(',')) {
        const QString property = text(name.trimmed());
        if (!instance.contains(property))
            return badUri(QStringLiteral("Could not find a property named '%1' on type 'Instance'.").arg(property));
        selected.insert(property, instance.value(property));
    }
    return std::optional(selected);
}

} // namespace

bool servesDiscovery(const QByteArray &path)
{
    return path.startsWith(root);
}

Outcome discover(const World &world, const QByteArray &tenantId, const Request &request, bool isMember)
{
    Outcome outcome;
    outcome.works.append({WorkKind::TableMetadata, 0});
    const auto refused = [&](const ApiError &error) {
        outcome.response = errorResponse(asSwitched(world.variants(), error), {});
        return outcome;
    };
    const QList<PathPart> parts = parsePath(request.path.mid(root.size()));
    if (parts.size() != 1 || parts.first().name != setName)
        return refused(noSegment(parts.last().name));
    if (request.method != "GET")
        return refused(wrongMethod(request.method));
    const Answer<QueryString> query = parseQueryString(request.query, {"$select", "$filter"});
    if (!query)
        return refused(query.error());
    const Answer<std::optional<QJsonObject>> instance = found(instanceOf(world, tenantId, request.origin), parts.first(), *query);
    if (!instance)
        return refused(instance.error());
    // A look-up by key answers a collection as well, and names are written in lower case here.
    QJsonArray values;
    if (isMember && *instance)
        values.append(**instance);
    const QString context = text(request.origin) + QLatin1String(root.data()) + QLatin1String("$metadata#Instances");
    outcome.response.headers.add("Content-Type", "application/json; odata.metadata=minimal");
    outcome.response.headers.add("odata-version", "4.0");
    outcome.response.body =
        QJsonDocument({{QStringLiteral("@odata.context"), context}, {QStringLiteral("value"), values}}).toJson(QJsonDocument::Compact);
    return outcome;
}

} // namespace segue::sandbox
