// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatcher.h"

#include "query/fetch.h"
#include "query/insightsrows.h"
#include "query/ownerrows.h"
#include "query/salesrows.h"
#include "query/tables.h"

namespace segue::sandbox {

namespace {

constexpr char associationName[] = "listcontact_association";

bool isAction(const QByteArray &name)
{
    return name == "AddListMembersList" || name == "RemoveListMembersList";
}

bool isFunction(const QByteArray &name)
{
    return name == "WhoAmI" || name == "RetrieveVersion" || name == "RetrieveCurrentOrganization" || name == "RetrieveTotalRecordCount";
}

/// The condition that …(id)/listcontact_association stands for.
Filter relatedTo(const Guid &id)
{
    Filter key;
    key.kind = Filter::Kind::Compare;
    key.column = 0;
    key.value = Cell::of(id);
    Filter filter;
    filter.kind = Filter::Kind::AnyRelated;
    filter.children.push_back(key);
    return filter;
}

std::optional<Guid> keyInside(const QByteArray &address)
{
    const qsizetype open = address.lastIndexOf('(');
    return open >= 0 && address.endsWith(')') ? Guid::parse(QByteArrayView(address).sliced(open + 1).chopped(1)) : std::nullopt;
}

} // namespace

ApiResult Dispatcher::dispatch(ApiRequest request)
{
    request.parts = parsePath(request.path);
    request.preferences = Preferences::parse(request.headers.values("Prefer"));
    ApiAnswer answer = route(request);
    ApiResult result;
    if (answer) {
        result = std::move(*answer);
    } else {
        result.response = errorResponse(asSwitched(m_world.variants(), answer.error()), request.preferences);
        result.works.append({request.method == "GET" ? WorkKind::TableMetadata : WorkKind::SingleChange, 0});
    }
    addStandardHeaders(result.response);
    return result;
}

ApiAnswer Dispatcher::route(const ApiRequest &request)
{
    const PathPart &first = request.parts.first();
    if (first.name.isEmpty() || first.name == "$metadata" || first.name == "EntityDefinitions") {
        if (request.method != "GET")
            return wrongMethod(request.method);
        if (first.name.isEmpty())
            return m_metadata.serviceDocument(request);
        return first.name == "$metadata" ? ApiAnswer(m_metadata.document()) : m_metadata.definitions(request);
    }
    if (isFunction(first.name))
        return request.method == "GET" ? function(request) : ApiAnswer(wrongMethod(request.method));
    if (isAction(first.name))
        return action(request);
    return table(request);
}

ApiAnswer Dispatcher::function(const ApiRequest &request)
{
    const PathPart &first = request.parts.first();
    if (request.parts.size() > 1)
        return noSegment(request.parts[1].name);
    const Answer<QueryString> query = parseQueryString(request.rawQuery, {});
    if (!query)
        return query.error();
    if (first.name == "RetrieveCurrentOrganization")
        return m_identity.organisation(request, first, *query);
    if (first.name == "RetrieveTotalRecordCount")
        return m_identity.totalRecordCount(request, first, *query);
    if (!first.arguments.value_or(QByteArray()).isEmpty())
        return badUri(QStringLiteral("The function '%1' takes no parameters.").arg(QString::fromUtf8(first.name)));
    return first.name == "WhoAmI" ? m_identity.whoAmI(request) : m_identity.version(request);
}

ApiAnswer Dispatcher::action(const ApiRequest &request)
{
    const QByteArray &name = request.parts.first().name;
    const bool removes = name == "RemoveListMembersList";
    if (request.parts.size() > 1 || request.parts.first().arguments || (removes && m_world.variants().is("remove-action", "off")))
        return noSegment(name);
    if (request.method != "POST" || (removes && m_world.variants().is("remove-action", "405")))
        return wrongMethod(request.method);
    return removes ? m_members.removeMany(request) : m_members.addMany(request);
}

Answer<std::shared_ptr<Rows>> Dispatcher::rowsOf(const QByteArray &set, quint32 user) const
{
    std::shared_ptr<Rows> rows;
    QByteArray privilege;
    if (set == "contacts") {
        rows = std::make_shared<ContactRows>(m_world, user);
        privilege = "prvReadContact";
    } else if (set == "lists" || set == "listmembers") {
        rows = set == "lists" ? std::shared_ptr<Rows>(std::make_shared<ListRows>(m_world)) : std::make_shared<ListMemberRows>(m_world);
        privilege = "prvReadList";
    } else if (set == "systemusers") {
        rows = std::make_shared<UserRows>(m_world);
        privilege = "prvReadUser";
    } else if (set == "teams") {
        rows = std::make_shared<TeamRows>(m_world);
        privilege = "prvReadTeam";
    } else if (set == "msdynci_customerprofiles") {
        rows = std::make_shared<ProfileRows>(m_world);
    } else if (set == "msdynci_segmentmemberships") {
        rows = std::make_shared<MembershipRows>(m_world);
    } else if (set == AlternateKeyRows(m_world).table().setName) {
        rows = std::make_shared<AlternateKeyRows>(m_world);
    } else if (set == "mscipriv_segmentmetadatas" && !m_world.variants().is("metadata-table", "none")) {
        rows = std::make_shared<SegmentMetadataRows>(m_world);
    } else {
        return noSegment(set);
    }
    if (privilege.isEmpty())
        privilege = "prvRead" + rows->table().name;
    if (const auto error = lacks(m_world, user, privilege))
        return *error;
    return rows;
}

ApiAnswer Dispatcher::table(const ApiRequest &request)
{
    const PathPart &first = request.parts.first();
    const Answer<std::shared_ptr<Rows>> rows = rowsOf(first.name, request.user);
    if (!rows)
        return rows.error();
    if (first.arguments) {
        const Answer<Guid> id = keyOf(first);
        if (!id)
            return id.error();
        return request.parts.size() == 1 ? row(request, **rows, *id) : below(request, **rows, *id);
    }
    if (request.parts.size() == 2 && request.parts[1].name == "$count")
        return request.method == "GET" ? count(request, **rows, std::nullopt) : ApiAnswer(wrongMethod(request.method));
    if (request.parts.size() > 1)
        return noSegment(request.parts[1].name);
    if (request.method == "GET")
        return collection(request, **rows, std::nullopt);
    if (request.method == "POST" && first.name == "lists")
        return m_rows.createList(request);
    if (request.method == "POST" && first.name == "contacts")
        return m_rows.createContact(request);
    return wrongMethod(request.method);
}

ApiAnswer Dispatcher::row(const ApiRequest &request, const Rows &rows, const Guid &id)
{
    const QByteArray &name = rows.table().name;
    if (request.method == "GET") {
        if (name != "listmember")
            return readRow(request, rows, id);
        // The table reference lists no retrieve by key [D365-lm].
        return m_world.variants().is("listmember-get", "405")
                   ? wrongMethod(request.method)
                   : ApiError{400, "0x8004830F", QStringLiteral("The specified entity is intersect entity.")};
    }
    if (name == "list" && request.method == "PATCH")
        return m_rows.patchList(request, id);
    if (name == "list" && request.method == "DELETE")
        return m_rows.deleteList(request, id);
    if (name == "contact" && request.method == "PATCH")
        return m_rows.patchContact(request, id);
    if (name == "contact" && request.method == "DELETE")
        return m_rows.deleteContact(request, id);
    if (name == "listmember" && request.method == "DELETE")
        return m_members.deleteRow(request, id);
    return wrongMethod(request.method);
}

ApiAnswer Dispatcher::below(const ApiRequest &request, const Rows &rows, const Guid &id)
{
    const QByteArray &table = rows.table().name;
    const PathPart &second = request.parts[1];
    if (second.name == associationName && rows.related() != nullptr)
        return association(request, rows, id);
    if (request.parts.size() > 2)
        return noSegment(request.parts[2].name);
    if (table == "list" && second.name == "Microsoft.Dynamics.CRM.AddMemberList")
        return request.method == "POST" ? m_members.addOne(request, id) : ApiAnswer(wrongMethod(request.method));
    const bool removesOne = second.name == "Microsoft.Dynamics.CRM.RemoveMemberList";
    if (table == "list" && removesOne && m_world.variants().is("remove-member-action", "405"))
        return wrongMethod(request.method);
    if (table == "list" && removesOne && m_world.variants().is("remove-member-action", "on"))
        return request.method == "POST" ? m_members.removeOne(request, id) : ApiAnswer(wrongMethod(request.method));
    const bool privileges = second.name == "Microsoft.Dynamics.CRM.RetrieveUserPrivileges"
                            || second.name == "Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName";
    if (table == "systemuser" && privileges && request.method == "GET") {
        const Answer<QueryString> query = parseQueryString(request.rawQuery, {});
        return query ? m_identity.privileges(request, id, second, *query) : ApiAnswer(query.error());
    }
    const int column = rows.table().column(second.name);
    if (column < 0 || second.arguments)
        return noSegment(second.name);
    if (request.method == "PUT" && table == "list")
        return m_rows.putListColumn(request, id, second.name);
    if (request.method != "GET" || table == "listmember")
        return wrongMethod(request.method);
    const auto found = rows.find(id);
    if (!found)
        return noRow(table, id);
    QByteArray body = "{\"@odata.context\":";
    appendJsonText(body, request.root + "/$metadata#" + rows.table().setName + '(' + id.text() + ")/" + second.name);
    body += ",\"value\":";
    appendJson(body, rows.cell(*found, column));
    return jsonResult(body + '}', WorkKind::QueryPage, 1);
}

ApiAnswer Dispatcher::association(const ApiRequest &request, const Rows &rows, const Guid &id)
{
    const PathPart &nav = request.parts[1];
    const QByteArray last = request.parts.size() > 2 ? request.parts[2].name : QByteArray();
    if (request.parts.size() > 3 || (!last.isEmpty() && last != "$ref" && last != "$count"))
        return noSegment(request.parts.last().name);
    if (last == "$ref") {
        if (request.method != "DELETE")
            return ApiError{400, "0x80044332", QStringLiteral("This entity cannot participate in an entity association.")};
        // Two forms: the other row's key in the path, or its address in $id [PA-assoc].
        std::optional<Guid> other = nav.arguments ? Guid::parse(*nav.arguments) : std::nullopt;
        const Answer<QueryString> query = parseQueryString(request.rawQuery, {"$id"});
        if (!query)
            return query.error();
        if (!nav.arguments)
            other = keyInside(query->value("$id"));
        if (!other)
            return badUri(QStringLiteral("Bad Request - Error in query syntax."));
        const bool fromList = rows.table().name == "list";
        return m_members.disassociate(request, fromList ? id : *other, fromList ? *other : id);
    }
    if (request.method != "GET")
        return wrongMethod(request.method);
    if (nav.arguments)
        return noSegment(nav.name);
    if (!rows.find(id))
        return noRow(rows.table().name, id);
    const Answer<std::shared_ptr<Rows>> related = rowsOf(rows.related()->setName, request.user);
    if (!related)
        return related.error();
    return last == "$count" ? count(request, **related, relatedTo(id)) : collection(request, **related, relatedTo(id));
}

ApiAnswer Dispatcher::collection(const ApiRequest &request, const Rows &rows, const std::optional<Filter> &within)
{
    const QueryTarget target{rows, request.root, request.path, within};
    const WorkKind kind = rows.table().isVirtual ? WorkKind::VirtualTablePage : WorkKind::QueryPage;
    const bool fetches = !within && request.rawQuery.contains("fetchXml=");
    const Answer<QueryString> query = parseQueryString(request.rawQuery, fetches ? QByteArrayList{"fetchXml"} : collectionOptions());
    if (!query)
        return query.error();
    Answer<QueryAnswer> answer = badUri(QString());
    bool joined = false;
    if (fetches) {
        if (rows.table().isVirtual)
            return ApiError{400, code::virtualQuery, QStringLiteral("The query specified is not supported for virtual entity.")};
        const Answer<Fetch> fetch = parseFetch(query->value("fetchXml"), {&rows.table()}, rulesOf(m_world).order);
        if (!fetch)
            return fetch.error();
        joined = fetch->join.has_value();
        answer = runFetch(m_world, target, *fetch, request.preferences);
    } else {
        answer = runQuery(target, *query, request.preferences, rulesOf(m_world));
    }
    if (!answer)
        return answer.error();
    ApiResult result = jsonResult(std::move(answer->body), joined ? WorkKind::FetchXmlJoin : kind, answer->rows);
    const QByteArray applied = request.preferences.applied(answer->paged, true, false);
    if (!applied.isEmpty())
        result.response.headers.add("Preference-Applied", applied);
    return result;
}

ApiAnswer Dispatcher::count(const ApiRequest &request, const Rows &rows, const std::optional<Filter> &within)
{
    const Answer<QueryString> query = parseQueryString(request.rawQuery, {"$filter"});
    if (!query)
        return query.error();
    const Answer<qint64> number = countRows({rows, request.root, request.path, within}, *query, rulesOf(m_world));
    if (!number)
        return number.error();
    const QByteArray mark = m_world.variants().is("count-bom", "on") ? "\xef\xbb\xbf" : "";
    ApiResult result = jsonResult(mark + QByteArray::number(*number), WorkKind::QueryPage, *number);
    result.response.headers.set("Content-Type", "text/plain");
    return result;
}

ApiAnswer Dispatcher::readRow(const ApiRequest &request, const Rows &rows, const Guid &id)
{
    const Answer<QueryString> query = parseQueryString(request.rawQuery, {"$select"});
    if (!query)
        return query.error();
    const Answer<std::vector<int>> columns = selectedColumns(rows.table(), *query);
    if (!columns)
        return columns.error();
    const auto found = rows.find(id);
    if (!found)
        return noRow(rows.table().name, id);
    const QByteArray etag = etagOf(rows, *found);
    if (!etag.isEmpty() && request.headers.value("If-None-Match") == etag) {
        ApiResult unchanged = emptyResult(WorkKind::QueryPage, 1);
        unchanged.response.status = 304;
        unchanged.response.headers.add("ETag", etag);
        return unchanged;
    }
    QByteArray names;
    if (query->has("$select"))
        names = '(' + query->value("$select") + ')';
    QByteArray body;
    appendRow(body, rows, *found, *columns, request.preferences, request.root + "/$metadata#" + rows.table().setName + names + "/$entity");
    ApiResult result = jsonResult(std::move(body), rows.table().isVirtual ? WorkKind::VirtualTablePage : WorkKind::QueryPage, 1);
    if (!etag.isEmpty())
        result.response.headers.add("ETag", etag);
    if (const QByteArray applied = request.preferences.applied(false, true, false); !applied.isEmpty())
        result.response.headers.add("Preference-Applied", applied);
    return result;
}

} // namespace segue::sandbox
