// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchfield.h"

#include "look/icons.h"
#include "names.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>

#include <algorithm>

namespace segue::ui {

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    nameClearButton(*this, tr("Clear the search"));
    QAction *sign = addAction(icon(QStringLiteral("search"), palette()), QLineEdit::LeadingPosition);
    sign->setText(placeholder);
    connect(sign, &QAction::triggered, this, [this] { setFocus(); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (text() != m_told) {
            m_told = text();
            Q_EMIT searched(m_told);
        }
    });
    connect(this, &QLineEdit::textChanged, this, &SearchField::wait);
}

QSize SearchField::sizeHint() const
{
    const QSize usual = QLineEdit::sizeHint();
    // The signs at both ends stand in the field.
    const int signs = 3 * usual.height();
    return {std::max(usual.width(), fontMetrics().horizontalAdvance(placeholderText()) + signs), usual.height()};
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    m_converting = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    wait();
}

void SearchField::wait()
{
    if (m_converting)
        m_pause.stop();
    else
        m_pause.start();
}

} // namespace segue::ui
