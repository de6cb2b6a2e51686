// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceroom.h"

#include "widgets/look/text.h"

#include <QStandardPaths>

namespace segue::ui {

PracticeRoom::PracticeRoom(QObject *parent) : QObject(parent)
{
    connect(&m_practice, &workspace::Practice::ready, this, [this](const workspace::PracticeServer &server) {
        m_server = server;
        Q_EMIT started();
    });
    connect(&m_practice, &workspace::Practice::failed, this, &PracticeRoom::failed);
    connect(&m_practice, &workspace::Practice::stopped, this, &PracticeRoom::ended);
}

QString PracticeRoom::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/practice");
}

QString PracticeRoom::workspaceFile()
{
    return folder() + QStringLiteral("/practice.segue");
}

void PracticeRoom::begin()
{
    m_practice.start(folder());
}

void PracticeRoom::end()
{
    m_server.reset();
    m_practice.stop();
}

void PracticeRoom::furnish(workspace::Workspace &workspace)
{
    workspace.call(workspace::ListSources{}, this, [this, &workspace](const Result<QList<domain::Source>> &answer) {
        if (!answer.has_value()) {
            Q_EMIT failed(answer.error());
            return;
        }
        const auto heard = [this, &workspace](const Result<domain::Source> &source) {
            if (source.has_value())
                addConnection(workspace);
            else
                Q_EMIT failed(source.error());
        };
        if (answer->isEmpty()) {
            workspace::AddSource request;
            request.name = tr("Practice customers");
            request.server = m_server->server;
            request.signIn = m_server->signIn();
            workspace.call(std::move(request), this, heard);
            return;
        }
        // The secret lives as long as the server does; its definition was kept.
        workspace::SignInSource request;
        request.source = answer->first().name;
        request.signIn = m_server->signIn();
        workspace.call(std::move(request), this, heard);
    });
}

void PracticeRoom::addConnection(workspace::Workspace &workspace)
{
    workspace.call(workspace::ListConnections{}, this, [this, &workspace](const Result<QList<workspace::ConnectionView>> &answer) {
        if (!answer.has_value() || !answer->isEmpty()) {
            Q_EMIT furnished();
            return;
        }
        workspace::AddConnection request;
        request.name = tr("Practice Sales");
        request.server = m_server->server;
        request.audience.kind = domain::Audience::Kind::Contributors;
        // Nobody's data leaves anything here: it is made up, and stays on this computer.
        request.acceptedTermsVersion = workspace::currentTerms(shownLanguage()).version;
        request.language = shownLanguage();
        workspace.call(std::move(request), this, [this](const Result<workspace::AddedConnection> &added) {
            if (added.has_value())
                Q_EMIT furnished();
            else
                Q_EMIT failed(added.error());
        });
    });
}

} // namespace segue::ui
