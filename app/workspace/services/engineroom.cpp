// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineroom.h"

#include "access/adapters.h"
#include "base/log.h"
#include "connectionservice.h"
#include "exportservice.h"
#include "runservice.h"
#include "sourceservice.h"

#include <QCoreApplication>

#include <utility>

namespace segue::workspace {

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
    m_runs = std::make_unique<RunService>(*m_store, *m_adapters, m_clock, m_random);
}

void EngineRoom::close(QObject *context, std::function<void()> closed)
{
    if (m_opening)
        m_opening->cancel();
    auto *closing = flow<void>(context, QStringLiteral("close workspace"), [this](Flow<void> *self) {
        if (!m_store) {
            self->succeed();
            return;
        }
        self->await(m_runs->endAll(self), [this, self] { self->await(m_store->close(self), [self] { self->succeed(); }); });
    });
    closing->run(context, [closed = std::move(closed)](const Result<void> &result) {
        // The next start checks a file that was not closed in good order.
        if (!result.has_value())
            qCWarning(logStore) << "the workspace was not closed in good order:" << errorEntry(result.error().code()).id;
        closed();
    });
}

Operation<WorkspaceFacts> *EngineRoom::facts(QObject *parent)
{
    return flow<WorkspaceFacts>(parent, QStringLiteral("workspace facts"), [this](Flow<WorkspaceFacts> *self) {
        auto facts = std::make_shared<WorkspaceFacts>();
        facts->file = m_store->file();
        facts->workspaceId = m_store->workspaceId().toString();
        facts->programVersion = QCoreApplication::applicationVersion();
        facts->schemaVersion = m_store->schemaVersion();
        self->await(m_store->sources().all(self), [this, self, facts](const QList<domain::Source> &sources) {
            facts->sources = static_cast<int>(sources.size());
            self->await(m_store->connections().all(self), [this, self, facts](const QList<domain::Connection> &connections) {
                facts->connections = static_cast<int>(connections.size());
                self->await(m_store->exports().all(self), [this, self, facts](const QList<domain::ExportDefinition> &definitions) {
                    facts->exports = static_cast<int>(definitions.size());
                    self->await(m_runs->interrupted(self), [self, facts](const QList<domain::RunRecord> &runs) {
                        facts->interrupted = runs;
                        self->succeed(*facts);
                    });
                });
            });
        });
    });
}

} // namespace segue::workspace
