// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/checkreport.h"

#include <algorithm>

namespace segue::workspace {

bool CheckReport::isHealthy() const
{
    return std::none_of(checks.begin(), checks.end(), [](const Check &check) { return check.mark == CheckMark::Failed; });
}

std::optional<Error> CheckReport::firstFailure() const
{
    const auto failed = std::find_if(checks.begin(), checks.end(), [](const Check &check) { return check.mark == CheckMark::Failed; });
    return failed == checks.end() ? std::nullopt : failed->error;
}

ExitCode CheckReport::exitCode() const
{
    ExitCode worst = ExitCode::Done;
    for (const Check &check : checks) {
        if (check.mark == CheckMark::Failed && check.error)
            worst = moreImportant(worst, errorEntry(check.error->code()).exitCode);
    }
    return worst;
}

QString toString(CheckId id)
{
    switch (id) {
    case CheckId::Workspace:
        return QStringLiteral("workspace");
    case CheckId::Address:
        return QStringLiteral("address");
    case CheckId::Reachable:
        return QStringLiteral("reachable");
    case CheckId::Tls:
        return QStringLiteral("tls");
    case CheckId::Clock:
        return QStringLiteral("clock");
    case CheckId::Keychain:
        return QStringLiteral("keychain");
    case CheckId::Unattended:
        return QStringLiteral("unattended");
    case CheckId::ListActions:
        return QStringLiteral("list_actions");
    case CheckId::SegmentNames:
        return QStringLiteral("segment_names");
    case CheckId::Dataverse:
        return QStringLiteral("dataverse");
    case CheckId::SignIn:
        return QStringLiteral("sign_in");
    case CheckId::User:
        return QStringLiteral("user");
    case CheckId::Organisation:
        return QStringLiteral("organisation");
    case CheckId::MarketingLists:
        return QStringLiteral("marketing_lists");
    case CheckId::Privileges:
        return QStringLiteral("privileges");
    case CheckId::View:
        return QStringLiteral("view");
    case CheckId::Insights:
        return QStringLiteral("insights");
    case CheckId::Mapping:
        return QStringLiteral("mapping");
    }
    return {};
}

QString toString(CheckMark mark)
{
    switch (mark) {
    case CheckMark::Passed:
        return QStringLiteral("passed");
    case CheckMark::Warning:
        return QStringLiteral("warning");
    case CheckMark::Failed:
        return QStringLiteral("failed");
    case CheckMark::Skipped:
        return QStringLiteral("skipped");
    }
    return {};
}

} // namespace segue::workspace
