// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspacefixture.h"

#include <QFile>

namespace segue::testing {

/// A desk with an export of that name over a segment of 500, whose list was filled by this account, and whose workspace came back from
/// a backup of before: it knows nothing of whom it added. False: it could not be set up.
[[nodiscard]] inline bool loseLedger(WorkspaceFixture &desk, const QString &exportName)
{
    if (!desk.setUpExport(exportName, {QStringLiteral("Newsletter_Pilot")}).has_value())
        return false;
    const QString spare = desk.file() + QStringLiteral(".spare");
    desk.restart();
    if (!QFile::copy(desk.file(), spare))
        return false;
    const auto signIn = [&desk] {
        workspace::SignInConnection request;
        request.connection = QStringLiteral("営業");
        request.signIn = desk.clientSecret();
        return desk.ask(request).has_value();
    };
    if (!signIn() || !desk.run(exportName).has_value())
        return false;
    desk.replaceFile(spare);
    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.05}});
    return signIn();
}

} // namespace segue::testing
