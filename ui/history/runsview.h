// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "record/rundetails.h"
#include "widgets/table/rowsmodel.h"
#include "workspace/workspace.h"

#include <QWidget>

class QComboBox;

namespace segue::ui {

class SearchField;
class States;
class TallArea;
class Table;

/// The runs that are kept, newest first, filtered by export, state and time; below, what the selected one did.
class RunsView : public QWidget
{
    Q_OBJECT

public:
    using Runs = QList<domain::RunRecord>;

    RunsView(workspace::Workspace &workspace, const Clock &clock, QWidget *parent = nullptr);

    /// So many runs are read, the newest.
    static constexpr int mostRead = 10'000;

    void showLoading();
    void showError(const Error &error);
    void showRuns(Runs runs);
    /// Only the runs of that export; empty: all.
    void showExport(const QString &exportName);
    void find();
    /// Exports that run now, by ID: nothing else of them can be started.
    void setBusy(const QStringList &exportKeys);
    [[nodiscard]] const Runs &runs() const { return m_model->rows(); }
    [[nodiscard]] Table *table() const { return m_table; }
    [[nodiscard]] RunDetails *details() const { return m_details; }
    [[nodiscard]] QComboBox *states() const { return m_state; }
    [[nodiscard]] QComboBox *since() const { return m_since; }

Q_SIGNALS:
    void retry();
    void exportsWanted();

private:
    [[nodiscard]] QList<Column<domain::RunRecord>> columns();
    void build();
    void fillExports();
    void filter();
    void showSelected();
    void offerIdle();

    workspace::Workspace &m_workspace;
    const Clock &m_clock;
    RowsModel<domain::RunRecord> *m_model;
    QStringList m_busy;
    SearchField *m_search;
    QComboBox *m_export;
    QComboBox *m_state;
    QComboBox *m_since;
    Table *m_table;
    RunDetails *m_details;
    TallArea *m_below;
    States *m_states;
};

} // namespace segue::ui
