// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personstore.h"

#include "database/database.h"
#include "ledger/ledgerlookup.h"
#include "ledger/ledgerread.h"
#include "tracing.h"

#include <algorithm>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::BindingId;
using domain::ContactId;

namespace {

using Contacts = std::vector<ContactId>;

void addSortedOnce(Contacts &contacts)
{
    std::sort(contacts.begin(), contacts.end());
    contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
}

void contactsInNext(Flow<Contacts> *self, const std::shared_ptr<Database> &database, domain::CustomerKey customer,
                    QList<BindingId> bindings, const std::shared_ptr<Contacts> &found)
{
    if (bindings.isEmpty()) {
        addSortedOnce(*found);
        self->succeed(std::move(*found));
        return;
    }
    const BindingId binding = bindings.takeFirst();
    const auto take = [found, customer](LedgerKind, const std::vector<domain::LedgerEntry> &entries) {
        for (const domain::LedgerEntry &entry : entries) {
            if (entry.customer == customer)
                found->push_back(entry.contact);
        }
    };
    self->await(new LedgerRead(self, database, binding, {LedgerKind::Ours}, take), [=] {
        auto *plan = database->read<Contacts>(self, u"customer in newest plan"_s,
                                              [=](Sql &sql) { return Result<Contacts>(joinersInNewestPlan(sql, binding, customer)); });
        self->await(plan, [=](const Contacts &joiners) {
            found->insert(found->end(), joiners.begin(), joiners.end());
            contactsInNext(self, database, customer, bindings, found);
        });
    });
}

using Traces = QList<ListTrace>;

/// One slice of one list's history after the other.
void traceNext(Flow<Traces> *self, const std::shared_ptr<Database> &database, const PersonKey &person, QList<BindingId> bindings,
               const std::shared_ptr<Traces> &traces, qint64 before)
{
    if (bindings.isEmpty()) {
        self->succeed(std::move(*traces));
        return;
    }
    if (before == fromTheNewest)
        traces->append(ListTrace{bindings.first(), false, false, {}, 0, {}});
    auto *step = database->read<qint64>(self, u"trace person"_s, [=](Sql &sql) {
        ListTrace &trace = traces->last();
        if (before == fromTheNewest) {
            for (const ContactId &contact : person.contacts) {
                trace.ours = trace.ours || !ledgerEntries(sql, trace.binding, LedgerKind::Ours, contact).empty();
                trace.takenOff = trace.takenOff || !ledgerEntries(sql, trace.binding, LedgerKind::TakenOff, contact).empty();
            }
            traceWaitingPlan(sql, person, trace);
        }
        return Result<qint64>(traceRuns(sql, person, trace, before));
    });
    self->await(step, [=](qint64 next) {
        QList<BindingId> left = bindings;
        if (next == 0)
            left.removeFirst();
        traceNext(self, database, person, left, traces, next == 0 ? fromTheNewest : next);
    });
}

} // namespace

PersonStore::PersonStore(std::shared_ptr<Database> database) : m_database(std::move(database)) {}

Operation<Contacts> *PersonStore::contactsOf(QObject *parent, domain::CustomerKey customer, const QList<BindingId> &bindings) const
{
    return flow<Contacts>(parent, u"contacts of customer"_s, [=, database = m_database](Flow<Contacts> *self) {
        contactsInNext(self, database, customer, bindings, std::make_shared<Contacts>());
    });
}

Operation<Traces> *PersonStore::traces(QObject *parent, const PersonKey &person, const QList<BindingId> &bindings) const
{
    return flow<Traces>(parent, u"traces of person"_s, [=, database = m_database](Flow<Traces> *self) {
        traceNext(self, database, person, bindings, std::make_shared<Traces>(), fromTheNewest);
    });
}

} // namespace segue::store
