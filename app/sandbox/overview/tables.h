// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace segue::sandbox {

/// A piece of a page that is HTML already, so that nothing is escaped twice or not at all.
struct Html
{
    QString text;
};

/// Escapes a text for HTML.
[[nodiscard]] Html escaped(const QString &text);
/// A link; \p address is escaped too.
[[nodiscard]] Html link(const QString &address, const QString &text);

/// A table with a caption for those who cannot see it, built row by row.
class HtmlTable
{
public:
    /// \p numbers: columns that are set to the right.
    HtmlTable(const QString &caption, const QStringList &columns, const QList<int> &numbers = {});
    void add(const QList<Html> &cells);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] Html html() const;

private:
    QString m_head;
    QString m_rows;
    QList<int> m_numbers;
};

} // namespace segue::sandbox
