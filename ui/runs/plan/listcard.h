// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planpeople.h"

#include <QFrame>

class QBoxLayout;
class QComboBox;
class QPushButton;
class QTableView;

namespace segue::ui {

class MessageBar;

/// One list of a plan: where it comes from, a bar of who stays, joins and leaves, what the guard says, and the people on demand.
class ListCard : public QFrame
{
    Q_OBJECT

public:
    ListCard(std::shared_ptr<const domain::Plan> plan, int list, QWidget *parent = nullptr);
    /// Says that the guard is lifted, where it had stopped this list.
    void showLifted();

Q_SIGNALS:
    /// The person lifts the guard, for this plan only.
    void guardLifted();

private:
    void addBar();
    void addRemarks();
    void addGuard();
    void addPeople();
    void showPeople(bool shown);
    void choosePeople();
    [[nodiscard]] const domain::ListPlan &list() const { return m_plan->lists.at(m_list); }

    std::shared_ptr<const domain::Plan> m_plan;
    int m_list;
    QBoxLayout *m_column;
    MessageBar *m_guard = nullptr;
    QPushButton *m_toggle = nullptr;
    QWidget *m_people = nullptr;
    QComboBox *m_kind = nullptr;
    QTableView *m_table = nullptr;
    PlanPeople *m_model = nullptr;
};

} // namespace segue::ui
