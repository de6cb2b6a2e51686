// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tone.h"

namespace segue::ui {

namespace {

QColor mix(const QColor &over, const QColor &under, qreal share)
{
    const auto part = [&](int a, int b) { return static_cast<int>(a * share + b * (1 - share)); };
    return {part(over.red(), under.red()), part(over.green(), under.green()), part(over.blue(), under.blue())};
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor toneColour(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Neutral:
        return quietText(palette);
    case Tone::Good:
        return dark ? QColor(0x7f, 0xd1, 0x8c) : QColor(0x1a, 0x6e, 0x2e);
    case Tone::Notice:
        return dark ? QColor(0xf2, 0xc1, 0x4e) : QColor(0x8a, 0x53, 0x00);
    case Tone::Bad:
        return dark ? QColor(0xff, 0x9b, 0x92) : QColor(0xb0, 0x1c, 0x1c);
    case Tone::Busy:
        return dark ? QColor(0x86, 0xbb, 0xff) : QColor(0x0b, 0x57, 0xb0);
    }
    Q_UNREACHABLE();
}

QColor toneSurface(Tone tone, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    if (tone == Tone::Neutral)
        return mix(palette.color(QPalette::Text), base, 0.05);
    return mix(toneColour(tone, palette), base, isDark(palette) ? 0.18 : 0.09);
}

QColor quietText(const QPalette &palette)
{
    return mix(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.72);
}

QColor frameColour(const QPalette &palette, bool isEnabled)
{
    return mix(palette.color(QPalette::Active, QPalette::Text), palette.color(QPalette::Base), isEnabled ? 0.6 : 0.25);
}

QColor lineColour(const QPalette &palette)
{
    return mix(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.18);
}

} // namespace segue::ui
