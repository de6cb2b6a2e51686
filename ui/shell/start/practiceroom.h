// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/practice.h"
#include "workspace/workspace.h"

#include <QObject>

#include <optional>

namespace segue::ui {

/// Practice mode: the server, and a workspace of its own that has a source and a connection to it from the first day.
class PracticeRoom : public QObject
{
    Q_OBJECT

public:
    explicit PracticeRoom(QObject *parent = nullptr);

    [[nodiscard]] static QString folder();
    [[nodiscard]] static QString workspaceFile();
    /// Starts the server; started() or failed() follows.
    void begin();
    /// The workspace of practice is open: signs in, and sets source and connection up where they are not there. furnished() or
    /// failed() follows.
    void furnish(workspace::Workspace &workspace);
    void end();

Q_SIGNALS:
    void started();
    void furnished();
    void failed(const segue::Error &error);
    void ended();

private:
    void addConnection(workspace::Workspace &workspace);

    workspace::Practice m_practice;
    std::optional<workspace::PracticeServer> m_server;
};

} // namespace segue::ui
