// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace segue::testing {

/// The least time that a run's requests need on the sandbox, from the times that it drew for them.
struct Bound
{
    double milliseconds = 0; ///< of the clock
    int lanes = 0;           ///< member calls side by side, as many as the run ever had
    qint64 requests = 0;     ///< sign-in left out
};

/// \p log: GET /sandbox/requests of one run. Pages follow one another and cannot overlap within one table; different tables
/// can. Checks and member calls are list-scheduled, longest first, over the lanes that the run had; with \p serialList the
/// member calls of a list follow one another. Everything else is in sequence.
[[nodiscard]] Bound boundOf(const QJsonObject &log, bool serialList);

} // namespace segue::testing
