// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "texttable.h"

#include "emphasis.h"

#include <unilbrk.h>
#include <unistr.h>
#include <uniwidth.h>

#include <algorithm>
#include <vector>

namespace segue::cli {

namespace {

// What the library takes for the width of characters that East Asian and Western terminals draw differently: as UTF-8
// terminals do, narrow.
constexpr const char *encoding = "UTF-8";

const std::uint16_t *units(const QString &text)
{
    return reinterpret_cast<const std::uint16_t *>(text.utf16());
}

} // namespace

int displayWidth(const QString &text)
{
    const QString shown = withoutMarks(text);
    return u16_width(units(shown), static_cast<std::size_t>(shown.size()), encoding);
}

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        const auto size = static_cast<std::size_t>(paragraph.size());
        std::vector<char> breaks(size + 1);
        u16_width_linebreaks(units(paragraph), size, width, 0, 0, nullptr, encoding, breaks.data());
        QString line;
        for (qsizetype place = 0; place < paragraph.size(); ++place) {
            if (breaks.at(static_cast<std::size_t>(place)) == UC_BREAK_POSSIBLE) {
                lines.append(line.trimmed());
                line.clear();
            }
            line += paragraph.at(place);
        }
        lines.append(line.trimmed());
    }
    return lines;
}

QString shortened(const QString &text, int width)
{
    if (displayWidth(text) <= width)
        return text;
    QString kept = text;
    while (!kept.isEmpty() && displayWidth(kept) >= width) {
        // A character beyond the basic plane goes whole.
        kept.chop(kept.size() > 1 && kept.back().isLowSurrogate() ? 2 : 1);
    }
    return width > 0 ? kept + QChar(0x2026) : QString();
}

namespace {

QString padded(const QString &cell, int width, TextTable::Align align)
{
    const QString blanks(std::max(0, width - displayWidth(cell)), u' ');
    return align == TextTable::Align::Right ? blanks + cell : cell + blanks;
}

QString withoutTrailingBlanks(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace

void TextTable::setHeader(const QStringList &titles, const QList<Align> &alignment)
{
    m_header = titles;
    m_alignment = alignment;
}

void TextTable::addRow(const QStringList &cells)
{
    QStringList row;
    for (QString cell : cells)
        row.append(cell.replace(u'\n', u' '));
    m_rows.append(row);
}

QString TextTable::toText() const
{
    QList<int> widths;
    const auto measure = [&widths](const QStringList &row) {
        if (row.size() < 2 && !widths.isEmpty())
            return;
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column == widths.size())
                widths.append(0);
            widths[column] = std::max(widths.at(column), displayWidth(row.at(column)));
        }
    };
    measure(m_header);
    for (const QStringList &row : m_rows) {
        if (row.size() > 1)
            measure(row);
    }
    const auto line = [this, &widths](const QStringList &row) {
        QString text;
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column > 0)
                text += QLatin1String("  ");
            const bool last = column + 1 == row.size();
            const Align align = m_alignment.value(column, Align::Left);
            text += last && align == Align::Left ? row.at(column) : padded(row.at(column), widths.value(column), align);
        }
        return withoutTrailingBlanks(text) + u'\n';
    };
    QString text;
    if (!m_header.isEmpty()) {
        text += emphasised(line(m_header).chopped(1), Emphasis::Heading) + u'\n';
        if (m_style == Style::Ruled) {
            QStringList rule;
            for (const int width : widths)
                rule.append(QString(width, u'-'));
            text += line(rule);
        }
    }
    for (const QStringList &row : m_rows)
        text += line(row);
    return text;
}

} // namespace segue::cli
