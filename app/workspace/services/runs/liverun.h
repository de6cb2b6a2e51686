// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exportrun.h"
#include "runtraffic.h"
#include "services/streams.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace segue::workspace {

/// The adapters of one run; they go with it.
struct RunAdapters
{
    std::unique_ptr<engine::SegmentSource> source;
    std::unique_ptr<engine::ListTarget> target;
    std::unique_ptr<RunTraffic> traffic;
};

/// What of the workspace file a run works with.
struct RunStores
{
    engine::RunJournal &journal;
    engine::PlanStore &plans;
    engine::LedgerStore &ledgers;
};

/// A run that goes on: the engine's run with the adapters it needs, and the pace of its progress. Owned by the run service
/// until it has finished, whatever becomes of the question that started it.
class LiveRun : public QObject
{
    Q_OBJECT

public:
    LiveRun(engine::RunRequest request, RunAdapters adapters, const RunStores &stores, Clock &clock, Streams streams, QObject *parent);

    void start();
    /// Ends the run early; finished() follows when what was done is recorded.
    void stop();
    /// A person's answer to the plan.
    void answer(bool yes);

    [[nodiscard]] const domain::RunRecord &record() const { return m_run.record(); }
    [[nodiscard]] std::shared_ptr<const domain::Plan> plan() const { return m_run.plan(); }
    [[nodiscard]] domain::ExportId exportId() const { return m_exportId; }
    /// It only looks, and leaves the lists as they are.
    [[nodiscard]] bool isPlanOnly() const { return m_planOnly; }
    /// Its last requests, oldest first.
    [[nodiscard]] QList<RequestFact> requests() const { return m_adapters.traffic->requests(); }

Q_SIGNALS:
    void finished();

private:
    void tick();
    void tell();

    RunAdapters m_adapters;
    Clock &m_clock;
    Streams m_streams;
    domain::ExportId m_exportId;
    QString m_exportName;
    bool m_planOnly;
    engine::ExportRun m_run;
    QPointer<OperationBase> m_pause; ///< until the next snapshot may be told
    bool m_news = false;
    int m_quietTicks = 0;
    bool m_over = false;
};

} // namespace segue::workspace
