// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peoplesection.h"

#include "namefetch.h"
#include "widgets/input/names.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <array>

namespace segue::ui {

namespace {
using Kind = PlanPeople::Kind;
constexpr std::array kinds{Kind::Joins, Kind::Leaves, Kind::Held, Kind::RemovedByOthers, Kind::Problems, Kind::Expected};
} // namespace

bool PeopleSection::hasAny(const domain::ListPlan &list)
{
    return std::any_of(kinds.begin(), kinds.end(), [&list](Kind kind) { return PlanPeople::count(list, kind) > 0; });
}

PeopleSection::PeopleSection(workspace::Workspace &workspace, std::shared_ptr<const domain::Plan> plan, int list, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_plan(std::move(plan)), m_list(list), m_toggle(new QPushButton(this)),
      m_room(new QWidget(this)), m_kind(new QComboBox(m_room)), m_names(new QPushButton(m_room)), m_notice(newQuietLabel({}, m_room)),
      m_trouble(new MessageBar(m_room)), m_table(new QTableView(m_room)), m_model(new PlanPeople(this)),
      m_fetch(new NameFetch(m_workspace, m_plan->exportId.toString(), m_table, m_model, this))
{
    m_toggle->setObjectName(QStringLiteral("showPeople"));
    m_toggle->setCheckable(true);
    m_names->setObjectName(QStringLiteral("showNames"));
    m_names->setCheckable(true);
    nameBox(*m_kind, tr("Whom to show"));
    for (const Kind kind : kinds) {
        if (const qint64 count = PlanPeople::count(m_plan->lists.at(m_list), kind); count > 0)
            m_kind->addItem(tr("%1 (%2)", "kind and number").arg(wording::planRowText(kind), wording::number(count)),
                            static_cast<int>(kind));
    }
    addTable();
    auto *head = new QHBoxLayout;
    head->addWidget(m_kind);
    head->addWidget(m_names);
    head->addWidget(m_notice, 1);
    auto *room = new QVBoxLayout(m_room);
    room->setContentsMargins(0, 0, 0, 0);
    room->addLayout(head);
    room->addWidget(m_trouble);
    room->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    column->addWidget(m_room);
    connect(m_toggle, &QPushButton::toggled, this, &PeopleSection::unfold);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PeopleSection::choose);
    connect(m_names, &QPushButton::toggled, this, &PeopleSection::showNames);
    connect(m_fetch, &NameFetch::failed, this, &PeopleSection::failNames);
    connect(m_fetch, &NameFetch::fetching, this, [this](bool underWay) {
        if (m_fetch->isWanted())
            m_notice->setText(underWay ? tr("Asking Sales for names…") : tr("Fetched from Sales to be shown here, and kept nowhere."));
    });
    showNames(false);
    unfold(false);
}

void PeopleSection::addTable()
{
    m_table->setObjectName(QStringLiteral("planPeople"));
    m_table->setAccessibleName(tr("People of the list \"%1\"").arg(m_plan->lists.at(m_list).listName));
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->setVisible(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // By digits: an ID is made of them, and other letters differ from language to language.
    const auto digits = [this](int count) { return count * fontMetrics().horizontalAdvance(u'0') + 2 * step(this); };
    m_table->setColumnWidth(PlanPeople::What, digits(16));
    m_table->setColumnWidth(PlanPeople::Contact, digits(36));
    m_table->setColumnWidth(PlanPeople::Name, digits(18));
    m_table->setColumnWidth(PlanPeople::Email, digits(30));
    m_table->setMinimumHeight(step(this, 26));
}

void PeopleSection::unfold(bool shown)
{
    m_toggle->setText(shown ? tr("Hide the &people") : tr("Show the &people"));
    m_room->setVisible(shown);
    if (!shown)
        m_names->setChecked(false);
    else if (m_model->rowCount() == 0)
        choose();
}

void PeopleSection::choose()
{
    m_model->show(m_plan, m_list, static_cast<Kind>(m_kind->currentData().toInt()));
}

void PeopleSection::showNames(bool shown)
{
    m_names->setText(shown ? tr("Hide the &names") : tr("Show the &names"));
    m_notice->setText(tr("Names are personal data. They are fetched from Sales to be shown here only."));
    m_trouble->clear();
    m_table->setColumnHidden(PlanPeople::Name, !shown);
    m_table->setColumnHidden(PlanPeople::Email, !shown);
    m_fetch->setWanted(shown);
}

void PeopleSection::failNames(const Error &error)
{
    m_notice->setText({});
    m_trouble->showError(error);
    connect(m_trouble->addButton(tr("&Try again")), &QPushButton::clicked, this, [this] {
        m_trouble->clear();
        m_fetch->look();
    });
    if (errorEntry(error.code()).exitCode == ExitCode::SignInNeeded)
        connect(m_trouble->addButton(tr("&Sign in")), &QPushButton::clicked, this, &PeopleSection::signInWanted);
}

} // namespace segue::ui
