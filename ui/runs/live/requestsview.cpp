// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestsview.h"

#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "widgets/table/table.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace segue::ui {

namespace {

using Fact = workspace::RequestFact;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(segue::ui::RequestsView)
};

constexpr int pauseMs = 1000;

bool asksToWait(const Fact &fact)
{
    return fact.status == 429 || fact.status == 503;
}

QString resultText(const Fact &fact)
{
    if (fact.status == 0)
        return Text::tr("no answer");
    if (asksToWait(fact))
        return Text::tr("%1: asked to wait").arg(fact.status);
    return fact.status < 400 ? Text::tr("%1: done").arg(fact.status) : Text::tr("%1: error").arg(fact.status);
}

Tone toneOf(const Fact &fact)
{
    if (asksToWait(fact))
        return Tone::Notice;
    return fact.status >= 200 && fact.status < 400 ? Tone::Good : Tone::Bad;
}

Column<Fact> number(const QString &id, const QString &title, qint64 (*of)(const Fact &))
{
    Column<Fact> column(id, title, [of](const Fact &fact) { return wording::number(of(fact)); });
    column.sorted([of](const Fact &fact) { return QVariant(of(fact)); }).numeric();
    return column;
}

QList<Column<Fact>> columns()
{
    Column<Fact> time(QStringLiteral("time"), Text::tr("Time"),
                      [](const Fact &fact) { return fact.at.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz")); });
    time.sorted([](const Fact &fact) { return QVariant(fact.at.toMSecsSinceEpoch()); });
    const Column<Fact> request(QStringLiteral("request"), Text::tr("Request"), [](const Fact &fact) { return fact.request; });
    Column<Fact> result(QStringLiteral("result"), Text::tr("Result"), resultText);
    result.marked([](const Fact &fact) { return std::optional(toneOf(fact)); }).sorted([](const Fact &fact) {
        return QVariant(fact.status);
    });
    const Column<Fact> correlation(QStringLiteral("correlation"), Text::tr("Correlation ID"),
                                   [](const Fact &fact) { return fact.correlationId; });
    return {time,
            request,
            result,
            number(QStringLiteral("duration"), Text::tr("Duration (ms)"), [](const Fact &fact) { return fact.durationMs; }),
            number(QStringLiteral("retries"), Text::tr("Retries"), [](const Fact &fact) { return static_cast<qint64>(fact.retries); }),
            number(QStringLiteral("sent"), Text::tr("Sent (bytes)"), [](const Fact &fact) { return fact.sent; }),
            number(QStringLiteral("received"), Text::tr("Received (bytes)"), [](const Fact &fact) { return fact.received; }),
            correlation};
}

} // namespace

RequestsView::RequestsView(workspace::Workspace &workspace, const QString &exportId, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_exportId(exportId), m_pause(new QTimer(this)), m_toggle(new QPushButton(this)),
      m_room(new QWidget(this)), m_note(newQuietLabel({}, m_room)), m_trouble(new MessageBar(m_room)),
      m_copy(new QPushButton(tr("Copy as &text"), m_room)), m_table(new Table(QStringLiteral("requests"), tr("Requests"), m_room)),
      m_model(new RowsModel<Fact>(columns(), [](const Fact &fact) { return fact.correlationId; }, this))
{
    setObjectName(QStringLiteral("requestsView"));
    m_toggle->setObjectName(QStringLiteral("showRequests"));
    m_toggle->setCheckable(true);
    m_copy->setObjectName(QStringLiteral("copyRequests"));
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    m_table->show(m_model, 0, Qt::DescendingOrder);
    m_table->setMinimumHeight(step(this, 22));
    auto *head = new QHBoxLayout;
    head->addWidget(m_note, 1);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    auto *room = new QVBoxLayout(m_room);
    room->setContentsMargins(0, 0, 0, 0);
    room->addLayout(head);
    room->addWidget(m_trouble);
    room->addWidget(m_table, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    column->addWidget(m_room, 1);
    connect(m_toggle, &QPushButton::toggled, this, &RequestsView::unfold);
    connect(m_copy, &QPushButton::clicked, this, &RequestsView::copy);
    connect(m_pause, &QTimer::timeout, this, &RequestsView::ask);
    unfold(false);
}

void RequestsView::setGoing(bool going)
{
    if (std::exchange(m_going, going) != going)
        ask();
}

void RequestsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void RequestsView::unfold(bool shown)
{
    m_toggle->setText(shown ? tr("Hide the re&quests") : tr("Show the re&quests"));
    m_room->setVisible(shown);
    QSizePolicy policy = sizePolicy();
    policy.setVerticalPolicy(shown ? QSizePolicy::Expanding : QSizePolicy::Maximum);
    setSizePolicy(policy);
    ask();
}

void RequestsView::ask()
{
    if (m_ticket || m_pause->isActive() || !m_toggle->isChecked() || !isVisible())
        return;
    m_ticket = m_workspace.call(workspace::ListRequests{m_exportId}, this, [this](const Result<workspace::RunRequests> &answer) {
        m_ticket.reset();
        if (answer.has_value())
            show(*answer);
        else
            m_trouble->showError(answer.error());
        // What came after the run's end is the last there is.
        if (!answer.has_value() || answer->isGoing || m_going)
            m_pause->start();
    });
}

void RequestsView::show(const workspace::RunRequests &answer)
{
    m_trouble->clear();
    m_model->setRows(answer.requests);
    m_copy->setEnabled(!answer.requests.isEmpty());
    m_note->setText(answer.requests.isEmpty()
                        ? tr("No request has been answered yet.")
                        : tr("The newest requests, 200 at most. What this program asks with the same account beside the run is among them. "
                             "They hold no personal data, so you can hand them to whoever supports you."));
}

void RequestsView::copy() const
{
    QStringList cells;
    QStringList lines;
    for (const Column<Fact> &column : m_model->columns())
        cells.append(column.title);
    lines.append(cells.join(u'\t'));
    for (const Fact &fact : m_model->rows()) {
        cells.clear();
        for (const Column<Fact> &column : m_model->columns())
            cells.append(column.text(fact));
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace segue::ui
