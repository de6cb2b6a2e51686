// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkstep.h"

#include "forms/checks/checkview.h"

#include <QBoxLayout>

namespace segue::ui {

CheckStep::CheckStep(Setup &setup, workspace::Workspace &workspace)
    : WizardStep(setup, tr("Checks"), tr("Everything a run needs is looked at. Saving comes after it.")), m_workspace(workspace)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_view = new CheckView(this);
    column->addWidget(m_view);
    connect(m_view, &CheckView::again, this, &CheckStep::run);
}

void CheckStep::enter()
{
    run();
}

void CheckStep::pause()
{
    if (m_ticket)
        m_workspace.cancel(*m_ticket);
    m_ticket.reset();
}

void CheckStep::run()
{
    pause();
    m_view->showBusy();
    const Setup &now = setup();
    m_ticket = m_workspace.call(workspace::TestPrepared{now.prepared->prepared, now.source.id, now.field, now.name}, this,
                                [this](const Result<workspace::CheckReport> &answer) {
                                    m_ticket.reset();
                                    if (answer.has_value())
                                        m_view->showReport(*answer);
                                    else
                                        m_view->showError(answer.error());
                                    Q_EMIT changed();
                                });
    Q_EMIT changed();
}

const std::optional<workspace::CheckReport> &CheckStep::report() const
{
    return m_view->report();
}

QString CheckStep::obstacle() const
{
    if (m_ticket)
        return tr("The checks are running.");
    if (!report())
        return tr("The checks could not be run.");
    return report()->isHealthy() ? QString() : tr("A check failed. Go back and mend what it names.");
}

} // namespace segue::ui
