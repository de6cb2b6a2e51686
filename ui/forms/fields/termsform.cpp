// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "termsform.h"

#include "widgets/look/text.h"
#include "widgets/look/tone.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>

namespace segue::ui {

TermsForm::TermsForm(QWidget *parent) : QWidget(parent), m_terms(workspace::currentTerms(shownLanguage()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step(this));
    m_title = newLabel(TextSize::Section, m_terms.title, this);
    column->addWidget(m_title);
    auto *text = new QPlainTextEdit(m_terms.text, this);
    text->setObjectName(QStringLiteral("terms"));
    text->setAccessibleName(m_terms.title);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setMinimumHeight(text->fontMetrics().height() * 6);
    column->addWidget(text, 1);
    setFocusProxy(text);
    m_agree = new QCheckBox(tr("I a&gree"), this);
    m_agree->setObjectName(QStringLiteral("agree"));
    column->addWidget(m_agree);
    column->addWidget(
        newQuietLabel(tr("Who agreed, when, and to which version (%1) is recorded in the workspace.").arg(m_terms.version), this));
    connect(m_agree, &QCheckBox::toggled, this, &TermsForm::changed);
}

void TermsForm::hideTitle()
{
    m_title->hide();
}

QString TermsForm::acceptedVersion() const
{
    return m_agree->isChecked() ? m_terms.version : QString();
}

void TermsForm::setAccepted(bool accepted)
{
    m_agree->setChecked(accepted);
}

QString TermsForm::obstacle() const
{
    return m_agree->isChecked() ? QString() : tr("Read the text and agree to it.");
}

} // namespace segue::ui
