// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording.h"

#include <QCoreApplication>

namespace segue::wording {

namespace {

// Short for the context that every string of this module shares.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(wording)
};

} // namespace

QString listed(const QStringList &names)
{
    return names.join(Text::tr(", ", "between names"));
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

QString reasonsText(const QMap<domain::RejectReason, qint64> &counts, bool expected)
{
    QStringList parts;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (it.value() > 0 && domain::isExpected(it.key()) == expected)
            parts.append(Text::tr("%1: %2", "reason and count").arg(reasonText(it.key()), number(it.value())));
    }
    return listed(parts);
}

QString rejectsSentence(const QMap<domain::RejectReason, qint64> &counts, bool expected)
{
    const QString reasons = reasonsText(counts, expected);
    if (reasons.isEmpty())
        return {};
    return expected ? Text::tr("Not meant for export: %1").arg(reasons) : Text::tr("Could not be exported: %1").arg(reasons);
}

} // namespace segue::wording
