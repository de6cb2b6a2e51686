// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgermerge.h"

#include <algorithm>
#include <utility>

namespace segue::store {

using domain::ContactId;
using domain::LedgerEntry;

LedgerMerge::LedgerMerge(std::vector<LedgerPart> parts, std::vector<ContactId> drop, std::vector<LedgerEntry> put)
    : m_parts(std::move(parts)), m_drop(std::move(drop)), m_put(std::move(put))
{
    // An empty ledger has one part that holds nothing yet. The first part also takes what lies before it.
    const std::size_t count = std::max<std::size_t>(m_parts.size(), 1);
    std::size_t dropPlace = 0;
    std::size_t putPlace = 0;
    for (std::size_t part = 0; part < count; ++part) {
        Item item{part, dropPlace, m_drop.size(), putPlace, m_put.size()};
        if (part + 1 < count) {
            const ContactId end = m_parts[part + 1].first;
            const auto dropFrom = m_drop.begin() + static_cast<std::ptrdiff_t>(dropPlace);
            const auto putFrom = m_put.begin() + static_cast<std::ptrdiff_t>(putPlace);
            item.dropEnd = static_cast<std::size_t>(std::lower_bound(dropFrom, m_drop.end(), end) - m_drop.begin());
            item.putEnd =
                static_cast<std::size_t>(std::lower_bound(putFrom, m_put.end(), end,
                                                          [](const LedgerEntry &entry, const ContactId &id) { return entry.contact < id; })
                                         - m_put.begin());
        }
        dropPlace = item.dropEnd;
        putPlace = item.putEnd;
        if (item.dropBegin != item.dropEnd || item.putBegin != item.putEnd)
            m_items.push_back(item);
    }
}

std::size_t LedgerMerge::remaining() const
{
    return (m_items.size() - m_item) + (m_put.size() - std::min(m_putPlace, m_put.size())) / partSize;
}

std::vector<LedgerPart> LedgerMerge::replaced() const
{
    std::vector<LedgerPart> result;
    for (const Item &item : m_items) {
        if (item.part < m_parts.size())
            result.push_back(m_parts[item.part]);
    }
    return result;
}

void LedgerMerge::openItem(const Load &load)
{
    const Item &item = m_items[m_item];
    m_base = item.part < m_parts.size() ? load(m_parts[item.part]) : std::vector<LedgerEntry>();
    m_basePlace = 0;
    m_dropPlace = item.dropBegin;
    m_putPlace = item.putBegin;
    m_isOpen = true;
}

void LedgerMerge::takeContact()
{
    const Item &item = m_items[m_item];
    const bool hasBase = m_basePlace < m_base.size();
    const bool hasPut = m_putPlace < item.putEnd;
    const ContactId contact = !hasPut    ? m_base[m_basePlace].contact
                              : !hasBase ? m_put[m_putPlace].contact
                                         : std::min(m_base[m_basePlace].contact, m_put[m_putPlace].contact);
    while (m_dropPlace < item.dropEnd && m_drop[m_dropPlace] < contact)
        ++m_dropPlace;
    const bool dropped = m_dropPlace < item.dropEnd && m_drop[m_dropPlace] == contact;

    const auto isOfContact = [&contact](const LedgerEntry &entry) { return entry.contact == contact; };
    const auto baseFrom = m_base.begin() + static_cast<std::ptrdiff_t>(m_basePlace);
    const auto baseTo = std::find_if_not(baseFrom, m_base.end(), isOfContact);
    const auto putFrom = m_put.begin() + static_cast<std::ptrdiff_t>(m_putPlace);
    const auto putTo = std::find_if_not(putFrom, m_put.begin() + static_cast<std::ptrdiff_t>(item.putEnd), isOfContact);
    std::set_union(dropped ? baseTo : baseFrom, baseTo, putFrom, putTo, std::back_inserter(m_out));
    m_basePlace = static_cast<std::size_t>(baseTo - m_base.begin());
    m_putPlace = static_cast<std::size_t>(putTo - m_put.begin());
}

void LedgerMerge::closeItem(Pieces &pieces)
{
    const std::size_t part = m_items[m_item].part;
    m_isOpen = false;
    ++m_item;
    // What is left of a part that lost most of its entries goes on into its neighbour.
    const bool neighbourFollows = m_item < m_items.size() && m_items[m_item].part == part + 1;
    if (m_out.empty() || (neighbourFollows && m_out.size() < partSize / 2))
        return;
    pieces.push_back(std::exchange(m_out, {}));
}

std::vector<std::vector<LedgerEntry>> LedgerMerge::next(std::size_t limit, const Load &load)
{
    Pieces pieces;
    std::size_t read = 0;
    while (!isDone() && pieces.size() < limit && read <= limit) {
        if (!m_isOpen) {
            openItem(load);
            ++read;
        }
        const std::size_t putEnd = m_items[m_item].putEnd;
        while ((m_basePlace < m_base.size() || m_putPlace < putEnd) && pieces.size() < limit) {
            takeContact();
            const std::size_t left = (m_base.size() - m_basePlace) + (putEnd - m_putPlace);
            if (m_out.size() >= partSize && left >= partSize)
                pieces.push_back(std::exchange(m_out, {}));
        }
        if (m_basePlace == m_base.size() && m_putPlace == putEnd)
            closeItem(pieces);
    }
    return pieces;
}

} // namespace segue::store
