// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/rowsmodel.h"
#include "workspace/workspace.h"

#include <QWidget>

class QLabel;
class QRadioButton;

namespace segue::ui {

class SearchField;
class States;
class Table;

/// Where one chosen segment goes: a new list, or an existing one that is searched in Sales by name.
class ListChooser : public QWidget
{
    Q_OBJECT

public:
    ListChooser(workspace::Workspace &workspace, QWidget *parent = nullptr);

    /// \p segment: its name; empty: there is nothing to choose for. \p existing: it has that list, or was given it.
    void show(const QString &connection, const QString &segment, const QString &listName, bool existing);

Q_SIGNALS:
    void newWanted();
    void listWanted(const QString &id, const QString &name);

private:
    void search(const QString &text);
    void found(const Result<QList<engine::ListState>> &answer);

    workspace::Workspace &m_workspace;
    QString m_connection;
    QLabel *m_title;
    QRadioButton *m_new;
    QRadioButton *m_existing;
    SearchField *m_search;
    RowsModel<engine::ListState> *m_model;
    Table *m_table;
    States *m_states;
    std::optional<workspace::Ticket> m_ticket;
};

} // namespace segue::ui
