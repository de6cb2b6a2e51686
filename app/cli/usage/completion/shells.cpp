// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shells.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace segue::cli {

namespace {

/// A description in one line.
QString oneLine(const QString &text)
{
    return text.simplified();
}

/// zsh and fish hand over words and match, replace and quote by themselves.
class Zsh : public ShellQuestion
{
public:
    explicit Zsh(const QStringList &words)
    {
        m_before = words.mid(0, std::max<qsizetype>(0, words.size() - 1));
        m_current = words.isEmpty() ? QString() : words.last();
    }

    // The script takes the prefix away, and a colon ends the word.
    QString line(const Completion &, const Fact &candidate) const override
    {
        QString word = candidate.word;
        word.replace(u'\\', QLatin1String("\\\\")).replace(u':', QLatin1String("\\:"));
        return candidate.meaning.isEmpty() ? word : word + u':' + oneLine(candidate.meaning);
    }
};

class Fish : public Zsh
{
public:
    using Zsh::Zsh;

    QString line(const Completion &completion, const Fact &candidate) const override
    {
        return completion.prefix + candidate.word + u'\t' + oneLine(candidate.meaning);
    }
};

/// bash hands over the line as typed and the characters that end a word for it; what it puts in place of the last word must
/// be matched, quoted, and cut to what stands behind the last of those characters.
class Bash : public ShellQuestion
{
public:
    Bash(QString breaks, const QString &line) : m_breaks(std::move(breaks))
    {
        split(line);
        // Assignments may stand before the program's name.
        while (m_before.size() > 1 && m_before.first().contains(u'=') && !m_before.first().startsWith(u'-'))
            m_before.removeFirst();
        if (!m_before.isEmpty())
            m_before.removeFirst();
    }

    QString line(const Completion &completion, const Fact &candidate) const override
    {
        const QString whole = completion.prefix + candidate.word;
        if (!whole.startsWith(m_current))
            return {};
        const QString part = whole.mid(m_replaced);
        return m_quote.isNull() ? escaped(part) : part;
    }

private:
    void split(const QString &line)
    {
        bool inWord = false;
        const auto add = [this, &inWord](QChar character) {
            inWord = true;
            m_current += character;
        };
        for (qsizetype place = 0; place < line.size(); ++place) {
            const QChar character = line.at(place);
            if (!m_quote.isNull()) {
                if (character == m_quote)
                    m_quote = QChar();
                else if (character == u'\\' && m_quote == u'"' && place + 1 < line.size()
                         && QStringLiteral("\"\\$`").contains(line.at(place + 1)))
                    add(line.at(++place));
                else
                    add(character);
            } else if (character == u'\\' && place + 1 < line.size()) {
                add(line.at(++place));
            } else if (character == u'"' || character == u'\'') {
                m_quote = character;
                inWord = true;
                m_replaced = m_current.size();
            } else if (character.isSpace()) {
                if (std::exchange(inWord, false))
                    m_before.append(std::exchange(m_current, QString()));
                m_replaced = 0;
            } else {
                add(character);
                if (m_breaks.contains(character))
                    m_replaced = m_current.size();
            }
        }
    }

    static QString escaped(const QString &word)
    {
        static const QString special = QStringLiteral(" \t\"'\\$`!*?[]{}()<>|&;#~");
        QString text;
        for (const QChar character : word) {
            if (special.contains(character))
                text += u'\\';
            text += character;
        }
        return text;
    }

    QString m_breaks;
    QChar m_quote;            ///< still open at the cursor
    qsizetype m_replaced = 0; ///< from where on bash replaces the current word
};

} // namespace

std::unique_ptr<ShellQuestion> ShellQuestion::from(const QStringList &arguments)
{
    const QString shell = arguments.value(0);
    if (shell == QLatin1String("bash") && arguments.size() == 3)
        return std::make_unique<Bash>(arguments.at(1), arguments.at(2));
    if (shell == QLatin1String("zsh"))
        return std::make_unique<Zsh>(arguments.mid(1));
    if (shell == QLatin1String("fish"))
        return std::make_unique<Fish>(arguments.mid(1));
    return nullptr;
}

QString ShellQuestion::answer(const Completion &completion) const
{
    switch (completion.kind) {
    case Completion::Kind::Files:
        return QStringLiteral("files\n");
    case Completion::Kind::Folders:
        return QStringLiteral("folders\n");
    case Completion::Kind::Words:
        break;
    }
    QString text = QStringLiteral("words\n");
    for (const Fact &candidate : completion.words) {
        const QString shown = line(completion, candidate);
        if (!shown.isNull() && !shown.contains(u'\n'))
            text += shown + u'\n';
    }
    return text;
}

QByteArray completionScript(const QString &shell)
{
    QFile file(QStringLiteral(":/completion/") + shell);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no completion script for %s", qPrintable(shell));
    return file.readAll();
}

} // namespace segue::cli
