// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "engine/exportrun.h"

namespace segue::workspace {

/// What a run is made of.
struct RunMaterial
{
    engine::RunRequest request;
    domain::Source source;
    domain::Connection connection;
    bool waitForSignIn = false; ///< a person is there to sign in, so the run goes on when that is done
};

/// Another run, of this process or another, is at work.
[[nodiscard]] inline Error runInProgress(domain::RunId id)
{
    return Error(ErrorCode::RunInProgress).with(QStringLiteral("owner"), id.toString());
}

} // namespace segue::workspace
