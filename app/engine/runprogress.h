// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports.h"

#include <QString>

namespace segue::engine {

/// What a run is doing now. Values only; sentences are made where they are shown.
struct RunProgress
{
    enum class Step {
        Waiting,   ///< not started, or finished
        Preflight, ///< account, privileges, lists
        ReadingSegment,
        ReadingList,
        CheckingContacts,
        Planning,
        AskingPerson, ///< the plan is shown, nothing happens before proceed()
        CreatingList,
        Adding,
        Removing,
        ReadingBack,
        Recording,
        WaitingForSignIn, ///< paused; the engine's run is over and starts again after the sign-in
    };
    Step step = Step::Waiting;
    int list = 0; ///< place of the list at work, from 0
    int lists = 0;
    QString listName;
    qint64 done = 0; ///< members or rows of this step
    std::optional<qint64> total;
    TrafficSnapshot traffic;
};

} // namespace segue::engine
