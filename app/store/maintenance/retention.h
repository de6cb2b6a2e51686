// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"

#include <QDateTime>

#include <memory>

namespace segue::store {

class Database;

/// What retention took away.
struct Expired
{
    qint64 plans = 0;
    qint64 runs = 0;
    qint64 ledgers = 0;   ///< of bindings that are gone
    int backups = 0;      ///< in the folder beside the workspace
    bool complete = true; ///< false: the time was over before everything was looked at

    [[nodiscard]] bool isNothing() const { return plans == 0 && runs == 0 && ledgers == 0 && backups == 0; }
};

/// Removes what is older than \p before, in slices that others hardly notice, for at most \p budget: plans, runs with their rows,
/// rejects and journals, ledgers whose binding has been gone as long, and backups beside the workspace. What stays, however old:
/// what a read-back has not settled yet, and the newest verified run of a binding, since its problem rejects are checked again.
[[nodiscard]] Operation<Expired> *expire(QObject *parent, const std::shared_ptr<Database> &database, const QDateTime &before,
                                         std::chrono::milliseconds budget);

} // namespace segue::store
