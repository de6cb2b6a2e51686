// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contacts.h"

#include <algorithm>

namespace segue::sandbox {

namespace {

constexpr qint64 firstContactTime = 1'640'995'200; // 2022-01-01
constexpr quint64 fourYears = 126'230'400;
constexpr quint64 firstContactVersion = 1'000'000;

} // namespace

Contact Contacts::computed(quint64 number, const Guid &id) const
{
    const quint64 owner = m_population.ownerOfContact(number);
    const quint64 chance = mixed(number ^ mixed(m_population.seed() ^ 0x636f6e74ULL));
    Contact contact;
    contact.id = id;
    contact.person = personOf(owner, m_population.seed());
    contact.phone = phoneOf(owner, m_population.seed());
    contact.noBulkEmail = chance % 100 < 3;
    contact.createdOn = firstContactTime + static_cast<qint64>((chance >> 8) % fourYears);
    contact.modifiedOn = contact.createdOn + static_cast<qint64>((chance >> 40) % 10'000'000);
    contact.version = firstContactVersion + number;
    const CustomerKind kind = number < m_population.customers() ? m_population.kind(number) : CustomerKind::Plain;
    contact.active = kind != CustomerKind::Inactive && kind != CustomerKind::Merged;
    contact.merged = kind == CustomerKind::Merged;
    if (contact.merged)
        contact.master = m_population.contactId(m_population.survivorOf(number));
    return contact;
}

bool Contacts::exists(const Guid &id) const
{
    if (const auto change = m_changes.constFind(id); change != m_changes.constEnd())
        return !change->deleted;
    const auto number = m_population.contactById(id);
    return number && m_population.contactWasMade(*number);
}

std::optional<Contact> Contacts::find(const Guid &id) const
{
    if (const auto change = m_changes.constFind(id); change != m_changes.constEnd())
        return change->deleted ? std::nullopt : std::optional(change->contact);
    const auto number = m_population.contactById(id);
    if (!number || !m_population.contactWasMade(*number))
        return std::nullopt;
    return computed(*number, id);
}

bool Contacts::isActive(const Guid &id) const
{
    if (const auto change = m_changes.constFind(id); change != m_changes.constEnd())
        return !change->deleted && change->contact.active;
    const auto number = m_population.contactById(id);
    if (!number)
        return false;
    const CustomerKind kind = *number < m_population.customers() ? m_population.kind(*number) : CustomerKind::Plain;
    return kind != CustomerKind::Absent && kind != CustomerKind::Inactive && kind != CustomerKind::Merged;
}

void Contacts::visit(const std::optional<Guid> &from, const std::function<bool(const Guid &)> &take) const
{
    const KeyOrder order = m_population.keyOrder();
    const auto before = [order](const Guid &left, const Guid &right) { return keyLess(order, left, right); };
    auto created = from ? std::lower_bound(m_created.begin(), m_created.end(), *from, before) : m_created.begin();
    for (quint64 rank = from ? m_population.contactRankFrom(*from) : 0; rank < m_population.contacts(); ++rank) {
        const quint64 number = m_population.contactAtRank(rank);
        const Guid id = m_population.contactId(number);
        for (; created != m_created.end() && before(*created, id); ++created) {
            if (!take(*created))
                return;
        }
        const auto change = m_changes.constFind(id);
        const bool there = change != m_changes.constEnd() ? !change->deleted : m_population.contactWasMade(number);
        if (there && !take(id))
            return;
    }
    for (; created != m_created.end(); ++created) {
        if (!take(*created))
            return;
    }
}

void Contacts::put(const Contact &contact)
{
    restore(contact.id, Change{contact, false, !m_population.contactById(contact.id).has_value()});
}

void Contacts::remove(const Guid &id)
{
    if (m_population.contactById(id))
        restore(id, Change{Contact{.id = id}, true, false});
    else
        restore(id, std::nullopt);
}

void Contacts::restore(const Guid &id, const std::optional<Change> &change)
{
    const KeyOrder order = m_population.keyOrder();
    const auto place = std::lower_bound(m_created.begin(), m_created.end(), id,
                                        [order](const Guid &left, const Guid &right) { return keyLess(order, left, right); });
    const bool listed = place != m_created.end() && *place == id;
    const bool created = change && change->created;
    if (created && !listed)
        m_created.insert(place, id);
    else if (!created && listed)
        m_created.erase(place);
    if (change)
        m_changes.insert(id, *change);
    else
        m_changes.remove(id);
}

std::optional<Contacts::Change> Contacts::changeOf(const Guid &id) const
{
    const auto change = m_changes.constFind(id);
    return change == m_changes.constEnd() ? std::nullopt : std::optional(*change);
}

void Contacts::clear()
{
    m_changes.clear();
    m_created.clear();
}

} // namespace segue::sandbox
