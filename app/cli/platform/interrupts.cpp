// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupts.h"

#include "base/error.h"
#include "output/terminal/console.h"

#include <atomic>
#include <csignal>
#include <cstring>

#include <unistd.h>

namespace segue::cli {

namespace {

std::atomic<const char *> lastWords{nullptr};

void onAnother(int signal)
{
    // The system may be polite more than once (a terminal that closes); a person who insists means it.
    if (signal != SIGINT)
        return;
    leaveLineStanding();
    if (const char *words = lastWords.load()) [[maybe_unused]]
        const auto said = ::write(STDERR_FILENO, words, std::strlen(words));
    _exit(static_cast<int>(ExitCode::Interrupted));
}

} // namespace

Interrupts::Interrupts(QObject *parent) : PoliteEnd(onAnother, parent) {}

void Interrupts::setLastWords(const QByteArray &words)
{
    // The handler may read them at any moment, so they stay where they are.
    static const QByteArray kept = words;
    lastWords.store(words.isEmpty() ? nullptr : kept.constData());
}

} // namespace segue::cli
