// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/ids.h"

#include <QStringList>

#include <memory>

namespace segue::store {

class Database;

/// Where an erased person stood.
struct Erased
{
    domain::ContactId pseudonym; ///< what stands there now
    int ledgers = 0;
    qint64 plans = 0;      ///< redacted: shown as such, never run
    qint64 rejects = 0;    ///< rows
    qint64 notes = 0;      ///< errors and audit entries that named the person
    QStringList backups;   ///< rewritten
    QStringList unreached; ///< backups that could not be rewritten: whoever has them must see to it
};

/// Replaces a contact ID by a keyed hash wherever the workspace keeps it: ledgers, plans, rejects, errors, audit, and the backups
/// that can be reached; then rewrites the file, so that nothing is left in its free pages. People whom an export excludes stay
/// excluded. Safe to repeat. Audited, without the ID. Lists in Sales are not touched.
[[nodiscard]] Operation<Erased> *erase(QObject *parent, const std::shared_ptr<Database> &database, domain::ContactId contact,
                                       const QByteArray &hashKey, const QString &actor);

} // namespace segue::store
