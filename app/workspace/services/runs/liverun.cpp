// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liverun.h"

#include <utility>

namespace segue::workspace {

namespace {
// Ten snapshots a second at most; one in half a second also without news, since a wait goes on while nothing is done (I11).
constexpr std::chrono::milliseconds pace{100};
constexpr int quietTicksAtMost = 5;
} // namespace

LiveRun::LiveRun(engine::RunRequest request, RunAdapters adapters, const RunStores &stores, Clock &clock, Streams streams, QObject *parent)
    : QObject(parent), m_adapters(std::move(adapters)), m_clock(clock), m_streams(std::move(streams)), m_exportId(request.definition.id),
      m_exportName(request.definition.name), m_planOnly(request.planOnly),
      m_run(std::move(request),
            engine::RunPorts{*m_adapters.source, *m_adapters.target, stores.journal, stores.plans, stores.ledgers, *m_adapters.traffic,
                             clock},
            nullptr)
{
    connect(&m_run, &engine::ExportRun::planned, this, [this] {
        if (m_streams.planned)
            m_streams.planned(m_run.plan());
    });
    connect(&m_run, &engine::ExportRun::progressed, this, [this] {
        m_news = true;
        if (!m_pause)
            tick();
    });
    connect(&m_run, &engine::ExportRun::finished, this, [this] {
        m_over = true;
        if (m_pause)
            m_pause->cancel();
        Q_EMIT finished();
    });
}

void LiveRun::start()
{
    m_run.start();
}

void LiveRun::stop()
{
    m_run.cancel();
}

void LiveRun::answer(bool yes)
{
    if (yes)
        m_run.proceed();
    else
        m_run.decline();
}

void LiveRun::tick()
{
    if (m_over)
        return;
    if (m_news || ++m_quietTicks >= quietTicksAtMost)
        tell();
    Operation<void> *pause = m_clock.sleep(this, pace);
    m_pause = pause;
    pause->run(this, [this](const Result<void> &) {
        m_pause = nullptr;
        tick();
    });
}

void LiveRun::tell()
{
    m_news = false;
    m_quietTicks = 0;
    if (m_streams.progress)
        m_streams.progress({m_exportId, m_exportName, m_run.record().id, m_run.progress(), {}});
}

} // namespace segue::workspace
