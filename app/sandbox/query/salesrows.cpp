// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "salesrows.h"

#include "tables.h"

#include <algorithm>

namespace segue::sandbox {

using namespace tables;

namespace {

QByteArray userName(const World &world, const Cell &cell)
{
    const auto number = world.users().find(cell.id);
    return number ? world.users().at(*number).name.toUtf8() : QByteArray();
}

const Guid &userId(const World &world, quint32 number)
{
    return world.users().at(number < world.users().size() ? number : Users::system).id;
}

/// Every fifth contact belongs to one person; whom that is, is the same for all of them.
bool ownedBySales(const Guid &contact)
{
    return qHash(contact, 5) % 5 == 0;
}

} // namespace

// Contacts

ContactRows::ContactRows(const World &world, quint32 user)
    : m_world(world), m_user(user), m_ownOnly(world.users().depth(user, "prvReadContact") == Depth::Basic)
{
}

const Table &ContactRows::table() const
{
    return contact();
}

const Table *ContactRows::related() const
{
    return &tables::list();
}

int ContactRows::versionColumn() const
{
    return ContactVersion;
}

bool ContactRows::isVisible(const Guid &id) const
{
    return !m_ownOnly || ownedBySales(id);
}

std::optional<RowRef> ContactRows::find(const Guid &id) const
{
    if (!isVisible(id) || !m_world.contacts().exists(id))
        return std::nullopt;
    return RowRef{.id = id};
}

void ContactRows::visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const
{
    const auto takeId = [this, &take](const Guid &id) { return !isVisible(id) || take(RowRef{.id = id}); };
    if (const Filter *inner = relatedDemand(filter)) {
        const IdDemand demand = idDemand(*inner, ListId, m_world.population().keyOrder());
        if (demand.values && demand.values->size() == 1) {
            if (const MarketingList *list = m_world.lists().find(demand.values->front()))
                list->members.visitByContact(from, [&takeId](const MemberRow &row) { return takeId(row.contact); });
            return;
        }
    }
    m_world.contacts().visit(from, takeId);
}

Cell ContactRows::cell(const RowRef &row, int column) const
{
    if (column == ContactId)
        return Cell::of(row.id);
    if (!m_last || m_last->id != row.id)
        m_last = m_world.contacts().find(row.id);
    if (!m_last)
        return Cell::null();
    const Contact &c = *m_last;
    switch (column) {
    case ContactFullName:
        return Cell::of(c.person.fullName());
    case ContactFirstName:
        return Cell::of(c.person.firstName);
    case ContactLastName:
        return Cell::of(c.person.lastName);
    case ContactEmail:
        return Cell::of(c.person.email);
    case ContactMobile:
        return Cell::of(c.phone);
    case ContactState:
        return Cell::of(qint64{c.active ? 0 : 1});
    case ContactStatus:
        return Cell::of(qint64{c.active ? 1 : 2});
    case ContactNoBulkEmail:
        return Cell::of(c.noBulkEmail);
    case ContactNoEmail:
    case ContactNoPhone:
    case ContactNoPostal:
    case ContactNoMaterial:
        return Cell::of(false);
    case ContactMerged:
        return Cell::of(c.merged);
    case ContactMaster:
        return Cell::of(c.master);
    case ContactOwner:
        return Cell::of(m_ownOnly ? userId(m_world, m_user) : userId(m_world, Users::system));
    case ContactCreatedOn:
        return Cell::time(c.createdOn);
    case ContactModifiedOn:
        return Cell::time(c.modifiedOn);
    case ContactVersion:
        return Cell::of(static_cast<qint64>(c.version));
    default:
        return Cell::null();
    }
}

bool ContactRows::anyRelated(const RowRef &row, const Filter &filter) const
{
    const ListRows lists(m_world);
    return std::any_of(m_world.lists().all().begin(), m_world.lists().all().end(), [&](const auto &entry) {
        if (!entry.second->members.contains(row.id))
            return false;
        const RowRef list{.id = entry.first, .list = entry.second.get()};
        return filter.children.empty() || filter.children.front().accepts(BoundRow(lists, list), m_world.population().keyOrder());
    });
}

QByteArray ContactRows::formatted(const RowRef &row, int column, const Cell &cell) const
{
    if (column == ContactStatus)
        return cell.number == 1 ? "アクティブ" : "非アクティブ";
    if (column == ContactOwner)
        return userName(m_world, cell);
    return Rows::formatted(row, column, cell);
}

// Lists

const Table &ListRows::table() const
{
    return tables::list();
}

const Table *ListRows::related() const
{
    return &contact();
}

int ListRows::versionColumn() const
{
    return ListVersion;
}

std::optional<RowRef> ListRows::find(const Guid &id) const
{
    const MarketingList *list = m_world.lists().find(id);
    return list == nullptr ? std::nullopt : std::optional(RowRef{.id = id, .list = list});
}

void ListRows::visit(const Filter &, const std::optional<Guid> &from, const TakeRow &take) const
{
    const auto &all = m_world.lists().all();
    for (auto list = from ? all.lower_bound(*from) : all.begin(); list != all.end(); ++list) {
        if (!take(RowRef{.id = list->first, .list = list->second.get()}))
            return;
    }
}

Cell ListRows::cell(const RowRef &row, int column) const
{
    const ListRow &r = row.list->row;
    switch (column) {
    case ListId:
        return Cell::of(r.id);
    case ListName:
        return Cell::of(r.name);
    case ListType:
        return Cell::of(r.dynamic);
    case ListCreatedFrom:
    case ListMemberType:
        return Cell::of(qint64{r.createdFrom});
    case ListLocked:
        return Cell::of(r.locked);
    case ListState:
    case ListStatus:
        return Cell::of(qint64{r.state});
    case ListMemberCount:
        return Cell::of(m_world.memberCount(*row.list));
    case ListQuery:
        return Cell::of(r.query);
    case ListDescription:
        return Cell::of(r.description);
    case ListPurpose:
        return Cell::of(r.purpose);
    case ListSource:
        return Cell::of(r.source);
    case ListHonoursOptOut:
        return Cell::of(r.honoursOptOut);
    case ListIgnoresInactive:
        return Cell::of(r.ignoresInactive);
    case ListOwner:
        return Cell::of(r.owner);
    case ListBusinessUnit:
        return Cell::of(m_world.businessUnitId());
    case ListCreatedBy:
        return Cell::of(userId(m_world, r.createdBy));
    case ListModifiedBy:
        return Cell::of(userId(m_world, r.modifiedBy));
    case ListCreatedOn:
        return Cell::time(r.createdOn);
    case ListModifiedOn:
        return Cell::time(r.modifiedOn);
    case ListVersion:
        return Cell::of(static_cast<qint64>(r.version));
    default:
        return Cell::null();
    }
}

bool ListRows::anyRelated(const RowRef &row, const Filter &filter) const
{
    const ContactRows contacts(m_world, Users::system);
    const Filter anyone;
    const Filter &inner = filter.children.empty() ? anyone : filter.children.front();
    const IdDemand demand = idDemand(inner, ContactId, m_world.population().keyOrder());
    if (demand.values) {
        return std::any_of(demand.values->begin(), demand.values->end(), [&](const Guid &id) {
            const RowRef contact{.id = id};
            return row.list->members.contains(id) && inner.accepts(BoundRow(contacts, contact), m_world.population().keyOrder());
        });
    }
    bool found = false;
    row.list->members.visitNewest([&](const MemberRow &member) {
        const RowRef contact{.id = member.contact};
        found = inner.accepts(BoundRow(contacts, contact), m_world.population().keyOrder());
        return !found;
    });
    return found;
}

QByteArray ListRows::formatted(const RowRef &row, int column, const Cell &cell) const
{
    switch (column) {
    case ListType:
        return cell.number != 0 ? "動的" : "静的";
    case ListCreatedFrom:
        return cell.number == 1 ? "取引先企業" : cell.number == 2 ? "取引先担当者" : "潜在顧客";
    case ListStatus:
        return cell.number == 0 ? "アクティブ" : "非アクティブ";
    case ListOwner:
    case ListCreatedBy:
    case ListModifiedBy:
        return userName(m_world, cell);
    default:
        return Rows::formatted(row, column, cell);
    }
}

// List members

const Table &ListMemberRows::table() const
{
    return listMember();
}

int ListMemberRows::versionColumn() const
{
    return MemberVersion;
}

std::optional<RowRef> ListMemberRows::find(const Guid &id) const
{
    const MarketingList *list = m_world.lists().findByMember(id);
    const MemberRow *row = list == nullptr ? nullptr : list->members.findById(id);
    return row == nullptr ? std::nullopt : std::optional(RowRef{.id = id, .list = list, .member = row});
}

void ListMemberRows::visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const
{
    const KeyOrder order = m_world.population().keyOrder();
    std::vector<const MarketingList *> lists;
    if (const IdDemand demand = idDemand(filter, MemberList, order); demand.values) {
        for (const Guid &id : *demand.values) {
            if (const MarketingList *list = m_world.lists().find(id))
                lists.push_back(list);
        }
    } else {
        for (const auto &[id, list] : m_world.lists().all())
            lists.push_back(list.get());
    }
    const IdDemand contacts = idDemand(filter, MemberEntity, order);
    if (lists.size() == 1 && !contacts.values) {
        const MarketingList *list = lists.front();
        list->members.visitById(from, [list, &take](const MemberRow &row) {
            return take(RowRef{.id = list->members.idOf(row), .list = list, .member = &row});
        });
        return;
    }
    std::vector<RowRef> found;
    for (const MarketingList *list : lists) {
        const auto keep = [list, &found, &from, order](const MemberRow &row) {
            const Guid id = list->members.idOf(row);
            if (!from || !keyLess(order, id, *from))
                found.push_back({.id = id, .list = list, .member = &row});
            return true;
        };
        if (!contacts.values) {
            list->members.visitById(from, keep);
            continue;
        }
        for (const Guid &contact : *contacts.values) {
            if (const MemberRow *row = list->members.find(contact))
                keep(*row);
        }
    }
    std::sort(found.begin(), found.end(), [order](const RowRef &left, const RowRef &right) { return keyLess(order, left.id, right.id); });
    for (const RowRef &row : found) {
        if (!take(row))
            return;
    }
}

Cell ListMemberRows::cell(const RowRef &row, int column) const
{
    const MemberRow &member = *row.member;
    switch (column) {
    case MemberId:
        return Cell::of(row.id);
    case MemberList:
        return Cell::of(row.list->row.id);
    case MemberEntity:
        return Cell::of(member.contact);
    case MemberEntityType:
        return Cell::of(QByteArray("contact"));
    case MemberName: {
        const auto contact = m_world.contacts().find(member.contact);
        return contact ? Cell::of(contact->person.fullName()) : Cell::null();
    }
    case MemberCreatedBy:
    case MemberModifiedBy:
        return Cell::of(userId(m_world, member.createdBy));
    case MemberCreatedOn:
    case MemberModifiedOn:
        return Cell::time(member.createdOn);
    case MemberVersion:
        return Cell::of(static_cast<qint64>(member.version));
    default:
        return Cell::null();
    }
}

QByteArray ListMemberRows::formatted(const RowRef &row, int column, const Cell &cell) const
{
    if (column == MemberCreatedBy || column == MemberModifiedBy)
        return userName(m_world, cell);
    if (column == MemberList)
        return row.list->row.name.toUtf8();
    if (column == MemberEntity)
        return this->cell(row, MemberName).text;
    return Rows::formatted(row, column, cell);
}

// Users

} // namespace segue::sandbox
