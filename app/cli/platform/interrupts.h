// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/process/politeend.h"

#include <QByteArray>

namespace segue::cli {

/// The polite end of a command. Ctrl+C after the first ends the process at once with exit code 10 (the journal knows what may differ),
/// its terminal left clean.
class Interrupts : public PoliteEnd
{
    Q_OBJECT

public:
    explicit Interrupts(QObject *parent = nullptr);

    /// Said when the second Ctrl+C ends the process: a process has one sentence for that. Empty: nothing is under way.
    static void setLastWords(const QByteArray &words);
};

} // namespace segue::cli
