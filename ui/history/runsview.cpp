// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runsview.h"

#include "marks/runmarks.h"
#include "widgets/input/names.h"
#include "widgets/input/searchfield.h"
#include "widgets/look/flowlayout.h"
#include "widgets/look/text.h"
#include "widgets/message/states.h"
#include "widgets/table/table.h"
#include "widgets/tallarea.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QSplitter>

#include <algorithm>

namespace segue::ui {

namespace {

using domain::RunRecord;

qint64 sumOf(const RunRecord &run, qint64 domain::ListRun::*count)
{
    qint64 sum = 0;
    for (const domain::ListRun &list : run.lists)
        sum += list.*count;
    return sum;
}

std::optional<qint64> tookMs(const RunRecord &run)
{
    return run.finishedAt ? std::optional(run.startedAt.msecsTo(*run.finishedAt)) : std::nullopt;
}

} // namespace

RunsView::RunsView(workspace::Workspace &workspace, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_clock(clock)
{
    m_model = new RowsModel<RunRecord>(columns(), [](const RunRecord &run) { return run.id.toString(); }, this);
    build();
    showLoading();
}

void RunsView::build()
{
    const int gap = step(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap, 0, 0);
    column->setSpacing(gap);
    auto *row = new FlowLayout;
    m_search = new SearchField(tr("Search runs"), this);
    m_search->setMaximumWidth(step(this, 40));
    row->addWidget(m_search);
    row->addStretch();
    const auto choice = [&](const QString &name, const QString &spoken) {
        auto *box = new QComboBox(this);
        box->setObjectName(name);
        nameBox(*box, spoken);
        box->setMinimumContentsLength(20);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row->addWidget(box);
        return box;
    };
    m_export = choice(QStringLiteral("runsExport"), tr("Export"));
    m_export->addItem(tr("Every export"));
    m_state = choice(QStringLiteral("runsState"), tr("Status"));
    m_state->addItem(tr("Every status"));
    using enum domain::RunState;
    for (const auto state : {Completed, CompletedWithRejects, CompletedWithDifferences, StoppedByGuard, Cancelled, Interrupted, Failed,
                             Skipped, Running, WaitingForSignIn})
        m_state->addItem(wording::stateText(state), static_cast<int>(state));
    m_since = choice(QStringLiteral("runsSince"), tr("Since"));
    m_since->addItem(tr("Any time"));
    m_since->addItem(tr("Today"), 0);
    m_since->addItem(tr("Last 7 days"), 6);
    m_since->addItem(tr("Last 30 days"), 29);
    column->addLayout(row);

    m_table = new Table(QStringLiteral("runsTable"), tr("Runs"), this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->show(m_model, 0, Qt::DescendingOrder);
    // The details have them.
    m_table->hideAtFirst(QStringLiteral("account"));
    m_table->hideAtFirst(QStringLiteral("requests"));
    m_table->setMinimumHeight(step(this, 8));
    m_details = new RunDetails(m_workspace, this);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    m_below = new TallArea(m_details, this);
    split->addWidget(m_below);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setSizes({1000, 1600});
    m_states = new States(split, this);
    column->addWidget(m_states, 1);
    for (QComboBox *box : {m_export, m_state, m_since})
        connect(box, &QComboBox::currentIndexChanged, this, &RunsView::filter);
    connect(m_search, &SearchField::searched, this, [this](const QString &text) { m_table->found()->search(text); });
    connect(m_table, &Table::selectionMoved, this, &RunsView::showSelected);
    connect(m_states, &States::retry, this, &RunsView::retry);
    connect(m_states, &States::emptyAction, this, &RunsView::exportsWanted);
}

QList<Column<RunRecord>> RunsView::columns()
{
    using C = Column<RunRecord>;
    const auto sum = [](const char *id, const QString &title, auto value) {
        C made(QString::fromLatin1(id), title, [value](const RunRecord &run) { return wording::number(value(run)); });
        made.sorted([value](const RunRecord &run) { return value(run); }).numeric();
        return made;
    };
    return {
        C(QStringLiteral("started"), tr("Started"),
          [this](const RunRecord &run) { return wording::relativeTime(run.startedAt, m_clock.now()); })
            .sorted([](const RunRecord &run) { return run.startedAt.toMSecsSinceEpoch(); })
            .hinted([](const RunRecord &run) { return wording::time(run.startedAt); }),
        C(QStringLiteral("export"), tr("Export"),
          [](const RunRecord &run) { return run.undoes ? tr("%1 (undo)").arg(run.exportName) : run.exportName; }),
        C(QStringLiteral("state"), tr("Status"), [](const RunRecord &run) { return wording::stateText(run.state); })
            .marked([](const RunRecord &run) { return toneOf(run.state); })
            .hinted([](const RunRecord &run) { return wording::resultSentence(run); }),
        sum("added", tr("Added"), [](const RunRecord &run) { return sumOf(run, &domain::ListRun::added); }),
        sum("removed", tr("Removed"), [](const RunRecord &run) { return sumOf(run, &domain::ListRun::removed); }),
        sum("rejects", tr("Cannot export"), [](const RunRecord &run) { return run.problemRejects(); }),
        C(QStringLiteral("took"), tr("Duration"),
          [](const RunRecord &run) { return tookMs(run) ? wording::duration(*tookMs(run)) : QStringLiteral("-"); })
            .sorted([](const RunRecord &run) { return tookMs(run).value_or(-1); })
            .numeric(),
        C(QStringLiteral("by"), tr("Started by"), [](const RunRecord &run) { return run.startedBy; }),
        C(QStringLiteral("account"), tr("Account"), [](const RunRecord &run) { return run.account; }),
        sum("requests", tr("Requests"), [](const RunRecord &run) { return run.requests; }),
    };
}

void RunsView::showLoading()
{
    m_states->showLoading(tr("Reading the runs"));
}

void RunsView::showError(const Error &error)
{
    m_states->showError(error);
}

void RunsView::showRuns(Runs runs)
{
    const bool none = runs.isEmpty();
    m_model->setRows(std::move(runs));
    if (none) {
        m_states->showEmpty(tr("No run yet"), tr("What an export did is kept here: its result, its counts and whom it could not export."),
                            tr("To the e&xports"));
        return;
    }
    fillExports();
    m_states->showContent();
    if (m_table->selectedPlace() < 0)
        m_table->selectRow(0);
    showSelected();
}

void RunsView::fillExports()
{
    const QString chosen = m_export->currentData().toString();
    QStringList names;
    for (const RunRecord &run : m_model->rows())
        names.append(run.exportName);
    names.removeDuplicates();
    names.sort(Qt::CaseInsensitive);
    if (!chosen.isEmpty() && !names.contains(chosen))
        names.prepend(chosen);
    const QSignalBlocker quiet(m_export);
    while (m_export->count() > 1)
        m_export->removeItem(1);
    for (const QString &name : std::as_const(names))
        m_export->addItem(name, name);
    m_export->setCurrentIndex(std::max(0, m_export->findData(chosen.isEmpty() ? QVariant() : QVariant(chosen))));
}

void RunsView::showExport(const QString &exportName)
{
    int place = exportName.isEmpty() ? 0 : m_export->findData(exportName);
    if (place < 0) {
        m_export->addItem(exportName, exportName);
        place = m_export->count() - 1;
    }
    m_export->setCurrentIndex(place);
}

void RunsView::filter()
{
    const QString exportName = m_export->currentData().toString();
    const QVariant state = m_state->currentData();
    std::optional<QDateTime> since;
    if (m_since->currentData().isValid())
        since = m_clock.now().toLocalTime().date().addDays(-m_since->currentData().toInt()).startOfDay();
    if (exportName.isEmpty() && !state.isValid() && !since) {
        m_table->found()->filter(nullptr);
        return;
    }
    m_table->found()->filter([this, exportName, state, since](int place) {
        const RunRecord &run = m_model->row(place);
        return (exportName.isEmpty() || run.exportName == exportName) && (!state.isValid() || static_cast<int>(run.state) == state.toInt())
               && (!since || run.startedAt >= *since);
    });
    if (m_table->selectedPlace() < 0)
        m_table->selectRow(0);
}

void RunsView::showSelected()
{
    const int place = m_table->selectedPlace();
    m_below->setVisible(place >= 0);
    if (place >= 0)
        m_details->showRun(m_model->row(place));
    offerIdle();
}

void RunsView::find()
{
    m_search->setFocus();
    m_search->selectAll();
}

void RunsView::setBusy(const QStringList &exportKeys)
{
    m_busy = exportKeys;
    offerIdle();
}

void RunsView::offerIdle()
{
    m_details->setIdle(!m_busy.contains(m_details->record().exportId.toString()));
}

} // namespace segue::ui
