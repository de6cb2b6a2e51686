// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <QElapsedTimer>

#include <vector>

#include <csignal>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace segue::testing {

namespace {
constexpr qint64 patienceMs = 60'000;

winsize sizeOf(int columns)
{
    winsize size{};
    size.ws_row = 24;
    size.ws_col = static_cast<unsigned short>(columns);
    return size;
}
} // namespace

Terminal::Terminal(const QString &program, const QStringList &arguments, QProcessEnvironment environment, int columns,
                   const QByteArray &kind)
{
    environment.insert(QStringLiteral("TERM"), QString::fromLatin1(kind));
    environment.remove(QStringLiteral("NO_COLOR"));
    // All that allocates is done before the fork.
    std::vector<QByteArray> texts{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        texts.push_back(argument.toLocal8Bit());
    const auto count = texts.size();
    for (const QString &entry : environment.toStringList())
        texts.push_back(entry.toLocal8Bit());
    std::vector<char *> argv;
    std::vector<char *> envp;
    for (std::size_t place = 0; place < texts.size(); ++place)
        (place < count ? argv : envp).push_back(texts.at(place).data());
    argv.push_back(nullptr);
    envp.push_back(nullptr);
    winsize size = sizeOf(columns);
    m_child = forkpty(&m_descriptor, nullptr, nullptr, &size);
    if (m_child == 0) {
        for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE})
            std::signal(number, SIG_DFL);
        execvpe(argv.front(), argv.data(), envp.data());
        _exit(127);
    }
    if (m_child < 0)
        qFatal("no terminal");
}

Terminal::~Terminal()
{
    if (!m_gone) {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
    }
    ::close(m_descriptor);
}

void Terminal::type(const QByteArray &keys) const
{
    if (::write(m_descriptor, keys.constData(), static_cast<std::size_t>(keys.size())) != keys.size())
        qFatal("the terminal takes no keys");
}

void Terminal::resize(int columns) const
{
    const winsize size = sizeOf(columns);
    ioctl(m_descriptor, TIOCSWINSZ, &size);
}

void Terminal::signal(int number) const
{
    ::kill(m_child, number);
}

bool Terminal::readSome(int milliseconds)
{
    pollfd watched{m_descriptor, POLLIN, 0};
    if (::poll(&watched, 1, milliseconds) <= 0)
        return true;
    char bytes[4096];
    const auto size = ::read(m_descriptor, bytes, sizeof bytes);
    if (size <= 0)
        return false; // the other side is closed
    m_screen.append(bytes, static_cast<qsizetype>(size));
    return true;
}

bool Terminal::readUntil(const std::function<bool(const QByteArray &)> &condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition(m_screen)) {
        if (timer.hasExpired(patienceMs) || !readSome(200))
            return condition(m_screen);
    }
    return true;
}

int Terminal::wait()
{
    QElapsedTimer timer;
    timer.start();
    while (readSome(200)) {
        if (timer.hasExpired(patienceMs))
            return -1000;
    }
    int status = 0;
    ::waitpid(m_child, &status, 0);
    m_gone = true;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

bool Terminal::echoes() const
{
    termios state{};
    return tcgetattr(m_descriptor, &state) == 0 && (state.c_lflag & ECHO) != 0;
}

} // namespace segue::testing
