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

using workspace::Standing;

} // namespace

QString standingSentence(const workspace::ListExplanation &list, Language language)
{
    switch (list.standing) {
    case Standing::Added:
        return Text::tr("On the list: Segue added them, because they are in the segment.");
    case Standing::NotOurs:
        return Text::tr("On the list: somebody else added them. Segue leaves them there unless the export makes an exact copy.");
    case Standing::TakenOff:
        return Text::tr("Not on the list: Segue had added them, and somebody else took them off.");
    case Standing::Held:
        return Text::tr("On the list, held: Segue added them, and their customer has no usable contact ID this time.");
    case Standing::Excluded:
        return Text::tr("Not on the list: they are excluded from the export.");
    case Standing::Rejected:
        return list.reason ? Text::tr("Not on the list: %1.").arg(reasonText(*list.reason))
                           : Text::tr("Not on the list: Sales refused them.");
    case Standing::Stopped:
        return list.stop ? Text::tr("Not on the list yet: %1").arg(errorText(*list.stop, language).message)
                         : Text::tr("Not on the list yet: the run did not come to them.");
    case Standing::Planned:
        return Text::tr("Not on the list yet: a plan waits to be run.");
    case Standing::Removed:
        return Text::tr("Not on the list: Segue removed them from it when they had left the segment.");
    case Standing::NotThere:
        break;
    }
    return list.lastRunAt
               ? Text::tr("Not on the list by Segue: they were not in the segment when it was read last (%1).").arg(time(*list.lastRunAt))
               : Text::tr("Not on the list by Segue: the export has not run yet.");
}

QString decisionText(const workspace::DecisionView &decision)
{
    if (decision.kind == QLatin1String("rejected") && decision.reason)
        return decision.detail.isEmpty() ? reasonText(*decision.reason)
                                         : QStringLiteral("%1 (%2)").arg(reasonText(*decision.reason), decision.detail);
    if (decision.kind == QLatin1String("held"))
        return Text::tr("held");
    if (decision.kind == QLatin1String("removed_by_others"))
        return Text::tr("removed by others, left alone");
    const bool joins = decision.kind == QLatin1String("joins");
    if (decision.outcome == QLatin1String("done"))
        return joins ? Text::tr("added") : Text::tr("removed from the list");
    if (decision.outcome == QLatin1String("refused"))
        return Text::tr("refused by Sales");
    if (decision.outcome == QLatin1String("sent"))
        return Text::tr("sent; what became of it is not known yet");
    return joins ? Text::tr("planned to be added") : Text::tr("planned to be removed from the list");
}

} // namespace segue::wording
