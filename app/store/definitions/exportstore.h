// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/exportdefinition.h"

#include <memory>

namespace segue::store {

class Database;

/// Exports with their bindings. Names as in SourceStore. Changes are audited. The ledger of a binding that is taken out
/// stays, so that adding it again can resume.
class ExportStore
{
public:
    ExportStore(std::shared_ptr<Database> database, QString actor);

    /// Sorted by name.
    [[nodiscard]] Operation<QList<domain::ExportDefinition>> *all(QObject *parent) const;
    /// NotFound.
    [[nodiscard]] Operation<domain::ExportDefinition> *byId(QObject *parent, domain::ExportId id) const;
    [[nodiscard]] Operation<domain::ExportDefinition> *byName(QObject *parent, const QString &name) const;
    /// The exports that use a connection, sorted by name.
    [[nodiscard]] Operation<QList<domain::ExportDefinition>> *usingConnection(QObject *parent, domain::ConnectionId connection) const;
    /// Bindings that were taken out of an export, or that a list once had, and whose ledger is still kept; newest first. One that
    /// is added again with its id resumes.
    [[nodiscard]] Operation<QList<domain::Binding>> *formerBindings(QObject *parent, domain::ExportId id) const;
    [[nodiscard]] Operation<QList<domain::Binding>> *formerBindings(QObject *parent, domain::ListId list) const;
    /// Stores a new one, or changes the one of the same id. NameTaken; ListTaken where a list already belongs to another
    /// binding (I7); NotFound where the connection is not there. What runs find out about a binding's list is left as it stands.
    [[nodiscard]] Operation<void> *save(QObject *parent, const domain::ExportDefinition &definition);
    /// Whether a person is left out of an export, by contact. Answers whether that is a change. save() leaves the people of an
    /// export that exists as they are. NotFound.
    [[nodiscard]] Operation<bool> *setExcluded(QObject *parent, domain::ExportId id, domain::ContactId contact, bool excluded);
    /// NotFound.
    [[nodiscard]] Operation<void> *remove(QObject *parent, domain::ExportId id);

private:
    std::shared_ptr<Database> m_database;
    QString m_actor;
};

} // namespace segue::store
