// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "courseview.h"

#include "widgets/chart/timechart.h"
#include "widgets/look/flowlayout.h"
#include "widgets/look/text.h"
#include "widgets/message/states.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>

namespace segue::ui {

namespace {

// A line of more points is no clearer.
constexpr qsizetype mostPoints = 500;

bool tellsCounts(const domain::RunRecord &run)
{
    using enum domain::RunState;
    return run.state == Completed || run.state == CompletedWithRejects || run.state == CompletedWithDifferences;
}

} // namespace

CourseView::CourseView(QWidget *parent) : QWidget(parent)
{
    const int gap = step(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gap, 0, 0);
    column->setSpacing(gap);
    auto *row = new FlowLayout;
    const auto choice = [&](const QString &name, const QString &title) {
        auto *label = new QLabel(title, this);
        auto *box = new QComboBox(this);
        box->setObjectName(name);
        QString spoken = title;
        box->setAccessibleName(spoken.remove(u'&'));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
        label->setBuddy(box);
        row->addWidget(label);
        row->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &CourseView::draw);
        return box;
    };
    m_export = choice(QStringLiteral("courseExport"), tr("&Export"));
    m_what = choice(QStringLiteral("courseWhat"), tr("&Shown"));
    {
        const QSignalBlocker quiet(m_what);
        m_what->addItem(tr("People on the lists"));
        m_what->addItem(tr("Added and removed"));
        m_what->addItem(tr("Cannot export"));
    }
    row->addStretch();
    column->addLayout(row);
    m_chart = new TimeChart(
        QStringLiteral("courseChart"), [](double value) { return wording::number(static_cast<qint64>(value)); },
        [](const QDateTime &at) { return wording::time(at); }, this);
    m_states = new States(m_chart, this);
    column->addWidget(m_states, 1);
    draw();
}

void CourseView::showRuns(const QList<domain::RunRecord> &runs)
{
    m_runs = runs;
    const QString chosen = m_export->currentText();
    QStringList names;
    for (const domain::RunRecord &run : runs)
        names.append(run.exportName);
    // The one that ran last comes first.
    names.removeDuplicates();
    {
        const QSignalBlocker quiet(m_export);
        m_export->clear();
        m_export->addItems(names);
        m_export->setCurrentIndex(std::max(0, m_export->findText(chosen)));
    }
    draw();
}

void CourseView::showExport(const QString &exportName)
{
    if (const int place = m_export->findText(exportName); place >= 0)
        m_export->setCurrentIndex(place);
}

void CourseView::draw()
{
    TimeLine people{tr("People on the lists"), {}};
    TimeLine added{tr("Added"), {}};
    TimeLine removed{tr("Removed"), {}};
    TimeLine rejects{tr("Cannot export"), {}};
    for (const domain::RunRecord &run : std::as_const(m_runs)) {
        if (run.exportName != m_export->currentText() || !tellsCounts(run))
            continue;
        if (people.points.size() == mostPoints)
            break;
        double sums[3] = {};
        for (const domain::ListRun &list : run.lists) {
            sums[0] += static_cast<double>(list.membersAfter);
            sums[1] += static_cast<double>(list.added);
            sums[2] += static_cast<double>(list.removed);
        }
        people.points.prepend({run.startedAt, sums[0]});
        added.points.prepend({run.startedAt, sums[1]});
        removed.points.prepend({run.startedAt, sums[2]});
        rejects.points.prepend({run.startedAt, static_cast<double>(run.problemRejects())});
    }
    if (people.points.isEmpty()) {
        m_states->showEmpty(tr("Nothing to show yet"), tr("Runs that were completed show here how an export went."));
        return;
    }
    m_states->showContent();
    const QString title = m_export->currentText();
    if (m_what->currentIndex() == 1)
        m_chart->show(title, {added, removed});
    else
        m_chart->show(title, {m_what->currentIndex() == 0 ? people : rejects});
}

} // namespace segue::ui
