// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberrows.h"

#include <algorithm>

namespace segue::sandbox {

namespace {

constexpr unsigned listBits = 20;
constexpr unsigned halfBits = 31;
constexpr quint64 halfMask = (quint64{1} << halfBits) - 1;
constexpr int rounds = 4;
constexpr std::size_t firstCapacity = 16;

quint64 half(quint64 value, quint64 secret, int round)
{
    return mixed(value ^ secret ^ static_cast<quint64>(round) << 40) & halfMask;
}

/// A keyed shuffle of 62 bits, so that the ids of rows look drawn by chance.
quint64 shuffled(quint64 number, quint64 secret)
{
    quint64 left = number >> halfBits;
    quint64 right = number & halfMask;
    for (int round = 0; round < rounds; ++round) {
        const quint64 next = left ^ half(right, secret, round);
        left = right;
        right = next;
    }
    return left << halfBits | right;
}

quint64 unshuffled(quint64 number, quint64 secret)
{
    quint64 left = number >> halfBits;
    quint64 right = number & halfMask;
    for (int round = rounds; round-- > 0;) {
        const quint64 previous = right ^ half(left, secret, round);
        right = left;
        left = previous;
    }
    return left << halfBits | right;
}

Guid idAt(KeyOrder order, quint64 secret, quint64 position)
{
    return packGuid(order, position, mixed(position ^ secret) >> 4);
}

/// The number (version and list) inside an id that this world made.
std::optional<quint64> numberOf(KeyOrder order, quint64 secret, const Guid &id)
{
    const quint64 position = unpackGuid(order, id).position;
    if (idAt(order, secret, position) != id)
        return std::nullopt;
    return unshuffled(position, secret);
}

} // namespace

quint64 MemberRows::positionOf(const MemberRow &row) const
{
    return shuffled(row.version << listBits | m_list, m_secret);
}

Guid MemberRows::idOf(const MemberRow &row) const
{
    return idAt(m_order, m_secret, positionOf(row));
}

std::optional<quint32> MemberRows::listOf(KeyOrder order, quint64 secret, const Guid &listMemberId)
{
    const auto number = numberOf(order, secret, listMemberId);
    return number ? std::optional(static_cast<quint32>(*number & ((1U << listBits) - 1))) : std::nullopt;
}

std::size_t MemberRows::slotOf(const Guid &contact) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = qHash(contact, m_secret) & mask;
    while (m_slots[slot] != 0 && m_rows[m_slots[slot] - 1].contact != contact)
        slot = (slot + 1) & mask;
    return slot;
}

const MemberRow *MemberRows::find(const Guid &contact) const
{
    if (m_slots.empty() || contact.isNull())
        return nullptr;
    const quint32 place = m_slots[slotOf(contact)];
    return place == 0 ? nullptr : &m_rows[place - 1];
}

const MemberRow *MemberRows::findById(const Guid &listMemberId) const
{
    const auto number = numberOf(m_order, m_secret, listMemberId);
    if (!number || (*number & ((1U << listBits) - 1)) != m_list)
        return nullptr;
    const quint64 version = *number >> listBits;
    const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), version,
                                      [](const MemberRow &candidate, quint64 wanted) { return candidate.version < wanted; });
    return row != m_rows.end() && row->version == version && !row->contact.isNull() ? &*row : nullptr;
}

void MemberRows::rebuildSlots(std::size_t capacity)
{
    m_slots.assign(capacity, 0);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].contact.isNull())
            m_slots[slotOf(m_rows[i].contact)] = static_cast<quint32>(i + 1);
    }
}

bool MemberRows::add(const MemberRow &row)
{
    if (contains(row.contact))
        return false;
    m_rows.push_back(row);
    ++m_alive;
    if (m_slots.size() < firstCapacity || m_rows.size() * 10 > m_slots.size() * 7)
        rebuildSlots(std::max(firstCapacity, m_slots.size() * 2));
    else
        m_slots[slotOf(row.contact)] = static_cast<quint32>(m_rows.size());
    return true;
}

std::optional<MemberRow> MemberRows::remove(const Guid &contact)
{
    if (!contains(contact))
        return std::nullopt;
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = slotOf(contact);
    MemberRow &row = m_rows[m_slots[slot] - 1];
    const MemberRow removed = row;
    // Close the gap in the chain of slots, else later ones would not be found.
    std::size_t next = slot;
    for (;;) {
        next = (next + 1) & mask;
        if (m_slots[next] == 0)
            break;
        const std::size_t home = qHash(m_rows[m_slots[next] - 1].contact, m_secret) & mask;
        if (((next - home) & mask) >= ((next - slot) & mask)) {
            m_slots[slot] = m_slots[next];
            slot = next;
        }
    }
    m_slots[slot] = 0;
    row.contact = Guid{};
    --m_alive;
    if (m_rows.size() > 64 && static_cast<std::size_t>(m_alive) * 2 < m_rows.size())
        squeeze();
    return removed;
}

void MemberRows::putBack(const MemberRow &row)
{
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), row.version,
                                        [](const MemberRow &candidate, quint64 wanted) { return candidate.version < wanted; });
    if (place != m_rows.end() && place->version == row.version)
        *place = row;
    else
        m_rows.insert(place, row);
    ++m_alive;
    m_byId.clear();
    rebuildSlots(std::max(firstCapacity, m_slots.size()));
}

void MemberRows::squeeze()
{
    std::erase_if(m_rows, [](const MemberRow &row) { return row.contact.isNull(); });
    m_byId.clear();
    rebuildSlots(std::max(firstCapacity, m_slots.size()));
}

void MemberRows::bringUpById() const
{
    if (m_byId.size() == m_rows.size())
        return;
    std::vector<quint64> positions(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        positions[i] = positionOf(m_rows[i]);
    const auto before = [&positions](quint32 left, quint32 right) { return positions[left] < positions[right]; };
    const auto known = static_cast<std::ptrdiff_t>(m_byId.size());
    for (std::size_t i = m_byId.size(); i < m_rows.size(); ++i)
        m_byId.push_back(static_cast<quint32>(i));
    std::sort(m_byId.begin() + known, m_byId.end(), before);
    std::inplace_merge(m_byId.begin(), m_byId.begin() + known, m_byId.end(), before);
}

void MemberRows::visitById(const std::optional<Guid> &from, const std::function<bool(const MemberRow &)> &take) const
{
    bringUpById();
    auto at = m_byId.begin();
    if (from) {
        at = std::lower_bound(m_byId.begin(), m_byId.end(), *from,
                              [this](quint32 place, const Guid &id) { return keyLess(m_order, idOf(m_rows[place]), id); });
    }
    for (; at != m_byId.end(); ++at) {
        const MemberRow &row = m_rows[*at];
        if (!row.contact.isNull() && !take(row))
            return;
    }
}

void MemberRows::visitByContact(const std::optional<Guid> &from, const std::function<bool(const MemberRow &)> &take) const
{
    // A removed row has lost its contact and with it its place, so the order is made of living rows, each time.
    Order order;
    order.reserve(static_cast<std::size_t>(m_alive));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].contact.isNull() && (!from || !keyLess(m_order, m_rows[i].contact, *from)))
            order.push_back(static_cast<quint32>(i));
    }
    std::sort(order.begin(), order.end(),
              [this](quint32 left, quint32 right) { return keyLess(m_order, m_rows[left].contact, m_rows[right].contact); });
    for (const quint32 place : order) {
        if (!take(m_rows[place]))
            return;
    }
}

void MemberRows::visitNewest(const std::function<bool(const MemberRow &)> &take) const
{
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        if (!row->contact.isNull() && !take(*row))
            return;
    }
}

} // namespace segue::sandbox
