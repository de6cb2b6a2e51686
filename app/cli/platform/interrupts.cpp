// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupts.h"

#include "base/error.h"
#include "output/terminal/console.h"

#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <csignal>
#include <cstring>

#include <sys/socket.h>
#include <unistd.h>

// The one file of the command line that knows this platform's signals (POSIX).

namespace segue::cli {

namespace {

constexpr std::array<int, 3> polite{SIGINT, SIGTERM, SIGHUP};

std::array<int, 2> wakeSockets{-1, -1};
volatile std::sig_atomic_t seen = 0;
std::atomic<const char *> lastWords{nullptr};

void onSignal(int signal)
{
    // Only async-signal-safe calls here.
    if (seen != 0) {
        // The system may be polite more than once (a terminal that closes); a person who insists means it.
        if (signal != SIGINT)
            return;
        leaveLineStanding();
        if (const char *words = lastWords.load()) [[maybe_unused]]
            const auto said = ::write(STDERR_FILENO, words, std::strlen(words));
        _exit(static_cast<int>(ExitCode::Interrupted));
    }
    seen = 1;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakeSockets[0], &byte, 1);
}

} // namespace

void Interrupts::setLastWords(const QByteArray &words)
{
    // The handler may read them at any moment, so they stay where they are.
    static const QByteArray kept = words;
    lastWords.store(words.isEmpty() ? nullptr : kept.constData());
}

int Interrupts::descriptor() const
{
    return wakeSockets[1];
}

Interrupts::Interrupts(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, wakeSockets.data()) != 0)
        return;
    auto *notifier = new QSocketNotifier(wakeSockets[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(wakeSockets[1], &byte, 1) == 1)
            Q_EMIT interrupted();
    });
    for (const int signal : polite) {
        struct sigaction before{};
        // What the caller chose to ignore (nohup) stays ignored.
        if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN)
            continue;
        struct sigaction action{};
        action.sa_handler = onSignal;
        action.sa_flags = SA_RESTART;
        sigemptyset(&action.sa_mask);
        sigaction(signal, &action, nullptr);
    }
}

Interrupts::~Interrupts()
{
    for (const int signal : polite)
        std::signal(signal, SIG_DFL);
    for (const int socket : wakeSockets)
        ::close(socket);
}

} // namespace segue::cli
