// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo.h"

#include "sortedrows.h"

#include <algorithm>
#include <iterator>

namespace segue::domain {

namespace {

template<class Row>
bool has(const std::vector<Row> &sorted, const ContactId &contact)
{
    return isOn(sorted, contact);
}

std::optional<RejectReason> refusalOf(const ContactStatus *status)
{
    switch (status == nullptr ? ContactState::NotFound : status->state) {
    case ContactState::Active:
        return std::nullopt;
    case ContactState::Inactive:
        return RejectReason::Inactive;
    case ContactState::Merged:
        return RejectReason::Merged;
    case ContactState::NotFound:
        return RejectReason::NotFound;
    }
    Q_UNREACHABLE();
}

/// Walks what the run did beside the list as it is now.
class Undoing
{
public:
    Undoing(const RunChanges &changes, const ListContent &list, const Ledger &ledger, const std::vector<ContactStatus> &statuses,
            const std::vector<ContactId> &excluded)
        : m_changes(changes), m_list(list), m_ledger(ledger), m_statuses(statuses), m_excluded(excluded)
    {
    }

    ListPlan made()
    {
        m_plan.undo.emplace();
        m_plan.undo->listStays = m_changes.createdList;
        m_plan.removedByOthersJoin = true; // those named there do what the plan says, nobody is left alone
        takeBackAdded();
        bringBackRemoved();
        countTheOthers();
        m_plan.entries.reserve(m_leaving.size() + m_returning.size());
        std::merge(m_leaving.begin(), m_leaving.end(), m_returning.begin(), m_returning.end(), std::back_inserter(m_plan.entries));
        std::sort(m_plan.removedByOthers.begin(), m_plan.removedByOthers.end());
        m_plan.members = static_cast<qint64>(m_plan.joins.size() + m_plan.rejects.size());
        m_plan.desired = static_cast<qint64>(m_plan.joins.size());
        m_plan.marks.listMembers = static_cast<qint64>(m_list.size());
        return std::move(m_plan);
    }

private:
    void takeBackAdded()
    {
        m_plan.leaves.reserve(m_changes.added.size());
        auto member = m_list.begin();
        auto later = m_changes.touchedLater.begin();
        auto ours = m_ledger.ours.begin();
        auto entry = m_changes.entries.begin();
        auto takenOff = m_changes.takenOff.begin();
        for (const Join &join : m_changes.added) {
            const bool isListed = advanceTo(member, m_list.end(), join.contact);
            const bool isOurs = advanceTo(ours, m_ledger.ours.end(), join.contact);
            const bool gotEntries = advanceTo(entry, m_changes.entries.end(), join.contact);
            const bool wasTakenOff = advanceTo(takenOff, m_changes.takenOff.end(), join.contact);
            const bool shouldBeOurs = !m_changes.undid || gotEntries;
            if (advanceTo(later, m_changes.touchedLater.end(), join.contact)) {
                ++m_plan.undo->touchedLater;
            } else if (!isListed || isOurs != shouldBeOurs) {
                ++m_plan.undo->changedByOthers;
            } else {
                m_plan.leaves.push_back({join.contact, member->row});
                for (auto own = ours; own != m_ledger.ours.end() && own->contact == join.contact; ++own)
                    m_leaving.push_back(*own);
                if (wasTakenOff)
                    m_plan.removedByOthers.push_back(join.contact);
            }
        }
    }

    void bringBackRemoved()
    {
        m_plan.joins.reserve(m_changes.removed.size());
        auto member = m_list.begin();
        auto later = m_changes.touchedLater.begin();
        auto excluded = m_excluded.begin();
        auto status = m_statuses.begin();
        auto entry = m_changes.entries.begin();
        auto takenOff = m_ledger.takenOff.begin();
        for (const Leave &leave : m_changes.removed) {
            const bool isListed = advanceTo(member, m_list.end(), leave.contact);
            const bool hasStatus = advanceTo(status, m_statuses.end(), leave.contact);
            const bool hasEntries = advanceTo(entry, m_changes.entries.end(), leave.contact);
            const bool isTakenOff = advanceTo(takenOff, m_ledger.takenOff.end(), leave.contact);
            const CustomerKey customer = hasEntries ? entry->customer : CustomerKey{};
            if (advanceTo(later, m_changes.touchedLater.end(), leave.contact)) {
                ++m_plan.undo->touchedLater;
            } else if (isListed) {
                ++m_plan.undo->changedByOthers;
            } else if (advanceTo(excluded, m_excluded.end(), leave.contact)) {
                m_plan.undo->excluded.push_back(leave.contact);
            } else if (const auto refusal = refusalOf(hasStatus ? &*status : nullptr)) {
                const ContactId survivor = *refusal == RejectReason::Merged ? status->survivor : ContactId();
                m_plan.rejects.push_back({customer, leave.contact, *refusal, survivor, {}});
            } else {
                m_plan.joins.push_back({leave.contact, customer});
                for (auto own = entry; own != m_changes.entries.end() && own->contact == leave.contact; ++own)
                    m_returning.push_back(*own);
                if (isTakenOff)
                    m_plan.removedByOthers.push_back(leave.contact);
            }
        }
    }

    /// Who is on the list and not the plan's business.
    void countTheOthers()
    {
        auto leaving = m_plan.leaves.begin();
        auto ours = m_ledger.ours.begin();
        for (const ListRow &member : m_list) {
            if (advanceTo(leaving, m_plan.leaves.end(), member.contact))
                continue;
            ++(advanceTo(ours, m_ledger.ours.end(), member.contact) ? m_plan.oursKept : m_plan.notOurs);
        }
    }

    const RunChanges &m_changes;
    const ListContent &m_list;
    const Ledger &m_ledger;
    const std::vector<ContactStatus> &m_statuses;
    const std::vector<ContactId> &m_excluded;
    std::vector<LedgerEntry> m_leaving; ///< entries, each in order
    std::vector<LedgerEntry> m_returning;
    ListPlan m_plan;
};

} // namespace

std::vector<ContactId> undoCandidates(const RunChanges &changes, const ListContent &list, const std::vector<ContactId> &excluded)
{
    std::vector<ContactId> candidates;
    auto member = list.begin();
    auto later = changes.touchedLater.begin();
    auto never = excluded.begin();
    for (const Leave &leave : changes.removed) {
        const bool isListed = advanceTo(member, list.end(), leave.contact);
        const bool isTouched = advanceTo(later, changes.touchedLater.end(), leave.contact);
        const bool isExcluded = advanceTo(never, excluded.end(), leave.contact);
        if (!isListed && !isTouched && !isExcluded)
            candidates.push_back(leave.contact);
    }
    return candidates;
}

ListPlan planUndo(const RunChanges &changes, const ListContent &list, const Ledger &ledger, const std::vector<ContactStatus> &statuses,
                  const std::vector<ContactId> &excluded)
{
    return Undoing(changes, list, ledger, statuses, excluded).made();
}

LedgerChange ledgerAfterUndo(const Ledger &ledger, const ListPlan &plan, std::size_t sent, std::span<const LedgerEntry> earlier,
                             const ListContent &after)
{
    LedgerChange change;
    auto there = after.begin();
    auto entry = plan.entries.begin();
    for (std::size_t row = 0; row < std::min(sent, plan.joins.size()); ++row) {
        const ContactId contact = plan.joins[row].contact;
        if (!advanceTo(there, after.end(), contact))
            continue;
        if (has(ledger.ours, contact))
            change.drop.push_back(contact);
        if (has(ledger.takenOff, contact))
            change.forget.push_back(contact);
        for (bool hasEntries = advanceTo(entry, plan.entries.end(), contact);
             hasEntries && entry != plan.entries.end() && entry->contact == contact; ++entry)
            change.put.push_back(*entry);
    }
    there = after.begin();
    for (const Leave &leave : plan.leaves) {
        if (advanceTo(there, after.end(), leave.contact))
            continue;
        if (has(ledger.ours, leave.contact))
            change.drop.push_back(leave.contact);
        if (has(plan.removedByOthers, leave.contact) && !has(ledger.takenOff, leave.contact))
            change.remember.push_back(leave.contact);
    }
    there = after.begin();
    for (const LedgerEntry &intended : earlier) {
        const bool isPlanned = has(plan.joins, intended.contact) || has(plan.leaves, intended.contact);
        if (!isPlanned && advanceTo(there, after.end(), intended.contact)
            && !std::binary_search(ledger.ours.begin(), ledger.ours.end(), intended))
            change.put.push_back(intended);
    }
    // A leaver that Sales refused to remove is still there, and known again from the attempts before.
    there = after.begin();
    for (const LedgerEntry &intended : earlier) {
        if (has(plan.leaves, intended.contact) && advanceTo(there, after.end(), intended.contact)
            && !std::binary_search(ledger.ours.begin(), ledger.ours.end(), intended))
            change.put.push_back(intended);
    }
    std::sort(change.drop.begin(), change.drop.end());
    std::sort(change.put.begin(), change.put.end());
    return change;
}

Ledger withUnsettled(Ledger ledger, std::span<const LedgerEntry> joins, std::span<const ContactId> leaves, const ListContent &list)
{
    if (!leaves.empty()) {
        const std::vector<ContactId> gone = removedByUs(ledger, leaves, list);
        auto next = gone.begin();
        std::erase_if(ledger.ours, [&](const LedgerEntry &entry) { return advanceTo(next, gone.end(), entry.contact); });
    }
    if (!joins.empty()) {
        for (const LedgerEntry &entry : joins) {
            if (isOn(list, entry.contact))
                ledger.ours.push_back(entry);
        }
        std::sort(ledger.ours.begin(), ledger.ours.end());
        ledger.ours.erase(std::unique(ledger.ours.begin(), ledger.ours.end()), ledger.ours.end());
    }
    return ledger;
}

std::vector<ContactId> removedByUs(const Ledger &ledger, std::span<const ContactId> leaves, const ListContent &list)
{
    std::vector<ContactId> gone;
    auto member = list.begin();
    auto ours = ledger.ours.begin();
    for (const ContactId &contact : leaves) {
        const bool isListed = advanceTo(member, list.end(), contact);
        if (!isListed && advanceTo(ours, ledger.ours.end(), contact))
            gone.push_back(contact);
    }
    return gone;
}

} // namespace segue::domain
