// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/exportdefinition.h"
#include "domain/runrecord.h"
#include "engine/ports.h"
#include "engine/runprogress.h"

#include <QStringList>

#include <algorithm>
#include <memory>
#include <optional>

/// What the workspace answers with: plain values, safe to hand from thread to thread.
namespace segue::workspace {

/// A connection with what belongs to it.
struct ConnectionView
{
    domain::Connection connection;
    QString sourceName;
    QStringList exports;   ///< names of the exports that use it
    bool practice = false; ///< the organisation is on this computer
};

/// How well a field of the customer profile serves as the contact ID.
struct FieldMatch
{
    QString field;
    qint64 sampled = 0;  ///< customers looked at
    qint64 guidLike = 0; ///< of them, with a value that reads as a GUID
    qint64 asked = 0;    ///< of those, looked up in Sales
    qint64 found = 0;    ///< of those, contacts in Sales

    /// The share of values that are contacts in Sales, in whole per cent; rounded so that only all is 100 and only none is 0.
    [[nodiscard]] int percent() const
    {
        if (asked == 0 || found == 0)
            return 0;
        return found == asked ? 100 : static_cast<int>(std::clamp<qint64>((found * 100 + asked / 2) / asked, 1, 99));
    }
};

/// The fields of a source's customers, and which of them may hold the contact ID.
struct FieldsView
{
    struct Row
    {
        engine::FieldInfo info;
        std::optional<FieldMatch> match; ///< for candidates by their shape that Sales was asked about
    };
    QList<Row> rows;
    QString askedIn;               ///< name of the connection, or address of the organisation, whose contacts were asked; empty: none
    std::optional<Error> notAsked; ///< why none
    QString proposal;              ///< the field that is clearly the one; empty: a person must choose
};

/// A new connection, and what was decided on the way.
struct AddedConnection
{
    ConnectionView view;
    bool sourceCreated = false;      ///< the organisation has Customer Insights data, so the source was made along
    bool proposed = false;           ///< the field was not given; it was the clear winner, or a person chose it
    std::optional<FieldMatch> match; ///< how well the field serves; unset where Sales could not be asked
};

/// What an edit of a connection changed, or would change.
struct EditedConnection
{
    ConnectionView view;               ///< as it is afterwards
    std::optional<FieldMatch> before;  ///< of the field in force until now, where the field changes
    std::optional<FieldMatch> after;   ///< of the new one
    QStringList exportsComparedInFull; ///< names of the exports whose next run compares all members, since their field changes
    qsizetype listsComparedInFull = 0; ///< and how many lists that are
    bool saved = false;
};

struct ExportView
{
    domain::ExportDefinition definition;
    QString connectionName; ///< empty: detached
    QString contactIdField; ///< the one in force
    std::optional<domain::RunRecord> lastRun;
    bool practice = false;
    QStringList equalNames;      ///< right after a change: names of its new lists that lists in Sales have already
    QList<domain::Binding> left; ///< right after a change: what was taken out; list and members stay as they are
};

/// Whom an export leaves out, or lets in again.
struct Exclusion
{
    ExportView view; ///< afterwards
    bool excluded = true;
    bool changed = false;                ///< false: it was so already
    QList<engine::PersonMatch> contacts; ///< the person's; several where a customer has several
};

/// What was removed, and what was left as it is.
struct RemovedConnection
{
    QString name;
    QStringList detachedExports;
    QStringList removedExports;
};

struct RejectRow
{
    int list = 0; ///< place in the run's lists
    domain::Reject reject;
};
struct RunRejectRows
{
    domain::RunRecord run;
    QList<RejectRow> rows;
};

struct WorkspaceFacts
{
    QString file;
    QString workspaceId;
    QString programVersion;
    int schemaVersion = 0;
    int sources = 0;
    int connections = 0;
    int exports = 0;
    QList<domain::RunRecord> interrupted; ///< runs that ended midway: their lists may differ from the plan
};

/// A run as it goes on. Snapshots: the latest wins, at most ten a second.
struct RunView
{
    domain::ExportId exportId;
    QString exportName;
    domain::RunId run;
    engine::RunProgress progress;
};

} // namespace segue::workspace
