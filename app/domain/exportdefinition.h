// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace segue::domain {

enum class Mode {
    KeepInStep, ///< members follow the segment; only members that Segue added are removed
    AddOnly,    ///< nobody is removed
    ExactCopy,  ///< the list becomes the segment, members added by hand included
};

enum class RemovedByOthers { Respect, AddAgain };
/// Which of a customer's contacts stands for it.
enum class SeveralContacts {
    One,    ///< the one on the list, else the profile column's, else the active one modified last, else the smallest ID
    All,    ///< each of them
    Reject, ///< none; the customer is a reject
};
/// What happens to a contact that was merged into another.
enum class MergedContacts {
    Reject,
    Follow, ///< the contact that survived takes its place
};
enum class WhenDeleted {
    Stop,   ///< the list's part of the run fails
    Create, ///< a new list, with an empty ledger
    Detach, ///< the segment is left alone until it gets another list
};
enum class WhenLocked { Stop, Skip };

/// Who owns the lists that Segue creates.
struct ListOwner
{
    enum class Kind { Me, User, Team };
    Kind kind = Kind::Me;
    OwnerId id;   ///< for User and Team
    QString name; ///< as Sales showed it when it was chosen

    friend bool operator==(const ListOwner &, const ListOwner &) = default;
};

/// What stops a run before it removes too much (I5). Only the share can be set.
struct GuardPolicy
{
    std::optional<int> sharePercent = 20; ///< nullopt: `--guard off`, which covers the share only

    friend bool operator==(const GuardPolicy &, const GuardPolicy &) = default;
};

/// One segment of an export and a list that follows it: one list, or several numbered ones.
struct Binding
{
    BindingId id;
    QString segmentId; ///< the segment's id in its source (Customer Insights: its output table name)
    QString segmentName;
    ListId list; ///< chosen before the list exists, so that creating is idempotent
    QString listName;
    bool listConfirmed = false; ///< the list was seen in Sales; absence afterwards means deleted
    bool createdByUs = true;
    int part = 1;          ///< of a segment that fills numbered lists, from 1
    bool detached = false; ///< its list was deleted in Sales: left alone until it gets another one
    /// For a list that a person gave: the stamp it carried then (empty: none), which they agreed to replace by ours. None: not given.
    std::optional<QString> agreedStamp = std::nullopt;

    friend bool operator==(const Binding &, const Binding &) = default;
};

struct ExportDefinition
{
    ExportId id;
    QString name;
    std::optional<ConnectionId> connection; ///< none: detached
    OrganisationId organisation;            ///< where its lists are; also while it is detached
    QString contactIdField;                 ///< empty: the connection's
    QList<Binding> bindings;
    Mode mode = Mode::KeepInStep;
    GuardPolicy guard;
    std::optional<RemovedByOthers> removedByOthers; ///< none: respect; in exact copy add again
    SeveralContacts severalContacts = SeveralContacts::One;
    MergedContacts merged = MergedContacts::Reject;
    bool skipOptedOut = false;           ///< who does not want e-mail does not join; who is on the list stays
    std::optional<int> rejectAlarmShare; ///< percent; a run with a larger share of problem rejects says so. None: never
    std::vector<ContactId> excluded;     ///< never on the lists, in every mode; sorted, each once
    WhenDeleted whenDeleted = WhenDeleted::Stop;
    WhenLocked whenLocked = WhenLocked::Stop;
    QString listNameTemplate; ///< with {segment}, {export}, {part}
    ListOwner listOwner;
    std::optional<int> maxPerList; ///< members; more go into numbered lists. None: one list, however large
    bool paused = false;           ///< left out when everything is run; still runs when a person asks for it by name
    QDateTime createdAt;

    friend bool operator==(const ExportDefinition &, const ExportDefinition &) = default;
};

/// What an export says about people, for the rules that decide person by person.
struct PeoplePolicy
{
    SeveralContacts severalContacts = SeveralContacts::One;
    MergedContacts merged = MergedContacts::Reject;
    bool skipOptedOut = false;
    std::vector<ContactId> excluded; ///< sorted, each once

    friend bool operator==(const PeoplePolicy &, const PeoplePolicy &) = default;
};
[[nodiscard]] inline PeoplePolicy peoplePolicy(const ExportDefinition &definition)
{
    return {definition.severalContacts, definition.merged, definition.skipOptedOut, definition.excluded};
}

/// The policy that applies, the mode's default filled in.
[[nodiscard]] inline RemovedByOthers effectiveRemovedByOthers(const ExportDefinition &definition)
{
    return definition.removedByOthers.value_or(definition.mode == Mode::ExactCopy ? RemovedByOthers::AddAgain : RemovedByOthers::Respect);
}

} // namespace segue::domain
