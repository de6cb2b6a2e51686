// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/exportdefinition.h"
#include "domain/runrecord.h"
#include "engine/ports.h"
#include "engine/runprogress.h"

#include <QStringList>

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
};

/// A new connection, and what was decided on the way.
struct AddedConnection
{
    ConnectionView view;
    bool sourceCreated = false;         ///< the organisation has Customer Insights data, so the source was made along
    std::optional<FieldMatch> proposal; ///< the field was not given; this one was the clear winner
};

struct ExportView
{
    domain::ExportDefinition definition;
    QString connectionName; ///< empty: detached
    QString contactIdField; ///< the one in force
    std::optional<domain::RunRecord> lastRun;
    bool practice = false;
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
