// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QLabel>

namespace segue::ui {

/// The language of the installed translation.
[[nodiscard]] Language shownLanguage();

/// The three sizes of text.
enum class TextSize { Title, Section, Body };

/// A label of that size; selectable, wrapping, and what a screen reader takes as a heading where it is one.
[[nodiscard]] QLabel *newLabel(TextSize size, const QString &text, QWidget *parent);
/// Body text in the quieter colour; follows a change of the palette.
[[nodiscard]] QLabel *newQuietLabel(const QString &text, QWidget *parent);

/// The grid: multiples of 8 pixels at 100 %, and of the font's size above.
[[nodiscard]] int step(const QWidget *widget, int steps = 1);

/// Folded for searching: width, case and kana type do not matter.
[[nodiscard]] QString folded(const QString &text);

} // namespace segue::ui
