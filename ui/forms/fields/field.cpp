// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"

#include "widgets/look/icons.h"
#include "widgets/look/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QRegularExpression>

namespace segue::ui {

Field::Field(const QString &label, QWidget *editor, QWidget *parent) : QWidget(parent), m_editor(editor)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step(this) / 2);
    if (!label.isEmpty()) {
        auto *title = new QLabel(label, this);
        title->setBuddy(editor);
        column->addWidget(title);
        QString name = label;
        static const QRegularExpression key(QStringLiteral("\\s*\\(&.\\)"));
        editor->setAccessibleName(name.remove(key).remove(u'&'));
    }
    column->addWidget(editor);
    m_hint = newQuietLabel({}, this);
    m_hint->setVisible(false);
    column->addWidget(m_hint);
    m_line = new QWidget(this);
    auto *row = new QHBoxLayout(m_line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(step(this) / 2);
    m_sign = new QLabel(m_line);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    m_finding = newLabel(TextSize::Body, {}, m_line);
    m_finding->setObjectName(QStringLiteral("finding"));
    row->addWidget(m_finding, 1);
    m_line->setVisible(false);
    column->addWidget(m_line);
}

void Field::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    describe();
}

void Field::setFinding(Tone tone, const QString &text)
{
    m_tone = tone;
    m_finding->setText(text);
    m_line->setVisible(!text.isEmpty());
    paintTone();
    describe();
}

QString Field::finding() const
{
    return m_finding->text();
}

void Field::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        paintTone();
}

void Field::paintTone()
{
    const int size = step(this, 2);
    m_sign->setPixmap(toneIcon(m_tone, QApplication::palette(this)).pixmap(QSize(size, size), devicePixelRatioF()));
}

void Field::describe()
{
    m_editor->setAccessibleDescription(QStringList{m_finding->text(), m_hint->text()}.join(u' ').trimmed());
}

int fieldWidth(const QWidget *widget, int characters)
{
    return characters * widget->fontMetrics().averageCharWidth();
}

} // namespace segue::ui
