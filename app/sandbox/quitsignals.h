// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace segue::sandbox {

/// Makes SIGTERM, SIGINT and SIGHUP end the event loop in order, and SIGPIPE do nothing. Call once.
void quitOnSignals(QCoreApplication &application);

} // namespace segue::sandbox
