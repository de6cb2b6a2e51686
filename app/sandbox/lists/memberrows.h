// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "world/guid.h"

#include <functional>
#include <optional>
#include <vector>

namespace segue::sandbox {

/// One row of the table listmember. 32 bytes; its listmemberid is computed from list and version.
struct MemberRow
{
    Guid contact;          ///< null once removed
    quint64 version = 0;   ///< also its number: no two rows share one
    quint32 createdOn = 0; ///< seconds since 1970
    quint32 createdBy = 0; ///< number of a user in Users
};

/// The members of one list: about 45 bytes each, found by contact or by listmemberid, read in the order of either.
class MemberRows
{
public:
    /// \p list tells lists apart inside a listmemberid (20 bits); \p secret makes the ids of this world its own.
    MemberRows(KeyOrder order, quint32 list, quint64 secret) : m_order(order), m_list(list), m_secret(secret) {}

    [[nodiscard]] qsizetype size() const { return m_alive; }
    [[nodiscard]] bool contains(const Guid &contact) const { return find(contact) != nullptr; }
    [[nodiscard]] const MemberRow *find(const Guid &contact) const;
    [[nodiscard]] const MemberRow *findById(const Guid &listMemberId) const;
    [[nodiscard]] Guid idOf(const MemberRow &row) const;
    /// The list number inside a listmemberid of this world; the row need not exist any more.
    [[nodiscard]] static std::optional<quint32> listOf(KeyOrder order, quint64 secret, const Guid &listMemberId);

    /// Adds a row with a version above all others; nothing happens if the contact is a member.
    bool add(const MemberRow &row);
    /// Removes and answers the row, if there is one.
    std::optional<MemberRow> remove(const Guid &contact);
    /// Puts a removed row back where it stood.
    void putBack(const MemberRow &row);

    /// Rows from \p from on (all if null) in the order of listmemberid, until \p take answers false.
    void visitById(const std::optional<Guid> &from, const std::function<bool(const MemberRow &)> &take) const;
    /// The same in the order of contact ids (sorted anew each time).
    void visitByContact(const std::optional<Guid> &from, const std::function<bool(const MemberRow &)> &take) const;
    /// The same in the order in which they were added, newest first.
    void visitNewest(const std::function<bool(const MemberRow &)> &take) const;

private:
    using Order = std::vector<quint32>; ///< places in m_rows

    [[nodiscard]] std::size_t slotOf(const Guid &contact) const;
    [[nodiscard]] quint64 positionOf(const MemberRow &row) const;
    void rebuildSlots(std::size_t capacity);
    void squeeze();
    void bringUpById() const;

    KeyOrder m_order;
    quint32 m_list;
    quint64 m_secret;
    std::vector<MemberRow> m_rows; ///< in order of version, removed ones in between
    std::vector<quint32> m_slots;  ///< open addressing by contact: place + 1, 0 = free
    qsizetype m_alive = 0;
    mutable Order m_byId; ///< covers the first m_byId.size() rows; brought up to date when read
};

} // namespace segue::sandbox
