// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypage.h"

#include "courseview.h"
#include "personsearch.h"
#include "runsview.h"

#include "marks/runmarks.h"
#include "widgets/message/messagebar.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QTabWidget>

#include <algorithm>

namespace segue::ui {

HistoryPage::HistoryPage(workspace::Workspace &workspace, const Clock &clock, QWidget *parent)
    : Page(QStringLiteral("historyPage"), tr("Run history"), {}, parent), m_workspace(workspace)
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("historyTabs"));
    m_tabs->setDocumentMode(true);
    m_runs = new RunsView(workspace, clock, this);
    m_tabs->addTab(m_runs, icon(QStringLiteral("history"), palette()), tr("&Runs"));
    m_course = new CourseView(this);
    m_tabs->addTab(m_course, icon(QStringLiteral("plan"), palette()), tr("Over t&ime"));
    m_people = new PersonSearch(workspace, this);
    m_tabs->addTab(m_people, icon(QStringLiteral("person"), palette()), tr("Search for a &person"));
    body()->addWidget(m_tabs, 1);
    connect(m_runs, &RunsView::retry, this, &HistoryPage::refresh);
    connect(m_runs, &RunsView::exportsWanted, this, &HistoryPage::exportsWanted);
    connect(m_runs->details(), &RunDetails::retryRejectsWanted, this, &HistoryPage::retryRejectsWanted);
    connect(m_runs->details(), &RunDetails::resumeWanted, this, &HistoryPage::resumeWanted);
    connect(m_runs->details(), &RunDetails::undoWanted, this, &HistoryPage::undoWanted);
}

void HistoryPage::refresh()
{
    workspace::ListRuns request;
    request.limit = RunsView::mostRead;
    m_workspace.call(request, this, [this](Result<QList<domain::RunRecord>> answer) {
        if (answer.has_value())
            take(std::move(answer.value()));
        else
            m_runs->showError(answer.error());
    });
    m_workspace.call(workspace::ListExports{}, this, [this](const Result<QList<workspace::ExportView>> &answer) {
        if (!answer.has_value()) {
            messages()->showError(answer.error());
            return;
        }
        m_people->setExports(*answer);
    });
}

void HistoryPage::take(QList<domain::RunRecord> runs)
{
    m_course->showRuns(runs);
    const auto count = static_cast<int>(runs.size());
    const auto failed = static_cast<int>(
        std::count_if(runs.begin(), runs.end(), [](const domain::RunRecord &run) { return toneOf(run.state) == Tone::Bad; }));
    m_runs->showRuns(std::move(runs));
    QString sentence =
        count == RunsView::mostRead ? tr("The newest %1 runs.").arg(wording::number(count)) : tr("%Ln run(s).", nullptr, count);
    if (failed > 0)
        sentence = tr("%1 %2", "two sentences").arg(sentence, tr("%Ln of them failed.", nullptr, failed));
    Q_EMIT said(sentence);
}

void HistoryPage::find()
{
    if (m_tabs->currentWidget() == m_people) {
        m_people->find();
        return;
    }
    m_tabs->setCurrentWidget(m_runs);
    m_runs->find();
}

void HistoryPage::showExport(const QString &exportName)
{
    m_tabs->setCurrentWidget(m_runs);
    m_runs->showExport(exportName);
    m_course->showExport(exportName);
}

void HistoryPage::showPeople()
{
    m_tabs->setCurrentWidget(m_people);
    m_people->find();
}

void HistoryPage::setBusy(const QStringList &exportKeys)
{
    m_runs->setBusy(exportKeys);
}

} // namespace segue::ui
