// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace segue::cli {

namespace {

// Short for the context that every string of the command line shares.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

QString number(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

QString time(const QDateTime &moment)
{
    if (!moment.isValid())
        return QStringLiteral("-");
    return moment.toLocalTime().toString(Text::tr("yyyy-MM-dd HH:mm", "date format"));
}

QString duration(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 500) / 1000;
    if (seconds < 60)
        return Text::tr("%1 s").arg(seconds);
    return Text::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString stateText(domain::RunState state)
{
    using enum domain::RunState;
    switch (state) {
    case Queued:
        return Text::tr("queued");
    case Running:
        return Text::tr("running");
    case WaitingForSignIn:
        return Text::tr("waiting for sign-in");
    case Completed:
        return Text::tr("completed");
    case CompletedWithRejects:
        return Text::tr("completed with rejects");
    case CompletedWithDifferences:
        return Text::tr("completed with differences");
    case StoppedByGuard:
        return Text::tr("stopped by guard");
    case Cancelled:
        return Text::tr("cancelled");
    case Interrupted:
        return Text::tr("interrupted");
    case Failed:
        return Text::tr("failed");
    case Skipped:
        return Text::tr("skipped");
    }
    Q_UNREACHABLE();
}

QString modeText(domain::Mode mode)
{
    switch (mode) {
    case domain::Mode::KeepInStep:
        return Text::tr("keep in step");
    case domain::Mode::AddOnly:
        return Text::tr("add only");
    case domain::Mode::ExactCopy:
        return Text::tr("exact copy");
    }
    Q_UNREACHABLE();
}

QString removedByOthersText(domain::RemovedByOthers policy)
{
    return policy == domain::RemovedByOthers::Respect ? Text::tr("left alone") : Text::tr("added again");
}

QString severalContactsText(domain::SeveralContacts policy)
{
    switch (policy) {
    case domain::SeveralContacts::One:
        return Text::tr("one of them");
    case domain::SeveralContacts::All:
        return Text::tr("all of them");
    case domain::SeveralContacts::Reject:
        return Text::tr("customer rejected");
    }
    Q_UNREACHABLE();
}

QString mergedText(domain::MergedContacts policy)
{
    return policy == domain::MergedContacts::Follow ? Text::tr("followed to the contact that remains") : Text::tr("rejected");
}

QString whenDeletedText(domain::WhenDeleted policy)
{
    switch (policy) {
    case domain::WhenDeleted::Stop:
        return Text::tr("stop");
    case domain::WhenDeleted::Create:
        return Text::tr("create a new one");
    case domain::WhenDeleted::Detach:
        return Text::tr("detach the segment");
    }
    Q_UNREACHABLE();
}

QString whenLockedText(domain::WhenLocked policy)
{
    return policy == domain::WhenLocked::Stop ? Text::tr("stop") : Text::tr("skip it");
}

QString reasonText(domain::RejectReason reason)
{
    using enum domain::RejectReason;
    switch (reason) {
    case Missing:
        return Text::tr("no contact ID");
    case Duplicate:
        return Text::tr("duplicate");
    case SeveralContacts:
        return Text::tr("another contact used");
    case Excluded:
        return Text::tr("excluded");
    case OptedOut:
        return Text::tr("no e-mail wanted");
    case Malformed:
        return Text::tr("malformed contact ID");
    case NotFound:
        return Text::tr("not found in Sales");
    case Inactive:
        return Text::tr("inactive");
    case Merged:
        return Text::tr("merged");
    case Refused:
        return Text::tr("refused by Sales");
    }
    Q_UNREACHABLE();
}

QString stepText(engine::RunProgress::Step step)
{
    using enum engine::RunProgress::Step;
    switch (step) {
    case Waiting:
        return Text::tr("Waiting");
    case Preflight:
        return Text::tr("Checking account and lists");
    case ReadingSegment:
        return Text::tr("Reading segment");
    case ReadingList:
        return Text::tr("Reading list");
    case CheckingContacts:
        return Text::tr("Checking contacts");
    case Planning:
        return Text::tr("Planning");
    case AskingPerson:
        return Text::tr("Waiting for your answer");
    case CreatingList:
        return Text::tr("Creating list");
    case Adding:
        return Text::tr("Adding");
    case Removing:
        return Text::tr("Removing");
    case ReadingBack:
        return Text::tr("Reading back");
    case Recording:
        return Text::tr("Recording");
    case WaitingForSignIn:
        return Text::tr("Waiting for sign-in");
    }
    Q_UNREACHABLE();
}

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
    case engine::TrafficSnapshot::Reason::None:
        break;
    }
    return {};
}

QString reasonsText(const QMap<domain::RejectReason, qint64> &counts, bool expected)
{
    QStringList parts;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (it.value() > 0 && domain::isExpected(it.key()) == expected)
            parts.append(Text::tr("%1: %2", "reason and count").arg(reasonText(it.key()), number(it.value())));
    }
    return parts.join(Text::tr(", ", "between reasons"));
}

QString people(qint64 count)
{
    return count == 1 ? Text::tr("%1 person").arg(number(count)) : Text::tr("%1 people").arg(number(count));
}

QString lists(qint64 count)
{
    return count == 1 ? Text::tr("%1 list").arg(number(count)) : Text::tr("%1 lists").arg(number(count));
}

QString planSentence(const domain::Plan &plan)
{
    const bool anythingOpen =
        std::any_of(plan.lists.begin(), plan.lists.end(), [](const domain::ListPlan &list) { return !list.guard && !list.problem; });
    if (!anythingOpen)
        return Text::tr("Nothing will be changed: every list is stopped.");
    const qint64 joins = plan.joins();
    const qint64 leaves = plan.leaves();
    if (joins == 0 && leaves == 0)
        return Text::tr("Everything is up to date; nothing will be changed.");
    if (leaves == 0)
        return Text::tr("%1 will be added to lists. Nobody will be removed.").arg(people(joins));
    if (joins == 0)
        return Text::tr("%1 will be removed from lists. No contact record is deleted.").arg(people(leaves));
    return Text::tr("%1 will be added to lists and %2 removed from lists. No contact record is deleted.")
        .arg(people(joins), number(leaves));
}

namespace {
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

/// What a run that did not come to its end says of its changes.
QString endedEarly(const QString &how, const QString &changes, qint64 count)
{
    return Text::tr("%1 %2", "two sentences").arg(how, count == 0 ? changes : Text::tr("Until then: %1").arg(changes));
}
} // namespace

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

} // namespace segue::cli
