// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membershipplan.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace segue::domain {

namespace {

/// Hashes values in a form that has one spelling each: texts with their length, lists with their count, numbers big-endian.
/// Changing it changes the identity of every plan, stored ones included.
class Fingerprint
{
public:
    Fingerprint() { m_pending.reserve(chunkSize + 64); }

    void add(qint64 number)
    {
        const qint64 wire = qToBigEndian(number);
        raw(&wire, sizeof wire);
    }
    void add(int number) { add(qint64{number}); }
    void add(bool flag) { add(qint64{flag}); }
    void add(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        add(qint64{utf8.size()});
        raw(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    }
    void add(const QDateTime &time)
    {
        add(time.isValid());
        add(time.isValid() ? time.toMSecsSinceEpoch() : qint64{0});
    }
    void add(CustomerKey customer) { add(static_cast<qint64>(customer)); }
    template<class Tag>
    void add(const Guid<Tag> &guid)
    {
        raw(guid.bytes.data(), guid.bytes.size());
    }
    template<class E>
        requires std::is_enum_v<E>
    void add(E value)
    {
        add(static_cast<qint64>(value));
    }
    template<class T>
    void add(const std::optional<T> &value)
    {
        add(value.has_value());
        if (value)
            add(*value);
    }
    template<class T>
    void add(const std::vector<T> &rows)
    {
        add(static_cast<qint64>(rows.size()));
        for (const T &row : rows)
            add(row);
    }
    void add(const Join &join)
    {
        add(join.contact);
        add(join.customer);
    }
    void add(const Leave &leave)
    {
        add(leave.contact);
        add(leave.row);
    }
    void add(const LedgerEntry &entry)
    {
        add(entry.contact);
        add(entry.customer);
    }
    void add(const Reject &reject)
    {
        add(reject.customer);
        add(reject.contact);
        add(reject.reason);
        add(reject.survivor);
        add(reject.detail);
    }
    /// Without {plan}: an error of the plan names the plan, whose name is made here.
    void add(Error error)
    {
        add(QLatin1String(errorEntry(error.code()).id).toString());
        const auto &parameters = error.parameters();
        add(qint64{parameters.size() - (parameters.contains(QStringLiteral("plan")) ? 1 : 0)});
        for (auto it = parameters.begin(); it != parameters.end(); ++it) {
            if (it.key() == QLatin1String("plan"))
                continue;
            add(it.key());
            const bool isList = it.value().typeId() == QMetaType::QStringList || it.value().typeId() == QMetaType::QVariantList;
            add(isList ? it.value().toStringList().join(u'\n') : it.value().toString());
        }
        add(error.serverCode());
        add(error.serverText());
        add(error.status());
    }
    void add(const WorldMarks &marks)
    {
        add(marks.segmentMarker);
        add(marks.segmentMembers);
        add(marks.listVersion);
        add(marks.newestMemberRow);
        add(marks.listMembers);
    }
    void add(const ListPlan &list);

    [[nodiscard]] QByteArray result()
    {
        flush();
        return m_hash.result();
    }

private:
    static constexpr qsizetype chunkSize = 64 * 1024;

    void raw(const void *data, std::size_t size)
    {
        m_pending.append(static_cast<const char *>(data), static_cast<qsizetype>(size));
        if (m_pending.size() >= chunkSize)
            flush();
    }
    void flush()
    {
        m_hash.addData(m_pending);
        m_pending.resize(0);
    }

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QByteArray m_pending;
};

void Fingerprint::add(const ListPlan &list)
{
    add(list.binding);
    add(list.segmentId);
    add(list.segmentName);
    add(list.list);
    add(list.listName);
    add(list.createsList);
    add(list.part);
    for (const qint64 count : {list.members, list.desired, list.stays, list.staysInactive, list.staysNotOurs, list.notOurs, list.oursKept,
                               list.heldCustomers, list.heldSeveral, list.waitingJoins, list.waitingLeaves, list.optedOut})
        add(count);
    add(list.joins);
    add(list.leaves);
    add(list.held);
    add(list.removedByOthers);
    add(list.removedByOthersJoin);
    add(list.rejects);
    add(list.alarm);
    add(list.guard);
    add(list.problem);
    add(list.quick);
    add(list.comparedAt);
    for (const qint64 count : {list.then.desired, list.then.stays, list.then.held, list.then.notOurs, list.then.removedByOthers})
        add(count);
    for (auto it = list.then.rejects.cbegin(); it != list.then.rejects.cend(); ++it) {
        add(it.key());
        add(it.value());
    }
    add(list.marks);
    // What came later is hashed only where there is something, so that the plans of before keep their identity.
    if (!list.entries.empty())
        add(list.entries);
    if (list.undo) {
        add(list.undo->changedByOthers);
        add(list.undo->touchedLater);
        add(list.undo->excluded);
        add(list.undo->listStays);
    }
}

} // namespace

PlanId planIdFor(const Plan &plan)
{
    Fingerprint fingerprint;
    fingerprint.add(2); // the form's version
    fingerprint.add(plan.exportId);
    fingerprint.add(plan.exportName);
    fingerprint.add(plan.mode);
    fingerprint.add(plan.guard.sharePercent);
    fingerprint.add(plan.contactIdField);
    fingerprint.add(plan.connection);
    fingerprint.add(plan.account);
    fingerprint.add(plan.derivedFrom);
    fingerprint.add(qint64{plan.lists.size()});
    for (const ListPlan &list : plan.lists)
        fingerprint.add(list);
    fingerprint.add(plan.expectedRequests);
    if (plan.undoes)
        fingerprint.add(*plan.undoes);

    const QByteArray digest = fingerprint.result();
    PlanId id;
    std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

} // namespace segue::domain
