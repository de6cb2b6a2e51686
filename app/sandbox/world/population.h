// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guid.h"
#include "permutation.h"

#include <QByteArray>

#include <optional>

namespace segue::sandbox {

/// What is special about a customer's contact ID. Every customer is of exactly one kind.
enum class CustomerKind {
    Missing,   ///< no contact ID in the profile
    Malformed, ///< text that is no GUID
    Absent,    ///< a GUID that Sales does not have
    Inactive,  ///< the contact is deactivated
    Merged,    ///< the contact was merged into another
    Shared,    ///< carries the contact ID of the customer beside it
    Several,   ///< owns two contacts: the profile names one, the alternate keys name both
    Styled,    ///< a good contact ID in capitals, braces, blanks or full-width characters
    Plain,
};

struct PopulationOptions
{
    quint64 seed = 1;
    quint64 customers = 120'000;
    KeyOrder keyOrder = KeyOrder::Database;
    /// Shares of the special kinds, in thousandths of all customers, in the order of CustomerKind.
    std::array<quint64, 8> shares{4, 1, 2, 2, 1, 1, 2, 10};
};

/// Customers and the contacts they came from, computed from the seed and never stored. Customers and contacts are numbers
/// from 0; contact i belongs to customer i, and the contacts after the last customer are second contacts.
class Population
{
public:
    explicit Population(const PopulationOptions &options);

    [[nodiscard]] quint64 seed() const { return m_options.seed; }
    [[nodiscard]] KeyOrder keyOrder() const { return m_options.keyOrder; }
    [[nodiscard]] quint64 customers() const { return m_options.customers; }
    [[nodiscard]] quint64 contacts() const { return m_contactRanks.size(); }
    [[nodiscard]] CustomerKind kind(quint64 customer) const;

    // Customers, and their order by key.
    [[nodiscard]] QByteArray customerId(quint64 customer) const;
    [[nodiscard]] std::optional<quint64> customerById(QByteArrayView id) const;
    [[nodiscard]] quint64 customerRank(quint64 customer) const { return m_customerRanks.forward(customer); }
    [[nodiscard]] quint64 customerAtRank(quint64 rank) const { return m_customerRanks.backward(rank); }

    /// The profile's contact ID column as its source wrote it; null where it holds nothing.
    [[nodiscard]] QByteArray contactIdText(quint64 customer) const;
    /// The contact that a well-formed contactIdText() names.
    [[nodiscard]] quint64 contactOf(quint64 customer) const;
    [[nodiscard]] std::optional<quint64> secondContactOf(quint64 customer) const;

    // Contacts, and their order by key.
    [[nodiscard]] Guid contactId(quint64 contact) const;
    [[nodiscard]] std::optional<quint64> contactById(const Guid &id) const;
    [[nodiscard]] quint64 contactAtRank(quint64 rank) const { return m_contactRanks.backward(rank); }
    /// The rank of the first contact that does not stand before \p id.
    [[nodiscard]] quint64 contactRankFrom(const Guid &id) const;
    /// The customer whose data a contact carries.
    [[nodiscard]] quint64 ownerOfContact(quint64 contact) const;
    /// Whether Sales ever had this contact.
    [[nodiscard]] bool contactWasMade(quint64 contact) const;
    /// The active contact that a merged one was merged into.
    [[nodiscard]] quint64 survivorOf(quint64 contact) const;

    /// The GUID of row \p rank among \p rows of a table that is ordered by it, and back. \p table tells tables apart.
    [[nodiscard]] Guid rowId(quint64 table, quint64 rank, quint64 rows) const;
    [[nodiscard]] std::optional<quint64> rowRank(quint64 table, const Guid &id, quint64 rows) const;
    [[nodiscard]] quint64 rowRankFrom(quint64 table, const Guid &id, quint64 rows) const;

private:
    [[nodiscard]] quint64 firstOf(CustomerKind kind) const { return m_firsts[static_cast<std::size_t>(kind)]; }

    PopulationOptions m_options;
    std::array<quint64, 9> m_firsts{};
    Permutation m_kinds;
    Permutation m_customerRanks;
    Permutation m_contactRanks;
};

} // namespace segue::sandbox
