// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspage.h"

#include "abouttab.h"
#include "audittab.h"
#include "generaltab.h"
#include "persontab.h"
#include "workspacetab.h"

#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QTabWidget>

namespace segue::ui {

namespace {

/// Room for large text in a small window.
QScrollArea *scrolling(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    // Keys that what is in it has no use for scroll it all the same.
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

SettingsPage::SettingsPage(workspace::Workspace &workspace, const Clock &clock, const Chosen &chosen, QWidget *parent)
    : Page(QStringLiteral("settingsPage"), tr("Settings"), {}, parent), m_workspace(workspace)
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("settingsTabs"));
    m_tabs->setDocumentMode(true);
    auto *general = new GeneralTab(chosen.language, chosen.scheme, this);
    m_workspaceTab = new WorkspaceTab(workspace, clock, this);
    m_person = new PersonTab(workspace, this);
    m_audit = new AuditTab(workspace, clock, this);
    auto *about = new AboutTab(chosen.logFolder, this);
    m_tabs->addTab(scrolling(general, this), tr("&General"));
    m_tabs->addTab(scrolling(m_workspaceTab, this), tr("&Workspace"));
    m_tabs->addTab(scrolling(m_person, this), tr("&Personal data"));
    m_tabs->addTab(m_audit, tr("&Changes"));
    m_tabs->addTab(scrolling(about, this), tr("A&bout Segue"));
    body()->addWidget(m_tabs, 1);
    connect(general, &GeneralTab::languageChosen, this, &SettingsPage::languageChosen);
    connect(general, &GeneralTab::schemeChosen, this, &SettingsPage::schemeChosen);
    connect(about, &AboutTab::logFolderWanted, this, &SettingsPage::logFolderWanted);
    connect(about, &AboutTab::helpWanted, this, &SettingsPage::helpWanted);
    connect(m_person, &PersonTab::personSearchWanted, this, &SettingsPage::personSearchWanted);
    connect(m_person, &PersonTab::erased, m_workspaceTab, &WorkspaceTab::refresh);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_tabs->currentWidget() == m_audit)
            m_audit->refresh();
    });
}

void SettingsPage::refresh()
{
    m_workspaceTab->refresh();
    if (m_tabs->currentWidget() == m_audit)
        m_audit->refresh();
}

} // namespace segue::ui
