// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditfields.h"
#include "views.h"
#include "wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace segue::wording {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(wording)
};

bool isExclusion(const workspace::AuditFact &fact)
{
    return fact.after.contains("excluded"_L1);
}

/// What was done to the workspace itself.
QString deedSentence(const workspace::AuditFact &fact)
{
    const QJsonObject &details = fact.after;
    if (fact.action == "backed_up"_L1)
        return Text::tr("The workspace was backed up to %1.").arg(fact.name);
    if (fact.action == "restored"_L1) {
        const auto backupOf = QDateTime::fromString(details.value("backup_of"_L1).toString(), Qt::ISODateWithMs);
        return Text::tr("The workspace was restored from %1, as it was at %2.").arg(fact.name, time(backupOf));
    }
    if (fact.action == "retention"_L1)
        return Text::tr("History is kept for %1 days; until then for %2 days.")
            .arg(number(details.value("days"_L1).toInt()), number(details.value("days_before"_L1).toInt()));
    if (fact.action == "erased"_L1)
        return Text::tr("A person was erased; the ID %1 stands for them.").arg(fact.name);
    if (fact.action == "names_saved"_L1)
        return Text::tr("A file with the names of %1 of the export \"%2\" was saved.")
            .arg(people(details.value("people"_L1).toInteger()), fact.name);
    return Text::tr("The workspace was changed.");
}

} // namespace

QString auditActionText(const QString &action)
{
    const QHash<QString, QString> texts{
        {QStringLiteral("created"), Text::tr("created")},           {QStringLiteral("changed"), Text::tr("changed")},
        {QStringLiteral("removed"), Text::tr("removed")},           {QStringLiteral("backed_up"), Text::tr("backed up")},
        {QStringLiteral("restored"), Text::tr("restored")},         {QStringLiteral("retention"), Text::tr("retention changed")},
        {QStringLiteral("erased"), Text::tr("person erased")},      {QStringLiteral("names_saved"), Text::tr("file with names saved")},
        {QStringLiteral("adopted"), Text::tr("members taken over")}};
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

QString auditSentence(const workspace::AuditFact &fact)
{
    if (fact.kind == "workspace"_L1)
        return deedSentence(fact);
    if (isExclusion(fact)) {
        const QString contact = fact.after.value("contact"_L1).toString();
        return fact.after.value("excluded"_L1).toBool()
                   ? Text::tr("The person with the contact ID %1 was excluded from the export \"%2\".").arg(contact, fact.name)
                   : Text::tr("The person with the contact ID %1 was let into the export \"%2\" again.").arg(contact, fact.name);
    }
    if (fact.action == "adopted"_L1) {
        const auto count = [&fact](QLatin1String key) { return fact.after.value(key).toInteger(); };
        return Text::tr("Members of the list \"%1\" of the export \"%2\" were taken over as added by Segue: %3.")
            .arg(fact.after.value("list_name"_L1).toString(), fact.name, people(count("adopted_wanted"_L1) + count("adopted_unwanted"_L1)));
    }
    const QString kind = auditKindText(fact.kind);
    if (fact.action == "created"_L1)
        return Text::tr("The %1 \"%2\" was created.", "kind and name").arg(kind, fact.name);
    if (fact.action == "removed"_L1)
        return Text::tr("The %1 \"%2\" was removed.", "kind and name").arg(kind, fact.name);
    return Text::tr("The %1 \"%2\" was changed.", "kind and name").arg(kind, fact.name);
}

QStringList auditChanges(const workspace::AuditFact &fact)
{
    QStringList lines;
    if (fact.kind == "workspace"_L1 || isExclusion(fact) || fact.action == "adopted"_L1)
        return lines; // the sentence says it all
    const bool isChange = !fact.before.isEmpty() && !fact.after.isEmpty();
    const QJsonObject &whole = fact.after.isEmpty() ? fact.before : fact.after;
    const std::vector<AuditField> fields = auditFields();
    for (const AuditField &field : fields) {
        if (!isChange) {
            const QString value = whole.value(field.key) == field.usual ? QString() : field.words(whole, fact.names);
            if (whole.contains(field.key) && !value.isEmpty())
                lines.append(Text::tr("%1: %2", "what a definition has").arg(field.label, value));
            continue;
        }
        if (!fact.before.contains(field.key) && !fact.after.contains(field.key))
            continue;
        const QString before = field.words(fact.before, fact.names);
        const QString after = field.words(fact.after, fact.names);
        const auto orNone = [](const QString &text) { return text.isEmpty() ? Text::tr("none", "value of a setting") : text; };
        if (before != after)
            lines.append(Text::tr("%1: %2 → %3").arg(field.label, orNone(before), orNone(after)));
    }
    lines += auditBindingChanges(fact.before, fact.after);
    const QStringList keys = isChange ? fact.before.keys() + fact.after.keys() : QStringList();
    const bool isUnknown = std::any_of(keys.cbegin(), keys.cend(), [&](const QString &key) {
        const bool isKnown = isSilentAuditKey(key)
                             || std::any_of(fields.cbegin(), fields.cend(), [&key](const AuditField &field) { return field.key == key; });
        return !isKnown && fact.before.value(key) != fact.after.value(key);
    });
    if (isUnknown)
        lines.append(Text::tr("Something else was changed that this version of Segue does not know."));
    return lines;
}

} // namespace segue::wording
