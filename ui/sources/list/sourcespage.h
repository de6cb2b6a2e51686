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

class SearchField;
class States;
class Table;

/// A source with the connections that read from it.
struct SourceRow
{
    domain::Source source;
    QStringList connections;
};

/// All sources, and what can be done with them.
class SourcesPage : public Page
{
    Q_OBJECT

public:
    SourcesPage(workspace::Workspace &workspace, const Clock &clock, QWidget *parent = nullptr);

    void refresh() override;
    void find() override;
    void add() override;
    void rename() override;
    /// A source was added or changed: it is selected, and \p sentence said.
    void tell(const domain::SourceId &id, const QString &sentence);
    void tellSignedIn(const QString &account);
    [[nodiscard]] QAbstractItemModel *model() const { return m_model; }

Q_SIGNALS:
    void addWanted();
    void editWanted(const segue::domain::Source &source);
    void testWanted(const segue::ui::Subject &subject);
    void signInWanted(const segue::ui::Subject &subject);
    void fieldsWanted(const segue::domain::Source &source);
    void connectionsWanted();

private:
    void buildActions();
    [[nodiscard]] QList<Column<SourceRow>> columns() const;
    void fill(const QList<domain::Source> &sources, const QList<workspace::ConnectionView> &connections);
    void select();
    [[nodiscard]] std::optional<SourceRow> selected() const;
    void askToSignOut();
    void askToRemove();

    workspace::Workspace &m_workspace;
    const Clock &m_clock;
    RowsModel<SourceRow> *m_model;
    SearchField *m_search;
    Table *m_table;
    States *m_states;
    QList<QAction *> m_forOne;
    QList<QAction *> m_forSignedIn;
    QAction *m_edit = nullptr;
    QPushButton *m_more = nullptr;
    QString m_toSelect;
};

} // namespace segue::ui
