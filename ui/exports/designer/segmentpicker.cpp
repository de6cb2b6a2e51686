// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentpicker.h"

#include "marks/segmentmarks.h"
#include "widgets/input/searchfield.h"
#include "widgets/look/flowlayout.h"
#include "widgets/look/text.h"
#include "widgets/message/states.h"
#include "widgets/table/table.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>

#include <algorithm>

namespace segue::ui {

namespace {

constexpr qint64 largeSegment = 100'000; // where the service that people know stops

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(segue::ui::SegmentPicker)
};

} // namespace

std::optional<SegmentRemark> remarkOn(const engine::SegmentInfo &segment, const QDateTime &now)
{
    if (segment.state == QLatin1String("invalid") || segment.state == QLatin1String("validationError")
        || segment.state == QLatin1String("unreadable"))
        return SegmentRemark{Tone::Bad, Text::tr("cannot be used: %1").arg(wording::segmentStateText(segment.state))};
    if (segment.state == QLatin1String("validating"))
        return SegmentRemark{Tone::Busy, Text::tr("is still being refreshed; the run takes what is there then")};
    if (segment.members && *segment.members == 0)
        return SegmentRemark{Tone::Notice, Text::tr("is empty; the removal guard stops a run that would empty its list")};
    if (segment.state == QLatin1String("inactive"))
        return SegmentRemark{Tone::Notice, Text::tr("is switched off and is no longer refreshed")};
    if (isStale(segment, now))
        return SegmentRemark{Tone::Notice,
                             Text::tr("was refreshed %n day(s) ago", nullptr, static_cast<int>(segment.refreshedAt->daysTo(now)))};
    if (segment.members && *segment.members > largeSegment)
        return SegmentRemark{Tone::Neutral, Text::tr("is large; it is exported whole, and takes some minutes")};
    return {};
}

SegmentPicker::SegmentPicker(const Clock &clock, QWidget *parent) : QWidget(parent), m_clock(clock)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_halves = new QSplitter(Qt::Horizontal, this);
    m_halves->setChildrenCollapsible(false);
    m_halves->addWidget(newAvailable());
    m_halves->addWidget(newChosen());
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    row->addWidget(m_halves);
    // Either half may be as narrow as the window makes it; both stand on top of each other before.
    setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    arrange();
    offer();
}

void SegmentPicker::arrange()
{
    const bool isWide = width() > fontMetrics().averageCharWidth() * 70;
    m_halves->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
    setMinimumHeight(step(this, isWide ? 34 : 56));
}

void SegmentPicker::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QWidget *SegmentPicker::newAvailable()
{
    using Info = engine::SegmentInfo;
    using C = Column<Info>;
    auto *half = new QWidget(this);
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, step(this), 0);
    m_search = new SearchField(tr("Search segments"), half);
    m_choose = new QPushButton(icon(QStringLiteral("forward"), palette()), tr("C&hoose"), half);
    auto *head = new FlowLayout;
    head->addWidget(m_search);
    head->addWidget(m_choose);
    column->addLayout(head);
    m_availableModel = new RowsModel<Info>(
        {C(QStringLiteral("name"), tr("Segment"), [](const Info &info) { return info.name; })
             .marked([this](const Info &info) -> std::optional<Tone> {
                 const auto remark = remarkOn(info, m_clock.now());
                 return remark ? std::optional(remark->tone) : std::nullopt;
             })
             .hinted([this](const Info &info) {
                 const auto remark = remarkOn(info, m_clock.now());
                 return remark ? tr("%1 %2", "segment and remark").arg(info.name, remark->text) : info.name;
             }),
         C(QStringLiteral("members"), tr("Members"),
           [](const Info &info) { return info.members ? wording::people(*info.members) : QStringLiteral("-"); })
             .sorted([](const Info &info) { return info.members ? QVariant(*info.members) : QVariant(); })
             .numeric(),
         C(QStringLiteral("refreshed"), tr("Refreshed"),
           [this](const Info &info) {
               return info.refreshedAt ? wording::relativeTime(*info.refreshedAt, m_clock.now()) : QStringLiteral("-");
           })
             .sorted([](const Info &info) { return info.refreshedAt ? QVariant(*info.refreshedAt) : QVariant(); })
             .hinted([](const Info &info) { return info.refreshedAt ? wording::time(*info.refreshedAt) : QString(); }),
         C(QStringLiteral("state"), tr("Status"), [](const Info &info) { return wording::segmentStateText(info.state); })},
        [](const Info &info) { return info.id; }, this);
    m_available = new Table(QStringLiteral("availableSegments"), tr("Segments of the source"), half);
    m_available->show(m_availableModel);
    m_states = new States(m_available, half);
    column->addWidget(m_states, 1);
    connect(m_search, &SearchField::searched, this, [this](const QString &text) { m_available->found()->search(text); });
    connect(m_available, &Table::selectionMoved, this, &SegmentPicker::offer);
    connect(m_available, &Table::chosen, this, &SegmentPicker::choose);
    connect(m_choose, &QPushButton::clicked, this, &SegmentPicker::choose);
    connect(m_states, &States::retry, this, &SegmentPicker::retry);
    return half;
}

QWidget *SegmentPicker::newChosen()
{
    using C = Column<ChosenSegment>;
    auto *half = new QWidget(this);
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(step(this), 0, 0, 0);
    m_count = newLabel(TextSize::Body, {}, half);
    m_drop = new QPushButton(icon(QStringLiteral("remove"), palette()), tr("Ta&ke out"), half);
    auto *head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(m_drop);
    column->addLayout(head);
    m_chosenModel = new RowsModel<ChosenSegment>(
        {C(QStringLiteral("name"), tr("Chosen segment"), [](const ChosenSegment &segment) { return segment.name; }),
         C(QStringLiteral("list"), tr("Marketing list"),
           [](const ChosenSegment &segment) {
               if (segment.list.isEmpty() || segment.wantsNew)
                   return tr("new list");
               return segment.given.isEmpty() ? segment.list : tr("%1 (existing)").arg(segment.list);
           })},
        [](const ChosenSegment &segment) { return segment.id; }, this);
    m_chosen = new Table(QStringLiteral("chosenSegments"), tr("Chosen segments and their lists"), half);
    m_chosen->show(m_chosenModel, -1);
    column->addWidget(m_chosen, 1);
    m_remarks = newQuietLabel({}, half);
    column->addWidget(m_remarks);
    connect(m_chosen, &Table::selectionMoved, this, [this] {
        offer();
        Q_EMIT currentChanged();
    });
    connect(m_chosen, &Table::chosen, this, &SegmentPicker::currentChanged);
    connect(m_drop, &QPushButton::clicked, this, &SegmentPicker::drop);
    return half;
}

void SegmentPicker::showLoading()
{
    m_states->showLoading(tr("Reading the segments"));
}

void SegmentPicker::showError(const Error &error)
{
    m_states->showError(error);
}

void SegmentPicker::setAvailable(const QList<engine::SegmentInfo> &segments)
{
    m_availableModel->setRows(segments);
    if (segments.isEmpty())
        m_states->showEmpty(tr("The source has no segment"), tr("Segments are made in Customer Insights."));
    else
        m_states->showContent();
    QList<ChosenSegment> chosen = m_chosenModel->rows();
    for (ChosenSegment &one : chosen) {
        const auto info = std::find_if(segments.begin(), segments.end(), [&](const engine::SegmentInfo &its) { return its.id == one.id; });
        if (info != segments.end()) {
            one.name = info->name;
            one.members = info->members;
        }
    }
    m_chosenModel->setRows(chosen);
    offer();
}

void SegmentPicker::setChosen(const QList<ChosenSegment> &chosen)
{
    m_chosenModel->setRows(chosen);
    offer();
}

QString SegmentPicker::current() const
{
    const int place = m_chosen->selectedPlace();
    return place < 0 ? QString() : m_chosenModel->row(place).id;
}

void SegmentPicker::setList(const QString &segment, const QString &listId, const QString &listName)
{
    alter(segment, [&](ChosenSegment &one) {
        one.given = listId;
        one.list = listName;
        one.wantsNew = false;
    });
}

void SegmentPicker::setNewList(const QString &segment)
{
    alter(segment, [](ChosenSegment &one) {
        one.wantsNew = one.isBound;
        one.given.clear();
        if (!one.isBound)
            one.list.clear();
    });
}

void SegmentPicker::alter(const QString &segment, const std::function<void(ChosenSegment &)> &how)
{
    const int place = m_chosenModel->placeOf(segment);
    if (place < 0)
        return;
    ChosenSegment one = m_chosenModel->row(place);
    how(one);
    m_chosenModel->setRow(place, one);
    Q_EMIT changed();
}

void SegmentPicker::choose()
{
    QList<ChosenSegment> chosen = m_chosenModel->rows();
    int first = -1;
    for (const int place : m_available->selectedPlaces()) {
        const engine::SegmentInfo &info = m_availableModel->row(place);
        if (m_chosenModel->placeOf(info.id) >= 0)
            continue;
        ChosenSegment one;
        one.id = info.id;
        one.name = info.name;
        one.members = info.members;
        if (first < 0)
            first = static_cast<int>(chosen.size());
        chosen.append(one);
    }
    if (first < 0)
        return;
    m_chosenModel->setRows(chosen);
    m_chosen->selectPlace(first);
    offer();
    Q_EMIT changed();
}

void SegmentPicker::drop()
{
    QList<ChosenSegment> kept;
    const QList<int> places = m_chosen->selectedPlaces();
    for (int place = 0; place < m_chosenModel->rowCount(); ++place) {
        if (!places.contains(place))
            kept.append(m_chosenModel->row(place));
    }
    m_chosenModel->setRows(kept);
    offer();
    Q_EMIT changed();
}

void SegmentPicker::offer()
{
    const QList<int> places = m_available->selectedPlaces();
    m_choose->setEnabled(std::any_of(places.begin(), places.end(),
                                     [this](int place) { return m_chosenModel->placeOf(m_availableModel->row(place).id) < 0; }));
    m_drop->setEnabled(!m_chosen->selectedPlaces().isEmpty());
    qint64 sum = 0;
    for (const ChosenSegment &one : m_chosenModel->rows())
        sum += one.members.value_or(0);
    m_count->setText(m_chosenModel->rowCount() == 0
                         ? tr("Nothing is chosen yet.")
                         : tr("%n segment(s) chosen", nullptr, m_chosenModel->rowCount())
                               + (sum > 0 ? tr(", %1", "people of chosen segments").arg(wording::people(sum)) : QString()));
    sayRemarks();
}

void SegmentPicker::sayRemarks()
{
    QStringList lines;
    for (const ChosenSegment &one : m_chosenModel->rows()) {
        const int place = m_availableModel->placeOf(one.id);
        if (place < 0) {
            if (m_availableModel->rowCount() > 0)
                lines.append(tr("\"%1\" is not in the source any more, or not yet.").arg(one.name));
        } else if (const auto remark = remarkOn(m_availableModel->row(place), m_clock.now())) {
            lines.append(tr("\"%1\" %2.", "segment and remark").arg(one.name, remark->text));
        }
    }
    constexpr qsizetype most = 4;
    if (lines.size() > most) {
        const auto more = static_cast<int>(lines.size() - most);
        lines = lines.mid(0, most);
        lines.append(tr("and %n more", nullptr, more));
    }
    m_remarks->setText(lines.join(u'\n'));
    m_remarks->setVisible(!lines.isEmpty());
}

} // namespace segue::ui
