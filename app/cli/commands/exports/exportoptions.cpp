// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportoptions.h"

#include "domain/words.h"

namespace segue::cli {

namespace {

/// The value of an option whose words the command table has checked; none if it was not given.
template<class E>
std::optional<E> choiceFrom(const Arguments &arguments, const char *option)
{
    return arguments.has(option) ? domain::fromWord<E>(arguments.value(option)) : std::nullopt;
}

/// The same for an option that is yes or no; alone it is yes.
std::optional<bool> yesFrom(const Arguments &arguments, const char *option)
{
    return arguments.has(option) ? std::optional(arguments.value(option) != QLatin1String("no")) : std::nullopt;
}

Error invalid(const Arguments &arguments, const char *option, const QString &allowed)
{
    return Error(ErrorCode::UsageInvalid)
        .with(QStringLiteral("option"), QString::fromLatin1(option))
        .with(QStringLiteral("value"), arguments.value(option))
        .with(QStringLiteral("allowed"), allowed);
}

/// A number from \p least to \p most, with a % behind it or not; or "off", which is none.
Result<std::optional<int>> numberOrOff(const Arguments &arguments, const char *option, int least, int most)
{
    QString text = arguments.value(option);
    if (text == QLatin1String("off"))
        return std::optional<int>();
    if (text.endsWith(u'%'))
        text.chop(1);
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return std::optional(number);
    return failure(invalid(arguments, option, QStringLiteral("%1-%2, off").arg(least).arg(most)));
}

} // namespace

Result<workspace::ExportSettings> exportSettingsFrom(const Arguments &arguments)
{
    workspace::ExportSettings settings;
    if (arguments.has("--contact-id-field"))
        settings.contactIdField = arguments.value("--contact-id-field");
    if (arguments.has("--mode"))
        settings.mode = domain::modeFromString(arguments.value("--mode"));
    if (arguments.has("--list-name"))
        settings.listNameTemplate = arguments.value("--list-name");
    if (arguments.has("--list-owner"))
        settings.listOwner = arguments.value("--list-owner");
    settings.removedByOthers = choiceFrom<domain::RemovedByOthers>(arguments, "--removed-by-others");
    settings.severalContacts = choiceFrom<domain::SeveralContacts>(arguments, "--several-contacts");
    settings.merged = choiceFrom<domain::MergedContacts>(arguments, "--merged");
    settings.skipOptedOut = yesFrom(arguments, "--skip-opted-out");
    settings.whenDeleted = choiceFrom<domain::WhenDeleted>(arguments, "--when-deleted");
    settings.whenLocked = choiceFrom<domain::WhenLocked>(arguments, "--when-locked");
    if (arguments.has("--guard")) {
        const auto share = numberOrOff(arguments, "--guard", 0, 100);
        if (!share.has_value())
            return failure(share.error());
        settings.guard = domain::GuardPolicy{*share};
    }
    if (arguments.has("--reject-alarm")) {
        const auto share = numberOrOff(arguments, "--reject-alarm", 0, 100);
        if (!share.has_value())
            return failure(share.error());
        settings.rejectAlarmShare = *share;
    }
    if (arguments.has("--max-per-list")) {
        const auto most = numberOrOff(arguments, "--max-per-list", 1, 10'000'000);
        if (!most.has_value())
            return failure(most.error());
        settings.maxPerList = *most;
    }
    return settings;
}

Result<QList<workspace::TargetChoice>> targetsFrom(const Arguments &arguments)
{
    QList<workspace::TargetChoice> targets;
    for (const QString &text : arguments.values("--target")) {
        const qsizetype between = text.indexOf(u'=');
        if (between <= 0 || between + 1 == text.size()) {
            return failure(Error(ErrorCode::UsageInvalid)
                               .with(QStringLiteral("option"), QStringLiteral("--target"))
                               .with(QStringLiteral("value"), text)
                               .with(QStringLiteral("allowed"), QStringLiteral("SEGMENT=LIST, SEGMENT=new")));
        }
        targets.append({text.first(between).trimmed(), text.sliced(between + 1).trimmed()});
    }
    return targets;
}

} // namespace segue::cli
