// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runmarks.h"

namespace segue::ui {

Tone toneOf(domain::RunState state)
{
    using enum domain::RunState;
    switch (state) {
    case Completed:
        return Tone::Good;
    case CompletedWithRejects:
    case CompletedWithDifferences:
    case StoppedByGuard:
    case Cancelled:
    case Interrupted:
    case WaitingForSignIn:
        return Tone::Notice;
    case Failed:
        return Tone::Bad;
    case Queued:
    case Running:
        return Tone::Busy;
    case Skipped:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

} // namespace segue::ui
