// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentdetails.h"

#include "widgets/chart/timechart.h"
#include "widgets/message/messagebar.h"
#include "widgets/message/states.h"
#include "widgets/table/table.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>

namespace segue::ui {

namespace {
constexpr int customersShown = 100;
}

SegmentDetails::SegmentDetails(workspace::Workspace &workspace, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_clock(clock)
{
    setObjectName(QStringLiteral("segmentDetails"));
    using C = Column<engine::CustomerSample>;
    m_model = new RowsModel<engine::CustomerSample>(
        {
            C(QStringLiteral("name"), tr("Name"),
              [](const engine::CustomerSample &one) { return one.name.isEmpty() ? QStringLiteral("-") : one.name; }),
            C(QStringLiteral("contact"), tr("Contact ID"),
              [](const engine::CustomerSample &one) { return one.contactId.isEmpty() ? tr("none") : one.contactId; }),
            C(QStringLiteral("customer"), tr("Customer ID"), [](const engine::CustomerSample &one) { return one.customerId; }),
        },
        [](const engine::CustomerSample &one) { return one.customerId; }, this);
    build();
}

void SegmentDetails::build()
{
    const int gap = step(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gap, 0, 0, 0);
    column->setSpacing(gap);
    m_name = newLabel(TextSize::Section, {}, this);
    column->addWidget(m_name);
    m_facts = newQuietLabel({}, this);
    column->addWidget(m_facts);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    auto *course = new QWidget(this);
    auto *courseColumn = new QVBoxLayout(course);
    courseColumn->setContentsMargins(0, gap, 0, 0);
    m_chart = new TimeChart(
        QStringLiteral("sizeChart"), [](double value) { return wording::people(static_cast<qint64>(value)); },
        [](const QDateTime &at) { return wording::time(at); }, this);
    courseColumn->addWidget(m_chart, 1);
    m_noChart = newQuietLabel(tr("Sizes are known from the runs that read the segment. No run has read it yet."), this);
    courseColumn->addWidget(m_noChart);
    courseColumn->addStretch();
    m_tabs->addTab(course, tr("Si&ze"));
    m_sampleTab = newSampleTab();
    m_tabs->addTab(m_sampleTab, tr("Sa&mple"));
    m_usersTab = new QWidget(this);
    m_users = new QVBoxLayout(m_usersTab);
    m_users->setContentsMargins(0, gap, 0, 0);
    m_tabs->addTab(m_usersTab, tr("Used &by"));
    column->addWidget(m_tabs, 1);
    column->addStretch();
}

QWidget *SegmentDetails::newSampleTab()
{
    auto *tab = new QWidget(this);
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, step(this), 0, 0);
    column->setSpacing(step(this));
    m_notice =
        newQuietLabel(tr("Names are personal data: shown here only, kept nowhere. Show them only to people who may see them."), this);
    column->addWidget(m_notice);
    m_take = new QPushButton(icon(QStringLiteral("person"), palette()), tr("Show up to %n customer(s)", nullptr, customersShown), this);
    m_take->setObjectName(QStringLiteral("showSample"));
    column->addWidget(m_take, 0, Qt::AlignLeft);
    m_sample = new Table(QStringLiteral("sampleTable"), tr("Customers of the segment"), this);
    m_sample->setMinimumHeight(step(this, 8));
    m_sample->show(m_model);
    m_sampleStates = new States(m_sample, this);
    column->addWidget(m_sampleStates, 1);
    // What stands above the sample stays there while there is none.
    column->addStretch();
    connect(m_take, &QPushButton::clicked, this, &SegmentDetails::sample);
    connect(m_sampleStates, &States::retry, this, &SegmentDetails::sample);
    return tab;
}

void SegmentDetails::showSegment(const QString &source, const SegmentRow &row)
{
    if (m_source != source || m_row.info.id != row.info.id)
        forgetSample();
    m_source = source;
    m_row = row;
    m_name->setText(row.info.name);
    QStringList facts;
    if (row.info.members)
        facts.append(wording::people(*row.info.members));
    if (row.info.refreshedAt)
        facts.append(tr("refreshed %1").arg(wording::relativeTime(*row.info.refreshedAt, m_clock.now())));
    facts.append(wording::tellerText(row.info.teller));
    if (!row.info.encoding.isEmpty())
        facts.append(row.info.encoding);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_tabs->setVisible(true);
    TimeLine line{tr("People"), {}};
    for (const SeenSize &size : row.sizes)
        line.points.append({size.at, static_cast<double>(size.members)});
    m_chart->setVisible(!row.sizes.isEmpty());
    m_noChart->setVisible(row.sizes.isEmpty());
    m_chart->show(tr("Size, as the runs read it"), {line});
    showUsers();
}

void SegmentDetails::showSeveral(int count)
{
    forgetSample();
    m_row = {};
    m_name->setText(count == 0 ? tr("No segment selected") : tr("%n segment(s) selected", nullptr, count));
    m_facts->setText(count == 0 ? tr("Select one to see more of it.") : tr("\"Add export\" takes all of them."));
    m_tabs->setVisible(false);
}

void SegmentDetails::showUsers()
{
    while (QLayoutItem *item = m_users->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->setVisible(false);
            widget->deleteLater();
        }
        delete item;
    }
    m_tabs->setTabText(m_tabs->indexOf(m_usersTab), tr("Used &by (%1)").arg(wording::number(m_row.exports.size())));
    if (m_row.exports.isEmpty())
        m_users->addWidget(newQuietLabel(tr("No export uses this segment."), m_usersTab));
    for (const QString &name : std::as_const(m_row.exports)) {
        auto *button = new QPushButton(icon(QStringLiteral("history"), palette()), tr("%1: run history").arg(name), m_usersTab);
        connect(button, &QPushButton::clicked, this, [this, name] { Q_EMIT exportHistoryWanted(name); });
        m_users->addWidget(button, 0, Qt::AlignLeft);
    }
    m_users->addStretch();
}

void SegmentDetails::forgetSample()
{
    if (m_asking)
        m_workspace.cancel(*m_asking);
    m_asking.reset();
    m_model->setRows({});
    m_sampleStates->setVisible(false);
    m_take->setVisible(true);
}

void SegmentDetails::sample()
{
    if (m_row.info.id.isEmpty() || m_asking)
        return;
    m_tabs->setCurrentWidget(m_sampleTab);
    m_take->setVisible(false);
    m_sampleStates->setVisible(true);
    m_sampleStates->showLoading(tr("Reading customers of the segment"));
    workspace::SampleSegment request;
    request.source = m_source;
    request.segment = m_row.info.id;
    request.customers = customersShown;
    m_asking = m_workspace.call(request, this, [this](const Result<workspace::SegmentSample> &answer) {
        m_asking.reset();
        if (answer.has_value())
            takeSample(*answer);
        else
            m_sampleStates->showError(answer.error());
    });
}

void SegmentDetails::takeSample(const workspace::SegmentSample &sample)
{
    m_model->setRows(sample.customers);
    if (sample.customers.isEmpty())
        m_sampleStates->showEmpty(tr("Nobody is in the segment"), tr("The source has no customer in it at the moment."));
    else
        m_sampleStates->showContent();
}

} // namespace segue::ui
