// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/language.h"
#include "widgets/look/scheme.h"
#include "widgets/page.h"
#include "workspace/workspace.h"

#include <optional>

class QTabWidget;

namespace segue::ui {

class AuditTab;
class GeneralTab;
class PersonTab;
class WorkspaceTab;

/// What concerns the program and the workspace as a whole.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    /// What is chosen now; the shell knows.
    struct Chosen
    {
        std::optional<Language> language; ///< none: that of the system
        Scheme scheme = Scheme::System;
        QString logFolder;
    };

    SettingsPage(workspace::Workspace &workspace, const Clock &clock, const Chosen &chosen, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] WorkspaceTab *workspaceTab() const { return m_workspaceTab; }
    [[nodiscard]] PersonTab *personTab() const { return m_person; }
    [[nodiscard]] AuditTab *auditTab() const { return m_audit; }

Q_SIGNALS:
    void languageChosen(std::optional<segue::Language> language);
    void schemeChosen(segue::ui::Scheme scheme);
    void logFolderWanted();
    void helpWanted();
    /// To leave somebody out of an export, or to see where they are.
    void personSearchWanted();

private:
    workspace::Workspace &m_workspace;
    QTabWidget *m_tabs;
    WorkspaceTab *m_workspaceTab;
    PersonTab *m_person;
    AuditTab *m_audit;
};

} // namespace segue::ui
