// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports.h"
#include "runprogress.h"

#include "base/clock.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace segue::engine {

/// Everything from outside that a run works with. All outlive the run.
struct RunPorts
{
    SegmentSource &source;
    ListTarget &target;
    RunJournal &journal;
    PlanStore &plans;
    LedgerStore &ledgers;
    const TrafficView &traffic;
    Clock &clock;
};

/// People whose rejects are tried again; sorted, each once.
struct RejectedPeople
{
    std::vector<CustomerKey> customers;
    std::vector<ContactId> contacts;
};

/// What to run, and how.
struct RunRequest
{
    RunId id;
    ExportDefinition definition;
    OrganisationId organisation; ///< the connection's; another one behind the address stops the run
    QString workspaceStamp;      ///< what our lists carry in their `source` column, before the binding's id
    QString accountKey;          ///< object ID and tenant of the account that acts
    QString accountName;
    QString startedBy;
    QString contactIdField;
    std::optional<PlanId> plan;       ///< run this stored plan; none: plan and run in one read
    bool planOnly = false;            ///< make and save the plan, change nothing
    bool liftGuard = false;           ///< for this one plan
    bool full = false;                ///< no quick look
    bool compareOnly = false;         ///< with planOnly: look, and save nothing at all
    bool askPerson = false;           ///< wait for proceed() between plan and act
    std::optional<RunRecord> resumed; ///< an earlier attempt that did not end
    std::optional<RunId> undoes;      ///< take this run's changes back, instead of following the segments
    /// Only these people may join, and nobody leaves; what else there is to do waits for the next plan. By list.
    std::optional<QHash<BindingId, RejectedPeople>> onlyRejects;
};

/// One run of one export: preflight, read, compare, check, plan, apply, read back, record.
///
/// An explicit state machine over the ports; owned by its creator; lives on the engine thread. It ends with exactly one
/// finished(), also when it was cancelled or failed, and never before start() returned.
/// Invariants: I1 only what was planned, I2 intent before act, I3 state over events, I4 completed means compared,
/// I5 removal guard, I8 one run at a time per list.
class ExportRun : public QObject
{
    Q_OBJECT

public:
    ExportRun(RunRequest request, RunPorts ports, QObject *parent);
    ~ExportRun() override;

    void start();
    /// The person's yes or no to the plan, where askPerson was set. Nothing happens in any other step.
    void proceed();
    void decline();
    /// Stops within a second: nothing more is sent, requests in flight are dropped, and what was done is recorded.
    void cancel();

    [[nodiscard]] RunProgress progress() const;
    /// The plan, from planned() on; null before.
    [[nodiscard]] std::shared_ptr<const domain::Plan> plan() const;
    /// The record as it stands.
    [[nodiscard]] const RunRecord &record() const;

Q_SIGNALS:
    /// The plan is made and saved.
    void planned();
    /// progress() changed; may come often, the receiver limits the pace.
    void progressed();
    /// The run is over; record() says how. With planOnly, \p error says why there is no plan.
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace segue::engine
