// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/ids.h"

#include <QList>

#include <memory>

namespace segue::store {

class Database;

/// What a process asks of the one that is at work on a run: rows that it looks at when the file has changed (DESIGN 6).
class RunRequestStore
{
public:
    explicit RunRequestStore(std::shared_ptr<Database> database);

    /// A number that is another one once somebody else has written to the file; writes of this connection leave it.
    [[nodiscard]] Operation<qint64> *fileVersion(QObject *parent) const;
    /// Asks that a run be stopped. NotFound where there is no such run.
    [[nodiscard]] Operation<void> *askToStop(QObject *parent, domain::RunId run);
    /// Which of the runs somebody wants stopped; the requests are taken out.
    [[nodiscard]] Operation<QList<domain::RunId>> *takeStopRequests(QObject *parent, const QList<domain::RunId> &runs);
    /// Takes back what was asked of a run that is over.
    [[nodiscard]] Operation<void> *forget(QObject *parent, domain::RunId run);

private:
    std::shared_ptr<Database> m_database;
};

} // namespace segue::store
