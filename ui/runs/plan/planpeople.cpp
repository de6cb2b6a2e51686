// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planpeople.h"

#include "wording/wording.h"

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

QString PlanPeople::kindText(Kind kind)
{
    switch (kind) {
    case Kind::Joins:
        return tr("Joining");
    case Kind::Leaves:
        return tr("Leaving");
    case Kind::Held:
        return tr("Held");
    case Kind::RemovedByOthers:
        return tr("Removed by others");
    case Kind::Problems:
        return tr("Cannot be exported");
    case Kind::Expected:
        return tr("Not meant");
    }
    Q_UNREACHABLE();
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
        return kindText(m_kind);
    case Contact: {
        const domain::ContactId id = contact(row);
        return id.isNull() ? tr("none", "contact ID") : id.toString();
    }
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

QString PlanPeople::why(std::size_t row) const
{
    switch (m_kind) {
    case Kind::Joins:
        return tr("in the segment, not on the list yet");
    case Kind::Leaves:
        return tr("no longer in the segment");
    case Kind::Held:
        return tr("no usable contact ID this time; stays on the list");
    case Kind::RemovedByOthers:
        return list().removedByOthersJoin ? tr("somebody took them off; added again") : tr("somebody took them off; left alone");
    case Kind::Problems:
    case Kind::Expected: {
        const domain::Reject &reject = list().rejects.at(m_rejects.at(row));
        const QString text = wording::reasonText(reject.reason);
        return reject.detail.isEmpty() ? text : tr("%1 (%2)", "reason and detail").arg(text, reject.detail);
    }
    }
    Q_UNREACHABLE();
}

} // namespace segue::ui
