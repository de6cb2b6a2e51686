// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pacechart.h"

#include "widgets/look/text.h"
#include "widgets/look/tone.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

namespace segue::ui {

PaceChart::PaceChart(QWidget *parent)
    : QWidget(parent), m_line(new QLineSeries(this)), m_time(new QValueAxis(this)), m_people(new QValueAxis(this))
{
    auto *chart = new QChart;
    chart->legend()->hide();
    chart->setLocalizeNumbers(true);
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->addSeries(m_line);
    m_line->setPen(QPen(toneColour(Tone::Busy, palette()), 2));
    for (auto *axis : {m_time, m_people}) {
        axis->setLabelsColor(quietText(palette()));
        axis->setTitleBrush(quietText(palette()));
        axis->setGridLineColor(lineColour(palette()));
        axis->setLinePenColor(lineColour(palette()));
        axis->setLabelFormat(QStringLiteral("%.0f"));
        axis->setTickCount(4);
    }
    m_time->setTitleText(tr("seconds"));
    chart->addAxis(m_time, Qt::AlignBottom);
    chart->addAxis(m_people, Qt::AlignLeft);
    m_line->attachAxis(m_time);
    m_line->attachAxis(m_people);
    auto *view = new QChartView(chart, this);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFocusPolicy(Qt::NoFocus);
    view->setBackgroundBrush(Qt::NoBrush);
    view->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    // Beside the axis it would stand on its side.
    column->addWidget(newQuietLabel(tr("People added and removed over time"), this));
    column->addWidget(view);
    view->setAccessibleName(tr("People added and removed over time"));
    setMinimumHeight(step(this, 25));
    setMaximumHeight(step(this, 32));
}

void PaceChart::show(const QList<LiveRun::Moment> &moments)
{
    QList<QPointF> points;
    points.reserve(moments.size() + 1);
    for (const LiveRun::Moment &moment : moments)
        points.append({static_cast<qreal>(moment.ms) / 1000.0, static_cast<qreal>(moment.done)});
    m_line->replace(points);
    if (points.isEmpty())
        return;
    // From the beginning, and up to numbers that a person would write on an axis.
    m_time->setRange(0, std::max<qreal>(10, points.last().x()));
    m_time->applyNiceNumbers();
    m_people->setRange(0, std::max<qreal>(10, points.last().y()));
    m_people->applyNiceNumbers();
    setAccessibleDescription(tr("%1 after %2").arg(wording::people(moments.last().done), wording::duration(moments.last().ms)));
}

} // namespace segue::ui
