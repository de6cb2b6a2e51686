// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldrating.h"

#include "services/connections/mapping.h"

#include <algorithm>

namespace segue::workspace {

namespace {

QString inForce(const QString &own, const domain::Connection &connection)
{
    return own.trimmed().isEmpty() ? connection.contactIdField : own.trimmed();
}

/// The field in force may be what is broken: no reason to keep it.
void rate(Flow<FieldChange> *self, const MappingPlaces &places, const QString &before, const QString &after)
{
    self->awaitResult(matchField(self, places, before), [self, places, after](const Result<FieldMatch> &left) {
        self->await(matchField(self, places, after), [self, left](const FieldMatch &taken) {
            FieldChange change;
            if (left.has_value())
                change.before = *left;
            change.after = taken;
            change.changes = !change.before || change.before->field != taken.field;
            self->succeed(change);
        });
    });
}

} // namespace

Operation<FieldChange> *rateFieldChange(QObject *parent, store::Store &store, Adapters &adapters,
                                        const domain::ExportDefinition &definition, const QString &contactIdField)
{
    return flow<FieldChange>(parent, QStringLiteral("rate field change"), [=, &store, &adapters](Flow<FieldChange> *self) {
        if (!definition.connection && contactIdField.trimmed().isEmpty()) {
            self->succeed(); // inactive, and it will have its connection's field: nothing to ask, nobody concerned
            return;
        }
        if (!definition.connection) {
            self->fail(Error(ErrorCode::NoConnection).with(QStringLiteral("export"), definition.name));
            return;
        }
        self->await(store.connections().byId(self, *definition.connection), [=, &store, &adapters](const domain::Connection &connection) {
            const QString before = inForce(definition.contactIdField, connection);
            const QString after = inForce(contactIdField, connection);
            if (after.isEmpty()) {
                self->fail(Error(ErrorCode::MappingMissing).with(QStringLiteral("candidates"), QStringLiteral("@none_yet")));
                return;
            }
            self->await(store.sources().byId(self, connection.source), [=, &adapters](const domain::Source &source) {
                rate(self, {adapters.samples(self, source), adapters.reader(self, source), adapters.writer(self, connection)}, before,
                     after);
            });
        });
    });
}

} // namespace segue::workspace
