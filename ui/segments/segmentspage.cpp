// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentspage.h"

#include "segmentdetails.h"

#include "marks/segmentmarks.h"
#include "widgets/input/searchfield.h"
#include "widgets/look/flowlayout.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "widgets/message/states.h"
#include "widgets/table/table.h"
#include "widgets/tallarea.h"
#include "wording/wording.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

namespace segue::ui {

namespace {
// So many runs tell how sizes went; more would say no more in a line of a few pixels.
constexpr int runsRead = 2000;

QString chosenSourceSetting()
{
    return QStringLiteral("segments/source");
}
} // namespace

SegmentsPage::SegmentsPage(workspace::Workspace &workspace, const Clock &clock, QWidget *parent)
    : Page(QStringLiteral("segmentsPage"), tr("Segments"), tr("Who is in the segments of a source, and which exports use them."), parent),
      m_workspace(workspace), m_clock(clock)
{
    m_model = new RowsModel<SegmentRow>(columns(), [](const SegmentRow &row) { return row.info.id; }, this);
    build();
    m_states->showLoading(tr("Reading the segments"));
    showSelected();
}

void SegmentsPage::build()
{
    m_addExport = addPrimaryAction(tr("Add &export"), QStringLiteral("add"));
    m_addExport->setObjectName(QStringLiteral("addExport"));
    connect(m_addExport, &QPushButton::clicked, this, &SegmentsPage::add);

    auto *row = new FlowLayout;
    m_search = new SearchField(tr("Search segments"), this);
    m_search->setMaximumWidth(step(this, 40));
    row->addWidget(m_search);
    row->addStretch();
    m_sourceLabel = new QLabel(tr("&Source"), this);
    m_source = new QComboBox(this);
    m_source->setObjectName(QStringLiteral("segmentSource"));
    m_source->setAccessibleName(tr("Source"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_sourceLabel->setBuddy(m_source);
    row->addWidget(m_sourceLabel);
    row->addWidget(m_source);
    body()->addLayout(row);
    m_sourceLabel->setVisible(false);
    m_source->setVisible(false);

    m_table = new Table(QStringLiteral("segmentsTable"), tr("Segments"), this);
    m_table->show(m_model);
    auto *adding = new QAction(icon(QStringLiteral("add"), palette()), tr("Add &export"), this);
    connect(adding, &QAction::triggered, this, &SegmentsPage::add);
    m_table->setRowActions({adding});
    m_table->setMinimumHeight(step(this, 8));
    m_details = new SegmentDetails(m_workspace, m_clock, this);
    connect(m_details, &SegmentDetails::exportHistoryWanted, this, &SegmentsPage::historyWanted);
    m_split = new QSplitter(this);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_table);
    m_split->addWidget(new TallArea(m_details, this));
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setSizes({1000, 900});
    m_states = new States(m_split, this);
    body()->addWidget(m_states, 1);

    connect(m_search, &SearchField::searched, this, [this](const QString &text) { m_table->found()->search(text); });
    connect(m_table, &Table::selectionMoved, this, &SegmentsPage::showSelected);
    connect(m_table, &Table::chosen, m_details, &SegmentDetails::sample);
    connect(m_states, &States::retry, this, &SegmentsPage::refresh);
    connect(m_states, &States::emptyAction, this, [this] {
        if (m_sources.isEmpty())
            Q_EMIT sourcesWanted();
        else
            refresh();
    });
    connect(m_source, &QComboBox::activated, this, [this] {
        QSettings().setValue(chosenSourceSetting(), sourceName());
        m_states->showLoading(tr("Reading the segments"));
        m_model->setRows({});
        askForSegments();
    });
}

QList<Column<SegmentRow>> SegmentsPage::columns()
{
    using C = Column<SegmentRow>;
    return {
        C(QStringLiteral("name"), tr("Name"), [](const SegmentRow &row) { return row.info.name; }).hinted([](const SegmentRow &row) {
            return row.info.id;
        }),
        C(QStringLiteral("size"), tr("Size"),
          [](const SegmentRow &row) { return row.info.members ? wording::people(*row.info.members) : QStringLiteral("-"); })
            .sorted([](const SegmentRow &row) { return row.info.members.value_or(-1); })
            .hinted([this](const SegmentRow &row) {
                return row.info.countedAt ? tr("counted %1").arg(wording::relativeTime(*row.info.countedAt, m_clock.now())) : QString();
            })
            .barred([](const SegmentRow &row) { return row.info.members ? std::optional(row.share) : std::nullopt; })
            .numeric(),
        C(QStringLiteral("refreshed"), tr("Refreshed"),
          [this](const SegmentRow &row) {
              if (!row.info.refreshedAt)
                  return QStringLiteral("-");
              const QString at = wording::relativeTime(*row.info.refreshedAt, m_clock.now());
              return isStale(row.info, m_clock.now()) ? tr("%1 (not refreshed for long)").arg(at) : at;
          })
            .sorted([](const SegmentRow &row) { return row.info.refreshedAt ? QVariant(*row.info.refreshedAt) : QVariant(); })
            .hinted([](const SegmentRow &row) { return row.info.refreshedAt ? wording::time(*row.info.refreshedAt) : QString(); })
            .marked(
                [this](const SegmentRow &row) { return isStale(row.info, m_clock.now()) ? std::optional(Tone::Notice) : std::nullopt; }),
        C(QStringLiteral("state"), tr("Status"),
          [](const SegmentRow &row) {
              return row.info.state.isEmpty() ? QStringLiteral("-") : wording::segmentStateText(row.info.state);
          }).marked([](const SegmentRow &row) { return toneOf(row.info); }),
        C(QStringLiteral("course"), tr("Size over time"), [this](const SegmentRow &row) { return courseText(row); })
            .sorted([](const SegmentRow &row) { return row.sizes.isEmpty() ? qint64(-1) : row.sizes.last().members; })
            .hinted([](const SegmentRow &row) {
                QStringList lines;
                for (qsizetype place = std::max<qsizetype>(0, row.sizes.size() - 10); place < row.sizes.size(); ++place)
                    lines.append(wording::time(row.sizes.at(place).at) + QStringLiteral("  ")
                                 + wording::people(row.sizes.at(place).members));
                return lines.join(u'\n');
            })
            .coursed([](const SegmentRow &row) {
                QList<double> numbers;
                for (qsizetype place = std::max<qsizetype>(0, row.sizes.size() - 30); place < row.sizes.size(); ++place)
                    numbers.append(static_cast<double>(row.sizes.at(place).members));
                return numbers;
            }),
        C(QStringLiteral("users"), tr("Used by"),
          [](const SegmentRow &row) {
              return wording::listed(row.exports);
          }).hinted([](const SegmentRow &row) { return row.exports.join(u'\n'); }),
    };
}

QString SegmentsPage::courseText(const SegmentRow &row) const
{
    if (row.sizes.isEmpty())
        return tr("not exported yet");
    if (row.sizes.size() == 1)
        return wording::people(row.sizes.last().members);
    const qint64 change = row.sizes.last().members - row.sizes.at(row.sizes.size() - 2).members;
    if (change == 0)
        return tr("unchanged");
    return change > 0 ? tr("+%1").arg(wording::number(change)) : tr("-%1").arg(wording::number(-change));
}

QString SegmentsPage::sourceName() const
{
    return m_source->currentText();
}

void SegmentsPage::refresh()
{
    m_workspace.call(workspace::ListSources{}, this, [this](const Result<QList<domain::Source>> &answer) {
        if (answer.has_value())
            showSources(*answer);
        else
            m_states->showError(answer.error());
    });
}

void SegmentsPage::showSources(const QList<domain::Source> &sources)
{
    m_sources = sources;
    const QString before = m_source->count() > 0 ? sourceName() : QSettings().value(chosenSourceSetting()).toString();
    m_source->clear();
    for (const domain::Source &source : sources)
        m_source->addItem(source.name);
    m_source->setCurrentIndex(std::max(0, m_source->findText(before)));
    m_source->setVisible(sources.size() > 1);
    m_sourceLabel->setVisible(sources.size() > 1);
    if (sources.isEmpty()) {
        m_model->setRows({});
        m_states->showEmpty(tr("No source yet"),
                            tr("Segments are read from a source: a Customer Insights environment, or a folder of CSV files."),
                            tr("To the so&urces"));
        return;
    }
    askForSegments();
}

void SegmentsPage::askForSegments()
{
    if (m_asking)
        m_workspace.cancel(*m_asking);
    workspace::ListSegments request;
    request.source = sourceName();
    m_asking = m_workspace.call(request, this, [this](const Result<QList<engine::SegmentInfo>> &answer) {
        m_asking.reset();
        if (answer.has_value())
            askForMaterial(*answer);
        else
            m_states->showError(answer.error());
    });
}

void SegmentsPage::askForMaterial(const QList<engine::SegmentInfo> &segments)
{
    // What the exports add is worth no error here: the segments are shown all the same, and the page says what is missing.
    const auto failed = [this, segments](const Error &error) {
        join(segments, {});
        messages()->showError(error);
    };
    m_workspace.call(workspace::ListExports{}, this, [=, this](const Result<QList<workspace::ExportView>> &exports) {
        if (!exports.has_value())
            return failed(exports.error());
        Material material;
        material.exports = *exports;
        m_workspace.call(workspace::ListConnections{}, this,
                         [=, this](const Result<QList<workspace::ConnectionView>> &connections) mutable {
                             if (!connections.has_value())
                                 return failed(connections.error());
                             material.connections = *connections;
                             workspace::ListRuns request;
                             request.limit = runsRead;
                             m_workspace.call(request, this, [=, this](const Result<QList<domain::RunRecord>> &runs) mutable {
                                 if (!runs.has_value())
                                     return failed(runs.error());
                                 material.runs = *runs;
                                 join(segments, material);
                             });
                         });
    });
}

void SegmentsPage::join(const QList<engine::SegmentInfo> &segments, const Material &material)
{
    const auto source =
        std::find_if(m_sources.begin(), m_sources.end(), [this](const domain::Source &one) { return one.name == sourceName(); });
    const domain::SourceId id = source == m_sources.end() ? domain::SourceId() : source->id;
    showRows(segmentRows(segments, usersOf(id, material.exports, material.connections),
                         sizesSeen(id, material.runs, material.exports, material.connections)));
}

void SegmentsPage::showRows(QList<SegmentRow> rows)
{
    const bool none = rows.isEmpty();
    m_model->setRows(std::move(rows));
    if (none) {
        m_states->showEmpty(tr("No segment found"), tr("The source \"%1\" has no segment, or has not written one yet.").arg(sourceName()),
                            tr("&Look again"));
    } else {
        m_states->showContent();
        if (m_table->selectedPlaces().isEmpty())
            m_table->selectRow(0);
    }
    showSelected();
    qint64 largest = 0;
    for (const SegmentRow &row : m_model->rows())
        largest = std::max(largest, row.info.members.value_or(0));
    Q_EMIT said(tr("%Ln segment(s); the largest has %1.", nullptr, m_model->rowCount()).arg(wording::people(largest)));
}

void SegmentsPage::showSelected()
{
    const QList<int> places = m_table->selectedPlaces();
    m_addExport->setEnabled(!places.isEmpty());
    if (places.size() == 1)
        m_details->showSegment(sourceName(), m_model->row(places.first()));
    else
        m_details->showSeveral(static_cast<int>(places.size()));
}

void SegmentsPage::find()
{
    m_search->setFocus();
    m_search->selectAll();
}

void SegmentsPage::add()
{
    QStringList segments;
    for (const int place : m_table->selectedPlaces())
        segments.append(m_model->row(place).info.id);
    if (!segments.isEmpty())
        Q_EMIT exportWanted(sourceName(), segments);
}

void SegmentsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Beside each other where both have room for their text, else below.
    m_split->setOrientation(width() > fontMetrics().averageCharWidth() * 120 ? Qt::Horizontal : Qt::Vertical);
}

} // namespace segue::ui
