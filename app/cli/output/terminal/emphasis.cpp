// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "emphasis.h"

#include <array>

namespace segue::cli {

namespace {

// Noncharacters: no text of anybody's holds them.
constexpr char16_t firstMark = 0xFDD0;
constexpr std::array<const char *, 4> colourCodes{"\x1b[1m", "\x1b[32m", "\x1b[33m", "\x1b[1;31m"};
constexpr char16_t endMark = firstMark + colourCodes.size();

bool isMark(QChar character)
{
    return character.unicode() >= firstMark && character.unicode() <= endMark;
}

} // namespace

QString emphasised(const QString &text, Emphasis how)
{
    return text.isEmpty() ? text : QChar(static_cast<char16_t>(firstMark + static_cast<int>(how))) + text + QChar(endMark);
}

QString rendered(const QString &text, bool colours)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        if (isMark(character)) {
            if (colours)
                result += QLatin1String(character.unicode() == endMark ? "\x1b[0m" : colourCodes.at(character.unicode() - firstMark));
        } else if (character == u'\n' || (character.unicode() >= 0x20 && (character.unicode() < 0x7f || character.unicode() > 0x9f))) {
            result += character;
        } else if (character == u'\t') {
            result += u' ';
        } else {
            result += QChar(QChar::ReplacementCharacter);
        }
    }
    return result;
}

QString withoutMarks(QString text)
{
    return text.removeIf(isMark);
}

} // namespace segue::cli
