// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planparts.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace segue::store {

using domain::ContactId;
using domain::CustomerKey;
using domain::Join;
using domain::Leave;
using domain::LedgerEntry;
using domain::ListPlan;

namespace {

constexpr qsizetype idSize = 16;

char *put(char *to, const domain::GuidBytes &bytes)
{
    std::memcpy(to, bytes.data(), bytes.size());
    return to + bytes.size();
}
char *put(char *to, const Join &join)
{
    to = put(to, join.contact.bytes);
    qToBigEndian(static_cast<quint64>(join.customer), to);
    return to + sizeof(quint64);
}
char *put(char *to, const LedgerEntry &entry)
{
    return put(to, Join{entry.contact, entry.customer});
}
char *put(char *to, const Leave &leave)
{
    return put(put(to, leave.contact.bytes), leave.row.bytes);
}
char *put(char *to, const ContactId &contact)
{
    return put(to, contact.bytes);
}

void take(const char *from, ContactId &contact)
{
    std::memcpy(contact.bytes.data(), from, contact.bytes.size());
}
void take(const char *from, Join &join)
{
    take(from, join.contact);
    join.customer = static_cast<CustomerKey>(qFromBigEndian<quint64>(from + idSize));
}
void take(const char *from, LedgerEntry &entry)
{
    Join join;
    take(from, join);
    entry = {join.contact, join.customer};
}
void take(const char *from, Leave &leave)
{
    take(from, leave.contact);
    std::memcpy(leave.row.bytes.data(), from + idSize, leave.row.bytes.size());
}

template<class T>
constexpr qsizetype rowSize = idSize;
template<>
constexpr qsizetype rowSize<Join> = idSize + qsizetype{sizeof(quint64)};
template<>
constexpr qsizetype rowSize<LedgerEntry> = rowSize<Join>;
template<>
constexpr qsizetype rowSize<Leave> = 2 * idSize;

ContactId contactOf(const ContactId &contact)
{
    return contact;
}
template<class T>
ContactId contactOf(const T &row)
{
    return row.contact;
}

/// Calls \p use with the rows of a kind.
template<class Plan, class F>
auto withRows(Plan &plan, PartKind kind, F use)
{
    switch (kind) {
    case PartKind::Joins:
        return use(plan.joins);
    case PartKind::Leaves:
        return use(plan.leaves);
    case PartKind::Held:
        return use(plan.held);
    case PartKind::Entries:
        return use(plan.entries);
    case PartKind::RemovedByOthers:
        break;
    }
    return use(plan.removedByOthers);
}

} // namespace

qsizetype rowBytes(PartKind kind)
{
    switch (kind) {
    case PartKind::Joins:
        return rowSize<Join>;
    case PartKind::Leaves:
        return rowSize<Leave>;
    case PartKind::Entries:
        return rowSize<LedgerEntry>;
    case PartKind::Held:
    case PartKind::RemovedByOthers:
        break;
    }
    return rowSize<ContactId>;
}

qsizetype rowCount(const ListPlan &plan, PartKind kind)
{
    return withRows(plan, kind, [](const auto &rows) { return static_cast<qsizetype>(rows.size()); });
}

ContactId contactAt(const ListPlan &plan, PartKind kind, qsizetype row)
{
    return withRows(plan, kind, [row](const auto &rows) { return contactOf(rows[static_cast<std::size_t>(row)]); });
}

QByteArray encodePart(const ListPlan &plan, PartKind kind, qsizetype first)
{
    return withRows(plan, kind, [first](const auto &rows) {
        using T = typename std::decay_t<decltype(rows)>::value_type;
        const qsizetype count = std::min<qsizetype>(planPartRows, static_cast<qsizetype>(rows.size()) - first);
        QByteArray bytes(count * rowSize<T>, Qt::Uninitialized);
        char *to = bytes.data();
        for (qsizetype row = first; row < first + count; ++row)
            to = put(to, rows[static_cast<std::size_t>(row)]);
        return bytes;
    });
}

bool decodePart(const QByteArray &bytes, PartKind kind, ListPlan &plan)
{
    return withRows(plan, kind, [&bytes](auto &rows) {
        using T = typename std::decay_t<decltype(rows)>::value_type;
        if (bytes.isEmpty() || bytes.size() % rowSize<T> != 0)
            return false;
        for (qsizetype place = 0; place < bytes.size(); place += rowSize<T>)
            take(bytes.constData() + place, rows.emplace_back());
        return true;
    });
}

} // namespace segue::store
