// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"
#include "workspace/workspace.h"

#include <memory>

class QLabel;
class QStackedWidget;

namespace segue::ui {

class CheckStep;
class MappingStep;
class SignInStep;
class StepList;
class WizardStep;
struct Setup;

/// 接続の追加, step by step, as a page. Leaving midway asks, and can keep what was entered for the next time.
class ConnectionWizard : public Page
{
    Q_OBJECT

public:
    explicit ConnectionWizard(workspace::Workspace &workspace, QWidget *parent = nullptr);
    ~ConnectionWizard() override;

    [[nodiscard]] bool mayLeave() override;
    /// What was opened on top of it is gone: a source may have been added.
    void refresh() override;

Q_SIGNALS:
    void saved(const segue::workspace::AddedConnection &added);
    void sourceWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addStep(WizardStep *step);
    void go(int step);
    void next();
    void look();
    void nameStep();
    void offerDraft(const domain::ConnectionDraft &draft);
    void goOnFrom(const domain::ConnectionDraft &draft);
    void keepDraft();
    void leaveNow();
    void save();
    void take(const Result<workspace::AddedConnection> &answer);
    [[nodiscard]] WizardStep *current() const;

    workspace::Workspace &m_workspace;
    std::unique_ptr<Setup> m_setup;
    QList<WizardStep *> m_steps;
    SignInStep *m_signIn;
    MappingStep *m_mapping;
    CheckStep *m_checks;
    StepList *m_list;
    QLabel *m_title;
    QLabel *m_purpose;
    QStackedWidget *m_stack;
    QLabel *m_why;
    QPushButton *m_backwards;
    QPushButton *m_next = nullptr;
    QPushButton *m_cancel;
    bool m_saving = false;
    bool m_leaving = false;
};

} // namespace segue::ui
