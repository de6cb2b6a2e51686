// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QThread>

#include <memory>

// Hands a plain value to another thread without the mailbox. Built for the thread sanitizer only, which must complain.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int value = 0;
    const std::unique_ptr<QThread> thread(QThread::create([&value] {
        for (int round = 0; round < 1000; ++round)
            ++value;
    }));
    thread->start();
    for (int round = 0; round < 1000; ++round)
        ++value;
    thread->wait();
    return value > 0 ? 0 : 1;
}
