// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

namespace segue::cli {

/// Ctrl+C and a polite end by the system (SIGTERM, SIGHUP), as a signal of the event loop. The first is announced; Ctrl+C
/// after it ends the process at once with exit code 10 (the journal knows what may differ), its terminal left clean.
class Interrupts : public QObject
{
    Q_OBJECT

public:
    explicit Interrupts(QObject *parent = nullptr);
    ~Interrupts() override;

    /// Readable from the first signal on until it was announced; -1 where there is none.
    [[nodiscard]] int descriptor() const;
    /// Said when the second Ctrl+C ends the process: a process has one sentence for that. Empty: nothing is under way.
    static void setLastWords(const QByteArray &words);

Q_SIGNALS:
    void interrupted();
};

} // namespace segue::cli
