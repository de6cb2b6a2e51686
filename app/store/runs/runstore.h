// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/runrecord.h"

#include <memory>

namespace segue::store {

class Database;

struct RunFilter
{
    std::optional<domain::ExportId> exportId;
    std::optional<domain::RunState> state;
    std::optional<QDateTime> since; ///< started then or later
    int limit = 100;
};

struct RunReject
{
    int list = 0; ///< place in the run's lists
    domain::Reject reject;
};
/// Rejects of a run, a page at a time.
struct RejectPage
{
    QList<RunReject> rows;
    std::optional<qint64> next; ///< hand it in for the page after; none: this was the last
};

/// The history.
class RunStore
{
public:
    explicit RunStore(std::shared_ptr<Database> database);

    /// Newest first.
    [[nodiscard]] Operation<QList<domain::RunRecord>> *history(QObject *parent, const RunFilter &filter) const;
    /// NotFound.
    [[nodiscard]] Operation<domain::RunRecord> *run(QObject *parent, domain::RunId id) const;
    /// The newest run of an export, if it ever ran.
    [[nodiscard]] Operation<std::optional<domain::RunRecord>> *latest(QObject *parent, domain::ExportId exportId) const;
    /// Runs that are not over although the process that ran them is gone, newest first: their lists may differ from their
    /// plans. They stay here until they are resumed or saved as over.
    [[nodiscard]] Operation<QList<domain::RunRecord>> *interruptedRuns(QObject *parent) const;
    /// In the order in which they were recorded. \p from is a page's `next`, 0 for the first page.
    [[nodiscard]] Operation<RejectPage> *rejects(QObject *parent, domain::RunId id, qint64 from = 0, int limit = 1'000) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace segue::store
