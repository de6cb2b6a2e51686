// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmemory.h"

#include "widgets/look/text.h"

#include <QCoreApplication>
#include <QSettings>

namespace segue::ui {

using workspace::CheckId;
using workspace::CheckMark;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(segue::ui::CheckMemory)
};

QString placeOf(const QString &id)
{
    return QStringLiteral("checks/") + id;
}

} // namespace

void rememberCheck(const QString &id, const workspace::CheckReport &report)
{
    LastCheck last{report.at, CheckMark::Passed, std::nullopt};
    const auto note = [&](CheckMark mark) {
        for (const workspace::Check &check : report.checks) {
            // That all is practice here is no trouble.
            if (check.mark == mark && check.finding != QLatin1String("practice") && !last.trouble) {
                last.mark = mark;
                last.trouble = check.id;
            }
        }
    };
    note(CheckMark::Failed);
    note(CheckMark::Warning);
    QVariantList kept{last.at, static_cast<int>(last.mark), last.trouble ? static_cast<int>(*last.trouble) : -1};
    QSettings().setValue(placeOf(id), kept);
}

std::optional<LastCheck> lastCheck(const QString &id)
{
    const QVariantList kept = QSettings().value(placeOf(id)).toList();
    if (kept.size() != 3 || !kept.at(0).toDateTime().isValid())
        return std::nullopt;
    LastCheck last{kept.at(0).toDateTime(), static_cast<CheckMark>(kept.at(1).toInt()), std::nullopt};
    if (kept.at(2).toInt() >= 0)
        last.trouble = static_cast<CheckId>(kept.at(2).toInt());
    return last;
}

void forgetCheck(const QString &id)
{
    QSettings().remove(placeOf(id));
}

Tone toneOf(CheckMark mark)
{
    switch (mark) {
    case CheckMark::Passed:
        return Tone::Good;
    case CheckMark::Warning:
        return Tone::Notice;
    case CheckMark::Failed:
        return Tone::Bad;
    case CheckMark::Skipped:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QString markWord(CheckMark mark)
{
    switch (mark) {
    case CheckMark::Passed:
        return Text::tr("OK");
    case CheckMark::Warning:
        return Text::tr("Note");
    case CheckMark::Failed:
        return Text::tr("Failed");
    case CheckMark::Skipped:
        return Text::tr("Not checked");
    }
    Q_UNREACHABLE();
}

QString checkSentence(const std::optional<LastCheck> &check)
{
    if (!check)
        return Text::tr("not checked yet");
    if (!check->trouble)
        return Text::tr("all well");
    workspace::Check asked;
    asked.id = *check->trouble;
    const QString title = workspace::checkText(asked, shownLanguage()).title;
    return check->mark == CheckMark::Failed ? Text::tr("failed: %1").arg(title) : Text::tr("well, with a note: %1").arg(title);
}

} // namespace segue::ui
