// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membershipplan.h"
#include "workspace/workspace.h"

#include <QObject>

#include <memory>
#include <optional>

namespace segue::ui {

class MessageBar;

/// Saves a plan as a CSV file that the person alone can read: IDs only, or with names once the person has agreed. Never waits, however
/// many people there are; says how it went in \a bar.
class PlanFile : public QObject
{
    Q_OBJECT

public:
    using PlanPointer = std::shared_ptr<const domain::Plan>;

    /// \p owner: what the file dialog stands above.
    PlanFile(workspace::Workspace &workspace, MessageBar *bar, QWidget *owner);
    ~PlanFile() override;

    void saveIds(const PlanPointer &plan);
    /// Says what names are before anything is fetched.
    void saveNames(const PlanPointer &plan);
    /// What is under way is given up.
    void stop();

private:
    void askForFile(const PlanPointer &plan, bool withNames);
    void write(const PlanPointer &plan, const QString &file);
    void writeNames(const PlanPointer &plan, const QString &file);
    void tell(const Result<workspace::WrittenFile> &answer, bool withNames);

    workspace::Workspace &m_workspace;
    MessageBar *m_bar;
    QWidget *m_owner;
    std::optional<workspace::Ticket> m_ticket;
};

} // namespace segue::ui
