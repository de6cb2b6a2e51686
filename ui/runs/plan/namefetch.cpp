// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namefetch.h"

#include "planpeople.h"

#include <QEvent>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace segue::ui {

namespace {
constexpr int page = 200;
constexpr int restMs = 120;
} // namespace

NameFetch::NameFetch(workspace::Workspace &workspace, const QString &exportId, QTableView *table, PlanPeople *people, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_exportId(exportId), m_table(table), m_people(people), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(restMs);
    connect(m_pause, &QTimer::timeout, this, &NameFetch::ask);
    const auto moved = [this] {
        if (m_wanted && !m_failed)
            m_pause->start();
    };
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, moved);
    connect(people, &QAbstractItemModel::modelReset, this, moved);
    table->viewport()->installEventFilter(this);
}

void NameFetch::setWanted(bool wanted)
{
    if (std::exchange(m_wanted, wanted) == wanted)
        return;
    if (wanted) {
        look();
        return;
    }
    m_pause->stop();
    if (m_ticket)
        m_workspace.cancel(*m_ticket);
    m_ticket.reset();
    m_people->forgetNames();
    Q_EMIT fetching(false);
}

void NameFetch::look()
{
    m_failed = false;
    if (m_wanted)
        ask();
}

bool NameFetch::eventFilter(QObject *watched, QEvent *event)
{
    if ((event->type() == QEvent::Resize || event->type() == QEvent::Show) && m_wanted && !m_failed)
        m_pause->start();
    return QObject::eventFilter(watched, event);
}

std::vector<domain::ContactId> NameFetch::missing() const
{
    const int rows = m_people->rowCount();
    const int first = m_table->rowAt(0);
    if (first < 0 || !m_table->isVisible())
        return {};
    const int bottom = m_table->rowAt(m_table->viewport()->height() - 1);
    const int last = bottom < 0 ? rows - 1 : bottom;
    std::vector<domain::ContactId> contacts;
    for (int begin = first / page * page; begin <= last && contacts.empty(); begin += page) {
        const int end = std::min(begin + page, rows);
        for (int row = begin; row < end; ++row) {
            if (!m_people->isNamed(row))
                contacts.push_back(m_people->contactAt(row));
        }
    }
    return contacts;
}

void NameFetch::ask()
{
    if (!m_wanted || m_failed || m_ticket)
        return;
    std::vector<domain::ContactId> contacts = missing();
    Q_EMIT fetching(!contacts.empty());
    if (contacts.empty())
        return;
    m_ticket = m_workspace.call(workspace::NamePeople{m_exportId, contacts}, this,
                                [this, contacts](const Result<QList<engine::PersonMatch>> &answer) {
                                    m_ticket.reset();
                                    if (answer.has_value()) {
                                        m_people->setNames(contacts, *answer);
                                        ask();
                                        return;
                                    }
                                    m_failed = true;
                                    Q_EMIT fetching(false);
                                    Q_EMIT failed(answer.error());
                                });
}

} // namespace segue::ui
