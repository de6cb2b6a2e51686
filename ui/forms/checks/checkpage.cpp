// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpage.h"

#include "checkmemory.h"
#include "checkview.h"

#include <QBoxLayout>
#include <QPushButton>

namespace segue::ui {

CheckPage::CheckPage(workspace::Workspace &workspace, const Subject &subject, QWidget *parent)
    : Page(QStringLiteral("checkPage"), tr("Test of \"%1\"").arg(subject.name), tr("Looks at everything a run needs. Nothing is changed."),
           parent),
      m_workspace(workspace), m_subject(subject)
{
    addBack(tr("&Back"));
    m_cancel = addAction(tr("&Cancel"), QStringLiteral("stop"));
    m_again = addAction(tr("Check &again"), QStringLiteral("refresh"));
    m_copy = addAction(tr("Copy &report"), QStringLiteral("duplicate"));
    m_copy->setToolTip(tr("Without secrets and without names of people, to be sent to whoever helps"));
    m_view = new CheckView(this);
    body()->addWidget(m_view, 1);
    connect(m_again, &QPushButton::clicked, this, &CheckPage::refresh);
    connect(m_view, &CheckView::again, this, &CheckPage::refresh);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_ticket)
            m_workspace.cancel(*m_ticket);
        m_ticket.reset();
        m_view->showStopped();
        setBusy(false);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        m_view->copyReport();
        Q_EMIT said(tr("The report was copied."));
    });
    refresh();
}

void CheckPage::refresh()
{
    if (m_ticket)
        return;
    m_view->showBusy();
    if (m_subject.isSource)
        m_ticket = m_workspace.call(workspace::TestSource{m_subject.id}, this, [this](const auto &answer) { take(answer); });
    else
        m_ticket = m_workspace.call(workspace::TestConnection{m_subject.id}, this, [this](const auto &answer) { take(answer); });
    setBusy(true);
}

void CheckPage::take(const Result<workspace::CheckReport> &answer)
{
    m_ticket.reset();
    if (answer.has_value()) {
        rememberCheck(m_subject.id, *answer);
        m_view->showReport(*answer);
        Q_EMIT said(checkSentence(lastCheck(m_subject.id)));
        Q_EMIT checked(m_subject.id);
    } else {
        m_view->showError(answer.error());
    }
    setBusy(false);
}

void CheckPage::setBusy(bool busy)
{
    m_cancel->setVisible(busy);
    m_again->setVisible(!busy);
    m_copy->setEnabled(m_view->report().has_value());
}

} // namespace segue::ui
