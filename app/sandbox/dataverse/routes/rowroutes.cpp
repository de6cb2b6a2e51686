// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowroutes.h"

#include "query/salesrows.h"
#include "rowbody.h"

#include <numeric>

namespace segue::sandbox {

namespace {

/// The key that a create names itself, or a new one.
Guid keyFrom(const QJsonObject &body, QLatin1String column)
{
    const auto given = Guid::parse(body.value(column).toString().toUtf8());
    return given ? *given : Guid::random();
}

ApiError duplicate()
{
    return {412, "0x80040237", QStringLiteral("A record with matching key values already exists.")};
}

} // namespace

std::optional<ApiError> RowRoutes::conditionError(const ApiRequest &request, const QByteArray &table, const Guid &id, quint64 version) const
{
    const QByteArray match = request.headers.value("If-Match");
    if (version == 0)
        return match.isEmpty() ? std::nullopt : std::optional(noRow(table, id));
    if (request.headers.value("If-None-Match") == "*")
        return duplicate();
    if (!match.isEmpty() && match != "*" && match != "W/\"" + QByteArray::number(version) + '"')
        return ApiError{412, "0x80060882",
                        QStringLiteral("The version of the existing record doesn't match the RowVersion property provided.")};
    return std::nullopt;
}

ApiResult RowRoutes::changed(const ApiRequest &request, const Rows &rows, const Guid &id, bool created, WorkKind kind) const
{
    const QByteArray address = request.root + '/' + rows.table().setName + '(' + id.text() + ')';
    ApiResult result = emptyResult(kind, 1);
    const auto row = rows.find(id);
    if (request.preferences.representation && row) {
        std::vector<int> columns(static_cast<std::size_t>(rows.table().columns.size()));
        std::iota(columns.begin(), columns.end(), 0);
        QByteArray body;
        appendRow(body, rows, *row, columns, request.preferences, request.root + "/$metadata#" + rows.table().setName + "/$entity");
        result = jsonResult(body, kind, 1, created ? 201 : 200);
        result.response.headers.add("Preference-Applied", request.preferences.applied(false, true, true));
        result.response.headers.add("ETag", etagOf(rows, *row));
    } else {
        result.response.headers.add("OData-EntityId", address);
    }
    if (created)
        result.response.headers.add("Location", address);
    return result;
}

ApiAnswer RowRoutes::createList(const ApiRequest &request)
{
    const Answer<QJsonObject> body = jsonBody(request);
    if (!body)
        return body.error();
    return createList(request, keyFrom(*body, QLatin1String("listid")), *body);
}

ApiAnswer RowRoutes::createList(const ApiRequest &request, const Guid &id, const QJsonObject &body)
{
    if (const auto error = lacks(m_world, request.user, "prvCreateList"))
        return *error;
    ListRow row;
    row.id = id;
    if (const auto error = readListColumns(m_world, body, true, row))
        return *error;
    if (m_world.lists().find(id) != nullptr)
        return duplicate();
    m_world.createList(row, request.user);
    return changed(request, ListRows(m_world), id, true, WorkKind::CreateList);
}

ApiAnswer RowRoutes::patchList(const ApiRequest &request, const Guid &id)
{
    const Answer<QJsonObject> body = jsonBody(request);
    if (!body)
        return body.error();
    MarketingList *list = m_world.lists().find(id);
    if (const auto error = conditionError(request, "list", id, list == nullptr ? 0 : list->row.version))
        return *error;
    return list == nullptr ? createList(request, id, *body) : changeList(request, *list, *body);
}

ApiAnswer RowRoutes::putListColumn(const ApiRequest &request, const Guid &id, const QByteArray &column)
{
    const Answer<QJsonObject> body = jsonBody(request);
    if (!body)
        return body.error();
    if (body->size() != 1 || !body->contains(QLatin1String("value")))
        return payloadFault(QStringLiteral("A single property 'value' is expected."));
    MarketingList *list = m_world.lists().find(id);
    if (list == nullptr)
        return noRow("list", id);
    return changeList(request, *list, QJsonObject{{QString::fromUtf8(column), body->value(QLatin1String("value"))}});
}

ApiAnswer RowRoutes::changeList(const ApiRequest &request, MarketingList &list, const QJsonObject &body)
{
    if (const auto error = lacks(m_world, request.user, "prvWriteList"))
        return *error;
    ListRow row = list.row;
    if (const auto error = readListColumns(m_world, body, false, row))
        return *error;
    m_world.changeList(list, row, request.user);
    return changed(request, ListRows(m_world), row.id, false, WorkKind::SingleChange);
}

ApiAnswer RowRoutes::deleteList(const ApiRequest &request, const Guid &id)
{
    if (const auto error = lacks(m_world, request.user, "prvDeleteList"))
        return *error;
    const MarketingList *list = m_world.lists().find(id);
    if (list == nullptr)
        return noRow("list", id);
    if (const auto error = conditionError(request, "list", id, list->row.version))
        return *error;
    m_world.removeList(id);
    return emptyResult(WorkKind::SingleChange, 1);
}

ApiAnswer RowRoutes::createContact(const ApiRequest &request)
{
    const Answer<QJsonObject> body = jsonBody(request);
    if (!body)
        return body.error();
    return createContact(request, keyFrom(*body, QLatin1String("contactid")), *body);
}

ApiAnswer RowRoutes::createContact(const ApiRequest &request, const Guid &id, const QJsonObject &body)
{
    if (const auto error = lacks(m_world, request.user, "prvCreateContact"))
        return *error;
    Contact contact;
    contact.id = id;
    if (const auto error = readContactColumns(body, contact))
        return *error;
    if (m_world.contacts().exists(id))
        return duplicate();
    m_world.putContact(contact);
    return changed(request, ContactRows(m_world, request.user), id, true, WorkKind::SingleChange);
}

ApiAnswer RowRoutes::patchContact(const ApiRequest &request, const Guid &id)
{
    const Answer<QJsonObject> body = jsonBody(request);
    if (!body)
        return body.error();
    auto contact = m_world.contacts().find(id);
    if (const auto error = conditionError(request, "contact", id, contact ? contact->version : 0))
        return *error;
    if (!contact)
        return createContact(request, id, *body);
    if (const auto error = lacks(m_world, request.user, "prvWriteContact"))
        return *error;
    if (const auto error = readContactColumns(*body, *contact))
        return *error;
    m_world.putContact(*contact);
    return changed(request, ContactRows(m_world, request.user), id, false, WorkKind::SingleChange);
}

ApiAnswer RowRoutes::deleteContact(const ApiRequest &request, const Guid &id)
{
    if (const auto error = lacks(m_world, request.user, "prvDeleteContact"))
        return *error;
    const auto contact = m_world.contacts().find(id);
    if (!contact)
        return noRow("contact", id);
    if (const auto error = conditionError(request, "contact", id, contact->version))
        return *error;
    m_world.removeContact(id);
    return emptyResult(WorkKind::SingleChange, 1);
}

} // namespace segue::sandbox
