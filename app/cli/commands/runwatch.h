// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

namespace segue::cli {

/// Shows progress of a run's ticket and lets Ctrl+C end the run gracefully, until the answer.
void watchRun(Session &session, workspace::Ticket ticket);

/// Ctrl+C simply ends the command again.
void unwatch(Session &session);

/// Prints a finished run and ends the command with its exit code.
void finishWithRun(Session &session, const domain::RunRecord &record);
/// The same for several exports.
void finishWithRuns(Session &session, const QList<domain::RunRecord> &records, std::optional<Error> error);

} // namespace segue::cli
