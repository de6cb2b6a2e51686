// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "politeend.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

// The one file that knows this platform's signals (POSIX).

namespace segue {

namespace {

constexpr std::array<int, 3> polite{SIGINT, SIGTERM, SIGHUP};

std::array<int, 2> wakeSockets{-1, -1};
volatile std::sig_atomic_t seen = 0;
PoliteEnd::Again whatThen = nullptr; // set before the handler is

void onSignal(int signal)
{
    // Only async-signal-safe calls here.
    if (seen != 0) {
        if (whatThen)
            whatThen(signal);
        return;
    }
    seen = 1;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakeSockets[0], &byte, 1);
}

} // namespace

PoliteEnd::PoliteEnd(Again again, QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, wakeSockets.data()) != 0)
        return;
    whatThen = again;
    auto *notifier = new QSocketNotifier(wakeSockets[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(wakeSockets[1], &byte, 1) == 1)
            Q_EMIT comes();
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

PoliteEnd::~PoliteEnd()
{
    for (const int signal : polite)
        std::signal(signal, SIG_DFL);
    for (const int socket : wakeSockets)
        ::close(socket);
}

int PoliteEnd::descriptor() const
{
    return wakeSockets[1];
}

} // namespace segue
