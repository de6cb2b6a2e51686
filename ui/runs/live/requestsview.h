// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/rowsmodel.h"
#include "workspace/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace segue::ui {

class MessageBar;
class Table;

/// The requests of an export's run, folded away until somebody wants them: while it goes on they are asked for once a second, and when
/// it is over they stay. Nothing personal is in them.
class RequestsView : public QWidget
{
    Q_OBJECT

public:
    RequestsView(workspace::Workspace &workspace, const QString &exportId, QWidget *parent = nullptr);

    /// Over: they are asked for once more.
    void setGoing(bool going);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void unfold(bool shown);
    void ask();
    void show(const workspace::RunRequests &answer);
    void copy() const;

    workspace::Workspace &m_workspace;
    QString m_exportId;
    bool m_going = true;
    std::optional<workspace::Ticket> m_ticket;
    QTimer *m_pause;
    QPushButton *m_toggle;
    QWidget *m_room;
    QLabel *m_note;
    MessageBar *m_trouble;
    QPushButton *m_copy;
    Table *m_table;
    RowsModel<workspace::RequestFact> *m_model;
};

} // namespace segue::ui
