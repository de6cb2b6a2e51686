// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/runrecord.h"

#include <QStringList>

#include <optional>

/// What the workspace answers about a person.
namespace segue::workspace {

/// How a person stands to one list.
enum class Standing {
    Added,    ///< on the list, by Segue
    NotOurs,  ///< on the list, by somebody else
    TakenOff, ///< Segue had added them, somebody else took them off
    Held,     ///< on the list by Segue, without a usable contact ID this time
    Excluded, ///< left out of the export by name
    Rejected, ///< cannot or need not be put on the list, see reason
    Stopped,  ///< would join, but the guard or an error stopped the list
    Planned,  ///< a plan waits to be run
    Removed,  ///< Segue took them off, the customer had left the segment
    NotThere, ///< nothing is known: not in the segment when it was read last
};
[[nodiscard]] QString toString(Standing standing); ///< "taken_off"

/// One decision on the way, as it is shown.
struct DecisionView
{
    QDateTime at;
    std::optional<domain::RunId> run;
    std::optional<domain::PlanId> plan;
    QString kind;    ///< "joins", "leaves", "held", "removed_by_others", "rejected"
    QString outcome; ///< "planned", "done", "sent", "refused"
    std::optional<domain::RejectReason> reason;
    std::optional<domain::ContactId> survivor;
    QString detail;
    domain::RunState listState = domain::RunState::Queued;
    std::optional<Error> stop; ///< what stopped the list in that run
};

struct ListExplanation
{
    QString exportName;
    QString segmentId;
    QString segmentName;
    domain::ListId list;
    QString listName;
    Standing standing = Standing::NotThere;
    std::optional<domain::RejectReason> reason; ///< for Rejected
    std::optional<bool> onList;                 ///< as Sales said just now; none: it was not asked or did not answer
    std::optional<domain::RunId> lastRun;
    std::optional<QDateTime> lastRunAt;
    bool lastRunVerified = false;
    std::optional<Error> stop;     ///< what stopped the list in its last run
    QList<DecisionView> decisions; ///< newest first
};

struct Explanation
{
    QList<domain::ContactId> contacts; ///< those that the person is; none: only the customer is known
    QString name;                      ///< from Sales, only to be shown; empty: it was not told
    QString email;
    std::optional<Error> salesSilence; ///< why Sales added nothing
    QList<ListExplanation> lists;
};

} // namespace segue::workspace
