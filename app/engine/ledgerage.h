// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listwork.h"

namespace segue::engine {

/// Whether the ledger is older than the list (a restored backup, a new workstation): our account has put people on it whom
/// neither ledger nor journal knows. Asks Sales once, and only where many on the list are strangers to us; an answer that
/// cannot be had is "no", since it is a hint and the plan does not follow from it.
[[nodiscard]] Operation<bool> *ledgerIsOlder(QObject *parent, const RunPorts &ports, UserId user, const std::shared_ptr<ListWork> &work);

} // namespace segue::engine
