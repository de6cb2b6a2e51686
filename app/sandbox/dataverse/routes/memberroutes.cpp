// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberroutes.h"

#include <QJsonArray>

#include <algorithm>

namespace segue::sandbox {

namespace {

constexpr char listType[] = "Microsoft.Dynamics.CRM.list";
constexpr char contactType[] = "Microsoft.Dynamics.CRM.contact";

QByteArray typeOf(const QJsonObject &object)
{
    const QByteArray type = object.value(QLatin1String("@odata.type")).toString().toUtf8();
    return type.startsWith('#') ? type.mid(1) : type;
}

std::optional<Guid> guidOf(const QJsonValue &value)
{
    return value.isString() ? Guid::parse(value.toString().toUtf8()) : std::nullopt;
}

ApiError unknownParameter(const QString &name, const char *action)
{
    return {400, code::unknownProperty,
            QStringLiteral("The parameter '%1' in the request payload is not a valid parameter for the operation '%2'.")
                .arg(name, QLatin1String(action))};
}

ApiError refusal(const QString &message)
{
    return {400, code::invalidArgument, message};
}

/// An entity inside an action's body: its type and its key, nothing that its type does not have.
Answer<Guid> reference(const QJsonValue &value, const char *type, QLatin1String key, bool typeNeeded)
{
    if (!value.isObject())
        return payloadFault(QStringLiteral("An entity of type '%1' was expected.").arg(QLatin1String(type)));
    const QJsonObject object = value.toObject();
    const QByteArray given = typeOf(object);
    if (given.isEmpty() && typeNeeded)
        return payloadFault(QStringLiteral("A type named 'Microsoft.Dynamics.CRM.crmbaseentity' is abstract; '@odata.type' is missing."));
    if (!given.isEmpty() && given != type)
        return refusal(QStringLiteral("The list and its members must be of one type; '%1' is not.").arg(QString::fromUtf8(given)));
    for (const QString &name : object.keys()) {
        if (name != key && !name.startsWith(QLatin1Char('@')))
            return payloadFault(QStringLiteral("The property '%1' is not expected here.").arg(name));
    }
    const auto id = guidOf(object.value(key));
    if (!id)
        return payloadFault(QStringLiteral("Cannot convert the value of '%1' to the expected type 'Edm.Guid'.").arg(key));
    return *id;
}

} // namespace

std::optional<ApiError> MemberRoutes::mayChangeMembers(quint32 user) const
{
    for (const char *privilege : {"prvWriteList", "prvAppendToList", "prvAppendContact"}) {
        if (auto error = lacks(m_world, user, privilege))
            return error;
    }
    return std::nullopt;
}

Answer<MemberRoutes::ManyBody> MemberRoutes::readMany(const ApiRequest &request) const
{
    const Answer<QJsonObject> body = jsonBody(request);
    if (!body)
        return body.error();
    const QByteArray action = request.parts.first().name;
    for (const QString &name : body->keys()) {
        if (name != QLatin1String("List") && name != QLatin1String("Members"))
            return unknownParameter(name, action.constData());
    }
    const QJsonValue members = body->value(QLatin1String("Members"));
    if (!body->contains(QLatin1String("List")) || !members.isArray())
        return payloadFault(QStringLiteral("The parameters 'List' and 'Members' are required."));
    const Answer<Guid> list = reference(body->value(QLatin1String("List")), listType, QLatin1String("listid"), false);
    if (!list)
        return list.error();
    const QJsonArray array = members.toArray();
    const qint64 maximum = m_world.variants().number("max-members");
    if (array.size() > maximum) {
        const bool tooLong = m_world.variants().is("too-many-members", "413");
        return ApiError{tooLong ? 413 : 400, code::invalidArgument,
                        QStringLiteral("The number of members %1 is above the maximum of %2 for one call.").arg(array.size()).arg(maximum)};
    }
    ManyBody many{*list, {}};
    many.contacts.reserve(static_cast<std::size_t>(array.size()));
    for (const auto &member : array) {
        const Answer<Guid> id = reference(member, contactType, QLatin1String("contactid"), true);
        if (!id)
            return id.error();
        many.contacts.push_back(*id);
    }
    return many;
}

Answer<MarketingList *> MemberRoutes::openForAdding(const Guid &id) const
{
    MarketingList *list = m_world.lists().find(id);
    if (list == nullptr)
        return noRow("list", id);
    if (list->row.dynamic)
        return refusal(QStringLiteral("Members cannot be added to a dynamic list."));
    if (list->row.createdFrom != 2)
        return refusal(QStringLiteral("The type of the members does not match the type of the list."));
    if (list->row.state != 0)
        return refusal(QStringLiteral("The list is inactive and cannot be changed."));
    if (list->row.locked)
        return refusal(QStringLiteral("The list is locked. No members can be added."));
    return list;
}

Answer<MarketingList *> MemberRoutes::openForRemoving(const Guid &id) const
{
    MarketingList *list = m_world.lists().find(id);
    if (list == nullptr)
        return noRow("list", id);
    if (list->row.dynamic)
        return refusal(QStringLiteral("Members cannot be removed from a dynamic list."));
    if (list->row.state != 0)
        return refusal(QStringLiteral("The list is inactive and cannot be changed."));
    if (list->row.locked && m_world.variants().is("locked-remove", "refuse"))
        return refusal(QStringLiteral("The list is locked. No members can be removed."));
    return list;
}

Answer<std::vector<Guid>> MemberRoutes::joiners(const MarketingList &list, const std::vector<Guid> &contacts) const
{
    const Variants &variants = m_world.variants();
    std::vector<Guid> joining;
    joining.reserve(contacts.size());
    for (const Guid &contact : contacts) {
        if (!m_world.contacts().exists(contact)) {
            if (variants.is("missing-add", "refuse"))
                return noRow("contact", contact);
        } else if (!m_world.contacts().isActive(contact)) {
            if (variants.is("inactive-add", "refuse"))
                return refusal(QStringLiteral("The contact with Id = %1 is inactive and cannot be added to a list.")
                                   .arg(QString::fromLatin1(contact.text())));
        } else if (variants.is("duplicate-add", "refuse") && list.members.contains(contact)) {
            return ApiError{400, "0x8004022a", QStringLiteral("Duplicate record exists. %1").arg(QString::fromLatin1(contact.text()))};
        } else {
            joining.push_back(contact);
        }
    }
    return joining;
}

ApiAnswer MemberRoutes::addMany(const ApiRequest &request)
{
    if (const auto error = mayChangeMembers(request.user))
        return *error;
    const Answer<ManyBody> body = readMany(request);
    if (!body)
        return body.error();
    const Answer<MarketingList *> list = openForAdding(body->list);
    if (!list)
        return list.error();
    const Answer<std::vector<Guid>> joining = joiners(**list, body->contacts);
    if (!joining)
        return joining.error();
    m_world.addMembers(**list, *joining, request.user);
    return emptyResult(WorkKind::AddMembers, static_cast<qint64>(body->contacts.size()));
}

ApiAnswer MemberRoutes::removeMany(const ApiRequest &request)
{
    if (const auto error = mayChangeMembers(request.user))
        return *error;
    const Answer<ManyBody> body = readMany(request);
    if (!body)
        return body.error();
    const Answer<MarketingList *> list = openForRemoving(body->list);
    if (!list)
        return list.error();
    if (const auto error = absent(**list, body->contacts))
        return *error;
    m_world.removeMembers(**list, body->contacts);
    return removed(request, WorkKind::RemoveMembers, static_cast<qint64>(body->contacts.size()));
}

std::optional<ApiError> MemberRoutes::absent(const MarketingList &list, const std::vector<Guid> &contacts) const
{
    if (m_world.variants().is("absent-remove", "ignore"))
        return std::nullopt;
    const auto stranger = std::find_if(contacts.begin(), contacts.end(), [&](const Guid &id) { return !list.members.contains(id); });
    return stranger == contacts.end() ? std::nullopt : std::optional(noRow("listmember", *stranger));
}

ApiResult MemberRoutes::removed(const ApiRequest &request, WorkKind kind, qint64 rows) const
{
    if (m_world.variants().is("remove-answer", "204"))
        return emptyResult(kind, rows);
    return jsonResult("{\"@odata.context\":\"" + request.root + "/$metadata#Edm.Null\"}", kind, rows);
}

ApiAnswer MemberRoutes::addOne(const ApiRequest &request, const Guid &id)
{
    if (const auto error = mayChangeMembers(request.user))
        return *error;
    const Answer<QJsonObject> body = jsonBody(request);
    if (!body)
        return body.error();
    for (const QString &name : body->keys()) {
        if (name != QLatin1String("EntityId"))
            return unknownParameter(name, "AddMemberList");
    }
    const auto contact = guidOf(body->value(QLatin1String("EntityId")));
    if (!contact)
        return payloadFault(QStringLiteral("The parameter 'EntityId' of type 'Edm.Guid' is required."));
    const Answer<MarketingList *> list = openForAdding(id);
    if (!list)
        return list.error();
    const Answer<std::vector<Guid>> joining = joiners(**list, {*contact});
    if (!joining)
        return joining.error();
    m_world.addMembers(**list, *joining, request.user);
    const MemberRow *row = (*list)->members.find(*contact);
    const QByteArray listMember = row == nullptr ? Guid{}.text() : (*list)->members.idOf(*row).text();
    return jsonResult("{\"@odata.context\":\"" + request.root + "/$metadata#Microsoft.Dynamics.CRM.AddMemberListResponse\",\"Id\":\""
                          + listMember + "\"}",
                      WorkKind::SingleChange, 1);
}

ApiAnswer MemberRoutes::removeOne(const ApiRequest &request, const Guid &id)
{
    const Variants &variants = m_world.variants();
    if (const auto error = mayChangeMembers(request.user))
        return *error;
    const Answer<QJsonObject> body = jsonBody(request);
    if (!body)
        return body.error();
    const QLatin1String entity("EntityId");
    const QLatin1String member("ListMember");
    for (const QString &name : body->keys()) {
        const bool known = (name == entity && !variants.is("remove-member-body", "listmember"))
                           || (name == member && !variants.is("remove-member-body", "entity"));
        if (!known)
            return unknownParameter(name, "RemoveMemberList");
    }
    // A shipping connector puts the contact's id into ListMember [COM-wpf]; a listmemberid is taken as well.
    const auto given =
        body->contains(entity) ? guidOf(body->value(entity)) : guidOf(body->value(member).toObject().value(QLatin1String("listmemberid")));
    if (!given)
        return payloadFault(QStringLiteral("A parameter of the operation 'RemoveMemberList' is missing."));
    const Answer<MarketingList *> list = openForRemoving(id);
    if (!list)
        return list.error();
    const MemberRow *row = (*list)->members.findById(*given);
    const Guid contact = row == nullptr ? *given : row->contact;
    if (const auto error = absent(**list, {contact}))
        return *error;
    m_world.removeMembers(**list, {contact});
    return removed(request, WorkKind::SingleChange, 1);
}

ApiAnswer MemberRoutes::deleteRow(const ApiRequest &request, const Guid &listMember)
{
    if (m_world.variants().is("remove-batch-delete", "off"))
        return wrongMethod(request.method);
    if (m_world.variants().is("remove-batch-delete", "404"))
        return noSegment("listmembers");
    if (const auto error = mayChangeMembers(request.user))
        return *error;
    const MarketingList *owner = m_world.lists().findByMember(listMember);
    const MemberRow *row = owner == nullptr ? nullptr : owner->members.findById(listMember);
    if (row == nullptr)
        return noRow("listmember", listMember);
    const Answer<MarketingList *> list = openForRemoving(owner->row.id);
    if (!list)
        return list.error();
    m_world.removeMembers(**list, {row->contact});
    return emptyResult(WorkKind::SingleChange, 1);
}

ApiAnswer MemberRoutes::disassociate(const ApiRequest &request, const Guid &id, const Guid &contact)
{
    if (m_world.variants().is("remove-ref", "405"))
        return wrongMethod(request.method);
    if (m_world.variants().is("remove-ref", "off"))
        return ApiError{400, "0x80044332", QStringLiteral("This entity cannot participate in an entity association.")};
    if (const auto error = mayChangeMembers(request.user))
        return *error;
    const Answer<MarketingList *> list = openForRemoving(id);
    if (!list)
        return list.error();
    if (!(*list)->members.contains(contact))
        return noRow("listmember", contact);
    m_world.removeMembers(**list, {contact});
    return emptyResult(WorkKind::SingleChange, 1);
}

} // namespace segue::sandbox
