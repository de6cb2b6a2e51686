// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace segue::sandbox {

/// Makes SIGTERM, SIGINT and SIGHUP end the event loop in order, and SIGPIPE do nothing. Call once.
void quitOnSignals(QCoreApplication &application);

/// Ends the event loop in order when standard input ends, which it does when the process that holds its other end closes it or dies.
void quitWhenInputEnds(QCoreApplication &application);

} // namespace segue::sandbox
