// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rejectrows.h"

#include "domain/runrecord.h"

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ContactId;
using domain::Reject;

namespace {

std::optional<ContactId> unlessNull(const ContactId &contact)
{
    return contact.isNull() ? std::nullopt : std::optional(contact);
}

} // namespace

void insertPlanReject(Sql &sql, qint64 plan, int list, const Reject &reject)
{
    sql.run(u"INSERT INTO plan_rejects (plan, place, customer, contact, reason, survivor, detail) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            values(plan, list, reject.customer, unlessNull(reject.contact), domain::toString(reject.reason), unlessNull(reject.survivor),
                   reject.detail));
}

void insertRunReject(Sql &sql, qint64 run, int list, const Reject &reject)
{
    // The contact is part of the key and so never NULL here.
    sql.run(
        u"INSERT INTO run_rejects (run, place, customer, contact, reason, survivor, detail) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (run, place, customer, contact) DO UPDATE SET reason = excluded.reason, survivor = excluded.survivor, "
        "detail = excluded.detail"_s,
        values(run, list, reject.customer, reject.contact, domain::toString(reject.reason), unlessNull(reject.survivor), reject.detail));
}

int removeRunRejects(Sql &sql, qint64 run, int list, int limit)
{
    return sql.run(u"DELETE FROM run_rejects WHERE id IN (SELECT id FROM run_rejects WHERE run = ? AND place = ? LIMIT ?)"_s,
                   values(run, list, limit));
}

Reject readReject(Sql &sql, Row &row)
{
    Reject reject;
    reject.customer = row.customer();
    reject.contact = row.guidOrNone<ContactId>().value_or(ContactId());
    const auto reason = domain::rejectReasonFromString(row.text());
    if (!reason)
        sql.failDamaged(u"reject"_s);
    reject.reason = reason.value_or(reject.reason);
    reject.survivor = row.guidOrNone<ContactId>().value_or(ContactId());
    reject.detail = row.text();
    return reject;
}

} // namespace segue::store
