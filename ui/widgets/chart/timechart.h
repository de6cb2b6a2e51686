// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/rowsmodel.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class QChart;
class QChartView;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace segue::ui {

class Table;

/// One line of a chart.
struct TimeLine
{
    QString name;
    QList<std::pair<QDateTime, double>> points; ///< oldest first
};

/// Numbers over time as a chart, and the same numbers as a table for whoever reads better than they see; a screen reader hears the
/// newest, the smallest and the largest number of each line.
class TimeChart : public QWidget
{
    Q_OBJECT

public:
    using NumberText = std::function<QString(double)>;
    using TimeText = std::function<QString(const QDateTime &)>;

    /// \p name: of the object. How numbers and times are written is the caller's to say.
    TimeChart(const QString &name, NumberText number, TimeText time, QWidget *parent = nullptr);

    /// \p title: what is shown. Lines without points are left out.
    void show(const QString &title, QList<TimeLine> lines);
    /// What a screen reader hears instead of the picture.
    [[nodiscard]] QString words() const;
    [[nodiscard]] Table *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Point
    {
        QString line;
        QDateTime at;
        double value = 0;
    };
    void draw();
    void dress(QChart &chart) const;

    NumberText m_number;
    TimeText m_time;
    QString m_title;
    QList<TimeLine> m_lines;
    RowsModel<Point> *m_model;
    QLabel *m_heading;
    QPushButton *m_asTable;
    QStackedWidget *m_stack;
    QChartView *m_view;
    Table *m_table;
};

} // namespace segue::ui
