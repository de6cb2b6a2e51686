// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadataroutes.h"

#include "odata/filter/filterparser.h"
#include "query/tables.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace segue::sandbox {

namespace {

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

const char *edmType(ColumnType type)
{
    switch (type) {
    case ColumnType::Id:
    case ColumnType::Lookup:
        return "Edm.Guid";
    case ColumnType::Text:
    case ColumnType::Memo:
        return "Edm.String";
    case ColumnType::BigInt:
        return "Edm.Int64";
    case ColumnType::Boolean:
        return "Edm.Boolean";
    case ColumnType::DateTime:
        return "Edm.DateTimeOffset";
    case ColumnType::Integer:
    case ColumnType::Choice:
    case ColumnType::State:
        break;
    }
    return "Edm.Int32";
}

const char *attributeType(ColumnType type)
{
    switch (type) {
    case ColumnType::Id:
        return "Uniqueidentifier";
    case ColumnType::Lookup:
        return "Lookup";
    case ColumnType::Text:
        return "String";
    case ColumnType::Memo:
        return "Memo";
    case ColumnType::Integer:
        return "Integer";
    case ColumnType::BigInt:
        return "BigInt";
    case ColumnType::Boolean:
        return "Boolean";
    case ColumnType::Choice:
        return "Picklist";
    case ColumnType::State:
        return "State";
    case ColumnType::DateTime:
        break;
    }
    return "DateTime";
}

QJsonObject label(const QByteArray &utf8)
{
    const QJsonObject localised{{QStringLiteral("Label"), text(utf8)}, {QStringLiteral("LanguageCode"), 1041}};
    return {{QStringLiteral("LocalizedLabels"), QJsonArray{localised}}, {QStringLiteral("UserLocalizedLabel"), localised}};
}

/// The properties of a description that a filter may name.
const Table &describedTable()
{
    static const Table table{.name = "EntityMetadata",
                             .setName = "EntityDefinitions",
                             .label = {},
                             .primaryName = {},
                             .columns = {{"MetadataId", ColumnType::Id, {}, {}},
                                         {"LogicalName", ColumnType::Text, {}, {}},
                                         {"EntitySetName", ColumnType::Text, {}, {}},
                                         {"PrimaryIdAttribute", ColumnType::Text, {}, {}},
                                         {"AttributeType", ColumnType::Text, {}, {}},
                                         {"ObjectTypeCode", ColumnType::Integer, {}, {}}}};
    return table;
}

class DescribedRow final : public RowReader
{
public:
    explicit DescribedRow(const QJsonObject &object) : m_object(object) {}
    [[nodiscard]] Cell cell(int column) const override
    {
        const QJsonValue value = m_object.value(text(describedTable().columns[column].name));
        return value.isString() ? Cell::of(value.toString()) : value.isDouble() ? Cell::of(value.toInteger()) : Cell::null();
    }
    [[nodiscard]] bool anyRelated(const Filter &) const override { return false; }

private:
    const QJsonObject &m_object;
};

/// Applies $select to a description; the key stays.
Answer<QJsonObject> selected(const QJsonObject &object, const QueryString &query)
{
    if (!query.has("$select"))
        return object;
    QJsonObject result;
    for (const QByteArray &part : query.value("$select").split(',')) {
        const QString name = text(part.trimmed());
        if (!object.contains(name))
            return badUri(
                QStringLiteral("Could not find a property named '%1' on type 'Microsoft.Dynamics.CRM.EntityMetadata'.").arg(name));
        result.insert(name, object.value(name));
    }
    result.insert(QStringLiteral("MetadataId"), object.value(QStringLiteral("MetadataId")));
    return result;
}

ApiAnswer collection(const ApiRequest &request, const QString &context, const QJsonArray &objects, const QueryString &query)
{
    std::optional<Filter> filter;
    if (query.has("$filter")) {
        Answer<Filter> parsed =
            parseFilter(query.value("$filter"), {.table = describedTable(), .aliases = query.aliases, .order = KeyOrder::Text});
        if (!parsed)
            return parsed.error();
        filter = std::move(*parsed);
    }
    QJsonArray values;
    for (const auto &value : objects) {
        const QJsonObject object = value.toObject();
        if (filter && !filter->accepts(DescribedRow(object), KeyOrder::Text))
            continue;
        const Answer<QJsonObject> shown = selected(object, query);
        if (!shown)
            return shown.error();
        values.append(*shown);
    }
    const QJsonObject body{{QStringLiteral("@odata.context"), text(request.root) + QLatin1String("/$metadata#") + context},
                           {QStringLiteral("value"), values}};
    return jsonResult(QJsonDocument(body).toJson(QJsonDocument::Compact), WorkKind::TableMetadata, values.size());
}

QString guidFor(const QByteArray &name)
{
    quint64 hash = 0x6d657461ULL;
    for (const char c : name)
        hash = mixed(hash ^ static_cast<quint8>(c));
    return text(packGuid(KeyOrder::Text, hash >> 2, mixed(hash) >> 4).text());
}

QByteArray action(const char *name, const char *binding, std::initializer_list<std::pair<const char *, const char *>> parameters,
                  const char *returns = nullptr)
{
    QByteArray xml = QByteArray("<Action Name=\"") + name + '"' + (binding != nullptr ? " IsBound=\"true\"" : "") + '>';
    if (binding != nullptr)
        xml += QByteArray("<Parameter Name=\"entity\" Type=\"mscrm.") + binding + "\" Nullable=\"false\"/>";
    for (const auto &[parameter, type] : parameters)
        xml += QByteArray("<Parameter Name=\"") + parameter + "\" Type=\"" + type + "\"/>";
    if (returns != nullptr)
        xml += QByteArray("<ReturnType Type=\"") + returns + "\" Nullable=\"false\"/>";
    return xml + "</Action>";
}

QByteArray actions(const Variants &variants)
{
    QByteArray xml = action("AddListMembersList", nullptr, {{"List", "mscrm.list"}, {"Members", "Collection(mscrm.crmbaseentity)"}});
    xml += action("AddMemberList", "list", {{"EntityId", "Edm.Guid"}}, "mscrm.AddMemberListResponse");
    if (variants.is("remove-action", "on"))
        xml += action("RemoveListMembersList", nullptr, {{"List", "mscrm.list"}, {"Members", "Collection(mscrm.crmbaseentity)"}});
    if (variants.is("remove-member-action", "on")) {
        xml += variants.is("remove-member-body", "listmember") ? action("RemoveMemberList", "list", {{"ListMember", "mscrm.listmember"}})
                                                               : action("RemoveMemberList", "list", {{"EntityId", "Edm.Guid"}});
    }
    return xml;
}

QByteArray entityType(const Table &table)
{
    QByteArray xml = "<EntityType Name=\"" + table.name + "\" BaseType=\"mscrm.crmbaseentity\"><Key><PropertyRef Name=\""
                     + table.columns.first().name + "\"/></Key>";
    for (const Column &column : table.columns)
        xml += "<Property Name=\"" + column.name + "\" Type=\"" + edmType(column.type) + "\"/>";
    if (table.name == "list")
        xml += "<NavigationProperty Name=\"listcontact_association\" Type=\"Collection(mscrm.contact)\"/>";
    if (table.name == "contact")
        xml += "<NavigationProperty Name=\"listcontact_association\" Type=\"Collection(mscrm.list)\"/>";
    return xml + "</EntityType>";
}

} // namespace

std::vector<const Table *> MetadataRoutes::tables() const
{
    std::vector<const Table *> all{&tables::contact(), &tables::list(),    &tables::listMember(), &tables::systemUser(),
                                   &tables::team(),    &tables::profile(), &tables::membership()};
    all.push_back(m_world.variants().is("alternate-key-set", "other") ? &tables::alternateKeyElsewhere() : &tables::alternateKey());
    if (m_world.variants().is("metadata-table", "full"))
        all.push_back(&tables::segmentMetadata());
    if (m_world.variants().is("metadata-table", "names"))
        all.push_back(&tables::segmentNames());
    return all;
}

ApiResult MetadataRoutes::serviceDocument(const ApiRequest &request) const
{
    QJsonArray sets;
    for (const Table *table : tables()) {
        const QString name = text(table->setName);
        sets.append(QJsonObject{
            {QStringLiteral("name"), name}, {QStringLiteral("kind"), QStringLiteral("EntitySet")}, {QStringLiteral("url"), name}});
    }
    const QJsonObject body{{QStringLiteral("@odata.context"), text(request.root) + QLatin1String("/$metadata")},
                           {QStringLiteral("value"), sets}};
    return jsonResult(QJsonDocument(body).toJson(QJsonDocument::Compact), WorkKind::TableMetadata, sets.size());
}

ApiResult MetadataRoutes::document() const
{
    QByteArray xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?><edmx:Edmx Version=\"4.0\" "
                     "xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\"><edmx:DataServices><Schema "
                     "Namespace=\"Microsoft.Dynamics.CRM\" Alias=\"mscrm\" xmlns=\"http://docs.oasis-open.org/odata/ns/edm\">"
                     "<EntityType Name=\"crmbaseentity\" Abstract=\"true\"/>";
    QByteArray sets;
    for (const Table *table : tables()) {
        xml += entityType(*table);
        sets += "<EntitySet Name=\"" + table->setName + "\" EntityType=\"Microsoft.Dynamics.CRM." + table->name + "\"/>";
    }
    xml += "<ComplexType Name=\"AddMemberListResponse\"><Property Name=\"Id\" Type=\"Edm.Guid\" Nullable=\"false\"/></ComplexType>"
           "<Function Name=\"WhoAmI\"><ReturnType Type=\"mscrm.WhoAmIResponse\" Nullable=\"false\"/></Function>"
           "<ComplexType Name=\"WhoAmIResponse\"><Property Name=\"BusinessUnitId\" Type=\"Edm.Guid\" Nullable=\"false\"/><Property "
           "Name=\"UserId\" Type=\"Edm.Guid\" Nullable=\"false\"/><Property Name=\"OrganizationId\" Type=\"Edm.Guid\" "
           "Nullable=\"false\"/></ComplexType>"
           + actions(m_world.variants()) + "<EntityContainer Name=\"System\">" + sets
           + "</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>";
    ApiResult result = jsonResult(xml, WorkKind::FullMetadata);
    result.response.headers.set("Content-Type", "application/xml");
    return result;
}

QJsonObject MetadataRoutes::definition(const Table &table) const
{
    QJsonArray privileges;
    for (const Privilege &privilege : Users::privileges()) {
        if (privilege.table != table.name)
            continue;
        QByteArray type = privilege.name.mid(3);
        type.truncate(type.toLower().lastIndexOf(table.name == "systemuser" ? QByteArray("user") : table.name));
        privileges.append(QJsonObject{{QStringLiteral("CanBeBasic"), true},
                                      {QStringLiteral("CanBeDeep"), true},
                                      {QStringLiteral("CanBeGlobal"), true},
                                      {QStringLiteral("CanBeLocal"), true},
                                      {QStringLiteral("Name"), text(privilege.name)},
                                      {QStringLiteral("PrivilegeId"), text(privilege.id.text())},
                                      {QStringLiteral("PrivilegeType"), text(type)}});
    }
    return {{QStringLiteral("LogicalName"), text(table.name)},
            {QStringLiteral("SchemaName"), text(table.name)},
            {QStringLiteral("EntitySetName"), text(table.setName)},
            {QStringLiteral("LogicalCollectionName"), text(table.setName)},
            {QStringLiteral("PrimaryIdAttribute"), text(table.columns.first().name)},
            {QStringLiteral("PrimaryNameAttribute"), text(table.primaryName)},
            {QStringLiteral("ObjectTypeCode"), table.typeCode},
            {QStringLiteral("IsIntersect"), table.name == "listmember"},
            {QStringLiteral("DisplayName"), label(table.label)},
            {QStringLiteral("Privileges"), privileges},
            {QStringLiteral("MetadataId"), guidFor(table.name)}};
}

QJsonObject MetadataRoutes::attribute(const Table &table, const Column &column) const
{
    return {{QStringLiteral("LogicalName"), text(column.attribute())},
            {QStringLiteral("SchemaName"), text(column.attribute())},
            {QStringLiteral("AttributeType"), QLatin1String(attributeType(column.type))},
            {QStringLiteral("DisplayName"), label(column.label)},
            {QStringLiteral("EntityLogicalName"), text(table.name)},
            {QStringLiteral("IsPrimaryId"), column.type == ColumnType::Id},
            {QStringLiteral("IsPrimaryName"), column.name == table.primaryName},
            {QStringLiteral("IsValidForRead"), true},
            {QStringLiteral("MetadataId"), guidFor(table.name + '.' + column.name)}};
}

ApiAnswer MetadataRoutes::definitions(const ApiRequest &request) const
{
    const PathPart &first = request.parts.first();
    const Answer<QueryString> query = parseQueryString(request.rawQuery, {"$select", "$filter"});
    if (!query)
        return query.error();
    if (!first.arguments) {
        if (request.parts.size() > 1)
            return noSegment(request.parts[1].name);
        QJsonArray all;
        for (const Table *table : tables())
            all.append(definition(*table));
        return collection(request, QStringLiteral("EntityDefinitions"), all, *query);
    }
    const QByteArray &key = *first.arguments;
    if (!key.startsWith("LogicalName='") || !key.endsWith('\''))
        return badUri(QStringLiteral("Bad Request - Error in query syntax."));
    const QByteArray name = key.mid(13, key.size() - 14);
    const std::vector<const Table *> all = tables();
    const auto table = std::find_if(all.begin(), all.end(), [&name](const Table *candidate) { return candidate->name == name; });
    if (table == all.end())
        return ApiError{404, code::badUri, QStringLiteral("Could not find an entity with name '%1'.").arg(text(name))};
    if (request.parts.size() == 1) {
        Answer<QJsonObject> shown = selected(definition(**table), *query);
        if (!shown)
            return shown.error();
        shown->insert(QStringLiteral("@odata.context"), text(request.root) + QLatin1String("/$metadata#EntityDefinitions/$entity"));
        return jsonResult(QJsonDocument(*shown).toJson(QJsonDocument::Compact), WorkKind::TableMetadata, 1);
    }
    if (request.parts.size() > 2 || request.parts[1].name != "Attributes" || request.parts[1].arguments)
        return noSegment(request.parts[1].name);
    QJsonArray attributes;
    for (const Column &column : (*table)->columns)
        attributes.append(attribute(**table, column));
    return collection(request, QStringLiteral("EntityDefinitions('%1')/Attributes").arg(text(name)), attributes, *query);
}

} // namespace segue::sandbox
