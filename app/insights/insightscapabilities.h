// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace segue::insights {

/// What was learnt about an organisation's Customer Insights tables by use and by asking, to be kept for the next time. Never relied
/// on: what does not work any more is found anew.
struct Capabilities
{
    bool backslashQuotes = false;        ///< msdynci_segments writes \" where the plain reading is " (reference 6.1)
    QByteArray metadataSet;              ///< of the segment metadata table, where its name is not the usual one
    QByteArray alternateKeySet;          ///< of the table of alternate keys, as its description names it; empty: not asked yet
    std::optional<QDateTime> noMetadata; ///< when the metadata table was found missing or hidden

    [[nodiscard]] QByteArray toJson() const;
    /// Unknown or damaged content gives what is known of nothing.
    [[nodiscard]] static Capabilities fromJson(const QByteArray &json);

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

/// What the doctor finds out about the tables (questions 9 and 10 of reference 9).
struct Findings
{
    bool hasMetadata = false;            ///< the segments' names, sizes and times come from the metadata table
    bool hasTimes = false;               ///< and it tells when a segment was refreshed
    QStringList metadataColumns;         ///< of that table, as described; empty where it is not described to us
    std::optional<bool> backslashQuotes; ///< how names are quoted; unset while nobody is in a segment
    QByteArray alternateKeySet;          ///< set of the table of alternate keys; empty where there is none for us
};

} // namespace segue::insights
