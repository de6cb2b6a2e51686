// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace segue::wording {

/// What a definition has, as it stands in the audit, in the words of the screens.
struct AuditField
{
    QString key; ///< in the definition's JSON
    QString label;
    std::function<QString(const QJsonObject &state, const QHash<QString, QString> &names)> words;
    QJsonValue usual = QJsonValue::Undefined; ///< goes without saying where a definition is described whole
};

/// In the order in which a person would tell them.
[[nodiscard]] std::vector<AuditField> auditFields();
/// Keys that say nothing to a person: IDs, times and what others tell along.
[[nodiscard]] bool isSilentAuditKey(const QString &key);
/// Segments and their lists: "Segment added: Spring, list Spring (new)".
[[nodiscard]] QStringList auditBindingChanges(const QJsonObject &before, const QJsonObject &after);

} // namespace segue::wording
