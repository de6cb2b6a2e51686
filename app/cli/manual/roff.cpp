// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roff.h"

#include <QStringList>

#include <utility>

namespace segue::cli {

namespace {

/// As an argument of a macro.
QString quoted(const QString &text)
{
    return u'"' + Roff::escaped(text).replace(u'"', QLatin1String("\\(dq")) + u'"';
}

} // namespace

QString Roff::escaped(const QString &text)
{
    QString result;
    bool lineBegins = true;
    for (const QChar character : text) {
        // A line that begins with one of these is a command.
        if (lineBegins && (character == u'.' || character == u'\''))
            result += QLatin1String("\\&");
        lineBegins = character == u'\n';
        if (character == u'\\')
            result += QLatin1String("\\e");
        else
            result += character;
    }
    return result;
}

QString Roff::typed(const QString &text)
{
    return escaped(text).replace(u'-', QLatin1String("\\-")).replace(u'~', QLatin1String("\\(ti")).replace(u'"', QLatin1String("\\(dq"));
}

Roff::Roff(const QString &title, const QString &date, const QString &version)
{
    m_text = QStringLiteral(".TH %1 1 %2 %3 %4\n")
                 .arg(quoted(title), quoted(date), quoted(QStringLiteral("Segue ") + version), quoted(QStringLiteral("Segue")));
    // A Japanese line has few blanks that could be widened.
    m_text += QLatin1String(".ad l\n");
}

void Roff::addSection(const QString &heading)
{
    m_text += QStringLiteral(".SH %1\n").arg(quoted(heading));
    m_fresh = true;
}

void Roff::addSubsection(const QString &heading)
{
    m_text += QStringLiteral(".SS %1\n").arg(quoted(heading));
    m_fresh = true;
}

void Roff::beginParagraph()
{
    // A heading begins one by itself.
    if (!std::exchange(m_fresh, false))
        m_text += QLatin1String(".PP\n");
}

void Roff::addParagraph(const QString &text)
{
    beginParagraph();
    m_text += escaped(text) + u'\n';
}

void Roff::addUsage(const QString &line)
{
    beginParagraph();
    m_text += QStringLiteral("\\fB%1\\fP\n").arg(typed(line));
}

void Roff::addItem(const QString &word, const QString &meaning)
{
    m_fresh = false;
    m_text += QStringLiteral(".TP\n\\fB%1\\fP\n%2\n").arg(typed(word), escaped(meaning));
}

void Roff::addExample(const QString &line)
{
    beginParagraph();
    m_text += QStringLiteral(".RS 4\n.EX\n%1\n.EE\n.RE\n").arg(typed(line));
}

void Roff::addName(const QString &name, const QString &summary)
{
    m_text += QStringLiteral("%1 \\- %2\n").arg(typed(name), escaped(summary));
}

void Roff::addReferences(const QStringList &pages)
{
    QStringList references;
    for (const QString &page : pages)
        references.append(QStringLiteral(".BR %1 (1)").arg(typed(page)));
    m_text += references.join(QLatin1String(" ,\n")) + u'\n';
}

} // namespace segue::cli
