// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planpeople.h"

#include <algorithm>

namespace segue::ui {

PlanPeople::PlanPeople(QObject *parent) : QAbstractTableModel(parent) {}

void PlanPeople::show(std::shared_ptr<const domain::Plan> plan, int list, Kind kind)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_list = list;
    m_kind = kind;
    m_rejects.clear();
    if (m_kind == Kind::Problems || m_kind == Kind::Expected) {
        const auto &rejects = this->list().rejects;
        for (std::size_t row = 0; row < rejects.size(); ++row) {
            if (domain::isExpected(rejects.at(row).reason) == (m_kind == Kind::Expected))
                m_rejects.push_back(row);
        }
    }
    endResetModel();
}

bool PlanPeople::isNamed(int row) const
{
    const domain::ContactId id = contactAt(row);
    return id.isNull() || m_names.contains(id) || m_unknown.contains(id);
}

void PlanPeople::setNames(const std::vector<domain::ContactId> &asked, const QList<engine::PersonMatch> &found)
{
    for (const engine::PersonMatch &person : found)
        m_names.insert(person.contact, person);
    for (const domain::ContactId &id : asked) {
        if (!m_names.contains(id))
            m_unknown.insert(id);
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Email), {Qt::DisplayRole, Qt::ToolTipRole});
}

void PlanPeople::forgetNames()
{
    m_names.clear();
    m_unknown.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Email), {Qt::DisplayRole, Qt::ToolTipRole});
}

qint64 PlanPeople::count(const domain::ListPlan &list, Kind kind)
{
    const auto rejects = [&](bool isExpected) {
        return std::count_if(list.rejects.begin(), list.rejects.end(),
                             [=](const domain::Reject &reject) { return domain::isExpected(reject.reason) == isExpected; });
    };
    switch (kind) {
    case Kind::Joins:
        return static_cast<qint64>(list.joins.size());
    case Kind::Leaves:
        return static_cast<qint64>(list.leaves.size());
    case Kind::Held:
        return static_cast<qint64>(list.held.size());
    case Kind::RemovedByOthers:
        return static_cast<qint64>(list.removedByOthers.size());
    case Kind::Problems:
        return rejects(false);
    case Kind::Expected:
        return rejects(true);
    }
    Q_UNREACHABLE();
}

int PlanPeople::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_plan)
        return 0;
    return m_kind == Kind::Problems || m_kind == Kind::Expected ? static_cast<int>(m_rejects.size())
                                                                : static_cast<int>(count(list(), m_kind));
}

int PlanPeople::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant PlanPeople::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What happens");
    case Contact:
        return tr("Contact ID");
    case Name:
        return tr("Name");
    case Email:
        return tr("E-mail");
    case Why:
        return tr("Reason");
    default:
        return {};
    }
}

QVariant PlanPeople::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    switch (index.column()) {
    case What:
        return wording::planRowText(m_kind);
    case Contact: {
        const domain::ContactId id = contact(row);
        return id.isNull() ? tr("none", "contact ID") : id.toString();
    }
    case Name:
    case Email:
        return nameText(contact(row), index.column() == Email);
    default:
        return why(row);
    }
}

domain::ContactId PlanPeople::contact(std::size_t row) const
{
    switch (m_kind) {
    case Kind::Joins:
        return list().joins.at(row).contact;
    case Kind::Leaves:
        return list().leaves.at(row).contact;
    case Kind::Held:
        return list().held.at(row);
    case Kind::RemovedByOthers:
        return list().removedByOthers.at(row);
    case Kind::Problems:
    case Kind::Expected:
        return list().rejects.at(m_rejects.at(row)).contact;
    }
    Q_UNREACHABLE();
}

QString PlanPeople::nameText(const domain::ContactId &contact, bool email) const
{
    const auto person = m_names.constFind(contact);
    if (person != m_names.constEnd())
        return email ? person->email : person->name;
    return m_unknown.contains(contact) && !email ? tr("not shown by Sales") : QString();
}

QString PlanPeople::why(std::size_t row) const
{
    if (m_kind == Kind::Problems || m_kind == Kind::Expected)
        return wording::planReason(list().rejects.at(m_rejects.at(row)));
    return wording::planReason(m_kind, *m_plan, list());
}

} // namespace segue::ui
