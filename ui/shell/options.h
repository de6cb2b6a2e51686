// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QString>

#include <optional>

namespace segue::ui {

/// How the program was started.
struct Options
{
    QString workspaceFile; ///< empty: the platform's place
    std::optional<Language> language;
    bool practice = false; ///< begin in practice mode
};

/// From the command line; \p trouble says what was not understood, and is shown in the window.
[[nodiscard]] Options readOptions(const QStringList &arguments, QString &trouble);

} // namespace segue::ui
