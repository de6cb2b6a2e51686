// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupts.h"

#include "base/error.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

// The one file of the command line that knows this platform's signals (POSIX).

namespace segue::cli {

namespace {

std::array<int, 2> wakeSockets{-1, -1};
volatile std::sig_atomic_t signalsSeen = 0;

void onSignal(int)
{
    // Only async-signal-safe calls here.
    signalsSeen = signalsSeen + 1;
    if (signalsSeen > 1)
        _exit(static_cast<int>(ExitCode::Interrupted));
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakeSockets[0], &byte, 1);
}

} // namespace

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
    struct sigaction action{};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

Interrupts::~Interrupts()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (const int socket : wakeSockets)
        ::close(socket);
}

} // namespace segue::cli
