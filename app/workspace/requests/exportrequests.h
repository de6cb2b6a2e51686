// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/exportdefinition.h"
#include "domain/membershipplan.h"
#include "domain/runrecord.h"
#include "engine/ports.h"
#include "workspace/views.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace segue::workspace {

/// What an export does, as far as it is given; the rest is the default, or stays as it is.
struct ExportSettings
{
    std::optional<QString> contactIdField; ///< empty: the connection's
    std::optional<domain::Mode> mode;
    std::optional<domain::GuardPolicy> guard;
    std::optional<domain::RemovedByOthers> removedByOthers;
    std::optional<domain::SeveralContacts> severalContacts;
    std::optional<domain::MergedContacts> merged;
    std::optional<bool> skipOptedOut;
    std::optional<std::optional<int>> rejectAlarmShare; ///< percent
    std::optional<domain::WhenDeleted> whenDeleted;
    std::optional<domain::WhenLocked> whenLocked;
    std::optional<QString> listNameTemplate; ///< of lists that are not created yet; empty: "{segment}"
    std::optional<QString> listOwner;        ///< of lists that are not created yet: "me", or a user or team by name or ID
    std::optional<std::optional<int>> maxPerList;
};
/// Which list a segment goes to: an existing one by name or ID, or a new one.
struct TargetChoice
{
    QString segment;
    QString list; ///< "new": a new one
};

/// Checks every segment in the source and saves; nothing is created in Sales before the first run. An existing list is checked as
/// well; that it gets our stamp is agreed with the request. ListForeign where it carries another one, but for \a takeOver; ListTaken.
struct CreateExport
{
    using Answer = ExportView;
    QString name;
    QString connection;
    QStringList segments; ///< IDs or names; in this order
    QList<TargetChoice> targets = {};
    bool takeOver = false; ///< lists that carry another stamp may be taken over
    ExportSettings settings = {};
};
/// Changes what is given. Segments that are taken out leave list and members as they are; added again, they go on where they were.
struct EditExport
{
    using Answer = ExportView;
    QString exportName;
    std::optional<QString> name = {};
    QStringList addSegments = {};
    QStringList removeSegments = {};
    QList<TargetChoice> targets = {};
    bool takeOver = false;
    ExportSettings settings = {};
};
/// A second export with the same settings and segments, and lists of its own.
struct DuplicateExport
{
    using Answer = ExportView;
    QString exportName;
    QString name;
};
/// Paused exports are left out when all are run.
struct PauseExport
{
    using Answer = ExportView;
    QString exportName;
    bool paused = true;
};
/// Takes the connection away; the export is inactive until it gets another one.
struct DetachExport
{
    using Answer = ExportView;
    QString exportName;
};
/// Gives an export a connection. In another organisation it starts with new lists; the old ones stay as they are.
struct AttachExport
{
    using Answer = ExportView;
    QString exportName;
    QString connection;
};
/// Lists of a Sales organisation that a segment could be given.
struct SearchLists
{
    using Answer = QList<engine::ListState>;
    QString connection;
    QString text;
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
    bool waitForSignIn = false; ///< a run that loses its sign-in waits for one, here or elsewhere, and goes on
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
