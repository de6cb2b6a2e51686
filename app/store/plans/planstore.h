// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"

#include <memory>

namespace segue::store {

class Database;

/// What there is to say about a plan without its members.
struct PlanSummary
{
    domain::PlanId id;
    domain::ExportId exportId;
    QString exportName;
    QDateTime createdAt;
    domain::Mode mode = domain::Mode::KeepInStep;
    qint64 joins = 0;
    qint64 leaves = 0;
    bool redacted = false;               ///< a person was erased from it; it is never run
    std::optional<domain::RunId> usedBy; ///< the newest run that carried it out
};

/// Plans: the changed members in blocks of 1,000, the others as counts. A plan that was not saved to its end is never seen.
class PlanStore final : public engine::PlanStore
{
public:
    explicit PlanStore(std::shared_ptr<Database> database);

    [[nodiscard]] Operation<void> *savePlan(QObject *parent, std::shared_ptr<const domain::Plan> plan) override;
    /// NotFound.
    [[nodiscard]] Operation<std::shared_ptr<const domain::Plan>> *loadPlan(QObject *parent, domain::PlanId id) override;

    /// The newest run that carried the plan out to its end, if one did.
    [[nodiscard]] Operation<std::optional<domain::RunId>> *usedBy(QObject *parent, domain::PlanId id) const;
    /// Whether a person was erased from the plan: it can be shown, and no longer be run. NotFound.
    [[nodiscard]] Operation<bool> *isRedacted(QObject *parent, domain::PlanId id) const;
    /// The run that a plan takes back, if it does. NotFound.
    [[nodiscard]] Operation<std::optional<domain::RunId>> *undoes(QObject *parent, domain::PlanId id) const;
    /// Newest first; of one export, or of all.
    [[nodiscard]] Operation<QList<PlanSummary>> *plans(QObject *parent, std::optional<domain::ExportId> exportId, int limit) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace segue::store
