// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportoptions.h"

namespace segue::cli {

namespace {

/// "5" or "5%".
std::optional<int> percent(QString text)
{
    if (text.endsWith(u'%'))
        text.chop(1);
    bool isNumber = false;
    const int share = text.toInt(&isNumber);
    return isNumber && share >= 0 && share <= 100 ? std::optional(share) : std::nullopt;
}

} // namespace

Result<domain::GuardPolicy> guardFrom(const Arguments &arguments)
{
    domain::GuardPolicy guard;
    if (!arguments.has("--guard"))
        return guard;
    const QString text = arguments.value("--guard");
    if (text == QLatin1String("off")) {
        guard.sharePercent.reset();
        return guard;
    }
    const auto share = percent(text);
    if (!share) {
        return failure(Error(ErrorCode::UsageInvalid)
                           .with(QStringLiteral("option"), QStringLiteral("--guard"))
                           .with(QStringLiteral("value"), arguments.value("--guard"))
                           .with(QStringLiteral("allowed"), QStringLiteral("0-100, off")));
    }
    guard.sharePercent = *share;
    return guard;
}

Result<void> readPeopleOptions(const Arguments &arguments, workspace::CreateExport &request)
{
    if (arguments.value("--several-contacts") == QLatin1String("all"))
        request.severalContacts = domain::SeveralContacts::All;
    else if (arguments.value("--several-contacts") == QLatin1String("reject"))
        request.severalContacts = domain::SeveralContacts::Reject;
    if (arguments.value("--merged") == QLatin1String("follow"))
        request.merged = domain::MergedContacts::Follow;
    request.skipOptedOut = arguments.has("--skip-opted-out");
    if (!arguments.has("--reject-alarm"))
        return {};
    const auto share = percent(arguments.value("--reject-alarm"));
    if (!share) {
        return failure(Error(ErrorCode::UsageInvalid)
                           .with(QStringLiteral("option"), QStringLiteral("--reject-alarm"))
                           .with(QStringLiteral("value"), arguments.value("--reject-alarm"))
                           .with(QStringLiteral("allowed"), QStringLiteral("0-100")));
    }
    request.rejectAlarmShare = *share;
    return {};
}

} // namespace segue::cli
