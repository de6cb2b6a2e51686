// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkview.h"

#include "checkmemory.h"

#include "widgets/look/icons.h"
#include "widgets/look/text.h"
#include "widgets/message/states.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>

namespace segue::ui {

using workspace::CheckMark;

namespace {

/// One check: a stop for the keyboard, so that a screen reader tells all of it.
class CheckRow : public QFrame
{
public:
    CheckRow(const workspace::Check &check, QWidget *parent) : QFrame(parent)
    {
        const workspace::CheckText text = workspace::checkText(check, shownLanguage());
        const QString word = markWord(check.mark);
        setObjectName(QStringLiteral("check_") + workspace::toString(check.id));
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(QStringLiteral("%1: %2").arg(text.title, word));
        setAccessibleDescription(QStringList{text.meaning, text.fix}.join(u' ').trimmed());
        auto *grid = new QGridLayout(this);
        const int gap = step(this);
        grid->setContentsMargins(gap / 2, gap / 2, gap / 2, gap / 2);
        grid->setHorizontalSpacing(gap);
        grid->setVerticalSpacing(gap / 4);
        m_sign = new QLabel(this);
        m_tone = toneOf(check.mark);
        grid->addWidget(m_sign, 0, 0, Qt::AlignTop);
        auto *mark = newLabel(TextSize::Body, word, this);
        mark->setWordWrap(false);
        mark->setMinimumWidth(4 * fontMetrics().height());
        grid->addWidget(mark, 0, 1, Qt::AlignTop);
        auto *title = newLabel(TextSize::Body, text.title, this);
        QFont bold = title->font();
        bold.setWeight(QFont::DemiBold);
        title->setFont(bold);
        grid->addWidget(title, 0, 2);
        int row = 1;
        if (!text.meaning.isEmpty())
            grid->addWidget(newQuietLabel(text.meaning, this), row++, 2);
        if (!text.fix.isEmpty())
            grid->addWidget(newLabel(TextSize::Body, text.fix, this), row, 2);
        grid->setColumnStretch(2, 1);
        paintSign();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QFrame::changeEvent(event);
        if (event->type() == QEvent::ApplicationPaletteChange)
            paintSign();
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QFrame::focusInEvent(event);
        setFrameShape(QFrame::Box);
        if (auto *area = qobject_cast<QScrollArea *>(parentWidget()->parentWidget()->parentWidget()))
            area->ensureWidgetVisible(this);
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QFrame::focusOutEvent(event);
        setFrameShape(QFrame::NoFrame);
    }

private:
    void paintSign()
    {
        const int size = step(this, 2);
        m_sign->setPixmap(toneIcon(m_tone, QApplication::palette(this)).pixmap(QSize(size, size), devicePixelRatioF()));
    }

    QLabel *m_sign;
    Tone m_tone = Tone::Neutral;
};

} // namespace

CheckView::CheckView(QWidget *parent) : QWidget(parent)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step(this));
    m_sum = newLabel(TextSize::Section, {}, content);
    m_sum->setObjectName(QStringLiteral("sum"));
    column->addWidget(m_sum);
    auto *scroll = new QScrollArea(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Checks"));
    m_list = new QWidget(scroll);
    m_rows = new QVBoxLayout(m_list);
    m_rows->setContentsMargins(0, 0, step(this), 0);
    m_rows->setSpacing(step(this) / 2);
    m_rows->addStretch();
    scroll->setWidget(m_list);
    column->addWidget(scroll, 1);
    m_states = new States(content, this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_states);
    connect(m_states, &States::retry, this, &CheckView::again);
    connect(m_states, &States::emptyAction, this, &CheckView::again);
}

void CheckView::showBusy()
{
    m_report.reset();
    m_states->showLoading(tr("Checking address, sign-in, privileges, lists and data. This takes a few seconds."));
}

void CheckView::showStopped()
{
    m_report.reset();
    m_states->showEmpty(tr("The checks were cancelled"), tr("Nothing was changed."), tr("Check &again"));
}

void CheckView::showError(const Error &error)
{
    m_report.reset();
    m_states->showError(error);
}

void CheckView::showReport(const workspace::CheckReport &report)
{
    m_report = report;
    while (m_rows->count() > 1)
        delete m_rows->takeAt(0)->widget();
    const auto count = [&report](CheckMark mark) {
        return static_cast<int>(
            std::count_if(report.checks.begin(), report.checks.end(), [mark](const auto &check) { return check.mark == mark; }));
    };
    for (const workspace::Check &check : report.checks)
        m_rows->insertWidget(m_rows->count() - 1, new CheckRow(check, m_list));
    if (const int failed = count(CheckMark::Failed); failed > 0)
        m_sum->setText(tr("%n check(s) failed.", nullptr, failed));
    else if (const int notes = count(CheckMark::Warning); notes > 0)
        m_sum->setText(tr("All is well; there are %n note(s).", nullptr, notes));
    else
        m_sum->setText(tr("All is well."));
    m_states->showContent();
}

void CheckView::copyReport() const
{
    if (m_report)
        QApplication::clipboard()->setText(workspace::reportText(*m_report, shownLanguage()));
}

} // namespace segue::ui
