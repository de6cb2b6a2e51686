// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QObject>

#include <optional>

class QTableView;
class QTimer;

namespace segue::ui {

class PlanPeople;

/// Fetches the names of those rows of a table that a person looks at, a page of 200 at a time, as they scroll. One question is under
/// way at most; what is scrolled past quickly is not asked for.
class NameFetch : public QObject
{
    Q_OBJECT

public:
    /// Of the export with that ID. \p table shows \p people.
    NameFetch(workspace::Workspace &workspace, const QString &exportId, QTableView *table, PlanPeople *people, QObject *parent = nullptr);

    /// False: what was fetched is forgotten.
    void setWanted(bool wanted);
    [[nodiscard]] bool isWanted() const { return m_wanted; }
    /// The rows are others, or an error was seen to: looks anew what is missing.
    void look();

Q_SIGNALS:
    /// Nothing is asked for any more until look().
    void failed(const segue::Error &error);
    void fetching(bool underWay);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    /// Who is to be asked for next: of the pages that are in sight.
    [[nodiscard]] std::vector<domain::ContactId> missing() const;

    workspace::Workspace &m_workspace;
    QString m_exportId;
    QTableView *m_table;
    PlanPeople *m_people;
    QTimer *m_pause;
    std::optional<workspace::Ticket> m_ticket;
    bool m_wanted = false;
    bool m_failed = false;
};

} // namespace segue::ui
