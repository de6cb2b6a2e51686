// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membershipplan.h"

#include "sortedrows.h"

#include <algorithm>
#include <tuple>

namespace segue::domain {

namespace {

/// Plans one list by walking the sorted sides beside each other. Order matters: the rejects decide whom merged contacts
/// pass their entries to, and that decides who is held.
class Planning
{
public:
    Planning(const PlanInput &input, const Comparison &comparison, const ListContent &list, const Ledger &ledger,
             const std::vector<ContactStatus> &statuses)
        : m_input(input), m_comparison(comparison), m_list(list), m_ledger(ledger), m_statuses(statuses)
    {
    }

    ListPlan made()
    {
        m_plan.segmentId = m_input.segmentId;
        m_plan.listName = m_input.listName;
        m_plan.createsList = m_input.listIsNew;
        m_plan.members = m_comparison.members;
        m_plan.marks.segmentMembers = m_comparison.members;
        m_plan.marks.listMembers = static_cast<qint64>(m_list.size());
        m_plan.removedByOthersJoin = m_input.removedByOthers == RemovedByOthers::AddAgain;
        m_plan.rejects = m_comparison.rejects;
        findFollowedOurs();
        walkWanted();
        m_passed = passedOn(m_ledger, m_plan.rejects, m_comparison.followed, m_list);
        walkList();
        settleUnusable();
        m_plan.desired = static_cast<qint64>(m_plan.joins.size()) + m_plan.stays + m_plan.removedByOthersLeft();
        std::sort(m_plan.rejects.begin(), m_plan.rejects.end(), [](const Reject &left, const Reject &right) {
            return std::tie(left.contact, left.customer) < std::tie(right.contact, right.customer);
        });
        if (!m_input.guardLifted)
            m_plan.guard = guardDecision(m_input, m_plan, m_ledger, m_plan.marks.listMembers);
        return std::move(m_plan);
    }

private:
    /// Everybody the segment wants: stays, joins, is left off as others decided, or is rejected.
    void walkWanted()
    {
        m_plan.joins.reserve(m_statuses.size());
        auto member = m_list.begin();
        auto status = m_statuses.begin();
        auto also = m_comparison.wantedAlso.begin();
        auto ours = m_ledger.ours.begin();
        auto takenOff = m_ledger.takenOff.begin();
        auto followed = m_followedOurs.begin();
        for (const WantedRow &row : m_comparison.wanted) {
            const bool hasStatus = advanceTo(status, m_statuses.end(), row.contact);
            const bool hasAlso = advanceTo(also, m_comparison.wantedAlso.end(), row.contact);
            const bool isOurs = advanceTo(ours, m_ledger.ours.end(), row.contact);
            const bool isTakenOff = advanceTo(takenOff, m_ledger.takenOff.end(), row.contact);
            const bool hadBeenOurs = isOurs || isTakenOff || advanceTo(followed, m_followedOurs.end(), row.contact);
            auto reason = RejectReason::Duplicate;
            ContactId survivor;
            if (advanceTo(member, m_list.end(), row.contact)) {
                ++m_plan.stays;
                m_plan.staysInactive += hasStatus && status->state != ContactState::Active ? 1 : 0;
            } else if (const auto refusal = hasStatus ? refusalOf(*status) : RejectReason::NotFound) {
                reason = *refusal;
                survivor = hasStatus ? status->survivor : ContactId();
                m_plan.rejects.push_back({row.customer, row.contact, reason, survivor, {}});
            } else {
                wantedAndAbsent(row, hadBeenOurs, status->optedOut);
            }
            // Sums hold only if every customer counts: the further ones share a rejected contact's fate.
            for (; hasAlso && also != m_comparison.wantedAlso.end() && also->contact == row.contact; ++also)
                m_plan.rejects.push_back({also->customer, also->contact, reason, survivor, {}});
        }
    }

    [[nodiscard]] std::optional<RejectReason> refusalOf(const ContactStatus &status) const
    {
        switch (status.state) {
        case ContactState::Active:
            return status.optedOut && m_input.skipOptedOut ? std::optional(RejectReason::OptedOut) : std::nullopt;
        case ContactState::Inactive:
            return RejectReason::Inactive;
        case ContactState::Merged:
            return RejectReason::Merged;
        case ContactState::NotFound:
            return RejectReason::NotFound;
        }
        Q_UNREACHABLE();
    }

    /// Survivors in whose place a contact stood that was ours or taken off by others: the same person.
    void findFollowedOurs()
    {
        for (const Followed &pair : m_comparison.followed) {
            if (isOn(m_ledger.ours, pair.contact) || isOn(m_ledger.takenOff, pair.contact))
                m_followedOurs.push_back(pair.survivor);
        }
        std::sort(m_followedOurs.begin(), m_followedOurs.end());
    }

    void wantedAndAbsent(const WantedRow &row, bool hadBeenOurs, bool optedOut)
    {
        if (hadBeenOurs)
            m_plan.removedByOthers.push_back(row.contact);
        if (hadBeenOurs && !m_plan.removedByOthersJoin)
            return;
        m_plan.joins.push_back({row.contact, row.customer});
        m_plan.optedOut += optedOut ? 1 : 0;
    }

    /// Everybody on the list: wanted, held, a stranger, or ours without a reason to be there.
    void walkList()
    {
        const bool isExact = m_input.mode == Mode::ExactCopy;
        const bool removesOurs = m_input.mode != Mode::AddOnly;
        auto wanted = m_comparison.wanted.begin();
        auto ours = m_ledger.ours.begin();
        auto passed = m_passed.begin();
        auto excluded = m_comparison.excluded.begin();
        for (const ListRow &member : m_list) {
            const bool isPassedOn = advanceTo(passed, m_passed.end(), member.contact);
            const bool isOurs = advanceTo(ours, m_ledger.ours.end(), member.contact) || isPassedOn;
            const bool isWanted = advanceTo(wanted, m_comparison.wanted.end(), member.contact);
            if (isWanted) {
                m_plan.staysNotOurs += isOurs ? 0 : 1;
            } else if (advanceTo(excluded, m_comparison.excluded.end(), member.contact) && (isOurs || isExact)) {
                m_plan.leaves.push_back({member.contact, member.row});
                noteEntries(ours, member.contact);
            } else if ((isOurs && holdsUnusable(ours, member.contact)) || isPassedOn) {
                m_plan.held.push_back(member.contact);
            } else if (isExact || (isOurs && removesOurs)) {
                m_plan.leaves.push_back({member.contact, member.row});
                noteEntries(ours, member.contact);
            } else if (isOurs) {
                ++m_plan.oursKept;
            } else {
                ++m_plan.notOurs;
            }
        }
        m_plan.notOurs += m_plan.staysNotOurs;
    }

    /// Keeps what the ledger has of somebody who leaves: an undo gives it back.
    void noteEntries(std::vector<LedgerEntry>::const_iterator entry, const ContactId &contact)
    {
        for (; entry != m_ledger.ours.end() && entry->contact == contact; ++entry)
            m_plan.entries.push_back(*entry);
    }

    /// Whether one of the ledger's customers of a contact is in the segment without a usable ID; notes all of them.
    bool holdsUnusable(std::vector<LedgerEntry>::const_iterator entry, const ContactId &contact)
    {
        bool holds = false;
        for (; entry != m_ledger.ours.end() && entry->contact == contact; ++entry) {
            if (hasCustomer(m_comparison.unusable, entry->customer)) {
                m_heldCustomers.push_back(entry->customer);
                holds = true;
            }
        }
        return holds;
    }

    /// Customers without a usable ID are held or rejected, each once, whatever the ledger has for them.
    void settleUnusable()
    {
        std::sort(m_heldCustomers.begin(), m_heldCustomers.end());
        m_heldCustomers.erase(std::unique(m_heldCustomers.begin(), m_heldCustomers.end()), m_heldCustomers.end());
        m_plan.heldCustomers = static_cast<qint64>(m_heldCustomers.size());
        for (const UnusableRow &row : m_comparison.unusable) {
            if (!std::binary_search(m_heldCustomers.begin(), m_heldCustomers.end(), row.customer))
                m_plan.rejects.push_back({row.customer, {}, row.reason, {}, detailOf(row.customer)});
            else
                m_plan.heldSeveral += row.reason == RejectReason::SeveralContacts ? 1 : 0;
        }
    }

    [[nodiscard]] QString detailOf(CustomerKey customer) const
    {
        const auto found = std::lower_bound(m_comparison.details.begin(), m_comparison.details.end(), customer,
                                            [](const RowDetail &detail, CustomerKey key) { return detail.customer < key; });
        return found != m_comparison.details.end() && found->customer == customer ? found->text : QString();
    }

    const PlanInput &m_input;
    const Comparison &m_comparison;
    const ListContent &m_list;
    const Ledger &m_ledger;
    const std::vector<ContactStatus> &m_statuses;
    std::vector<LedgerEntry> m_passed;
    std::vector<ContactId> m_followedOurs;
    std::vector<CustomerKey> m_heldCustomers;
    ListPlan m_plan;
};

} // namespace

ListPlan planMembership(const PlanInput &input, const Comparison &comparison, const ListContent &list, const Ledger &ledger,
                        const std::vector<ContactStatus> &statuses)
{
    return Planning(input, comparison, list, ledger, statuses).made();
}

bool isAsWanted(const ListPlan &list, Mode mode)
{
    return !list.problem && list.changesNothing() && (mode != Mode::ExactCopy || list.removedByOthersLeft() == 0);
}

qint64 Plan::joins() const
{
    qint64 sum = 0;
    for (const ListPlan &list : lists)
        sum += static_cast<qint64>(list.joins.size());
    return sum;
}

qint64 Plan::leaves() const
{
    qint64 sum = 0;
    for (const ListPlan &list : lists)
        sum += static_cast<qint64>(list.leaves.size());
    return sum;
}

} // namespace segue::domain
