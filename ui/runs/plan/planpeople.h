// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membershipplan.h"

#include <QAbstractTableModel>

#include <memory>

namespace segue::ui {

/// Whom one list of a plan speaks of, read from the plan itself: nothing is copied, however many there are.
class PlanPeople : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Kind { Joins, Leaves, Held, RemovedByOthers, Problems, Expected };
    enum ColumnPlace { What, Contact, Why, ColumnCount };

    explicit PlanPeople(QObject *parent = nullptr);
    void show(std::shared_ptr<const domain::Plan> plan, int list, Kind kind);
    [[nodiscard]] static QString kindText(Kind kind);
    [[nodiscard]] static qint64 count(const domain::ListPlan &list, Kind kind);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] const domain::ListPlan &list() const { return m_plan->lists.at(m_list); }
    [[nodiscard]] domain::ContactId contact(std::size_t row) const;
    [[nodiscard]] QString why(std::size_t row) const;

    std::shared_ptr<const domain::Plan> m_plan;
    int m_list = 0;
    Kind m_kind = Kind::Joins;
    std::vector<std::size_t> m_rejects; ///< places of those of the kind
};

} // namespace segue::ui
