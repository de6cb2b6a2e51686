// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membershipplan.h"
#include "widgets/page.h"
#include "workspace/workspace.h"

#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace segue::ui {

class ListCard;
class PlanFile;
class States;

/// What a plan is made for.
struct PlanWish
{
    workspace::ExportView view;
    std::optional<domain::RunRecord> undo; ///< the run that is to be taken back
    bool full = false;                     ///< no quick look
};

/// What will happen, before it happens: makes the plan, shows it list by list, and offers the one thing that a run of it does.
class PlanPage : public Page
{
    Q_OBJECT

public:
    PlanPage(workspace::Workspace &workspace, PlanWish wish, QWidget *parent = nullptr);
    ~PlanPage() override;

    /// Makes the plan anew.
    void refresh() override;

Q_SIGNALS:
    /// The person wants what they have read.
    void runWanted(const segue::domain::ExportId &exportId, const segue::workspace::RunExport &request);
    void undoWanted(const segue::domain::RunRecord &record);
    void signInWanted(const QString &connectionName);

private:
    void follow(const workspace::RunView &view);
    void show(std::shared_ptr<const domain::Plan> plan);
    void fail(const Error &error);
    void addSaving();
    void offerRun();
    void liftGuard();
    void run();

    workspace::Workspace &m_workspace;
    PlanWish m_wish;
    std::optional<workspace::Ticket> m_ticket;
    std::shared_ptr<const domain::Plan> m_plan;
    bool m_lifted = false;
    QPushButton *m_run;
    QPushButton *m_again;
    QPushButton *m_save;
    PlanFile *m_file;
    States *m_states;
    QLabel *m_sentence;
    QLabel *m_remarks;
    QScrollArea *m_scroll;
    QList<ListCard *> m_cards; // of the plan shown, owned by the scroll area
};

} // namespace segue::ui
