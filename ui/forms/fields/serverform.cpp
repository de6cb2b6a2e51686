// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverform.h"

#include "field.h"

#include "domain/validation.h"
#include "widgets/look/text.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace segue::ui {

ServerForm::ServerForm(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(QStringLiteral("server"));
    m_edit->setMaximumWidth(fieldWidth(this));
    m_edit->setPlaceholderText(QStringLiteral("https://contoso.crm7.dynamics.com"));
    m_edit->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_field = new Field(tr("Server &address"), m_edit, this);
    m_field->setHint(tr("The address that you see in the browser when Sales is open. It can be pasted as it is."));
    column->addWidget(m_field);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &ServerForm::look);
}

void ServerForm::setValue(const QString &server)
{
    m_edit->setText(server);
}

QString ServerForm::value() const
{
    return m_edit->text().trimmed();
}

QUrl ServerForm::server() const
{
    return domain::validServer(value()).value_or(QUrl());
}

QString ServerForm::obstacle() const
{
    if (value().isEmpty())
        return tr("Enter the address of Sales.");
    const Result<QUrl> server = domain::validServer(value());
    return server.has_value() ? QString() : errorText(server.error(), shownLanguage()).message;
}

void ServerForm::look()
{
    const QString problem = value().isEmpty() ? QString() : obstacle();
    const QUrl server = this->server();
    if (!problem.isEmpty())
        m_field->setFinding(Tone::Bad, problem);
    else if (server.isEmpty())
        m_field->setFinding(Tone::Neutral, {});
    else if (domain::isPractice(server))
        m_field->setFinding(Tone::Good, tr("Will be used: %1 (this computer, for practice)").arg(server.toString()));
    else
        m_field->setFinding(Tone::Good, tr("Will be used: %1").arg(server.toString()));
    Q_EMIT changed();
}

} // namespace segue::ui
