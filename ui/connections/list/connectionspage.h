// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "forms/checks/subject.h"
#include "widgets/page.h"
#include "widgets/table/rowsmodel.h"
#include "workspace/workspace.h"

class QAction;

namespace segue::ui {

class ConnectionDetails;
class SearchField;
class States;
class Table;

/// All connections, and what can be done with them.
class ConnectionsPage : public Page
{
    Q_OBJECT

public:
    ConnectionsPage(workspace::Workspace &workspace, const Clock &clock, QWidget *parent = nullptr);

    void refresh() override;
    void find() override;
    void add() override;
    void rename() override;
    /// A connection was added, opened or changed: it is selected, and \p sentence said.
    void tell(const domain::ConnectionId &id, const QString &sentence);
    void tellAdded(const workspace::AddedConnection &added);
    void tellOpened(const workspace::ConnectionView &view);
    void tellSignedIn(const QString &account);
    [[nodiscard]] QAbstractItemModel *model() const { return m_model; }

Q_SIGNALS:
    void addWanted();
    void openWanted();
    void editWanted(const segue::workspace::ConnectionView &view);
    void testWanted(const segue::ui::Subject &subject);
    void signInWanted(const segue::ui::Subject &subject);
    void exportWanted();
    void exportsChanged();

private:
    using View = workspace::ConnectionView;

    void buildActions();
    [[nodiscard]] QList<Column<View>> columns() const;
    void fill(QList<View> views);
    void select();
    void offerExport();
    [[nodiscard]] std::optional<View> selected() const;
    void askToSignOut();
    void share();
    void askToRemove();
    void remove(const QString &id, workspace::RemoveConnection::Exports exports);
    void removed(const QString &id, const Result<workspace::RemovedConnection> &answer);

    workspace::Workspace &m_workspace;
    const Clock &m_clock;
    RowsModel<View> *m_model;
    SearchField *m_search;
    Table *m_table;
    ConnectionDetails *m_details;
    States *m_states;
    QList<QAction *> m_forOne;
    QAction *m_edit = nullptr;
    QAction *m_share = nullptr;
    QPushButton *m_more = nullptr;
    QString m_toSelect;
};

} // namespace segue::ui
