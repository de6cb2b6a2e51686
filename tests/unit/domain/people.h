// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membershipplan.h"
#include "domain/runrecord.h"

#include <QStringList>

#include <algorithm>

/// People in a line of text, so that a scenario can be read: contacts are letters, customers are numbers.
///   "A B"            contacts
///   "A:1 B:2"        contact and customer
///   "1 2!"           customers without contact ID, ! malformed
///   "C=inactive D=merged>E F=not_found G=opted_out"
namespace segue::domain::testing {

inline QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

inline ContactId contact(QStringView word)
{
    ContactId id;
    for (std::size_t i = 0; i < static_cast<std::size_t>(word.size()); ++i)
        id.bytes.at(i) = static_cast<unsigned char>(word.at(static_cast<qsizetype>(i)).unicode());
    return id;
}

inline QString name(const ContactId &id)
{
    QString text;
    for (std::size_t i = 0; i < id.bytes.size() && id.bytes.at(i) != 0; ++i)
        text += QLatin1Char(static_cast<char>(id.bytes.at(i)));
    return text;
}

inline CustomerKey customer(QStringView word)
{
    return CustomerKey{word.toULongLong()};
}

inline std::vector<ContactId> contacts(const QString &text)
{
    std::vector<ContactId> ids;
    for (const QString &word : words(text))
        ids.push_back(contact(word));
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// Rows with a contact and a customer, in the order written.
template<class Row>
std::vector<Row> pairs(const QString &text)
{
    std::vector<Row> rows;
    for (const QString &word : words(text)) {
        const auto colon = word.indexOf(u':');
        rows.push_back({contact(QStringView(word).left(colon)), customer(QStringView(word).mid(colon + 1))});
    }
    return rows;
}

inline SegmentContent segmentOf(const QString &rows, const QString &unusable)
{
    SegmentContent content;
    content.rows = pairs<WantedRow>(rows);
    for (const QString &word : words(unusable)) {
        const bool isMalformed = word.endsWith(u'!');
        content.unusable.push_back(
            {customer(QStringView(word).chopped(isMalformed ? 1 : 0)), isMalformed ? RejectReason::Malformed : RejectReason::Missing});
    }
    return content;
}

/// A member row whose ID differs from the contact's, so that one cannot be taken for the other.
inline MemberRowId rowFor(const ContactId &contact, unsigned char generation = 1)
{
    MemberRowId row{contact.bytes};
    row.bytes.back() = generation;
    return row;
}

inline ListContent listOf(const QString &members, unsigned char generation = 1)
{
    ListContent list;
    for (const ContactId &id : contacts(members))
        list.push_back({id, rowFor(id, generation)});
    return list;
}

inline Ledger ledgerOf(const QString &ours, const QString &takenOff = {})
{
    Ledger ledger{pairs<LedgerEntry>(ours), contacts(takenOff)};
    std::sort(ledger.ours.begin(), ledger.ours.end());
    return ledger;
}

/// What Sales says of each candidate: active, unless the text says otherwise.
inline std::vector<ContactStatus> statusesOf(const std::vector<ContactId> &candidates, const QString &text)
{
    std::vector<ContactStatus> statuses;
    for (const ContactId &candidate : candidates)
        statuses.push_back({candidate, ContactState::Active, {}, false});
    for (const QString &word : words(text)) {
        const QStringList parts = word.split(u'=');
        const QStringList state = parts.at(1).split(u'>');
        const ContactId id = contact(parts.at(0));
        auto place = std::lower_bound(statuses.begin(), statuses.end(), id,
                                      [](const ContactStatus &status, const ContactId &key) { return status.contact < key; });
        if (place == statuses.end() || place->contact != id)
            place = statuses.insert(place, {id, ContactState::Active, {}, false});
        if (state.at(0) == QLatin1String("inactive"))
            place->state = ContactState::Inactive;
        else if (state.at(0) == QLatin1String("not_found"))
            place->state = ContactState::NotFound;
        else if (state.at(0) == QLatin1String("opted_out"))
            place->optedOut = true;
        else if (state.at(0) == QLatin1String("merged"))
            *place = {id, ContactState::Merged, contact(state.at(1)), false};
    }
    return statuses;
}

template<class Rows>
QString shown(const Rows &rows)
{
    QStringList names;
    for (const auto &row : rows) {
        using Row = std::decay_t<decltype(row)>;
        if constexpr (std::is_same_v<Row, ContactId>)
            names += name(row);
        else if constexpr (requires { row.customer; } && !std::is_same_v<Row, Join>)
            names += name(row.contact) + u':' + QString::number(static_cast<quint64>(row.customer));
        else
            names += name(row.contact);
    }
    return names.join(u' ');
}

/// "1=missing 2=not_found", by customer.
inline QString shownRejects(const std::vector<Reject> &rejects)
{
    std::vector<std::pair<quint64, QString>> rows;
    for (const Reject &reject : rejects) {
        QString word = QString::number(static_cast<quint64>(reject.customer)) + u'=' + toString(reject.reason);
        if (!reject.survivor.isNull())
            word += u'>' + name(reject.survivor);
        rows.emplace_back(static_cast<quint64>(reject.customer), word);
    }
    std::sort(rows.begin(), rows.end());
    QStringList names;
    for (const auto &[key, word] : rows)
        names += word;
    return names.join(u' ');
}

/// The list as it is when exactly the plan was done.
inline ListContent done(const ListPlan &plan, ListContent list)
{
    std::erase_if(list, [&plan](const ListRow &row) {
        return std::any_of(plan.leaves.begin(), plan.leaves.end(), [&row](const Leave &leave) { return leave.contact == row.contact; });
    });
    for (const Join &join : plan.joins)
        list.push_back({join.contact, rowFor(join.contact)});
    std::sort(list.begin(), list.end());
    return list;
}

/// Which of the sums of a plan does not hold; empty if all do.
inline QString brokenSum(const ListPlan &plan, qint64 listMembers)
{
    const auto size = [](const auto &rows) { return static_cast<qint64>(rows.size()); };
    if (plan.members != plan.desired + size(plan.rejects) + plan.heldCustomers)
        return QStringLiteral("members %1 != desired %2 + rejects %3 + held %4")
            .arg(plan.members)
            .arg(plan.desired)
            .arg(size(plan.rejects))
            .arg(plan.heldCustomers);
    if (plan.desired != size(plan.joins) + plan.stays + plan.removedByOthersLeft() + plan.waitingJoins)
        return QStringLiteral("desired %1").arg(plan.desired);
    if (plan.membersAfter() != listMembers + size(plan.joins) - size(plan.leaves))
        return QStringLiteral("members after %1 != %2 + %3 - %4")
            .arg(plan.membersAfter())
            .arg(listMembers)
            .arg(size(plan.joins))
            .arg(size(plan.leaves));
    if (plan.staysNotOurs > plan.notOurs || plan.staysNotOurs > plan.stays)
        return QStringLiteral("stays not ours %1").arg(plan.staysNotOurs);
    return {};
}

} // namespace segue::domain::testing
