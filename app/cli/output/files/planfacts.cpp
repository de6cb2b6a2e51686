// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planfacts.h"

#include <QJsonArray>
#include <QJsonObject>

namespace segue::cli {

QJsonValue undoFacts(const domain::ListPlan &list)
{
    if (!list.undo)
        return QJsonValue(QJsonValue::Null);
    QJsonArray excluded;
    for (const domain::ContactId &contact : list.undo->excluded)
        excluded.append(contact.toString());
    return QJsonObject{{QStringLiteral("changed_by_others"), list.undo->changedByOthers},
                       {QStringLiteral("changed_by_later_runs"), list.undo->touchedLater},
                       {QStringLiteral("excluded"), excluded},
                       {QStringLiteral("list_stays"), list.undo->listStays}};
}

QJsonValue comparedBecause(const QString &term)
{
    const QString prefix = QStringLiteral("@full_");
    return term.startsWith(prefix) ? QJsonValue(term.mid(prefix.size())) : QJsonValue(QJsonValue::Null);
}

} // namespace segue::cli
