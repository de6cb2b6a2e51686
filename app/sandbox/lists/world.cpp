// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

namespace segue::sandbox {

World::World(const PopulationOptions &population, const Variants &variants, const Clock &clock)
    : m_variants(variants), m_clock(clock), m_population(population), m_segments(m_population, firstRefresh()), m_contacts(m_population),
      m_lists(population.keyOrder, mixed(population.seed ^ 0x6c697374ULL))
{
}

Guid World::fixedId(quint64 what) const
{
    const quint64 chance = mixed(m_population.seed() ^ what << 48);
    return packGuid(KeyOrder::Text, chance >> 2, mixed(chance) >> 4);
}

QDateTime World::firstRefresh() const
{
    // The night's refresh, as a time that has passed.
    return QDateTime(m_clock.now().date().addDays(-1), QTime(18, 4, 11), Qt::UTC);
}

void World::changed(std::function<void()> undo)
{
    ++m_changes;
    if (m_recording)
        m_undo.push_back(std::move(undo));
}

MarketingList &World::createList(ListRow row, quint32 user)
{
    row.createdBy = row.modifiedBy = user;
    row.createdOn = row.modifiedOn = seconds();
    row.version = ++m_version;
    row.memberCount = 0;
    if (row.owner.isNull())
        row.owner = m_users.at(user).id;
    changed([this, id = row.id] { m_lists.take(id); });
    return m_lists.create(row);
}

void World::changeList(MarketingList &list, const ListRow &row, quint32 user)
{
    changed([this, before = list.row] {
        if (MarketingList *now = m_lists.find(before.id))
            now->row = before;
    });
    list.row = row;
    list.row.modifiedBy = user;
    list.row.modifiedOn = seconds();
    list.row.version = ++m_version;
}

void World::removeList(const Guid &id)
{
    auto list = std::make_shared<std::unique_ptr<MarketingList>>(m_lists.take(id));
    changed([this, list] { m_lists.putBack(std::move(*list)); });
}

qint64 World::memberCount(const MarketingList &list) const
{
    const bool due = list.row.countDue != 0 && list.row.countDue <= seconds();
    return due ? list.members.size() : list.row.memberCount;
}

void World::countMembers(MarketingList &list)
{
    if (m_variants.is("membercount", "immediate")) {
        list.row.memberCount = list.members.size();
        list.row.version = ++m_version;
    } else if (m_variants.is("membercount", "delayed")) {
        list.row.memberCount = memberCount(list);
        list.row.countDue = seconds() + m_variants.number("membercount-delay");
    }
}

qint64 World::addMembers(MarketingList &list, const std::vector<Guid> &contacts, quint32 user)
{
    const auto added = std::make_shared<std::vector<Guid>>();
    const auto now = static_cast<quint32>(seconds());
    for (const Guid &contact : contacts) {
        if (list.members.add({contact, ++m_version, now, user}))
            added->push_back(contact);
    }
    if (added->empty())
        return 0;
    changed([this, added, before = list.row] {
        if (MarketingList *target = m_lists.find(before.id)) {
            for (const Guid &contact : *added)
                target->members.remove(contact);
            target->row = before;
        }
    });
    countMembers(list);
    return static_cast<qint64>(added->size());
}

qint64 World::removeMembers(MarketingList &list, const std::vector<Guid> &contacts)
{
    const auto removed = std::make_shared<std::vector<MemberRow>>();
    for (const Guid &contact : contacts) {
        if (const auto row = list.members.remove(contact))
            removed->push_back(*row);
    }
    if (removed->empty())
        return 0;
    changed([this, removed, before = list.row] {
        if (MarketingList *target = m_lists.find(before.id)) {
            for (const MemberRow &row : *removed)
                target->members.putBack(row);
            target->row = before;
        }
    });
    countMembers(list);
    return static_cast<qint64>(removed->size());
}

void World::putContact(Contact contact)
{
    changed([this, id = contact.id, before = m_contacts.changeOf(contact.id)] { m_contacts.restore(id, before); });
    contact.version = ++m_version;
    contact.modifiedOn = seconds();
    if (contact.createdOn == 0)
        contact.createdOn = contact.modifiedOn;
    m_contacts.put(contact);
}

void World::removeContact(const Guid &id)
{
    std::vector<std::pair<Guid, MemberRow>> rows;
    for (const auto &[listId, list] : m_lists.all()) {
        if (const auto row = list->members.remove(id))
            rows.emplace_back(listId, *row);
    }
    changed([this, id, before = m_contacts.changeOf(id), rows = std::move(rows)] {
        m_contacts.restore(id, before);
        for (const auto &[listId, row] : rows) {
            if (MarketingList *list = m_lists.find(listId))
                list->members.putBack(row);
        }
    });
    m_contacts.remove(id);
}

void World::begin()
{
    m_recording = true;
    m_undo.clear();
}

void World::commit()
{
    m_recording = false;
    m_undo.clear();
}

void World::rollBack()
{
    m_recording = false;
    while (!m_undo.empty()) {
        m_undo.back()();
        m_undo.pop_back();
    }
}

void World::reset()
{
    m_lists.clear();
    m_contacts.clear();
    m_users = Users();
    const Segments first(m_population, firstRefresh());
    for (std::size_t i = 0; i < first.all().size(); ++i)
        m_segments.restore(i, first.at(i));
    ++m_changes;
}

} // namespace segue::sandbox
