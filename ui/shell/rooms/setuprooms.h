// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "workspace/workspace.h"

#include <QObject>

namespace segue::ui {

class ConnectionsPage;
class MainWindow;
class Page;
class SourcesPage;
struct Subject;

/// The administrator's half of the window: the pages of connections and sources, and those that are opened on top of them. Belongs to the
/// window.
class SetupRooms : public QObject
{
    Q_OBJECT

public:
    SetupRooms(MainWindow &window, workspace::Workspace &workspace, const Clock &clock);

    /// From the first start: where it is left without a connection, leftUndone() says so.
    void begin();
    void beginWithFile();
    /// Something waits for it: a plan that could not be made, a run that is paused.
    void signInTo(bool ofSource, const QString &name);

Q_SIGNALS:
    void exportWanted();
    void exportsChanged();
    void leftUndone();

private:
    void joinConnections();
    void joinSources();
    Page *addConnection();
    Page *openFile();
    void editConnection(const workspace::ConnectionView &view);
    void editSource(const std::optional<domain::Source> &source);
    void test(const Subject &subject);
    void signIn(const Subject &subject);
    void watchStart(Page *page);

    MainWindow &m_window;
    workspace::Workspace &m_workspace;
    const Clock &m_clock;
    ConnectionsPage *m_connections;
    SourcesPage *m_sources;
};

} // namespace segue::ui
