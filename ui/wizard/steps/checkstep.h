// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizardstep.h"

namespace segue::ui {

class CheckView;

/// The checks by name, on what would be saved.
class CheckStep : public WizardStep
{
    Q_OBJECT

public:
    CheckStep(Setup &setup, workspace::Workspace &workspace);
    void enter() override;
    void pause() override;
    [[nodiscard]] QString obstacle() const override;
    [[nodiscard]] const std::optional<workspace::CheckReport> &report() const;

private:
    void run();

    workspace::Workspace &m_workspace;
    CheckView *m_view;
    std::optional<workspace::Ticket> m_ticket;
};

} // namespace segue::ui
