// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membership.h"

#include <functional>
#include <span>
#include <vector>

namespace segue::store {

/// A part of a ledger as the index names it.
struct LedgerPart
{
    domain::ContactId first;
    qint64 content = 0;
    int entries = 0;
};

/// Applies a change to a ledger in parts, touching only the parts concerned, some parts at a time. Pure.
class LedgerMerge
{
public:
    /// Parts are cut at this many entries; they may grow to twice as many before they are cut again.
    static constexpr std::size_t partSize = 2'000;

    /// Everything sorted. Contacts in \p drop lose all entries before \p put is applied. No part is torn between two of the
    /// entries of a contact.
    LedgerMerge(std::vector<LedgerPart> parts, std::vector<domain::ContactId> drop, std::vector<domain::LedgerEntry> put);

    using Load = std::function<std::vector<domain::LedgerEntry>(const LedgerPart &)>;
    /// The next new parts, up to about \p limit; \p load answers the entries of an old one.
    [[nodiscard]] std::vector<std::vector<domain::LedgerEntry>> next(std::size_t limit, const Load &load);

    [[nodiscard]] bool isDone() const { return m_item == m_items.size(); }
    /// An upper bound of the parts that are still to be read and made.
    [[nodiscard]] std::size_t remaining() const;
    /// The old parts that the new ones stand for.
    [[nodiscard]] std::vector<LedgerPart> replaced() const;

private:
    struct Item
    {
        std::size_t part = 0; ///< its place in m_parts
        std::size_t dropBegin = 0, dropEnd = 0;
        std::size_t putBegin = 0, putEnd = 0;
    };
    using Pieces = std::vector<std::vector<domain::LedgerEntry>>;

    void openItem(const Load &load);
    void closeItem(Pieces &pieces);
    void takeContact();

    std::vector<LedgerPart> m_parts;
    std::vector<domain::ContactId> m_drop;
    std::vector<domain::LedgerEntry> m_put;
    std::vector<Item> m_items; ///< the parts concerned, in order

    std::size_t m_item = 0;
    bool m_isOpen = false;
    std::vector<domain::LedgerEntry> m_base; ///< the open item's old entries
    std::size_t m_basePlace = 0;
    std::size_t m_dropPlace = 0;
    std::size_t m_putPlace = 0;
    std::vector<domain::LedgerEntry> m_out; ///< the piece that is being made
};

} // namespace segue::store
