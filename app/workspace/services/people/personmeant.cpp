// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personmeant.h"

namespace segue::workspace {

Error personNotFound(const QString &text)
{
    return Error(ErrorCode::PersonNotFound).with(QStringLiteral("name"), text);
}

Error personAmbiguous(const QString &text, const QList<engine::PersonMatch> &matches)
{
    QStringList choices;
    for (const engine::PersonMatch &match : matches.mid(0, personChoicesShown)) {
        QString choice = match.name;
        if (!match.email.isEmpty())
            choice += QStringLiteral(" <") + match.email + u'>';
        choices.append(choice.trimmed() + QStringLiteral(" (") + match.contact.toString() + u')');
    }
    if (matches.size() > personChoicesShown)
        choices.append(QStringLiteral("…"));
    return Error(ErrorCode::UsageAmbiguous).with(QStringLiteral("name"), text).with(QStringLiteral("choices"), choices);
}

} // namespace segue::workspace
