// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "widgets/table/rowsmodel.h"
#include "workspace/workspace.h"

#include <QWidget>

class QLabel;

namespace segue::ui {

class SearchField;
class States;
class Table;

/// Who changed which definition, and what.
class AuditTab : public QWidget
{
    Q_OBJECT

public:
    AuditTab(workspace::Workspace &workspace, const Clock &clock, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] Table *table() const { return m_table; }

    static constexpr int mostRead = 2000;

private:
    struct Entry
    {
        int number = 0;
        workspace::AuditFact fact;
    };
    void showChanges();

    workspace::Workspace &m_workspace;
    const Clock &m_clock;
    RowsModel<Entry> *m_model;
    SearchField *m_search;
    Table *m_table;
    QLabel *m_changes;
    States *m_states;
};

} // namespace segue::ui
