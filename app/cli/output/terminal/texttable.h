// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace segue::cli {

/// Columns a text takes on a terminal: two for a full-width character, none for a combining one.
[[nodiscard]] int displayWidth(const QString &text);

/// The text in lines of at most \p width columns, broken where the language allows (a Japanese line never begins with 。).
[[nodiscard]] QStringList wrapped(const QString &text, int width);
/// The text, or as much of it as fits with … behind it.
[[nodiscard]] QString shortened(const QString &text, int width);

/// Rows and columns as text, aligned by what a terminal shows.
class TextTable
{
public:
    enum class Style { Plain, Ruled };
    enum class Align { Left, Right };

    explicit TextTable(Style style = Style::Ruled) : m_style(style) {}

    /// Column titles; numbers are right-aligned under theirs.
    void setHeader(const QStringList &titles, const QList<Align> &alignment = {});
    /// A row with one cell reaches over all columns.
    void addRow(const QStringList &cells);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// Ends with a line break unless it is empty.
    [[nodiscard]] QString toText() const;

private:
    Style m_style;
    QStringList m_header;
    QList<Align> m_alignment;
    QList<QStringList> m_rows;
};

} // namespace segue::cli
