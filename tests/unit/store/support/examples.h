// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// Values with every field set, so that a field that is not stored shows. Also used by the child process.
namespace segue::testing {

/// The same for the same number, and spread over all values.
template<class G>
[[nodiscard]] G idOf(quint64 number)
{
    G id;
    // SplitMix64, twice: contact IDs in Sales have no order either.
    for (std::size_t half = 0; half < 2; ++half) {
        quint64 word = number * 2 + half + 1;
        word *= 0x9e3779b97f4a7c15U;
        word = (word ^ (word >> 30U)) * 0xbf58476d1ce4e5b9U;
        word = (word ^ (word >> 27U)) * 0x94d049bb133111ebU;
        word ^= word >> 31U;
        for (std::size_t byte = 0; byte < 8; ++byte)
            id.bytes[half * 8 + byte] = static_cast<unsigned char>(word >> (8U * byte));
    }
    return id;
}
[[nodiscard]] domain::CustomerKey customerOf(quint64 number);
[[nodiscard]] QDateTime timeOf(const char *text);

[[nodiscard]] domain::Source exampleSource();
[[nodiscard]] domain::Connection exampleConnection();
[[nodiscard]] domain::ExportDefinition exampleExport();
[[nodiscard]] domain::VerifiedState exampleVerified();
[[nodiscard]] domain::RunRecord exampleRun();
/// Two lists, each with rows of every kind; the first has \p joins joiners.
[[nodiscard]] std::shared_ptr<const domain::Plan> examplePlan(int joins);
/// \p count entries, sorted, of the numbers from \p first.
[[nodiscard]] std::vector<domain::LedgerEntry> entriesOf(quint64 first, quint64 count);

} // namespace segue::testing
