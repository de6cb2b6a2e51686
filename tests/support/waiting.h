// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace segue::testing {

/// Runs the event loop until \p isTrue or the time is over, on the machine's clock. Unlike QTest::qWaitFor(), which sleeps 10 ms
/// between two looks, it wakes at every event: a test with hundreds of requests waits for the requests alone. Answers whether it
/// became true.
template<class Predicate>
[[nodiscard]] bool waitUntil(Predicate isTrue, int milliseconds = 5000)
{
    const QDeadlineTimer deadline(milliseconds);
    // What another thread changes brings no event here.
    QTimer heartbeat;
    heartbeat.start(std::chrono::milliseconds(10));
    while (!isTrue()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace segue::testing
