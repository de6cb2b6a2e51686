// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace segue::domain {

/// Why a customer of the segment is not put on the list.
enum class RejectReason {
    Missing,         ///< no contact ID (expected)
    Duplicate,       ///< another customer brings the same contact (expected)
    SeveralContacts, ///< another contact of the same customer is used or, where the export says so, none of them (expected)
    Excluded,        ///< a person said that they are never to be added (expected)
    OptedOut,        ///< does not want e-mail, and the export leaves such people out (expected)
    Malformed,       ///< the contact ID is not a GUID
    NotFound,        ///< no such contact in Sales, or not visible to the account
    Inactive,
    Merged,  ///< merged into another contact, the survivor
    Refused, ///< Sales refused this member
};
/// Expected rejects are no problem: the run is "completed" all the same.
[[nodiscard]] constexpr bool isExpected(RejectReason reason)
{
    return reason <= RejectReason::OptedOut;
}

/// A customer of the segment and the contact it stands for. 24 bytes; kept by the million.
struct WantedRow
{
    ContactId contact;
    CustomerKey customer{};

    friend bool operator==(const WantedRow &, const WantedRow &) = default;
    friend auto operator<=>(const WantedRow &, const WantedRow &) = default;
};

/// A customer of the segment without a contact that stands for it.
struct UnusableRow
{
    CustomerKey customer{};
    RejectReason reason = RejectReason::Missing; ///< Missing, Malformed or SeveralContacts

    friend bool operator==(const UnusableRow &, const UnusableRow &) = default;
};

/// What a person needs to find a row that could not be used, e.g. "Tokyo_VIP.csv:17". Never the row's own content.
struct RowDetail
{
    CustomerKey customer{};
    QString text;

    friend bool operator==(const RowDetail &, const RowDetail &) = default;
};

/// A segment as it was read, whole.
struct SegmentContent
{
    std::vector<WantedRow> rows; ///< in no order; customers may share a contact, and a customer may have several
    /// Of customers with several contacts: the one that the profile's own column names, as far as the source tells. In no order.
    std::vector<WantedRow> preferred;
    std::vector<UnusableRow> unusable;
    std::vector<RowDetail> details; ///< of some unusable rows, sorted by customer; few
    QString marker;                 ///< the source's change marker, equal before and after the read; empty: it has none
    std::optional<QDateTime> refreshedAt;

    /// Customers read.
    [[nodiscard]] qint64 members() const { return static_cast<qint64>(rows.size()) + static_cast<qint64>(unusable.size()); }
};

/// A member as Sales stores it.
struct ListRow
{
    ContactId contact;
    MemberRowId row;

    friend bool operator==(const ListRow &, const ListRow &) = default;
    friend auto operator<=>(const ListRow &left, const ListRow &right) { return left.contact <=> right.contact; }
};

/// The members of a list as read, sorted by contact, each once.
using ListContent = std::vector<ListRow>;

/// Whom Segue itself added to a list, and for which customer. A contact that stands for several customers has several
/// entries. Sorted by contact, then customer.
struct LedgerEntry
{
    ContactId contact;
    CustomerKey customer{};

    friend bool operator==(const LedgerEntry &, const LedgerEntry &) = default;
    friend auto operator<=>(const LedgerEntry &, const LedgerEntry &) = default;
};

struct Ledger
{
    std::vector<LedgerEntry> ours;
    /// Whom we had added and somebody else took off; sorted. Remembered until the person is added again.
    std::vector<ContactId> takenOff;

    friend bool operator==(const Ledger &, const Ledger &) = default;
};

/// What a run changes in a ledger. Sorted each; a contact in `drop` loses all entries before `put` is applied.
struct LedgerChange
{
    std::vector<ContactId> drop;
    std::vector<LedgerEntry> put;
    std::vector<ContactId> remember; ///< becomes taken off
    std::vector<ContactId> forget;   ///< is no longer remembered as taken off

    [[nodiscard]] bool isEmpty() const { return drop.empty() && put.empty() && remember.empty() && forget.empty(); }
};
[[nodiscard]] Ledger applied(const LedgerChange &change, Ledger ledger);

/// A contact that was merged and whose place its survivor takes.
struct Followed
{
    ContactId contact; ///< the merged one
    ContactId survivor;
    CustomerKey customer{};

    friend bool operator==(const Followed &, const Followed &) = default;
    friend auto operator<=>(const Followed &, const Followed &) = default;
};

/// What Sales says of a contact.
enum class ContactState : unsigned char { Active, Inactive, Merged, NotFound };
struct ContactStatus
{
    ContactId contact;
    ContactState state = ContactState::Active;
    ContactId survivor;    ///< for Merged; also where following it led to a contact in that state
    bool optedOut = false; ///< wants no e-mail
};

/// When a contact was changed last.
struct ContactTime
{
    ContactId contact;
    qint64 modified = 0; ///< milliseconds since 1970
};

} // namespace segue::domain
