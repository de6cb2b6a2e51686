// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/runrecord.h"
#include "widgets/page.h"
#include "workspace/workspace.h"

class QTabWidget;

namespace segue::ui {

class CourseView;
class PersonSearch;
class RunsView;

/// What was done: the runs, how counts went over time, and why somebody is on a list or not.
class HistoryPage : public Page
{
    Q_OBJECT

public:
    HistoryPage(workspace::Workspace &workspace, const Clock &clock, QWidget *parent = nullptr);

    void refresh() override;
    void find() override;
    /// Only the runs of that export.
    void showExport(const QString &exportName);
    /// Opens the search for a person.
    void showPeople();
    /// Exports that run now, by ID.
    void setBusy(const QStringList &exportKeys);
    [[nodiscard]] RunsView *runs() const { return m_runs; }
    [[nodiscard]] CourseView *course() const { return m_course; }
    [[nodiscard]] PersonSearch *people() const { return m_people; }

Q_SIGNALS:
    void retryRejectsWanted(const segue::domain::RunRecord &record);
    void resumeWanted(const segue::domain::RunRecord &record);
    /// What undoing would change is to be shown first.
    void undoWanted(const segue::domain::RunRecord &record);
    void exportsWanted();

private:
    void take(QList<domain::RunRecord> runs);

    workspace::Workspace &m_workspace;
    QTabWidget *m_tabs;
    RunsView *m_runs;
    CourseView *m_course;
    PersonSearch *m_people;
};

} // namespace segue::ui
