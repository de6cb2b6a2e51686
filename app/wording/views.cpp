// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views.h"
#include "wording.h"

#include <QCoreApplication>

namespace segue::wording {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(wording)
};

} // namespace

QString exportStateText(const workspace::ExportView &view)
{
    if (view.connectionName.isEmpty())
        return Text::tr("inactive: no connection");
    return view.definition.paused ? Text::tr("paused") : Text::tr("active");
}

QString matchText(const std::optional<workspace::FieldMatch> &match)
{
    if (!match)
        return {};
    if (match->asked == 0)
        return Text::tr("no value to look up");
    return Text::tr("%1 % (%2 of %3)").arg(QString::number(match->percent()), number(match->found), number(match->asked));
}

QString adoptionOffer()
{
    return Text::tr("These members of the lists were added by the connection's account and are not in the ledger. Segue can take them "
                    "over as its own:");
}

QString adoptionOfNobody()
{
    return Text::tr("There is nobody to take over: everybody whom this account added is in the ledger already.");
}

QString adoptionWarning(const workspace::AdoptionView &view)
{
    qint64 unwanted = 0;
    for (const workspace::ListAdoption &list : view.lists)
        unwanted += list.problem ? 0 : list.proposal->unwanted;
    if (unwanted == 0 || view.mode != domain::Mode::KeepInStep)
        return {};
    return Text::tr("Whoever is not in the segment (%1) will be removed from the lists at the next run, since they then count as added by "
                    "Segue. No contact record is deleted.")
        .arg(people(unwanted));
}

QString adoptionQuestion(const workspace::AdoptionView &view)
{
    return Text::tr("Take over %1 as added by Segue?").arg(people(view.people()));
}

QString adoptionResult(const workspace::AdoptionView &adopted)
{
    return Text::tr("Taken over into the ledger: %1. The lists were not changed.").arg(people(adopted.people()));
}

} // namespace segue::wording
