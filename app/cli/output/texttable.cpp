// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "texttable.h"

#include <unistr.h>
#include <uniwidth.h>

#include <algorithm>

namespace segue::cli {

int displayWidth(const QString &text)
{
    return u16_width(reinterpret_cast<const std::uint16_t *>(text.utf16()), static_cast<std::size_t>(text.size()), "UTF-8");
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
        text += line(m_header);
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
