// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "texttable.h"

#include <cstdio>
#include <iostream>
#include <string>

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// The one file of the command line that knows the terminal of this platform (POSIX).

namespace segue::cli {

namespace {

void write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

constexpr int usualColumns = 80;

} // namespace

void Console::print(const QString &text)
{
    endLine();
    write(stdout, text.endsWith(u'\n') ? text : text + u'\n');
}

void Console::note(const QString &text)
{
    endLine();
    write(stderr, text.endsWith(u'\n') ? text : text + u'\n');
}

void Console::showLine(const QString &text)
{
    QString shown = text;
    while (displayWidth(shown) >= columns())
        shown.chop(1);
    write(stderr, QStringLiteral("\r\x1b[K") + shown);
    m_lineStands = true;
}

void Console::endLine()
{
    if (!m_lineStands)
        return;
    m_lineStands = false;
    write(stderr, QStringLiteral("\r\x1b[K"));
}

bool Console::isTerminal() const
{
    return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0;
}

bool Console::errorIsTerminal() const
{
    return isatty(STDERR_FILENO) != 0;
}

int Console::columns() const
{
    winsize size{};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return usualColumns;
}

bool Console::askYes(const QString &question)
{
    endLine();
    write(stderr, question + u' ');
    std::string answer;
    if (!std::getline(std::cin, answer))
        return false;
    const QString typed = QString::fromStdString(answer).normalized(QString::NormalizationForm_KC).trimmed().toLower();
    return typed == QLatin1String("y") || typed == QLatin1String("yes") || typed == QStringLiteral("はい");
}

int Console::askNumber(const QString &question, int largest)
{
    endLine();
    write(stderr, question + u' ');
    std::string answer;
    if (!std::getline(std::cin, answer))
        return 0;
    const int typed = QString::fromStdString(answer).normalized(QString::NormalizationForm_KC).trimmed().toInt();
    return typed >= 1 && typed <= largest ? typed : 0;
}

namespace {
std::optional<QByteArray> lineOfInput()
{
    std::string line;
    if (!std::getline(std::cin, line))
        return std::nullopt;
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return QByteArray::fromStdString(line);
}
} // namespace

std::optional<QByteArray> Console::readLine(const QString &prompt)
{
    if (isatty(STDIN_FILENO) != 0)
        note(prompt);
    return lineOfInput();
}

std::optional<QByteArray> Console::readSecretLine(const QString &prompt)
{
    termios before{};
    const bool hide = isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &before) == 0;
    if (hide) {
        note(prompt);
        termios silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &silent);
    }
    auto line = lineOfInput();
    if (hide)
        tcsetattr(STDIN_FILENO, TCSANOW, &before);
    return line;
}

} // namespace segue::cli
