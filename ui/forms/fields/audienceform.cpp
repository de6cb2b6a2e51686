// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audienceform.h"

#include "field.h"

#include "widgets/look/text.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QRegularExpression>

namespace segue::ui {

AudienceForm::AudienceForm(QWidget *parent) : QWidget(parent), m_kinds(new QButtonGroup(this))
{
    using Kind = domain::Audience::Kind;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step(this) / 2);
    column->addWidget(new QLabel(tr("Who may use this connection"), this));
    const auto choice = [&](Kind kind, const QString &object, const QString &text, const QString &what) {
        auto *button = new QRadioButton(text, this);
        button->setObjectName(object);
        button->setAccessibleDescription(what);
        m_kinds->addButton(button, static_cast<int>(kind));
        column->addWidget(button);
        auto *more = newQuietLabel(what, this);
        more->setContentsMargins(step(this, 3), 0, 0, step(this) / 2);
        column->addWidget(more);
    };
    choice(Kind::Administrators, QStringLiteral("administrators"), tr("A&dministrators only"),
           tr("Only on this computer. The connection cannot be handed on."));
    choice(Kind::Contributors, QStringLiteral("contributors"), tr("C&ontributors"),
           tr("Whoever opens the connection file can use it for exports, sees its name and kind only, and signs in as themselves."));
    choice(Kind::Named, QStringLiteral("named"), tr("Contributors nam&ed here"), tr("The same, for these accounts alone."));
    m_names = new QPlainTextEdit(this);
    m_names->setObjectName(QStringLiteral("users"));
    m_names->setTabChangesFocus(true);
    m_names->setFixedHeight(m_names->fontMetrics().height() * 4);
    m_names->setMaximumWidth(fieldWidth(this));
    m_names->setPlaceholderText(QStringLiteral("hanako@example.com"));
    m_namesField = new Field(tr("&Accounts, one a line"), m_names, this);
    m_namesField->setContentsMargins(step(this, 3), 0, 0, 0);
    column->addWidget(m_namesField);
    column->addWidget(newQuietLabel(tr("This separates tasks. What somebody may really do is decided in Sales."), this));
    connect(m_kinds, &QButtonGroup::idToggled, this, &AudienceForm::look);
    connect(m_names, &QPlainTextEdit::textChanged, this, &AudienceForm::look);
    setValue({});
}

void AudienceForm::setValue(const domain::Audience &audience)
{
    m_names->setPlainText(audience.users.join(u'\n'));
    m_kinds->button(static_cast<int>(audience.kind))->setChecked(true);
    look();
}

domain::Audience AudienceForm::value() const
{
    domain::Audience audience;
    audience.kind = static_cast<domain::Audience::Kind>(m_kinds->checkedId());
    if (audience.kind != domain::Audience::Kind::Named)
        return audience;
    static const QRegularExpression between(QStringLiteral("[\\s,;、，；]+"));
    audience.users = m_names->toPlainText().split(between, Qt::SkipEmptyParts);
    return audience;
}

QString AudienceForm::obstacle() const
{
    const domain::Audience audience = value();
    return audience.kind == domain::Audience::Kind::Named && audience.users.isEmpty() ? tr("Enter at least one account.") : QString();
}

void AudienceForm::look()
{
    m_namesField->setVisible(m_kinds->checkedId() == static_cast<int>(domain::Audience::Kind::Named));
    Q_EMIT changed();
}

} // namespace segue::ui
