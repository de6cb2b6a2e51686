// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/tone.h"
#include "workspace/checkreport.h"

#include <optional>

namespace segue::ui {

/// What the last check on this computer found, in short.
struct LastCheck
{
    QDateTime at;
    workspace::CheckMark mark = workspace::CheckMark::Passed; ///< the worst
    std::optional<workspace::CheckId> trouble;                ///< the first that has it
};

/// Remembered on this computer, under the ID of the connection or source; no word of what was found.
void rememberCheck(const QString &id, const workspace::CheckReport &report);
[[nodiscard]] std::optional<LastCheck> lastCheck(const QString &id);
void forgetCheck(const QString &id);

[[nodiscard]] Tone toneOf(workspace::CheckMark mark);
[[nodiscard]] QString markWord(workspace::CheckMark mark);
/// The state in a sentence: "Checked, all is well".
[[nodiscard]] QString checkSentence(const std::optional<LastCheck> &check);

} // namespace segue::ui
