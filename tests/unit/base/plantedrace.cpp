// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QThreadPool>

#include <memory>

// Hands a value to the thread pool without the door that compute() passes. Built for the thread sanitizer only, which must
// complain: Qt is not instrumented, and its own hand-over is invisible.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto value = std::make_shared<int>(0);
    for (int round = 0; round < 100; ++round) {
        ++*value;
        QThreadPool::globalInstance()->start([value] { ++*value; });
    }
    QThreadPool::globalInstance()->waitForDone();
    return *value > 0 ? 0 : 1;
}
