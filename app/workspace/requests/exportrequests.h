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
    domain::SeveralContacts severalContacts = domain::SeveralContacts::One;
    domain::MergedContacts merged = domain::MergedContacts::Reject;
    bool skipOptedOut = false;
    std::optional<int> rejectAlarmShare; ///< percent
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
/// Leaves a person out of an export for good, or lets them in again; the next run acts on it. The person is given by contact ID,
/// customer ID, e-mail address or name.
struct ExcludePerson
{
    using Answer = Exclusion;
    QString exportName;
    QString person;
    bool excluded = true;
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
    /// Only the problem rejects of this run are tried again, and nobody leaves. RunOfOtherExport, NoProblemRejects.
    std::optional<QString> onlyRejectsOf;
};
/// Compares every list in full and saves nothing at all; the answer is what a run would have to change.
struct VerifyExport
{
    using Answer = std::shared_ptr<const domain::Plan>;
    QString exportName;
};
/// Whom the ledger could take over, list by list; changes nothing.
struct ProposeAdoption
{
    using Answer = AdoptionView;
    QString exportName;
};
/// Takes over whom a person was shown.
struct AdoptMembers
{
    using Answer = AdoptionView;
    AdoptionView shown;
};
struct ShowPlan
{
    using Answer = std::shared_ptr<const domain::Plan>;
    QString plan;
};

} // namespace segue::workspace
