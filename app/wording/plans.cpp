// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include "csv.h"
#include "wording.h"

#include <QCoreApplication>

namespace segue::wording {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(wording)
};

constexpr qsizetype bytesARow = 160;

std::size_t rowsOf(const domain::Plan &plan)
{
    std::size_t rows = 0;
    for (const domain::ListPlan &list : plan.lists)
        rows += list.joins.size() + list.leaves.size() + list.held.size() + list.removedByOthers.size() + list.rejects.size();
    return rows;
}

/// The rows of one list; what is the same in all of them is worded once.
class PlanFile
{
public:
    PlanFile(const domain::Plan &plan, const workspace::People *people) : m_plan(plan), m_people(people)
    {
        m_file.reserve(static_cast<qsizetype>(rowsOf(plan)) * bytesARow);
        QStringList header{QStringLiteral("segment"),     QStringLiteral("list"),        QStringLiteral("what"),
                           QStringLiteral("what_text"),   QStringLiteral("contact_id"),  QStringLiteral("reason"),
                           QStringLiteral("reason_text"), QStringLiteral("survivor_id"), QStringLiteral("detail"),
                           QStringLiteral("stopped")};
        if (m_people)
            header += {QStringLiteral("name"), QStringLiteral("email")};
        beginCsv(m_file, header);
    }

    void add(const domain::ListPlan &list)
    {
        const std::optional<Error> stop = list.problem ? list.problem : list.guard;
        m_worded.reset();
        m_stopped = stop ? QString::fromLatin1(errorEntry(stop->code()).id) : QString();
        for (const domain::Join &join : list.joins)
            addPerson(list, PlanRow::Joins, QStringLiteral("joins"), join.contact);
        for (const domain::Leave &leave : list.leaves)
            addPerson(list, PlanRow::Leaves, QStringLiteral("leaves"), leave.contact);
        for (const domain::ContactId &held : list.held)
            addPerson(list, PlanRow::Held, QStringLiteral("held"), held);
        // Who is added again stands among those who join.
        if (!list.removedByOthersJoin) {
            for (const domain::ContactId &contact : list.removedByOthers)
                addPerson(list, PlanRow::RemovedByOthers, QStringLiteral("removed_by_others"), contact);
        }
        for (const domain::Reject &reject : list.rejects) {
            const PlanRow row = domain::isExpected(reject.reason) ? PlanRow::Expected : PlanRow::Problems;
            add({list.segmentId, list.listName, QStringLiteral("rejected"), planRowText(row), idText(reject.contact),
                 domain::toString(reject.reason), reasonText(reject.reason), idText(reject.survivor), reject.detail, m_stopped},
                reject.contact);
        }
    }

    [[nodiscard]] QByteArray take() { return std::move(m_file); }

private:
    static QString idText(const domain::ContactId &contact) { return contact.isNull() ? QString() : contact.toString(); }

    void addPerson(const domain::ListPlan &list, PlanRow row, const QString &code, const domain::ContactId &contact)
    {
        if (m_worded != row) {
            m_worded = row;
            m_what = planRowText(row);
            m_why = planReason(row, m_plan, list);
        }
        add({list.segmentId, list.listName, code, m_what, contact.toString(), {}, m_why, {}, {}, m_stopped}, contact);
    }

    void add(QStringList cells, const domain::ContactId &contact)
    {
        if (m_people) {
            const auto person = m_people->constFind(contact);
            if (person == m_people->constEnd())
                cells += {QString(), QString()};
            else
                cells += {person->name, person->email};
        }
        addCsvRow(m_file, cells);
    }

    const domain::Plan &m_plan;
    const workspace::People *m_people;
    QByteArray m_file;
    std::optional<PlanRow> m_worded;
    QString m_what;
    QString m_why;
    QString m_stopped;
};

} // namespace

QString planRowText(PlanRow row)
{
    switch (row) {
    case PlanRow::Joins:
        return Text::tr("Joining");
    case PlanRow::Leaves:
        return Text::tr("Leaving");
    case PlanRow::Held:
        return Text::tr("Held");
    case PlanRow::RemovedByOthers:
        return Text::tr("Removed by others");
    case PlanRow::Problems:
        return Text::tr("Cannot be exported");
    case PlanRow::Expected:
        return Text::tr("Not meant");
    }
    Q_UNREACHABLE();
}

QString planReason(PlanRow row, const domain::Plan &plan, const domain::ListPlan &list)
{
    switch (row) {
    case PlanRow::Joins:
        return plan.undoes ? Text::tr("removed by the run that is taken back") : Text::tr("in the segment, not on the list yet");
    case PlanRow::Leaves:
        if (plan.undoes)
            return Text::tr("added by the run that is taken back");
        return plan.mode == domain::Mode::ExactCopy ? Text::tr("not in the segment") : Text::tr("no longer in the segment");
    case PlanRow::Held:
        return Text::tr("no usable contact ID this time; stays on the list");
    case PlanRow::RemovedByOthers:
        return list.removedByOthersJoin ? Text::tr("somebody took them off; added again") : Text::tr("somebody took them off; left alone");
    case PlanRow::Problems:
    case PlanRow::Expected:
        return {};
    }
    Q_UNREACHABLE();
}

QString planReason(const domain::Reject &reject)
{
    const QString text = reasonText(reject.reason);
    const QString detail = rejectDetail(reject);
    return detail.isEmpty() ? text : Text::tr("%1 (%2)", "reason and detail").arg(text, detail);
}

std::vector<domain::ContactId> contactsOf(const domain::Plan &plan)
{
    std::vector<domain::ContactId> contacts;
    contacts.reserve(rowsOf(plan));
    for (const domain::ListPlan &list : plan.lists) {
        for (const domain::Join &join : list.joins)
            contacts.push_back(join.contact);
        for (const domain::Leave &leave : list.leaves)
            contacts.push_back(leave.contact);
        contacts.insert(contacts.end(), list.held.begin(), list.held.end());
        contacts.insert(contacts.end(), list.removedByOthers.begin(), list.removedByOthers.end());
        for (const domain::Reject &reject : list.rejects)
            contacts.push_back(reject.contact);
    }
    return contacts;
}

QByteArray planCsv(const domain::Plan &plan, const workspace::People *people)
{
    PlanFile file(plan, people);
    for (const domain::ListPlan &list : plan.lists)
        file.add(list);
    return file.take();
}

} // namespace segue::wording
