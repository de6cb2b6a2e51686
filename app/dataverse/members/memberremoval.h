// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"
#include "odata/batchsender.h"

namespace segue::dataverse {

/// The order in which removal is tried: the way that worked last, then those that the organisation describes, best first, then
/// the others, since a description may be out of date. MemberRow only where every row's ID is known.
[[nodiscard]] QList<RemovalWay> removalOrder(const Capabilities &known, bool rowsKnown);
/// One removal as a part of a batch; for every way but Action.
[[nodiscard]] odata::BatchPart removalPart(RemovalWay way, domain::ListId list, const domain::Leave &member);

/// What an answer says about a removal way, or about the row.
enum class RemovalAnswer {
    Done,       ///< removed, or gone already
    WayRefused, ///< the organisation does not offer this way
    RowRefused, ///< this row was refused
    NotPermitted,
    Unsettled, ///< still throttled or failing after the retries
};
[[nodiscard]] RemovalAnswer judgeRemoval(const odata::BatchAnswer &answer);

/// Takes members off a list by the best way that the organisation accepts, found by use and remembered.
class MemberRemoval final : public Operation<engine::ChunkOutcome>
{
public:
    MemberRemoval(QObject *parent, std::shared_ptr<Core> core, domain::ListId list, std::vector<domain::Leave> members);

private:
    void begin() override;
    void tryNext(const std::optional<Error> &refusal);
    void byAction();
    void byBatch(RemovalWay way, std::size_t from);
    void takeBatch(RemovalWay way, std::size_t from, const QList<odata::BatchAnswer> &answers);
    void batchUnknown(const Error &error);
    void concludeRefused(const Error &refusal);
    void worked(RemovalWay way);

    std::shared_ptr<Core> m_core;
    domain::ListId m_list;
    std::vector<domain::Leave> m_members;
    QList<RemovalWay> m_ways; ///< not tried yet
    engine::ChunkOutcome m_outcome;
    std::size_t m_done = 0;
};

} // namespace segue::dataverse
