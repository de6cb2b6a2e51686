// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "store/store.h"
#include "workspace/requests.h"

#include <memory>

namespace segue::workspace {

/// Exports: make, look at, remove. Nothing happens in Sales here.
class ExportService
{
public:
    ExportService(store::Store &store, Adapters &adapters, Clock &clock, Random &random);

    [[nodiscard]] Operation<ExportView> *create(QObject *parent, const CreateExport &request);
    [[nodiscard]] Operation<QList<ExportView>> *list(QObject *parent);
    [[nodiscard]] Operation<ExportView> *show(QObject *parent, const QString &nameOrId);
    /// The lists stay as they are, and so does the ledger for a while.
    [[nodiscard]] Operation<domain::ExportDefinition> *remove(QObject *parent, const QString &nameOrId);

private:
    struct Draft;
    void findSegments(Flow<ExportView> *self, const std::shared_ptr<Draft> &draft);
    void checkField(Flow<ExportView> *self, const std::shared_ptr<Draft> &draft);
    void save(Flow<ExportView> *self, const std::shared_ptr<Draft> &draft);
    void addRuns(Flow<QList<ExportView>> *self, const std::shared_ptr<QList<ExportView>> &views, qsizetype place);

    store::Store &m_store;
    Adapters &m_adapters;
    Clock &m_clock;
    Random &m_random;
};

} // namespace segue::workspace
