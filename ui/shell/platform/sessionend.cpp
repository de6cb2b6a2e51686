// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionend.h"

#include <QGuiApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

// The one file of the window that knows this platform's signals (POSIX).

namespace segue::ui {

namespace {

constexpr std::array<int, 3> polite{SIGTERM, SIGHUP, SIGINT};

std::array<int, 2> wakeSockets{-1, -1};

void onSignal(int)
{
    // Only async-signal-safe calls here.
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakeSockets[0], &byte, 1);
}

} // namespace

SessionEnd::SessionEnd(QObject *parent) : QObject(parent)
{
    // Qt answers the session's end by closing windows, and takes a window that asks first for a refusal.
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &SessionEnd::comes);
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, wakeSockets.data()) != 0)
        return;
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

SessionEnd::~SessionEnd()
{
    for (const int signal : polite)
        std::signal(signal, SIG_DFL);
    for (int &socket : wakeSockets) {
        ::close(socket);
        socket = -1;
    }
}

} // namespace segue::ui
