// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "membershipplan.h"

/// What an export decides person by person once Sales has answered, before the plan is made: which of several contacts stands
/// for a customer, whom a merged contact leads to, who is excluded under another contact. Pure; for compute().
namespace segue::domain {

/// Survivors of merged contacts that Sales must be asked about as well: of all merged ones where the export follows them, else
/// of the excluded ones. Sorted. Asking about them may name further ones.
[[nodiscard]] std::vector<ContactId> survivorsToAsk(const std::vector<ContactStatus> &statuses, const PeoplePolicy &policy);

/// Contacts whose time of change decides which of several stands, sorted. \p statuses answer for the candidates.
[[nodiscard]] std::vector<ContactId> timesToAsk(const Comparison &comparison, const ListContent &list, const Ledger &ledger,
                                                const std::vector<ContactStatus> &statuses);

/// Everything that Sales answered, sorted by contact each.
struct Answers
{
    std::vector<ContactStatus> statuses; ///< of candidates, of excluded people and of survivors
    std::vector<ContactTime> times;      ///< of timesToAsk()
};

/// Decides. Afterwards `undecided` is empty and wanted, rejects, excluded and followed are complete. A merged contact that leads
/// nowhere gets the state of its last survivor in \p answers.
///
/// Of a customer's several contacts the first that there is stands: on the list for this customer by the ledger, on the list as
/// ours, on the list and the profile's choice, on the list; taken off by others while it is active, since taking a person off
/// must not bring their other contact; the profile's choice; the active one changed last; the smallest.
void settlePeople(Comparison &comparison, const PeoplePolicy &policy, const ListContent &list, const Ledger &ledger, Answers &answers);

/// What of a definition decides about people, as one text: a quick look compares it with the last verified run's.
[[nodiscard]] QString policyMark(const ExportDefinition &definition);

/// RejectAlarm where problem rejects are more than \p share percent of the members; none without a share.
[[nodiscard]] std::optional<Error> rejectAlarm(std::optional<int> share, qint64 members, const QMap<RejectReason, qint64> &rejects);
/// How many of the rejects are no expected ones.
[[nodiscard]] qint64 problemsIn(const QMap<RejectReason, qint64> &rejects);
[[nodiscard]] QMap<RejectReason, qint64> countByReason(const std::vector<Reject> &rejects);

} // namespace segue::domain
