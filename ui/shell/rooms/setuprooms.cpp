// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setuprooms.h"

#include "connections/edit/connectioneditpage.h"
#include "connections/list/connectionspage.h"
#include "connections/open/openconnectionpage.h"
#include "forms/checks/checkpage.h"
#include "forms/signin/signinpage.h"
#include "frame/mainwindow.h"
#include "sources/edit/sourcepage.h"
#include "sources/fields/fieldspage.h"
#include "sources/list/sourcespage.h"
#include "widgets/message/messagebar.h"
#include "wizard/connectionwizard.h"

namespace segue::ui {

SetupRooms::SetupRooms(MainWindow &window, workspace::Workspace &workspace, const Clock &clock)
    : QObject(&window), m_window(window), m_workspace(workspace), m_clock(clock), m_connections(new ConnectionsPage(workspace, clock)),
      m_sources(new SourcesPage(workspace, clock))
{
    m_window.setPage(Place::Connections, m_connections);
    m_window.setPage(Place::Sources, m_sources);
    joinConnections();
    joinSources();
}

void SetupRooms::joinConnections()
{
    connect(m_connections, &ConnectionsPage::addWanted, this, &SetupRooms::addConnection);
    connect(m_connections, &ConnectionsPage::openWanted, this, &SetupRooms::openFile);
    connect(m_connections, &ConnectionsPage::editWanted, this, &SetupRooms::editConnection);
    connect(m_connections, &ConnectionsPage::testWanted, this, &SetupRooms::test);
    connect(m_connections, &ConnectionsPage::signInWanted, this, &SetupRooms::signIn);
    connect(m_connections, &ConnectionsPage::exportWanted, this, &SetupRooms::exportWanted);
    connect(m_connections, &ConnectionsPage::exportsChanged, this, &SetupRooms::exportsChanged);
}

void SetupRooms::joinSources()
{
    connect(m_sources, &SourcesPage::addWanted, this, [this] { editSource(std::nullopt); });
    connect(m_sources, &SourcesPage::editWanted, this, [this](const domain::Source &source) { editSource(source); });
    connect(m_sources, &SourcesPage::testWanted, this, &SetupRooms::test);
    connect(m_sources, &SourcesPage::signInWanted, this, &SetupRooms::signIn);
    connect(m_sources, &SourcesPage::fieldsWanted, this,
            [this](const domain::Source &source) { m_window.open(new FieldsPage(m_workspace, source)); });
    connect(m_sources, &SourcesPage::connectionsWanted, this, [this] { m_window.go(Place::Connections); });
}

void SetupRooms::begin()
{
    m_window.setAlone(nullptr);
    m_window.go(Place::Connections);
    watchStart(addConnection());
}

void SetupRooms::beginWithFile()
{
    m_window.setAlone(nullptr);
    m_window.go(Place::Connections);
    watchStart(openFile());
}

void SetupRooms::watchStart(Page *page)
{
    connect(page, &Page::left, this, &SetupRooms::leftUndone);
}

Page *SetupRooms::addConnection()
{
    auto *page = new ConnectionWizard(m_workspace);
    m_window.open(page);
    connect(page, &ConnectionWizard::saved, this, [this, page](const workspace::AddedConnection &added) {
        m_window.closeTop(page);
        m_connections->tellAdded(added);
    });
    connect(page, &ConnectionWizard::sourceWanted, this, [this] { editSource(std::nullopt); });
    return page;
}

Page *SetupRooms::openFile()
{
    auto *page = new OpenConnectionPage(m_workspace);
    m_window.open(page);
    connect(page, &OpenConnectionPage::opened, this, [this, page](const workspace::ConnectionView &view) {
        m_window.closeTop(page);
        m_connections->tellOpened(view);
    });
    return page;
}

void SetupRooms::editConnection(const workspace::ConnectionView &view)
{
    auto *page = new ConnectionEditPage(m_workspace, view);
    m_window.open(page);
    connect(page, &ConnectionEditPage::signInWanted, this, &SetupRooms::signIn);
    connect(page, &ConnectionEditPage::saved, this, [this, page](const workspace::EditedConnection &edited) {
        m_window.closeTop(page);
        m_connections->tell(edited.view.connection.id, tr("\"%1\" was changed.").arg(edited.view.connection.name));
        Q_EMIT exportsChanged();
    });
}

void SetupRooms::editSource(const std::optional<domain::Source> &source)
{
    auto *page = new SourcePage(m_workspace, source);
    m_window.open(page);
    connect(page, &SourcePage::saved, this, [this, page, isNew = !source](const domain::Source &saved) {
        m_window.closeTop(page);
        m_sources->tell(saved.id, isNew ? tr("\"%1\" was added.").arg(saved.name) : tr("\"%1\" was changed.").arg(saved.name));
    });
}

void SetupRooms::test(const Subject &subject)
{
    m_window.open(new CheckPage(m_workspace, subject));
}

void SetupRooms::signInTo(bool ofSource, const QString &name)
{
    const auto go = [this](const auto &answer, const auto &subjectOf) {
        if (answer.has_value())
            signIn(subjectOf(*answer));
        else
            m_window.currentPage()->messages()->showError(answer.error());
    };
    if (ofSource) {
        m_workspace.call(workspace::ShowSource{name}, this, [go](const Result<domain::Source> &answer) {
            go(answer, [](const domain::Source &source) { return Subject::of(source); });
        });
    } else {
        m_workspace.call(workspace::ShowConnection{name}, this, [go](const Result<workspace::ConnectionView> &answer) {
            go(answer, [](const workspace::ConnectionView &view) { return Subject::of(view.connection); });
        });
    }
}

void SetupRooms::signIn(const Subject &subject)
{
    auto *page = new SignInPage(m_workspace, subject);
    m_window.open(page);
    connect(page, &SignInPage::signedIn, this, [this, page, subject](const QString &, const QString &account) {
        m_window.closeTop(page);
        if (subject.isSource)
            m_sources->tellSignedIn(account);
        else
            m_connections->tellSignedIn(account);
    });
}

} // namespace segue::ui
