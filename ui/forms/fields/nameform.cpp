// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nameform.h"

#include "field.h"

#include "domain/validation.h"
#include "widgets/look/text.h"

#include <QBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace segue::ui {

NameForm::NameForm(const QString &label, const QString &advice, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(QStringLiteral("name"));
    m_edit->setMaxLength(128);
    m_edit->setMaximumWidth(fieldWidth(this));
    m_field = new Field(label, m_edit, this);
    m_field->setHint(advice);
    column->addWidget(m_field);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &NameForm::look);
}

void NameForm::setValue(const QString &name)
{
    m_edit->setText(name);
}

QString NameForm::value() const
{
    return m_edit->text().trimmed();
}

void NameForm::setTaken(const QStringList &names)
{
    m_taken = names;
    look();
}

QString NameForm::obstacle() const
{
    if (value().isEmpty())
        return tr("Enter a name.");
    if (const Result<QString> name = domain::validName(value()); !name.has_value())
        return errorText(name.error(), shownLanguage()).message;
    if (m_taken.contains(value(), Qt::CaseInsensitive))
        return tr("\"%1\" exists already. Choose another name.").arg(value());
    return {};
}

void NameForm::look()
{
    m_field->setFinding(Tone::Bad, m_edit->text().isEmpty() ? QString() : obstacle());
    Q_EMIT changed();
}

} // namespace segue::ui
