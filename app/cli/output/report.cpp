// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include "output/terminal/texttable.h"
#include "wording.h"

#include <QCoreApplication>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

using Align = TextTable::Align;

QString problem(const QString &list, const Error &error, Language language)
{
    const ErrorText text = errorText(error, language);
    QString block = QStringLiteral("%1: %2\n  → %3\n").arg(list, text.message, text.fix);
    if (const QString server = serverSentence(error); !server.isEmpty())
        block += QStringLiteral("  ") + server + u'\n';
    return block;
}

struct RejectCounts
{
    qint64 expected = 0;
    qint64 problems = 0;

    void add(domain::RejectReason reason, qint64 count) { (domain::isExpected(reason) ? expected : problems) += count; }
};

/// A list that was not read to its end has no number to show.
QString membersNow(const domain::ListRun &list)
{
    using enum domain::RunState;
    const bool endedEarly = list.state == Failed || list.state == Cancelled || list.state == Interrupted || list.state == WaitingForSignIn;
    return endedEarly && !list.verified && list.membersAfter == 0 ? QStringLiteral("-") : number(list.membersAfter);
}

QString rejectLines(const QMap<domain::RejectReason, qint64> &counts)
{
    QString text;
    for (const bool isExpected : {false, true}) {
        if (const QString sentence = rejectsSentence(counts, isExpected); !sentence.isEmpty())
            text += sentence + u'\n';
    }
    return text;
}

} // namespace

QString planReport(const domain::Plan &plan, Language language)
{
    QString text =
        plan.undoes
            ? Text::tr("Plan %1 takes back run %2 of the export \"%3\"").arg(plan.id.toString(), plan.undoes->toString(), plan.exportName)
            : Text::tr("Plan %1 for the export \"%2\" (%3)").arg(plan.id.toString(), plan.exportName, modeText(plan.mode));
    text += QStringLiteral("\n\n");
    TextTable table;
    table.setHeader(
        {Text::tr("Marketing list"), Text::tr("Segment"), Text::tr("Joining"), Text::tr("Leaving"), Text::tr("Staying"), Text::tr("Held"),
         Text::tr("Added by others"), Text::tr("Cannot export"), Text::tr("Not meant")},
        {Align::Left, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right});
    QMap<domain::RejectReason, qint64> reasons;
    QString remarks;
    qint64 removedByOthers = 0;
    qint64 optedOut = 0;
    qint64 staysInactive = 0;
    for (const domain::ListPlan &list : plan.lists) {
        RejectCounts rejects;
        QMap<domain::RejectReason, qint64> counts = list.then.rejects;
        if (!list.quick) {
            for (const domain::Reject &reject : list.rejects)
                ++counts[reject.reason];
        }
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            rejects.add(it.key(), it.value());
            reasons[it.key()] += it.value();
        }
        removedByOthers += list.quick ? list.then.removedByOthers : list.removedByOthersLeft();
        table.addRow({listText(list), number(list.members), number(static_cast<qint64>(list.joins.size())),
                      number(static_cast<qint64>(list.leaves.size())), number(list.stays), number(list.heldCustomers), number(list.notOurs),
                      number(rejects.problems), number(rejects.expected)});
        optedOut += list.optedOut;
        staysInactive += list.staysInactive;
        if (list.alarm)
            remarks += problem(list.listName, *list.alarm, language);
        if (list.guard)
            remarks += problem(list.listName, *list.guard, language);
        if (list.problem)
            remarks += problem(list.listName, *list.problem, language);
    }
    text += table.toText() + u'\n' + rejectLines(reasons);
    if (removedByOthers > 0)
        text += Text::tr("Removed from the list by others and left alone: %1").arg(people(removedByOthers)) + u'\n';
    text += peopleRemarks(optedOut, staysInactive) + remarks + planRemarks(plan, language);
    if (plan.joins() + plan.leaves() > 0)
        text += Text::tr("Requests to Sales: about %1.").arg(number(plan.expectedRequests)) + u'\n';
    return text + planSentence(plan) + u'\n';
}

QString runReport(const domain::RunRecord &record, Language language)
{
    QString text = resultSentence(record) + QStringLiteral("\n\n");
    TextTable table;
    table.setHeader(
        {Text::tr("Marketing list"), Text::tr("State"), Text::tr("Added"), Text::tr("Removed"), Text::tr("Unchanged"), Text::tr("Held"),
         Text::tr("Cannot export"), Text::tr("Not meant"), Text::tr("On the list now")},
        {Align::Left, Align::Left, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right});
    QString remarks;
    qint64 optedOut = 0;
    qint64 staysInactive = 0;
    for (const domain::ListRun &list : record.lists) {
        RejectCounts rejects;
        for (auto it = list.rejectsByReason.begin(); it != list.rejectsByReason.end(); ++it)
            rejects.add(it.key(), it.value());
        QString state = stateText(list.state);
        if (list.verified)
            state += Text::tr(", read back");
        table.addRow({list.listName, state, number(list.added), number(list.removed), number(list.unchanged), number(list.held),
                      number(rejects.problems), number(rejects.expected), membersNow(list)});
        optedOut += list.optedOut;
        staysInactive += list.staysInactive;
        if (list.alarm)
            remarks += problem(list.listName, *list.alarm, language);
        if (list.guard)
            remarks += problem(list.listName, *list.guard, language);
        if (list.error)
            remarks += problem(list.listName, *list.error, language);
        remarks += listRemarks(list);
    }
    if (!table.isEmpty())
        text += table.toText() + u'\n';
    text += rejectLines(record.rejectsByReason()) + peopleRemarks(optedOut, staysInactive) + remarks + runRemarks(record, language);
    const qint64 took = record.finishedAt ? record.startedAt.msecsTo(*record.finishedAt) : 0;
    QString facts = Text::tr("Run %1 · requests: %2 · %3").arg(record.id.toString(), number(record.requests), duration(took));
    if (record.throttledMs > 0)
        facts += Text::tr(" · waited %1 as the server asked").arg(duration(record.throttledMs));
    return text + facts + u'\n';
}

} // namespace segue::cli
