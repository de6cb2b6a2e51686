// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/membershipplan.h"
#include "domain/runrecord.h"

#include <memory>
#include <vector>

namespace segue::store {

class Database;

/// What was decided about a person in one run, or in a plan that was not run.
struct Decision
{
    enum class Kind { Joins, Leaves, Held, RemovedByOthers, Rejected };
    enum class Outcome {
        Planned, ///< nothing was sent for it
        Done,    ///< sent, and the read-back settled it
        Sent,    ///< sent; what became of it is not known yet
        Refused, ///< the server refused it
    };
    Kind kind = Kind::Joins;
    Outcome outcome = Outcome::Planned;
    QDateTime at; ///< of the run's start, or of the plan
    std::optional<domain::RunId> run;
    std::optional<domain::PlanId> plan;
    domain::RunState listState = domain::RunState::Queued; ///< of the list in that run; Queued: not run
    std::optional<Error> stop;                             ///< the guard's or the list's reason in that run
    std::optional<domain::RejectReason> reason;            ///< for Rejected
    domain::ContactId contact;                             ///< for Rejected: null where the customer brought none
    domain::ContactId survivor;                            ///< for a merged one
    QString detail;                                        ///< the server's words
};

/// A run of a list, as far as it says why somebody is or is not on it.
struct LastRun
{
    domain::RunId run;
    QDateTime at;
    domain::RunState state = domain::RunState::Queued;
    bool verified = false;
    std::optional<Error> stop;
};

/// What the workspace knows of a person and one list.
struct ListTrace
{
    domain::BindingId binding;
    bool ours = false;     ///< in the ledger: Segue added the person
    bool takenOff = false; ///< Segue had added the person, and somebody took them off
    std::optional<LastRun> lastRun;
    int runsLookedAt = 0;
    QList<Decision> decisions; ///< newest first
};

/// Who is meant: by contact, by customer, or both.
struct PersonKey
{
    std::vector<domain::ContactId> contacts;
    std::optional<domain::CustomerKey> customer;
};

/// Looks people up in what the workspace keeps. It keeps no names; contacts are found by their IDs, customers by the keyed hash.
class PersonStore
{
public:
    explicit PersonStore(std::shared_ptr<Database> database);

    /// The contacts that stood for a customer: by the ledgers and the newest plan of each binding.
    [[nodiscard]] Operation<std::vector<domain::ContactId>> *contactsOf(QObject *parent, domain::CustomerKey customer,
                                                                        const QList<domain::BindingId> &bindings) const;
    /// What is known of a person and each list, from the newest runs back as far as they are kept (at most 200 a list).
    [[nodiscard]] Operation<QList<ListTrace>> *traces(QObject *parent, const PersonKey &person,
                                                      const QList<domain::BindingId> &bindings) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace segue::store
