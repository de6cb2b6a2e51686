// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace segue::cli {

/// Ctrl+C and a polite end by the system, as a signal of the event loop. The first is announced; the second ends the
/// process at once with exit code 10 (the journal knows what may differ).
class Interrupts : public QObject
{
    Q_OBJECT

public:
    explicit Interrupts(QObject *parent = nullptr);
    ~Interrupts() override;

Q_SIGNALS:
    void interrupted();
};

} // namespace segue::cli
