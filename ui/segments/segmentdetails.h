// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "segmentrow.h"

#include "base/clock.h"
#include "widgets/table/rowsmodel.h"
#include "workspace/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace segue::ui {

class States;
class Table;
class TimeChart;

/// One segment: how it went over time, some of its customers, and which exports use it. The sample is asked for by a person, shown,
/// and gone with the next segment (I9).
class SegmentDetails : public QWidget
{
    Q_OBJECT

public:
    SegmentDetails(workspace::Workspace &workspace, const Clock &clock, QWidget *parent = nullptr);

    void showSegment(const QString &source, const SegmentRow &row);
    /// None, or several, are selected.
    void showSeveral(int count);
    /// Asks for the sample of the segment that is shown.
    void sample();

Q_SIGNALS:
    void exportHistoryWanted(const QString &exportName);

private:
    void build();
    QWidget *newSampleTab();
    void forgetSample();
    void takeSample(const workspace::SegmentSample &sample);
    void showUsers();

    workspace::Workspace &m_workspace;
    const Clock &m_clock;
    QString m_source;
    SegmentRow m_row;
    std::optional<workspace::Ticket> m_asking;
    RowsModel<engine::CustomerSample> *m_model;
    QLabel *m_name;
    QLabel *m_facts;
    QTabWidget *m_tabs;
    TimeChart *m_chart;
    QLabel *m_noChart;
    QPushButton *m_take;
    QLabel *m_notice;
    Table *m_sample;
    States *m_sampleStates;
    QWidget *m_sampleTab;
    QWidget *m_usersTab;
    QVBoxLayout *m_users;
};

} // namespace segue::ui
