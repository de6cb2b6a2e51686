// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace segue::ui {

/// What a mark means. Shown as an icon, a word and a colour together, never by colour alone.
enum class Tone { Neutral, Good, Notice, Bad, Busy };

/// The tone's colour on the palette's background: at least 4.5:1 against it, light or dark.
[[nodiscard]] QColor toneColour(Tone tone, const QPalette &palette);
/// A quiet surface for a message of that tone; the palette's text colour is readable on it.
[[nodiscard]] QColor toneSurface(Tone tone, const QPalette &palette);
[[nodiscard]] bool isDark(const QPalette &palette);
/// For secondary text: quieter than the text, still 4.5:1.
[[nodiscard]] QColor quietText(const QPalette &palette);
/// For the frame of what can be filled in or ticked: 3:1 against the palette's surfaces; of what is off, paler.
[[nodiscard]] QColor frameColour(const QPalette &palette, bool isEnabled);
/// For lines between things.
[[nodiscard]] QColor lineColour(const QPalette &palette);

} // namespace segue::ui
