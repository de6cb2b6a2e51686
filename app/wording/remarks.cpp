// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remarks.h"

#include "wording.h"

#include "base/error.h"

#include <QCoreApplication>

namespace segue::wording {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(wording)
};

QString line(const QString &text)
{
    return text + u'\n';
}

QString undoLines(const domain::ListPlan &list)
{
    const domain::UndoFacts &undo = *list.undo;
    QString text;
    if (undo.touchedLater > 0)
        text += line(Text::tr("%1: changed again by later runs and left as they are: %2.").arg(list.listName, people(undo.touchedLater)));
    if (undo.changedByOthers > 0)
        text += line(
            Text::tr("%1: put on or taken off by others since and left as they are: %2.").arg(list.listName, people(undo.changedByOthers)));
    if (!undo.excluded.empty()) {
        QStringList ids;
        for (const domain::ContactId &contact : undo.excluded)
            ids.append(contact.toString());
        text += line(Text::tr("%1: these people are excluded from the export and are not put back: %2").arg(list.listName, listed(ids)));
    }
    if (undo.listStays)
        text += line(Text::tr("%1: the run had created this list. The list itself stays in Sales.").arg(list.listName));
    return text;
}

QString fullLine(const QString &term, Language language)
{
    const QString reason = errorTerm(term, language);
    return reason.isEmpty() ? QString() : line(Text::tr("Everybody was compared: %1.").arg(reason));
}

} // namespace

QString ledgerRemark(const domain::Plan &plan, const domain::ListPlan &list, Where where)
{
    return where == Where::Window
               ? Text::tr("This account has put people on the list whom Segue does not know as its own. If the workspace is new or was "
                          "restored from a backup, take them over into the ledger.")
               : Text::tr("%1: this account has put people on the list whom Segue does not know as its own. If the workspace is new "
                          "or was restored from a backup, take them over with \"export adopt %2\".")
                     .arg(list.listName, plan.exportName);
}

QString planRemarks(const domain::Plan &plan, Language language, Where where)
{
    QString text;
    for (const domain::ListPlan &list : plan.lists) {
        if (list.undo)
            text += undoLines(list);
        if (list.ledgerOlder && where == Where::CommandLine)
            text += line(ledgerRemark(plan, list, where));
    }
    if (plan.undoes) {
        text += line(where == Where::Window
                         ? Text::tr("When it is carried out, the export \"%1\" is paused until you resume it on the page of the exports.")
                               .arg(plan.exportName)
                         : Text::tr("When it is carried out, the export \"%1\" is paused until you resume it with \"export resume\".")
                               .arg(plan.exportName));
    }
    for (const domain::ListPlan &list : plan.lists) {
        if (!list.quick && !list.problem && !list.fullBecause.isEmpty())
            return text + fullLine(list.fullBecause, language);
    }
    return text;
}

QString runRemarks(const domain::RunRecord &record, Language language, Where where)
{
    QString text;
    if (record.undoes) {
        const QString run = record.undoes->toString();
        text += line(where == Where::Window
                         ? Text::tr("Took back run %1. The export \"%2\" is paused until you resume it on the page of the exports.")
                               .arg(run, record.exportName)
                         : Text::tr("Took back run %1. The export \"%2\" is paused until you resume it with \"export resume\".")
                               .arg(run, record.exportName));
    }
    if (!record.comparedBecause.isEmpty())
        text += fullLine(record.comparedBecause, language);
    return text;
}

QString peopleRemarks(qint64 optedOut, qint64 staysInactive)
{
    QString text;
    if (optedOut > 0)
        text += line(Text::tr("Of those added, people who want no e-mail: %1").arg(number(optedOut)));
    if (staysInactive > 0)
        text += line(Text::tr("Staying although inactive in Sales: %1").arg(people(staysInactive)));
    return text;
}

QString listRemarks(const domain::ListRun &list)
{
    QString text;
    if (list.droppedSincePlan > 0)
        text += line(Text::tr("%1: planned changes that were no longer needed: %2.").arg(list.listName, number(list.droppedSincePlan)));
    if (list.waitingForNextPlan > 0)
        text += line(Text::tr("%1: new changes that wait for the next plan: %2.").arg(list.listName, number(list.waitingForNextPlan)));
    if (list.removedByOthers > 0)
        text += line(Text::tr("%1: removed by others and left alone: %2.").arg(list.listName, people(list.removedByOthers)));
    if (list.changedByOthers > 0)
        text += line(Text::tr("%1: changed by others during the run: %2.").arg(list.listName, people(list.changedByOthers)));
    return text;
}

} // namespace segue::wording
