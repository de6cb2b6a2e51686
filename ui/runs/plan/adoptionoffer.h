// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QWidget>

#include <optional>

namespace segue::ui {

class MessageBar;

/// A list whose ledger is older: says so, shows whom the ledger could take over, and takes them over when a person agrees.
class AdoptionOffer : public QWidget
{
    Q_OBJECT

public:
    AdoptionOffer(workspace::Workspace &workspace, std::shared_ptr<const domain::Plan> plan, int list, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Done; what \p sentence says. A plan that was made before is no longer right.
    void adopted(const QString &sentence);
    void signInWanted();

private:
    void offer();
    void propose();
    void show(const workspace::AdoptionView &view);
    void adopt(const workspace::AdoptionView &view);
    void fail(const Error &error);
    void showPeople(const workspace::AdoptionView &view);
    void hidePeople();

    workspace::Workspace &m_workspace;
    std::shared_ptr<const domain::Plan> m_plan;
    int m_list;
    MessageBar *m_bar;
    QWidget *m_people = nullptr;
    std::optional<workspace::Ticket> m_ticket;
};

} // namespace segue::ui
