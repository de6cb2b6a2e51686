// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace segue::wording {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(wording)
};

QString changesSentence(qint64 added, qint64 removed)
{
    if (added == 0 && removed == 0)
        return Text::tr("No list was changed.");
    if (removed == 0)
        return Text::tr("%1 added to lists.").arg(people(added));
    if (added == 0)
        return Text::tr("%1 removed from lists.").arg(people(removed));
    return Text::tr("%1 added to lists, %2 removed from lists.").arg(people(added), number(removed));
}

/// What a run of a plan will do.
struct Deeds
{
    qint64 joins = 0;
    qint64 leaves = 0;
    qint64 created = 0; ///< lists
    qint64 stopped = 0; ///< lists
};

Deeds deedsOf(const domain::Plan &plan, bool liftGuard)
{
    Deeds deeds;
    for (const domain::ListPlan &list : plan.lists) {
        if (list.problem || (list.guard && !liftGuard)) {
            ++deeds.stopped;
            continue;
        }
        deeds.joins += static_cast<qint64>(list.joins.size());
        deeds.leaves += static_cast<qint64>(list.leaves.size());
        deeds.created += list.createsList ? 1 : 0;
    }
    return deeds;
}

QString plannedChanges(const Deeds &deeds)
{
    if (deeds.joins == 0 && deeds.leaves == 0)
        return deeds.stopped == 0 ? Text::tr("Everything is up to date; nothing will be changed.")
                                  : Text::tr("The other lists are up to date; nothing will be changed.");
    if (deeds.leaves == 0)
        return Text::tr("%1 will be added to lists. Nobody will be removed.").arg(people(deeds.joins));
    if (deeds.joins == 0)
        return Text::tr("%1 will be removed from lists. No contact record is deleted.").arg(people(deeds.leaves));
    return Text::tr("%1 will be added to lists and %2 removed from lists. No contact record is deleted.")
        .arg(people(deeds.joins), number(deeds.leaves));
}

/// What a run that did not come to its end says of its changes.
QString endedEarly(const QString &how, const QString &changes, qint64 count)
{
    return Text::tr("%1 %2", "two sentences").arg(how, count == 0 ? changes : Text::tr("Until then: %1").arg(changes));
}

} // namespace

QString waitText(const engine::TrafficSnapshot &traffic, const QDateTime &now)
{
    if (!traffic.waitingUntil || *traffic.waitingUntil <= now)
        return {};
    const qint64 seconds = std::max<qint64>(1, (now.msecsTo(*traffic.waitingUntil) + 999) / 1000);
    switch (traffic.reason) {
    case engine::TrafficSnapshot::Reason::ServerAsked:
        return Text::tr("Sales asked us to wait %1 s").arg(seconds);
    case engine::TrafficSnapshot::Reason::Backoff:
        return Text::tr("trying again in %1 s").arg(seconds);
    case engine::TrafficSnapshot::Reason::OwnLimit:
        return Text::tr("keeping within the server's limits, %1 s").arg(seconds);
    case engine::TrafficSnapshot::Reason::NetworkGone:
        return Text::tr("waiting for the network, at most %1 more").arg(duration(seconds * 1000));
    case engine::TrafficSnapshot::Reason::None:
        break;
    }
    return {};
}

QString serverSentence(const Error &error)
{
    if (error.serverText().isEmpty())
        return {};
    return Text::tr("The server said: %1").arg((error.serverCode() + u' ' + error.serverText()).simplified());
}

QString planSentence(const domain::Plan &plan, bool liftGuard)
{
    const Deeds deeds = deedsOf(plan, liftGuard);
    if (deeds.stopped == plan.lists.size())
        return Text::tr("Nothing will be changed: every list is stopped.");
    const QString changes = plannedChanges(deeds);
    return deeds.stopped == 0
               ? changes
               : Text::tr("%1 %2", "two sentences").arg(changes, Text::tr("Stopped and left untouched: %1.").arg(lists(deeds.stopped)));
}

QString resultSentence(const domain::RunRecord &record)
{
    qint64 added = 0;
    qint64 removed = 0;
    qint64 stopped = 0;
    qint64 failed = 0;
    for (const domain::ListRun &list : record.lists) {
        added += list.added;
        removed += list.removed;
        stopped += list.state == domain::RunState::StoppedByGuard ? 1 : 0;
        failed += list.state == domain::RunState::Failed ? 1 : 0;
    }
    const QString changes = changesSentence(added, removed);
    using enum domain::RunState;
    switch (record.state) {
    case Completed:
    case CompletedWithRejects: {
        if (record.quick)
            return Text::tr("Up to date. Compared in full at %1.").arg(record.comparedAt ? time(*record.comparedAt) : QStringLiteral("-"));
        QString text = added + removed == 0 ? Text::tr("Completed: every list was up to date already.")
                                            : Text::tr("Completed: %1 Read back and compared.").arg(changes);
        if (record.state == CompletedWithRejects)
            text = Text::tr("%1 %2", "two sentences").arg(text, Text::tr("%1 could not be exported.").arg(number(record.problemRejects())));
        return text;
    }
    case CompletedWithDifferences:
        return Text::tr("Completed with differences: %1 Reading back showed lists that differ from the plan.").arg(changes);
    case StoppedByGuard:
        return Text::tr("Stopped by the removal guard: %1 left untouched. %2").arg(lists(stopped), changes);
    case Cancelled:
        return endedEarly(Text::tr("Cancelled."), changes, added + removed);
    case WaitingForSignIn:
        return endedEarly(Text::tr("Paused: sign in again."), changes, added + removed);
    case Failed:
        return failed > 0 && failed < record.lists.size() ? Text::tr("%1 failed. %2").arg(lists(failed), changes)
                                                          : endedEarly(Text::tr("Failed."), changes, added + removed);
    case Interrupted:
        return Text::tr("Interrupted: the lists may differ from the plan.");
    case Skipped:
        return Text::tr("Skipped, as the export's settings say: no list was changed.");
    case Running:
    case Queued:
        break;
    }
    return stateText(record.state);
}

QString runButtonText(const domain::Plan &plan, bool liftGuard)
{
    const Deeds deeds = deedsOf(plan, liftGuard);
    if (deeds.joins > 0 && deeds.leaves > 0)
        return Text::tr("Add %1 to lists and remove %2 from lists").arg(people(deeds.joins), number(deeds.leaves));
    if (deeds.joins > 0)
        return Text::tr("Add %1 to lists").arg(people(deeds.joins));
    if (deeds.leaves > 0)
        return Text::tr("Remove %1 from lists").arg(people(deeds.leaves));
    return deeds.created > 0 ? Text::tr("Create %1").arg(lists(deeds.created)) : Text::tr("Run without changes");
}
} // namespace segue::wording
