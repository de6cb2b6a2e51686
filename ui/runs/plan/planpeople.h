// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wording/plans.h"

#include <QAbstractTableModel>
#include <QSet>

#include <memory>

namespace segue::ui {

/// Whom one list of a plan speaks of, read from the plan itself: nothing is copied, however many there are. Names are given to it, and
/// forgotten, by whoever shows them.
class PlanPeople : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Kind = wording::PlanRow;
    enum ColumnPlace { What, Contact, Name, Email, Why, ColumnCount };

    explicit PlanPeople(QObject *parent = nullptr);
    void show(std::shared_ptr<const domain::Plan> plan, int list, Kind kind);
    [[nodiscard]] static qint64 count(const domain::ListPlan &list, Kind kind);

    /// Null: there is none.
    [[nodiscard]] domain::ContactId contactAt(int row) const { return contact(static_cast<std::size_t>(row)); }
    /// Whether it was asked for already, or cannot be.
    [[nodiscard]] bool isNamed(int row) const;
    /// What Sales answered when it was asked for those contacts.
    void setNames(const std::vector<domain::ContactId> &asked, const QList<engine::PersonMatch> &found);
    void forgetNames();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] const domain::ListPlan &list() const { return m_plan->lists.at(m_list); }
    [[nodiscard]] domain::ContactId contact(std::size_t row) const;
    [[nodiscard]] QString nameText(const domain::ContactId &contact, bool email) const;
    [[nodiscard]] QString why(std::size_t row) const;

    std::shared_ptr<const domain::Plan> m_plan;
    int m_list = 0;
    Kind m_kind = Kind::Joins;
    std::vector<std::size_t> m_rejects; ///< places of those of the kind
    workspace::People m_names;
    QSet<domain::ContactId> m_unknown; ///< asked for, and not shown by Sales
};

} // namespace segue::ui
