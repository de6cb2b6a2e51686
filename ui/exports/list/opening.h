// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/views.h"

#include <optional>

namespace segue::ui {

/// What somebody who opens the program should know first of what happened while they were away.
struct Opening
{
    QString exportName;
    QString connection;       ///< of that export
    bool needsSignIn = false; ///< its last run stopped because nobody is signed in any more
    int others = 0;           ///< exports with such a last run beside it
};

/// The run stopped because nobody is signed in any more. Pure.
[[nodiscard]] bool lacksSignIn(const domain::RunRecord &run);

/// Of exports in use whose last run failed or waits for a sign-in: the sign-ins first, since one may be what all of them lack, then
/// the newest run. Pure.
[[nodiscard]] std::optional<Opening> openingOf(const QList<workspace::ExportView> &views);

} // namespace segue::ui
