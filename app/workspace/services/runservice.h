// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "liverun.h"
#include "store/store.h"
#include "streams.h"
#include "workspace/requests.h"

#include <QObject>

#include <memory>

namespace segue::workspace {

/// Plans and runs: starts them with the adapters of their export, ends them, resumes them, and knows the history.
/// At most one run works on a list; the journal's lease sees to it, across processes too (I8).
class RunService : public QObject
{
    Q_OBJECT

public:
    RunService(store::Store &store, Adapters &adapters, Clock &clock, Random &random);
    ~RunService() override;

    [[nodiscard]] Operation<std::shared_ptr<const domain::Plan>> *plan(QObject *parent, const PlanExport &request, const Streams &streams);
    [[nodiscard]] Operation<domain::RunRecord> *run(QObject *parent, const RunExport &request, const Streams &streams);
    [[nodiscard]] Operation<domain::RunRecord> *resume(QObject *parent, const QString &run, const Streams &streams);
    [[nodiscard]] Operation<domain::RunRecord> *cancel(QObject *parent, const QString &run);
    /// Ends every run and waits until each is recorded.
    [[nodiscard]] Operation<void> *endAll(QObject *parent);

    [[nodiscard]] Operation<std::shared_ptr<const domain::Plan>> *showPlan(QObject *parent, const QString &plan);
    [[nodiscard]] Operation<QList<domain::RunRecord>> *list(QObject *parent, const ListRuns &request);
    [[nodiscard]] Operation<domain::RunRecord> *show(QObject *parent, const QString &run);
    [[nodiscard]] Operation<RunRejectRows> *rejects(QObject *parent, const QString &run);
    /// Runs whose process is gone before they were over.
    [[nodiscard]] Operation<QList<domain::RunRecord>> *interrupted(QObject *parent);

private:
    struct Material;
    /// How a run ended.
    struct Ended
    {
        domain::RunRecord record;
        std::shared_ptr<const domain::Plan> plan;
    };

    [[nodiscard]] Operation<domain::ExportDefinition> *findExport(QObject *parent, const QString &nameOrId);
    /// What a run of that export needs, but for what this one is to do.
    [[nodiscard]] Operation<std::shared_ptr<Material>> *gather(QObject *parent, const domain::ExportDefinition &definition);
    /// Starts the run and waits for its end. Cancelling the waiting does not end the run.
    [[nodiscard]] Operation<Ended> *complete(QObject *parent, const std::shared_ptr<Material> &material, const Streams &streams);
    /// The record of a run that is over, or its error where no run came into being.
    void settleWithRecord(Flow<domain::RunRecord> *self, const domain::RunRecord &record);
    void readRejects(Flow<RunRejectRows> *self, const std::shared_ptr<RunRejectRows> &rows, qint64 from);
    [[nodiscard]] LiveRun *live(domain::RunId id) const;

    store::Store &m_store;
    Adapters &m_adapters;
    Clock &m_clock;
    Random &m_random;
    QList<LiveRun *> m_live;
};

} // namespace segue::workspace
