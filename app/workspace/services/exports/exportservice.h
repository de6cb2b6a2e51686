// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "exportdrafting.h"
#include "store/store.h"
#include "workspace/requests.h"

#include <memory>

#include <QSet>

namespace segue::workspace {

/// Exports: make, look at, change, remove. Nothing is changed in Sales here.
class ExportService
{
public:
    ExportService(store::Store &store, Adapters &adapters, Clock &clock, Random &random);

    [[nodiscard]] Operation<ExportView> *create(QObject *parent, const CreateExport &request);
    [[nodiscard]] Operation<ExportView> *edit(QObject *parent, const EditExport &request);
    [[nodiscard]] Operation<FieldChange> *rateField(QObject *parent, const RateField &request);
    [[nodiscard]] Operation<ExportView> *duplicate(QObject *parent, const DuplicateExport &request);
    [[nodiscard]] Operation<ExportView> *pause(QObject *parent, const PauseExport &request);
    [[nodiscard]] Operation<ExportView> *detach(QObject *parent, const DetachExport &request);
    [[nodiscard]] Operation<ExportView> *attach(QObject *parent, const AttachExport &request);
    [[nodiscard]] Operation<QList<ExportView>> *list(QObject *parent);
    [[nodiscard]] Operation<ExportView> *show(QObject *parent, const QString &nameOrId);
    /// The lists stay as they are, and so does the ledger for a while.
    [[nodiscard]] Operation<domain::ExportDefinition> *remove(QObject *parent, const QString &nameOrId);
    [[nodiscard]] Operation<QList<engine::ListState>> *searchLists(QObject *parent, const SearchLists &request);

private:
    using Definition = domain::ExportDefinition;
    [[nodiscard]] Operation<Definition> *find(QObject *parent, const QString &nameOrId);
    [[nodiscard]] Operation<domain::Connection> *findConnection(QObject *parent, const QString &nameOrId);
    /// The name, if no other export has it. Errors: NameInvalid, NameTaken.
    [[nodiscard]] Operation<QString> *freeName(QObject *parent, const QString &name, std::optional<domain::ExportId> except);
    /// The same segment with a new list.
    [[nodiscard]] domain::Binding newBinding(const domain::Binding &like, const Definition &definition);
    [[nodiscard]] Operation<ExportView> *save(QObject *parent, const Definition &definition);
    [[nodiscard]] Operation<ExportView> *draft(QObject *parent, const ExportDraft &draft);
    void addRuns(Flow<QList<ExportView>> *self, const std::shared_ptr<QList<ExportView>> &views, const QSet<domain::RunId> &broken,
                 qsizetype place);

    store::Store &m_store;
    Adapters &m_adapters;
    Clock &m_clock;
    Random &m_random;
};

} // namespace segue::workspace
