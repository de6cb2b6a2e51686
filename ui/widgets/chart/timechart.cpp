// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timechart.h"

#include "look/text.h"
#include "look/tone.h"
#include "table/table.h"

#include <QApplication>
#include <QBoxLayout>
#include <QChart>
#include <QChartView>
#include <QDateTimeAxis>
#include <QLabel>
#include <QLineSeries>
#include <QPushButton>
#include <QStackedWidget>
#include <QValueAxis>

#include <algorithm>
#include <array>

namespace segue::ui {

namespace {

constexpr qint64 aDay = 24LL * 60 * 60 * 1000;

} // namespace

TimeChart::TimeChart(const QString &name, NumberText number, TimeText time, QWidget *parent)
    : QWidget(parent), m_number(std::move(number)), m_time(std::move(time))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step(this));
    auto *head = new QHBoxLayout;
    m_heading = newLabel(TextSize::Section, {}, this);
    head->addWidget(m_heading, 1);
    m_asTable = new QPushButton(tr("As a &table"), this);
    m_asTable->setCheckable(true);
    head->addWidget(m_asTable);
    column->addLayout(head);
    m_stack = new QStackedWidget(this);
    auto *chart = new QChart;
    m_view = new QChartView(chart, this);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(step(this, 16));
    m_stack->addWidget(m_view);
    using C = Column<Point>;
    m_model = new RowsModel<Point>(
        {
            C(QStringLiteral("time"), tr("Time"), [this](const Point &point) { return m_time(point.at); }).sorted([](const Point &point) {
                return point.at;
            }),
            C(QStringLiteral("line"), tr("Shown"), [](const Point &point) { return point.line; }),
            C(QStringLiteral("value"), tr("Number"), [this](const Point &point) { return m_number(point.value); })
                .sorted([](const Point &point) { return point.value; })
                .numeric(),
        },
        [](const Point &point) { return point.line + u'\n' + QString::number(point.at.toMSecsSinceEpoch()); }, this);
    m_table = new Table(name + QStringLiteral("Table"), tr("Numbers of the chart"), this);
    m_table->show(m_model, 0, Qt::DescendingOrder);
    m_stack->addWidget(m_table);
    column->addWidget(m_stack, 1);
    connect(m_asTable, &QPushButton::toggled, m_stack, [this](bool asTable) { m_stack->setCurrentIndex(asTable ? 1 : 0); });
}

void TimeChart::show(const QString &title, QList<TimeLine> lines)
{
    m_title = title;
    m_lines = std::move(lines);
    m_lines.removeIf([](const TimeLine &line) { return line.points.isEmpty(); });
    m_heading->setText(title);
    QList<Point> points;
    for (const TimeLine &line : std::as_const(m_lines)) {
        for (const auto &[at, value] : line.points)
            points.append({line.name, at, value});
    }
    m_model->setRows(std::move(points));
    draw();
    m_view->setAccessibleName(title);
    m_view->setAccessibleDescription(words());
    m_view->setToolTip(words());
}

QString TimeChart::words() const
{
    QStringList sentences;
    for (const TimeLine &line : m_lines) {
        const auto [low, high] = std::minmax_element(line.points.begin(), line.points.end(),
                                                     [](const auto &left, const auto &right) { return left.second < right.second; });
        sentences.append(tr("%1: %2 at %3; smallest %4, largest %5.")
                             .arg(line.name, m_number(line.points.last().second), m_time(line.points.last().first), m_number(low->second),
                                  m_number(high->second)));
    }
    return sentences.join(u'\n');
}

void TimeChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        draw();
}

void TimeChart::draw()
{
    QChart *chart = m_view->chart();
    chart->removeAllSeries();
    const auto former = chart->axes();
    for (QAbstractAxis *axis : former) {
        chart->removeAxis(axis);
        delete axis;
    }
    dress(*chart);
    if (m_lines.isEmpty())
        return;
    QDateTime first;
    QDateTime last;
    double most = 0;
    // Apart by colour and by the kind of the line.
    static constexpr std::array tones{Tone::Busy, Tone::Notice, Tone::Good, Tone::Bad, Tone::Neutral};
    static constexpr std::array kinds{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};
    std::size_t number = 0;
    for (const TimeLine &line : std::as_const(m_lines)) {
        auto *series = new QLineSeries(chart);
        series->setName(line.name);
        QPen pen(toneColour(tones[number % tones.size()], QApplication::palette()), 2);
        pen.setStyle(kinds[number / tones.size() % kinds.size()]);
        if (number > 0 && number < kinds.size())
            pen.setStyle(kinds[number]);
        series->setPen(pen);
        series->setPointsVisible(line.points.size() < 40);
        ++number;
        QList<QPointF> points;
        for (const auto &[at, value] : line.points) {
            points.append(QPointF(static_cast<double>(at.toMSecsSinceEpoch()), value));
            first = first.isValid() ? std::min(first, at) : at;
            last = last.isValid() ? std::max(last, at) : at;
            most = std::max(most, value);
        }
        series->replace(points);
        chart->addSeries(series);
    }
    auto *across = new QDateTimeAxis(chart);
    const qint64 span = first.msecsTo(last);
    across->setFormat(span < 2 * aDay ? QStringLiteral("HH:mm") : tr("MM-dd", "date format of a chart"));
    across->setTickCount(5);
    // A single moment stands in the middle.
    const qint64 room = std::max<qint64>(span / 50, 60'000);
    across->setRange(first.addMSecs(-room), last.addMSecs(room));
    auto *up = new QValueAxis(chart);
    up->setLabelFormat(QStringLiteral("%.0f"));
    up->setRange(0, std::max(1.0, most * 1.05));
    up->applyNiceNumbers();
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);
    const auto all = chart->series();
    for (QAbstractSeries *series : all) {
        series->attachAxis(across);
        series->attachAxis(up);
    }
    const auto axes = chart->axes();
    for (QAbstractAxis *axis : axes) {
        axis->setLabelsColor(quietText(QApplication::palette()));
        axis->setLabelsFont(font());
        axis->setGridLineColor(lineColour(QApplication::palette()));
        axis->setLinePenColor(lineColour(QApplication::palette()));
    }
    chart->legend()->setVisible(m_lines.size() > 1);
}

void TimeChart::dress(QChart &chart) const
{
    const QPalette colours = QApplication::palette();
    chart.setBackgroundBrush(colours.color(QPalette::Base));
    chart.setBackgroundRoundness(0);
    chart.setLocale(QLocale());
    chart.setLocalizeNumbers(true);
    chart.setMargins(QMargins(0, 0, 0, 0));
    chart.legend()->setLabelColor(colours.color(QPalette::Text));
    chart.legend()->setFont(font());
    chart.legend()->setAlignment(Qt::AlignBottom);
    m_view->setBackgroundBrush(colours.color(QPalette::Base));
}

} // namespace segue::ui
