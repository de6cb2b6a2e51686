// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "widgets/page.h"
#include "widgets/table/rowsmodel.h"
#include "workspace/workspace.h"

#include <QHash>

class QAction;

namespace segue::ui {

class SearchField;
class States;
class Table;

/// How an export that runs now stands, in a word; told by the shell.
struct LiveState
{
    QString text;
    Tone tone = Tone::Busy;
};

/// All exports, and what can be done with them.
class ExportsPage : public Page
{
    Q_OBJECT

public:
    ExportsPage(workspace::Workspace &workspace, const Clock &clock, QWidget *parent = nullptr);

    void refresh() override;
    void find() override;
    void add() override;
    void rename() override;
    /// \p live: none, the export does not run any more.
    void setLive(const QString &exportKey, const std::optional<LiveState> &live);
    /// Says that the export was saved, and what is to be known of its lists.
    void tellSaved(const workspace::ExportView &view);

Q_SIGNALS:
    void addWanted();
    void editWanted(const segue::workspace::ExportView &view);
    void planWanted(const segue::workspace::ExportView &view);
    void runWanted(const QList<segue::workspace::ExportView> &views);
    void watchWanted(const QString &exportKey);
    void historyWanted(const QString &exportName);
    void connectionsWanted();
    /// Nobody is signed in any more to the connection of that name.
    void signInWanted(const QString &connection);

private:
    using Views = QList<workspace::ExportView>;

    void buildActions();
    [[nodiscard]] QList<Column<workspace::ExportView>> columns();
    void fill(Views views);
    void tellOpening();
    void offerActions();
    [[nodiscard]] Views selected() const;
    void choose(int place);
    void runSelected();
    void runAll();
    void askToDuplicate();
    void pause(bool paused);
    void askToDetach();
    void askToAttach();
    void askToRemove();
    template<class Request>
    void askEach(const QList<Request> &requests, const QString &done);
    [[nodiscard]] QString stateOf(const workspace::ExportView &view) const;
    [[nodiscard]] Tone toneOf(const workspace::ExportView &view) const;

    workspace::Workspace &m_workspace;
    const Clock &m_clock;
    RowsModel<workspace::ExportView> *m_model;
    QBoxLayout *m_content = nullptr;
    SearchField *m_search;
    Table *m_table;
    States *m_states;
    QHash<QString, LiveState> m_live;
    QPushButton *m_runAll;
    QPushButton *m_run;
    QPushButton *m_plan;
    QPushButton *m_edit;
    QPushButton *m_more;
    QAction *m_runAction = nullptr;
    QAction *m_planAction = nullptr;
    QAction *m_editAction = nullptr;
    QAction *m_duplicate;
    QAction *m_pause;
    QAction *m_resume;
    QAction *m_detach;
    QAction *m_attach;
    QAction *m_history;
    QAction *m_remove;
    int m_pending = 0;
    bool m_told = false;
};

} // namespace segue::ui
