// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace segue {

/// Ctrl+C and a polite end by the system (SIGINT, SIGTERM, SIGHUP), as a signal of the event loop. The first is announced, once. One
/// at a time in a process; without it the system ends the process where it stands. What the caller chose to ignore stays ignored.
class PoliteEnd : public QObject
{
    Q_OBJECT

public:
    /// What happens at every further one: called in the handler, so only async-signal-safe calls. Null: nothing.
    using Again = void (*)(int signal);

    explicit PoliteEnd(Again again = nullptr, QObject *parent = nullptr);
    ~PoliteEnd() override;

    /// Readable from the first signal on until it was announced; -1 where there is none.
    [[nodiscard]] int descriptor() const;

Q_SIGNALS:
    void comes();
};

} // namespace segue
