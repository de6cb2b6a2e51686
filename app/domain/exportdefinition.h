// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace segue::domain {

enum class Mode {
    KeepInStep, ///< members follow the segment; only members that Segue added are removed
    AddOnly,    ///< nobody is removed
    ExactCopy,  ///< the list becomes the segment, members added by hand included
};

enum class RemovedByOthers { Respect, AddAgain };
enum class WhenDeleted { Stop, Create };
enum class WhenLocked { Stop, Skip };

/// What stops a run before it removes too much (I5). Only the share can be set.
struct GuardPolicy
{
    std::optional<int> sharePercent = 20; ///< nullopt: `--guard off`, which covers the share only

    friend bool operator==(const GuardPolicy &, const GuardPolicy &) = default;
};

/// One segment of an export and the list that follows it.
struct Binding
{
    BindingId id;
    QString segmentId; ///< the segment's id in its source (Customer Insights: its output table name)
    QString segmentName;
    ListId list; ///< chosen before the list exists, so that creating is idempotent
    QString listName;
    bool listConfirmed = false; ///< the list was seen in Sales; absence afterwards means deleted
    bool createdByUs = true;

    friend bool operator==(const Binding &, const Binding &) = default;
};

struct ExportDefinition
{
    ExportId id;
    QString name;
    std::optional<ConnectionId> connection; ///< none: detached
    QString contactIdField;                 ///< empty: the connection's
    QList<Binding> bindings;
    Mode mode = Mode::KeepInStep;
    GuardPolicy guard;
    std::optional<RemovedByOthers> removedByOthers; ///< none: respect; in exact copy add again
    WhenDeleted whenDeleted = WhenDeleted::Stop;
    WhenLocked whenLocked = WhenLocked::Stop;
    QString listNameTemplate; ///< with {segment}, {export}
    QDateTime createdAt;

    friend bool operator==(const ExportDefinition &, const ExportDefinition &) = default;
};

/// The policy that applies, the mode's default filled in.
[[nodiscard]] inline RemovedByOthers effectiveRemovedByOthers(const ExportDefinition &definition)
{
    return definition.removedByOthers.value_or(definition.mode == Mode::ExactCopy ? RemovedByOthers::AddAgain : RemovedByOthers::Respect);
}

} // namespace segue::domain
