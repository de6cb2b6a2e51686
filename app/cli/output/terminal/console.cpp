// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "emphasis.h"
#include "texttable.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// The one file of the command line that knows the terminal of this platform (POSIX).

namespace segue::cli {

namespace {

constexpr int usualColumns = 80;
constexpr int readableColumns = 100;
constexpr const char *clearLine = "\r\x1b[K";

volatile std::sig_atomic_t lineStands = 0;

bool isDumb()
{
    const QByteArray terminal = qgetenv("TERM");
    return terminal.isEmpty() || terminal == "dumb";
}

/// https://no-color.org: set and not empty means none. CLICOLOR_FORCE means colours also where there is no terminal.
bool colours(int descriptor)
{
    if (!qEnvironmentVariableIsEmpty("NO_COLOR"))
        return false;
    const QByteArray forced = qgetenv("CLICOLOR_FORCE");
    if (!forced.isEmpty() && forced != "0")
        return true;
    return isatty(descriptor) != 0 && !isDumb();
}

int columnsOf(int descriptor)
{
    winsize size{};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usualColumns;
}

/// Standard error that cannot be written is nothing that could be told to anybody.
void writeError(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

QString wholeLines(const QString &text)
{
    return text.endsWith(u'\n') ? text : text + u'\n';
}

} // namespace

void leaveLineStanding() noexcept
{
    if (lineStands != 0) [[maybe_unused]]
        const auto written = ::write(STDERR_FILENO, clearLine, std::strlen(clearLine));
}

void Console::out(const QByteArray &bytes)
{
    endLine();
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return;
    if (errno != EPIPE && m_outputProblem.isEmpty())
        m_outputProblem = QString::fromLocal8Bit(std::strerror(errno));
    std::clearerr(stdout);
}

void Console::print(const QString &text)
{
    out(rendered(wholeLines(text), colours(STDOUT_FILENO)).toUtf8());
}

void Console::printDocument(const QByteArray &document)
{
    out(document);
}

void Console::note(const QString &text)
{
    endLine();
    writeError(rendered(wholeLines(text), colours(STDERR_FILENO)).toUtf8());
}

void Console::showLine(const QString &text)
{
    writeError(clearLine + rendered(shortened(text, columns() - 1), false).toUtf8());
    m_lineStands = true;
    lineStands = 1;
}

void Console::endLine()
{
    if (!m_lineStands)
        return;
    m_lineStands = false;
    lineStands = 0;
    writeError(clearLine);
}

bool Console::isTerminal() const
{
    return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0;
}

bool Console::canOverwrite() const
{
    return isatty(STDERR_FILENO) != 0 && !isDumb();
}

int Console::columns() const
{
    return columnsOf(STDERR_FILENO);
}

int Console::textColumns() const
{
    return isatty(STDOUT_FILENO) != 0 ? std::min(columnsOf(STDOUT_FILENO), readableColumns) : usualColumns;
}

std::optional<QByteArray> Console::lineOfInput()
{
    // Byte by byte: what stands behind the line is for the next one who reads, maybe another program.
    QByteArray line;
    while (true) {
        std::array<pollfd, 2> watched{{{STDIN_FILENO, POLLIN, 0}, {m_interrupt, POLLIN, 0}}};
        if (::poll(watched.data(), watched.size(), -1) < 0)
            continue; // a signal; the second descriptor tells if it was Ctrl+C
        if (watched[1].revents != 0) {
            m_interrupted = true;
            return std::nullopt;
        }
        char byte = 0;
        const bool read = ::read(STDIN_FILENO, &byte, 1) == 1;
        if (!read && line.isEmpty())
            return std::nullopt;
        if (!read || byte == '\n') {
            if (line.endsWith('\r'))
                line.chop(1);
            return line;
        }
        line += byte;
    }
}

bool Console::askYes(const QString &question)
{
    endLine();
    writeError(rendered(question + u' ', false).toUtf8());
    const auto answer = lineOfInput();
    if (!answer) {
        writeError("\n");
        return false;
    }
    const QString typed = QString::fromUtf8(*answer).normalized(QString::NormalizationForm_KC).trimmed().toLower();
    return typed == QLatin1String("y") || typed == QLatin1String("yes") || typed == QStringLiteral("はい");
}

int Console::askNumber(const QString &question, int largest)
{
    endLine();
    writeError(rendered(question + u' ', false).toUtf8());
    const auto answer = lineOfInput();
    if (!answer) {
        writeError("\n");
        return 0;
    }
    const int typed = QString::fromUtf8(*answer).normalized(QString::NormalizationForm_KC).trimmed().toInt();
    return typed >= 1 && typed <= largest ? typed : 0;
}

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
    const auto line = lineOfInput();
    if (hide)
        tcsetattr(STDIN_FILENO, TCSANOW, &before);
    return line;
}

} // namespace segue::cli
