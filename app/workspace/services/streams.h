// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/views.h"

#include <functional>
#include <memory>

namespace segue::workspace {

class LiveRun;
class SignInPause;

/// What a question tells on its way to the answer. Called on the engine thread; any may be empty.
struct Streams
{
    std::function<void(const RunView &)> progress;
    std::function<void(std::shared_ptr<const domain::Plan>)> planned;
    std::function<void(const SignInPrompt &)> signInPrompt;
    /// A person must choose one of these fields; \p answer takes the name, once. Empty: nobody can be asked.
    std::function<void(const QList<FieldMatch> &candidates, const std::function<void(const QString &)> &answer)> chooseField;
    /// The run this question started; owned by the run service.
    std::function<void(LiveRun *)> started;
    /// The run waits for a sign-in; owned by the question.
    std::function<void(SignInPause *)> paused;
};

} // namespace segue::workspace
