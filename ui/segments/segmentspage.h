// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "segments/segmentrow.h"

#include "base/clock.h"
#include "widgets/page.h"
#include "widgets/table/rowsmodel.h"
#include "workspace/workspace.h"

class QComboBox;
class QLabel;
class QSplitter;

namespace segue::ui {

class SearchField;
class SegmentDetails;
class States;
class Table;

/// All segments of a source, and what is known of each.
class SegmentsPage : public Page
{
    Q_OBJECT

public:
    SegmentsPage(workspace::Workspace &workspace, const Clock &clock, QWidget *parent = nullptr);

    void refresh() override;
    void find() override;
    /// Ctrl+N: an export of what is selected.
    void add() override;
    /// Shows rows as if the source had told them; for refresh() and for whoever measures.
    void showRows(QList<SegmentRow> rows);
    [[nodiscard]] Table *table() const { return m_table; }
    /// The source that is shown; empty: none yet.
    [[nodiscard]] QString sourceName() const;

Q_SIGNALS:
    /// IDs of segments of the source of that name.
    void exportWanted(const QString &source, const QStringList &segments);
    void sourcesWanted();
    void historyWanted(const QString &exportName);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What is put together while its parts arrive.
    struct Material
    {
        QList<workspace::ExportView> exports;
        QList<workspace::ConnectionView> connections;
        QList<domain::RunRecord> runs;
    };

    void build();
    [[nodiscard]] QList<Column<SegmentRow>> columns();
    void showSources(const QList<domain::Source> &sources);
    void askForSegments();
    void askForMaterial(const QList<engine::SegmentInfo> &segments);
    void join(const QList<engine::SegmentInfo> &segments, const Material &material);
    void showSelected();
    [[nodiscard]] QString courseText(const SegmentRow &row) const;

    workspace::Workspace &m_workspace;
    const Clock &m_clock;
    QList<domain::Source> m_sources;
    std::optional<workspace::Ticket> m_asking;
    RowsModel<SegmentRow> *m_model;
    SearchField *m_search;
    QLabel *m_sourceLabel;
    QComboBox *m_source;
    QPushButton *m_addExport;
    QSplitter *m_split;
    Table *m_table;
    SegmentDetails *m_details;
    States *m_states;
};

} // namespace segue::ui
