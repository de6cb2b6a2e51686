// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace segue::wording {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(wording)
};

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).chopped(1).mid(1);
}

} // namespace

QString auditActionText(const QString &action)
{
    const QHash<QString, QString> texts{
        {QStringLiteral("created"), Text::tr("created")},      {QStringLiteral("changed"), Text::tr("changed")},
        {QStringLiteral("removed"), Text::tr("removed")},      {QStringLiteral("backed_up"), Text::tr("backed up")},
        {QStringLiteral("restored"), Text::tr("restored")},    {QStringLiteral("retention"), Text::tr("retention changed")},
        {QStringLiteral("erased"), Text::tr("person erased")}, {QStringLiteral("names_saved"), Text::tr("file with names saved")}};
    return texts.value(action, action);
}

QString auditKindText(const QString &kind)
{
    const QHash<QString, QString> texts{{QStringLiteral("source"), Text::tr("source")},
                                        {QStringLiteral("connection"), Text::tr("connection")},
                                        {QStringLiteral("export"), Text::tr("export")},
                                        {QStringLiteral("workspace"), Text::tr("workspace")}};
    return texts.value(kind, kind);
}

QStringList auditChanges(const workspace::AuditFact &fact)
{
    QStringList lines;
    QStringList keys = fact.before.keys() + fact.after.keys();
    keys.removeDuplicates();
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue before = fact.before.value(key);
        const QJsonValue after = fact.after.value(key);
        if (before == after)
            continue;
        if (before.isUndefined() || after.isUndefined())
            lines.append(QStringLiteral("%1: %2").arg(key, valueText(before.isUndefined() ? after : before)));
        else
            lines.append(QStringLiteral("%1: %2 → %3").arg(key, valueText(before), valueText(after)));
    }
    return lines;
}

} // namespace segue::wording
