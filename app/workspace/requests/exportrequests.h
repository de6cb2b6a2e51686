// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/exportdefinition.h"
#include "domain/membershipplan.h"
#include "domain/runrecord.h"
#include "workspace/views.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace segue::workspace {

/// Checks every segment in the source and saves; nothing is created in Sales before the first run.
struct CreateExport
{
    using Answer = ExportView;
    QString name;
    QString connection;
    QStringList segments; ///< IDs or names; in this order
    domain::Mode mode = domain::Mode::KeepInStep;
    domain::GuardPolicy guard;
    QString contactIdField; ///< empty: the connection's
    std::optional<domain::RemovedByOthers> removedByOthers;
    domain::WhenDeleted whenDeleted = domain::WhenDeleted::Stop;
    domain::WhenLocked whenLocked = domain::WhenLocked::Stop;
    QString listNameTemplate; ///< empty: "{segment}"
};
struct ListExports
{
    using Answer = QList<ExportView>;
};
struct ShowExport
{
    using Answer = ExportView;
    QString exportName;
};
/// Lists and members in Sales stay as they are; the answer names them.
struct RemoveExport
{
    using Answer = domain::ExportDefinition;
    QString exportName;
};
/// Makes and saves the plan, changes nothing. Progress by onProgress().
struct PlanExport
{
    using Answer = std::shared_ptr<const domain::Plan>;
    QString exportName;
    bool full = false; ///< no quick look
};
/// Runs a stored plan, or plans and runs in one read. An error is an answer only while no run exists yet; afterwards the
/// record carries it. Progress by onProgress(), the question by onPlan() and answerPlan(), an early end by stopRun().
struct RunExport
{
    using Answer = domain::RunRecord;
    QString exportName;
    std::optional<QString> plan;
    bool liftGuard = false; ///< for this plan only
    bool full = false;
    bool askPerson = false;
};
/// Stored plans, newest first.
struct ListPlans
{
    using Answer = QList<PlanView>;
    std::optional<QString> exportName;
    int limit = 100;
};
struct ShowPlan
{
    using Answer = std::shared_ptr<const domain::Plan>;
    QString plan;
};

} // namespace segue::workspace
