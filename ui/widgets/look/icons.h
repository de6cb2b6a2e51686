// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tone.h"

#include <QIcon>

namespace segue::ui {

/// An icon of ours by name ("run", "add", "state-good" …), drawn in a colour of the palette at any scale. Drawn for this project.
[[nodiscard]] QIcon icon(const QString &name, const QColor &colour);
/// In the colour of the palette's text.
[[nodiscard]] QIcon icon(const QString &name, const QPalette &palette);
/// The sign that goes with a tone.
[[nodiscard]] QIcon toneIcon(Tone tone, const QPalette &palette);

} // namespace segue::ui
