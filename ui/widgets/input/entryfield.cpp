// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entryfield.h"

#include "names.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

namespace segue::ui {

QString narrowed(QString text)
{
    constexpr char16_t distance = 0xff01 - u'!';
    for (QChar &character : text) {
        if (character >= QChar(0xff01) && character <= QChar(0xff5e))
            character = QChar(static_cast<char16_t>(character.unicode() - distance));
        else if (character == QChar(0x3000))
            character = u' ';
    }
    return text;
}

EntryField::EntryField(const QString &spoken, QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(spoken);
    setClearButtonEnabled(true);
    nameClearButton(*this, tr("Clear the field"));
}

QString EntryField::entry() const
{
    return narrowed(text()).trimmed();
}

void EntryField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
    if (!m_converting && !entry().isEmpty())
        Q_EMIT entered(entry());
}

void EntryField::inputMethodEvent(QInputMethodEvent *event)
{
    m_converting = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

} // namespace segue::ui
