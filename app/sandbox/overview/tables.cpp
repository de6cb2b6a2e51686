// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

namespace segue::sandbox {

namespace {
QString kind(bool number)
{
    return number ? QStringLiteral(" class=\"number\"") : QString();
}
} // namespace

Html escaped(const QString &text)
{
    return {text.toHtmlEscaped()};
}

Html link(const QString &address, const QString &text)
{
    return {QStringLiteral("<a href=\"%1\">%2</a>").arg(address.toHtmlEscaped(), text.toHtmlEscaped())};
}

HtmlTable::HtmlTable(const QString &caption, const QStringList &columns, const QList<int> &numbers) : m_numbers(numbers)
{
    m_head = QStringLiteral("<caption>") + caption.toHtmlEscaped() + QStringLiteral("</caption>\n<thead><tr>");
    for (qsizetype i = 0; i < columns.size(); ++i)
        m_head += QStringLiteral("<th scope=\"col\"") + kind(numbers.contains(int(i))) + QLatin1Char('>') + columns.at(i).toHtmlEscaped()
                  + QStringLiteral("</th>");
    m_head += QStringLiteral("</tr></thead>\n");
}

void HtmlTable::add(const QList<Html> &cells)
{
    m_rows += QStringLiteral("<tr>");
    for (qsizetype i = 0; i < cells.size(); ++i)
        m_rows += QStringLiteral("<td") + kind(m_numbers.contains(int(i))) + QLatin1Char('>') + cells.at(i).text + QStringLiteral("</td>");
    m_rows += QStringLiteral("</tr>\n");
}

Html HtmlTable::html() const
{
    return {QStringLiteral("<div class=\"wide\"><table>\n") + m_head + QStringLiteral("<tbody>\n") + m_rows
            + QStringLiteral("</tbody></table></div>\n")};
}

} // namespace segue::sandbox
