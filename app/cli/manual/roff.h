// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace segue::cli {

/// A manual page in the man(7) macros. Texts are plain; what roff would take for a command is escaped here.
class Roff
{
public:
    /// \p date as YYYY-MM-DD.
    Roff(const QString &title, const QString &date, const QString &version);

    void addSection(const QString &heading);
    void addSubsection(const QString &heading);
    void addParagraph(const QString &text);
    /// A line to type, bold.
    void addUsage(const QString &line);
    /// What is typed or seen, and what it means.
    void addItem(const QString &word, const QString &meaning);
    /// A line that can be copied as it stands.
    void addExample(const QString &line);
    /// The one line of the first section, which catalogues of manual pages read.
    void addName(const QString &name, const QString &summary);
    void addReferences(const QStringList &pages);

    [[nodiscard]] QByteArray toPage() const { return m_text.toUtf8(); }

    /// A text so that roff shows what it says.
    [[nodiscard]] static QString escaped(const QString &text);
    /// Something to type: its hyphens are the keyboard's.
    [[nodiscard]] static QString typed(const QString &text);

private:
    void beginParagraph();

    QString m_text;
    bool m_fresh = true;
};

} // namespace segue::cli
