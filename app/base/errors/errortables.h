// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace segue {

// The catalogue in parts, by meaning; their rows stand in the order of errorcode.h.
// Every sentence says what happened and what it means for the list; every fix says what to do next.

/// How a command was written, and faults of our own.
[[nodiscard]] QList<ErrorEntry> usageErrors();
/// What a person has set up: sources, connections, exports and their names.
[[nodiscard]] QList<ErrorEntry> definitionErrors();
/// Files, the workspace and the keychain.
[[nodiscard]] QList<ErrorEntry> workspaceErrors();
/// Signing in.
[[nodiscard]] QList<ErrorEntry> signInErrors();
/// Addresses and the way to the server.
[[nodiscard]] QList<ErrorEntry> networkErrors();
/// What Sales and Customer Insights answer as servers.
[[nodiscard]] QList<ErrorEntry> serverErrors();
/// Segments and reading them.
[[nodiscard]] QList<ErrorEntry> sourceErrors();
[[nodiscard]] QList<ErrorEntry> segmentErrors();
/// Marketing lists and their members.
[[nodiscard]] QList<ErrorEntry> listErrors();
/// The removal guard.
[[nodiscard]] QList<ErrorEntry> guardErrors();
/// Plans and runs.
[[nodiscard]] QList<ErrorEntry> runErrors();

} // namespace segue
