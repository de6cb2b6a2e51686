// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "steplist.h"

#include "widgets/look/icons.h"
#include "widgets/look/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace segue::ui {

StepList::StepList(const QStringList &titles, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stepList"));
    setAccessibleName(tr("Steps"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, step(this, 2), 0);
    column->setSpacing(step(this));
    for (const QString &title : titles) {
        auto *row = new QHBoxLayout;
        row->setSpacing(step(this));
        auto *sign = new QLabel(this);
        sign->setAlignment(Qt::AlignCenter);
        sign->setFixedWidth(step(this, 3));
        auto *name = new QLabel(title, this);
        name->setWordWrap(true);
        row->addWidget(sign, 0, Qt::AlignTop);
        row->addWidget(name, 1);
        column->addLayout(row);
        m_lines.append({sign, name, title});
    }
    column->addStretch();
    setFixedWidth(step(this, 30));
    setCurrent(0);
}

void StepList::setCurrent(int step)
{
    m_current = step;
    paintSigns();
}

void StepList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        paintSigns();
}

void StepList::paintSigns()
{
    const QPalette colours = QApplication::palette(this);
    const int size = step(this, 2);
    for (int place = 0; place < m_lines.size(); ++place) {
        const Line &line = m_lines.at(place);
        QFont font = line.title->font();
        font.setWeight(place == m_current ? QFont::DemiBold : QFont::Normal);
        line.title->setFont(font);
        QPalette own = colours;
        if (place > m_current)
            own.setColor(QPalette::WindowText, quietText(colours));
        line.title->setPalette(own);
        line.sign->setPalette(own);
        line.sign->setFont(font);
        if (place < m_current)
            line.sign->setPixmap(toneIcon(Tone::Good, colours).pixmap(QSize(size, size), devicePixelRatioF()));
        else
            line.sign->setText(QString::number(place + 1));
        const QString state = place < m_current ? tr("done") : place == m_current ? tr("current step") : tr("still to come");
        line.title->setAccessibleName(tr("Step %1 of %2: %3 (%4)").arg(place + 1).arg(m_lines.size()).arg(line.name, state));
    }
}

} // namespace segue::ui
