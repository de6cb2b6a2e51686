// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runpage.h"

#include "marks/runmarks.h"
#include "pacechart.h"
#include "record/rundetails.h"
#include "requestsview.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace segue::ui {

namespace {
constexpr int permille = 1000; // a bar of whole numbers that a million people fit into
constexpr qint64 soonestGuessMs = 3000;

/// A line that has nothing to say takes no room.
void say(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}
} // namespace

RunPage::RunPage(workspace::Workspace &workspace, LiveRuns &runs, const Clock &clock, const QString &key, QWidget *parent)
    : Page(QStringLiteral("runPage"), tr("Run"), {}, parent), m_workspace(workspace), m_runs(runs), m_clock(clock), m_key(key)
{
    addBack(tr("&Back"));
    m_cancel = addAction(tr("&Cancel the run"), QStringLiteral("stop"));
    m_step = newLabel(TextSize::Section, {}, this);
    m_step->setObjectName(QStringLiteral("runStep"));
    m_list = newQuietLabel({}, this);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of this step"));
    m_count = newLabel(TextSize::Body, {}, this);
    m_pace = newLabel(TextSize::Body, {}, this);
    m_wait = newQuietLabel({}, this);
    m_chart = new PaceChart(this);
    for (QWidget *widget : QList<QWidget *>{m_step, m_list, m_bar, m_count, m_pace, m_wait, m_chart})
        body()->addWidget(widget);
    m_requests = new RequestsView(m_workspace, m_key, this);
    body()->addWidget(m_requests, 1);
    body()->addStretch();
    // The wait that the server asks for is counted down although nothing is heard of meanwhile.
    m_tick = new QTimer(this);
    m_tick->setInterval(1000);
    connect(m_tick, &QTimer::timeout, this, &RunPage::showNow);
    m_tick->start();
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_runs.cancel(m_key); });
    const auto mine = [this](const QString &moved) {
        if (moved == m_key)
            showNow();
    };
    connect(&m_runs, &LiveRuns::moved, this, mine);
    connect(&m_runs, &LiveRuns::ended, this, mine);
    showNow();
}

void RunPage::showNow()
{
    const LiveRun *run = m_runs.find(m_key);
    if (!run)
        return;
    setTitle(run->undoes ? tr("Undoing a run of \"%1\"").arg(run->exportName) : tr("Running \"%1\"").arg(run->exportName));
    if (run->isOver())
        showEnd(*run);
    else
        showGoing(*run);
}

void RunPage::showGoing(const LiveRun &run)
{
    const engine::RunProgress &progress = run.view.progress;
    say(m_step, run.cancelling ? tr("Ending after the request that is under way") : wording::stepText(progress.step));
    say(m_list,
        progress.lists > 1 ? tr("List %1 of %2: %3").arg(progress.list + 1).arg(progress.lists).arg(progress.listName) : progress.listName);
    const bool counted = progress.total && *progress.total > 0;
    m_bar->setRange(0, counted ? permille : 0);
    if (counted)
        m_bar->setValue(static_cast<int>(std::clamp<qint64>(progress.done * permille / *progress.total, 0, permille)));
    m_bar->setVisible(true);
    say(m_count, counted             ? tr("%1 of %2").arg(wording::number(progress.done), wording::people(*progress.total))
                 : progress.done > 0 ? wording::people(progress.done)
                                     : QString());
    QStringList facts{paceText(run), leftText(run)};
    facts.removeAll(QString());
    if (progress.traffic.requests > 0)
        facts.append(tr("requests so far: %1").arg(wording::number(progress.traffic.requests)));
    if (progress.traffic.inFlight > 0)
        facts.append(tr("side by side: %1").arg(progress.traffic.inFlight));
    say(m_pace, facts.join(tr("; ", "between facts")));
    say(m_wait, wording::waitText(progress.traffic, m_clock.now()));
    m_chart->show(run.moments);
    m_chart->setVisible(run.moments.size() > 1);
    m_cancel->setVisible(true);
    m_cancel->setEnabled(!run.cancelling);
    offerSignIn(run);
}

void RunPage::offerSignIn(const LiveRun &run)
{
    if (run.view.plea.has_value() == m_asksForSignIn)
        return;
    m_asksForSignIn = run.view.plea.has_value();
    if (!run.view.plea) {
        messages()->clear();
        return;
    }
    messages()->showError(run.view.plea->error);
    messages()->setFix(tr("Sign in; the run then goes on by itself."));
    connect(messages()->addButton(tr("&Sign in")), &QPushButton::clicked, this,
            [this, plea = *run.view.plea] { Q_EMIT signInWanted(plea.ofSource, plea.name); });
}

void RunPage::showEnd(const LiveRun &run)
{
    if (m_ended)
        return;
    m_ended = true;
    m_tick->stop();
    m_cancel->setVisible(false);
    m_bar->setVisible(false);
    say(m_wait, {});
    say(m_list, {});
    say(m_count, {});
    say(m_pace, {});
    m_chart->setVisible(false);
    m_requests->setGoing(false);
    if (run.error) {
        say(m_step, tr("The run did not begin."));
        messages()->showError(*run.error);
        return;
    }
    const domain::RunRecord &record = *run.record;
    setTitle(run.exportName);
    say(m_step, {});
    auto *details = new RunDetails(m_workspace, this);
    details->setObjectName(QStringLiteral("runRecord"));
    details->showRun(record);
    body()->insertWidget(0, details, 1);
    connect(details, &RunDetails::retryRejectsWanted, this, &RunPage::retryRejectsWanted);
    connect(details, &RunDetails::resumeWanted, this, &RunPage::resumeWanted);
    connect(details, &RunDetails::undoWanted, this, &RunPage::undoWanted);
    Q_EMIT said(wording::resultSentence(record));
}

QString RunPage::paceText(const LiveRun &run) const
{
    if (run.moments.size() < 2)
        return {};
    // Over the last half minute, so that it follows what the server allows now.
    const LiveRun::Moment &last = run.moments.last();
    auto from =
        std::find_if(run.moments.begin(), run.moments.end(), [&](const LiveRun::Moment &moment) { return last.ms - moment.ms <= 30'000; });
    const qint64 ms = last.ms - from->ms;
    if (ms < 500)
        return {};
    return tr("%1 a minute").arg(wording::people((last.done - from->done) * 60'000 / ms));
}

QString RunPage::leftText(const LiveRun &run) const
{
    const engine::RunProgress &progress = run.view.progress;
    using Step = engine::RunProgress::Step;
    if (!progress.total || (progress.step != Step::Adding && progress.step != Step::Removing) || run.moments.size() < 2)
        return {};
    const LiveRun::Moment &last = run.moments.last();
    const LiveRun::Moment &first = run.moments.first();
    const qint64 ms = last.ms - first.ms;
    const qint64 done = last.done - first.done;
    if (ms < soonestGuessMs || done <= 0)
        return {};
    return wording::aboutTimeLeft((*progress.total - progress.done) * ms / done);
}

} // namespace segue::ui
