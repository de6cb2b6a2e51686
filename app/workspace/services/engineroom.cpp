// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineroom.h"

#include "access/adapters.h"
#include "base/log.h"
#include "services/connections/connectionservice.h"
#include "services/exports/exportservice.h"
#include "services/people/exclusionservice.h"
#include "services/people/explanations.h"
#include "services/people/personnaming.h"
#include "services/runs/runservice.h"
#include "services/sources/sourceservice.h"
#include "services/workspace/workspaceservice.h"

#include <QCoreApplication>

#include <utility>

namespace segue::workspace {

namespace {

using namespace std::chrono_literals;

constexpr auto upkeepOfACommand = 300ms;
constexpr auto restBeforeUpkeep = 60s;
constexpr auto upkeepOfAWindow = 60s;

} // namespace

EngineRoom::EngineRoom(const WorkspaceOptions &options, Mailbox *keychainDesk)
    : m_options(options), m_secrets(m_clock, m_random, options.ownThread ? keychainDesk : nullptr, options.sessionSecretsOnly),
      m_access(m_clock, m_random, m_secrets, options.language)
{
}

EngineRoom::~EngineRoom()
{
    const auto operations = findChildren<OperationBase *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(operations);
}

Operation<void> *EngineRoom::opened(QObject *parent)
{
    return flow<void>(parent, QStringLiteral("open workspace"), [this](Flow<void> *self) {
        if (m_store && !m_opening) {
            self->succeed();
            return;
        }
        m_waiting.append(self);
        if (!m_opening)
            open();
    });
}

void EngineRoom::open()
{
    auto *opening = flow<void>(this, QStringLiteral("open workspace"), [this](Flow<void> *self) {
        self->await(store::openStore(self, m_options.file, m_clock, m_random), [this, self](std::shared_ptr<store::Store> store) {
            furnish(std::move(store));
            self->await(m_adapters->load(self), [self] { self->succeed(); });
        });
    });
    m_opening = opening;
    opening->run(this, [this](const Result<void> &opened) {
        m_opening = nullptr;
        if (!opened.has_value())
            m_store.reset();
        for (const QPointer<Flow<void>> &waiting : std::exchange(m_waiting, {})) {
            if (!waiting)
                continue;
            waiting->settle(opened);
        }
    });
}

void EngineRoom::furnish(std::shared_ptr<store::Store> store)
{
    m_store = std::move(store);
    m_access.setWorkspace(m_store->workspaceId().toString());
    m_adapters = std::make_unique<Adapters>(m_access, *m_store, m_clock);
    m_sources = std::make_unique<SourceService>(*m_store, m_access, *m_adapters, m_clock, m_random);
    m_connections = std::make_unique<ConnectionService>(*m_store, m_access, *m_adapters, m_clock, m_random);
    m_exports = std::make_unique<ExportService>(*m_store, *m_adapters, m_clock, m_random);
    m_exclusions = std::make_unique<ExclusionService>(*m_store, *m_adapters, *m_exports);
    m_runs = std::make_unique<RunService>(*m_store, m_access, *m_adapters, m_clock, m_random);
    m_workspace = std::make_unique<WorkspaceService>(*m_store, *m_runs);
    m_explanations = std::make_unique<Explanations>(*m_store, *m_adapters, m_clock);
    m_names = std::make_unique<PersonNaming>(*m_store, *m_adapters, *m_workspace);
    if (!m_options.ownThread)
        return;
    auto *later = flow<void>(this, QStringLiteral("upkeep"), [this](Flow<void> *self) {
        self->await(m_clock.sleep(self, restBeforeUpkeep),
                    [this, self] { keepUp(self, upkeepOfAWindow, [self](bool) { self->succeed(); }); });
    });
    m_upkeep = later;
    later->run(this, [](const Result<void> &) {});
}

void EngineRoom::close(QObject *context, std::function<void()> closed)
{
    for (const QPointer<OperationBase> &work : {m_opening, m_upkeep}) {
        if (work)
            work->cancel();
    }
    auto *closing = flow<void>(context, QStringLiteral("close workspace"), [this](Flow<void> *self) {
        if (!m_store) {
            self->succeed();
            return;
        }
        self->await(m_runs->endAll(self), [this, self] {
            const auto closeStore = [this, self](bool isSound) {
                // The mark of this session stays in a damaged file, so that the next start looks at it and says so.
                if (isSound)
                    self->await(m_store->close(self), [self] { self->succeed(); });
                else
                    self->fail(Error(ErrorCode::WorkspaceDamaged));
            };
            if (m_options.ownThread)
                closeStore(true);
            else
                keepUp(self, upkeepOfACommand, closeStore);
        });
    });
    closing->run(context, [closed = std::move(closed)](const Result<void> &result) {
        // The next start checks a file that was not closed in good order.
        if (!result.has_value())
            qCWarning(logStore) << "the workspace was not closed in good order:" << errorEntry(result.error().code()).id;
        closed();
    });
}

void EngineRoom::keepUp(Flow<void> *self, std::chrono::milliseconds budget, const std::function<void(bool)> &then)
{
    self->awaitResult(m_store->maintenance().upkeep(self, budget), [then](const Result<store::Upkeep> &done) {
        if (!done.has_value())
            qCWarning(logStore) << "the workspace's upkeep failed:" << errorEntry(done.error().code()).id;
        then(done.has_value() || done.error().code() != ErrorCode::WorkspaceDamaged);
    });
}

Operation<RestoreFacts> *EngineRoom::restore(QObject *parent, const QString &from)
{
    return flow<RestoreFacts>(parent, QStringLiteral("restore workspace"), [this, from](Flow<RestoreFacts> *self) {
        if (m_store || m_opening) {
            self->fail(Error(ErrorCode::WorkspaceInUse)
                           .with(QStringLiteral("file"), m_options.file)
                           .with(QStringLiteral("processes"), QCoreApplication::applicationPid()));
            return;
        }
        self->await(store::restoreWorkspace(self, m_options.file, from, m_clock, QString()),
                    [self](const store::RestoredWorkspace &restored) {
                        self->succeed(RestoreFacts{restored.file, restored.from, restored.backupOf, restored.kept, restored.ledgers});
                    });
    });
}

} // namespace segue::workspace
