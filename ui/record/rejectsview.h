// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/rowsmodel.h"
#include "workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace segue::ui {

class MessageBar;
class SearchField;
class States;
class Table;

/// Who was not exported by a run, and why. Asked for when it is looked at first; nothing is kept when another run is shown.
class RejectsView : public QWidget
{
    Q_OBJECT

public:
    explicit RejectsView(workspace::Workspace &workspace, QWidget *parent = nullptr);

    void show(const domain::RunRecord &record);
    /// Asks, where that has not been done yet.
    void load();
    /// What is saved under a name that is given.
    void save(const QString &file);
    [[nodiscard]] Table *table() const { return m_table; }
    [[nodiscard]] QComboBox *reasons() const { return m_reason; }

    /// So many rows a table shows at most; the file has them all.
    static constexpr qsizetype mostShown = 5000;

private:
    using Rows = std::shared_ptr<const workspace::RunRejectRows>;
    struct Row
    {
        int number = 0;
        QString list;
        domain::Reject reject;
    };

    void take(workspace::RunRejectRows rows);
    void fill();
    void askForFile();

    workspace::Workspace &m_workspace;
    domain::RunRecord m_record;
    std::optional<workspace::Ticket> m_ticket;
    Rows m_rows;
    RowsModel<Row> *m_model;
    QLabel *m_counts;
    QLabel *m_cut;
    SearchField *m_search;
    QComboBox *m_reason;
    QPushButton *m_save;
    MessageBar *m_message;
    Table *m_table;
    States *m_states;
};

} // namespace segue::ui
