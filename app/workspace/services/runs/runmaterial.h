// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runservice.h"

namespace segue::workspace {

/// What a run is made of.
struct RunService::Material
{
    engine::RunRequest request;
    domain::Source source;
    domain::Connection connection;
    bool waitForSignIn = false; ///< a person is there to sign in, so the run goes on when that is done
};

} // namespace segue::workspace
