// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quitsignals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace segue::sandbox {

namespace {

int wakeEnd = -1;

// Only what may be done inside a signal handler: one write.
extern "C" void wake(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakeEnd, &byte, 1);
}

} // namespace

void quitOnSignals(QCoreApplication &application)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    wakeEnd = ends[1];
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        std::signal(signal, wake);
    std::signal(SIGPIPE, SIG_IGN);
}

void quitWhenInputEnds(QCoreApplication &application)
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [notifier, &application] {
        std::array<char, 512> said; // nobody says anything; it is read so that its end is seen
        const auto length = ::read(STDIN_FILENO, said.data(), said.size());
        if (length > 0 || (length < 0 && (errno == EAGAIN || errno == EINTR)))
            return;
        notifier->setEnabled(false);
        application.quit();
    });
}

} // namespace segue::sandbox
