// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identityroutes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace segue::sandbox {

namespace {

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

QString contextOf(const ApiRequest &request, const char *type)
{
    return text(request.root) + QLatin1String("/$metadata#Microsoft.Dynamics.CRM.") + QLatin1String(type);
}

ApiResult objectResult(const QJsonObject &object, WorkKind kind)
{
    return jsonResult(QJsonDocument(object).toJson(QJsonDocument::Compact), kind);
}

/// Parameter=value or Parameter=@alias, the only parameter of a function.
std::optional<QByteArray> parameterOf(const PathPart &part, const QByteArray &name, const QueryString &query)
{
    const QByteArray arguments = part.arguments.value_or(QByteArray());
    if (!arguments.startsWith(name + '='))
        return std::nullopt;
    const QByteArray value = arguments.mid(name.size() + 1).trimmed();
    if (!value.startsWith('@'))
        return value;
    return query.aliases.contains(value) ? std::optional(query.aliases.value(value)) : std::nullopt;
}

QString depthName(Depth depth)
{
    switch (depth) {
    case Depth::Basic:
        return QStringLiteral("Basic");
    case Depth::Local:
        return QStringLiteral("Local");
    case Depth::Deep:
        return QStringLiteral("Deep");
    case Depth::None:
    case Depth::Global:
        break;
    }
    return QStringLiteral("Global");
}

} // namespace

ApiResult IdentityRoutes::whoAmI(const ApiRequest &request) const
{
    return objectResult({{QStringLiteral("@odata.context"), contextOf(request, "WhoAmIResponse")},
                         {QStringLiteral("BusinessUnitId"), text(m_world.businessUnitId().text())},
                         {QStringLiteral("UserId"), text(m_world.users().at(request.user).id.text())},
                         {QStringLiteral("OrganizationId"), text(m_world.organisationId().text())}},
                        WorkKind::WhoAmI);
}

ApiResult IdentityRoutes::version(const ApiRequest &request) const
{
    return objectResult({{QStringLiteral("@odata.context"), contextOf(request, "RetrieveVersionResponse")},
                         {QStringLiteral("Version"), QLatin1String(organisationVersion)}},
                        WorkKind::WhoAmI);
}

ApiAnswer IdentityRoutes::organisation(const ApiRequest &request, const PathPart &part, const QueryString &query) const
{
    const auto access = parameterOf(part, "AccessType", query);
    if (!access || !access->startsWith("Microsoft.Dynamics.CRM.EndpointAccessType'") || !access->endsWith('\''))
        return badUri(QStringLiteral("The parameter 'AccessType' of RetrieveCurrentOrganization is missing or not a value of "
                                     "Microsoft.Dynamics.CRM.EndpointAccessType."));
    QByteArray server = request.root;
    server.truncate(server.indexOf("/api/data/"));
    const QJsonObject endpoints{
        {QStringLiteral("Count"), 3},
        {QStringLiteral("IsReadOnly"), false},
        {QStringLiteral("Keys"),
         QJsonArray{QStringLiteral("WebApplication"), QStringLiteral("OrganizationService"), QStringLiteral("OrganizationDataService")}},
        {QStringLiteral("Values"), QJsonArray{text(server + '/'), text(server + "/XRMServices/2011/Organization.svc"),
                                              text(server + "/XRMServices/2011/OrganizationData.svc")}}};
    const QJsonObject detail{{QStringLiteral("OrganizationId"), text(m_world.organisationId().text())},
                             {QStringLiteral("FriendlyName"), QStringLiteral("北風リテール")},
                             {QStringLiteral("OrganizationVersion"), QLatin1String(organisationVersion)},
                             {QStringLiteral("EnvironmentId"), text(m_world.environmentId().text())},
                             {QStringLiteral("DatacenterId"), text(m_world.businessUnitId().text())},
                             {QStringLiteral("Geo"), QStringLiteral("JPN")},
                             {QStringLiteral("TenantId"), text(m_tenantId)},
                             {QStringLiteral("UrlName"), QStringLiteral("kitakaze")},
                             {QStringLiteral("UniqueName"), QStringLiteral("unqkitakaze")},
                             {QStringLiteral("State"), QStringLiteral("Enabled")},
                             {QStringLiteral("Endpoints"), endpoints}};
    return objectResult(
        {{QStringLiteral("@odata.context"), contextOf(request, "RetrieveCurrentOrganizationResponse")}, {QStringLiteral("Detail"), detail}},
        WorkKind::WhoAmI);
}

ApiAnswer IdentityRoutes::totalRecordCount(const ApiRequest &request, const PathPart &part, const QueryString &query) const
{
    const auto names = parameterOf(part, "EntityNames", query);
    QByteArray json = names.value_or(QByteArray());
    json.replace('\'', '"');
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    if (array.isEmpty())
        return badUri(QStringLiteral("The parameter 'EntityNames' of RetrieveTotalRecordCount is missing."));
    QJsonArray values;
    for (const auto &name : array) {
        qint64 count = 0;
        if (name == QLatin1String("contact")) {
            count = static_cast<qint64>(m_world.population().contacts());
        } else if (name == QLatin1String("list")) {
            count = static_cast<qint64>(m_world.lists().all().size());
        } else if (name == QLatin1String("listmember")) {
            for (const auto &[id, list] : m_world.lists().all())
                count += list->members.size();
        } else {
            return ApiError{400, code::noTable, QStringLiteral("The entity with a name = '%1' was not found.").arg(name.toString())};
        }
        values.append(count);
    }
    return objectResult({{QStringLiteral("@odata.context"), contextOf(request, "RetrieveTotalRecordCountResponse")},
                         {QStringLiteral("EntityRecordCountCollection"), QJsonObject{{QStringLiteral("Count"), array.size()},
                                                                                     {QStringLiteral("IsReadOnly"), false},
                                                                                     {QStringLiteral("Keys"), array},
                                                                                     {QStringLiteral("Values"), values}}}},
                        WorkKind::TableMetadata);
}

ApiAnswer IdentityRoutes::privileges(const ApiRequest &request, const Guid &user, const PathPart &function, const QueryString &query) const
{
    const auto number = m_world.users().find(user);
    if (!number)
        return noRow("systemuser", user);
    const bool all = function.name == "Microsoft.Dynamics.CRM.RetrieveUserPrivileges";
    QByteArray wanted;
    if (!all) {
        const auto name = parameterOf(function, "PrivilegeName", query);
        if (!name || name->size() < 2 || !name->startsWith('\'') || !name->endsWith('\''))
            return badUri(QStringLiteral("The parameter 'PrivilegeName' is missing."));
        wanted = name->mid(1, name->size() - 2);
        if (Users::privilege(wanted) == nullptr)
            return ApiError{400, "0x80040217", QStringLiteral("The privilege with name %1 does not exist.").arg(text(wanted))};
    }
    QJsonArray held;
    for (const Privilege &privilege : Users::privileges()) {
        const Depth depth = m_world.users().depth(*number, privilege.name);
        if (depth == Depth::None || (!all && wanted.compare(privilege.name, Qt::CaseInsensitive) != 0))
            continue;
        QJsonObject one{{QStringLiteral("Depth"), depthName(depth)},
                        {QStringLiteral("PrivilegeId"), text(privilege.id.text())},
                        {QStringLiteral("BusinessUnitId"), text(m_world.businessUnitId().text())}};
        if (!all || m_world.variants().is("privilege-names", "given")) // older builds leave it out of the whole set [COM-priv]
            one.insert(QStringLiteral("PrivilegeName"), text(privilege.name));
        held.append(one);
    }
    const char *type = all ? "RetrieveUserPrivilegesResponse" : "RetrieveUserPrivilegeByPrivilegeNameResponse";
    return objectResult({{QStringLiteral("@odata.context"), contextOf(request, type)}, {QStringLiteral("RolePrivileges"), held}},
                        WorkKind::WhoAmI);
}

} // namespace segue::sandbox
