// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectiondetails.h"

#include "widgets/look/text.h"
#include "wording/wording.h"

#include <QBoxLayout>
#include <QFormLayout>

namespace segue::ui {

ConnectionDetails::ConnectionDetails(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("connectionDetails"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(step(this), step(this), step(this), step(this));
    column->setSpacing(step(this));
    m_title = newLabel(TextSize::Section, {}, this);
    column->addWidget(m_title);
    m_facts = new QFormLayout;
    m_facts->setHorizontalSpacing(step(this, 2));
    m_facts->setVerticalSpacing(step(this) / 2);
    m_facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_facts->setLabelAlignment(Qt::AlignLeft);
    column->addLayout(m_facts);
    column->addStretch();
}

void ConnectionDetails::clear()
{
    m_title->setText({});
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
}

void ConnectionDetails::add(const QString &name, const QString &value)
{
    auto *label = newQuietLabel(name, this);
    label->setWordWrap(false);
    auto *text = newLabel(TextSize::Body, value.isEmpty() ? QStringLiteral("-") : value, this);
    text->setAccessibleName(QStringLiteral("%1: %2").arg(name, text->text()));
    m_facts->addRow(label, text);
}

void ConnectionDetails::show(const workspace::ConnectionView &view)
{
    clear();
    const domain::Connection &connection = view.connection;
    m_title->setText(connection.name);
    add(tr("Kind"), wording::connectionKindText());
    if (!connection.received) {
        add(tr("Server address"), connection.server.toString());
        add(tr("Organisation"), connection.organisationName);
        add(tr("Source"), view.sourceName);
        add(tr("Contact ID"), connection.contactIdField);
        add(tr("Who may use it"), wording::audienceText(connection.audience));
    }
    add(tr("Signed in as"), connection.signIn.accountName);
    add(tr("Used by"), view.exports.isEmpty() ? tr("no export") : view.exports.join(QStringLiteral(", ")));
    add(tr("Agreed to the terms"), tr("%1 (%2), %3, version %4")
                                       .arg(connection.consent.account, connection.consent.osUser,
                                            wording::time(connection.consent.acceptedAt), connection.consent.textVersion));
    add(tr("Permissions"), wording::accessText(connection));
    add(tr("Created"), wording::time(connection.createdAt));
}

} // namespace segue::ui
