// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/runrecord.h"
#include "widgets/table/rowsmodel.h"
#include "workspace/workspace.h"

#include <QWidget>

class QLayout;
class QLabel;
class QPushButton;
class QTabWidget;

namespace segue::ui {

class MessageBar;
class RejectsView;
class Table;

/// What a run did: its result in a sentence, its lists with all their counts, errors with their fix, rejects, and what can be done
/// next, which is told by signals and nothing else. GUI thread.
class RunDetails : public QWidget
{
    Q_OBJECT

public:
    explicit RunDetails(workspace::Workspace &workspace, QWidget *parent = nullptr);

    void showRun(const domain::RunRecord &record);
    [[nodiscard]] const domain::RunRecord &record() const { return m_record; }
    /// False: another run of the export goes on, and nothing that would start one is offered.
    void setIdle(bool idle);
    [[nodiscard]] RejectsView *rejects() const { return m_rejects; }
    [[nodiscard]] Table *lists() const { return m_lists; }

Q_SIGNALS:
    /// Only the people whom this run could not export are tried again.
    void retryRejectsWanted(const segue::domain::RunRecord &record);
    void resumeWanted(const segue::domain::RunRecord &record);
    /// Nothing was asked yet: what undoing would change is to be shown first.
    void undoWanted(const segue::domain::RunRecord &record);

private:
    void build();
    QPushButton *addButton(QLayout *row, const QString &text, const QString &picture, const QString &name);
    void offer();
    void showList();
    [[nodiscard]] QString facts() const;
    [[nodiscard]] QString remarks() const;

    domain::RunRecord m_record;
    bool m_idle = true;
    RowsModel<domain::ListRun> *m_model;
    QLabel *m_sign;
    QLabel *m_result;
    QLabel *m_facts;
    QLabel *m_remarks;
    MessageBar *m_error;
    QList<MessageBar *> m_ofList;
    QTabWidget *m_tabs;
    Table *m_lists;
    RejectsView *m_rejects;
    QPushButton *m_retry;
    QPushButton *m_resume;
    QPushButton *m_undo;
};

} // namespace segue::ui
