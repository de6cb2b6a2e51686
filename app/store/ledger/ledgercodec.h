// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membership.h"

#include <QByteArray>

#include <optional>
#include <span>
#include <vector>

/// How a part of a ledger stands on disk: sorted entries, each the distance of the first four bytes of its contact ID from
/// the one before as a varint, the other twelve bytes, and (for members of ours) the customer's key of eight bytes.
namespace segue::store {

enum class LedgerKind {
    Ours = 0,     ///< contact and customer
    TakenOff = 1, ///< contact alone
};

/// \p entries are sorted and each there once; for TakenOff the customer is not stored.
[[nodiscard]] QByteArray encodeLedger(LedgerKind kind, std::span<const domain::LedgerEntry> entries);
/// Nothing where the bytes are not what encodeLedger() makes.
[[nodiscard]] std::optional<std::vector<domain::LedgerEntry>> decodeLedger(LedgerKind kind, const QByteArray &bytes);

} // namespace segue::store
