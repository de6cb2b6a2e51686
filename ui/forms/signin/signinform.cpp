// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinform.h"

#include "fields/field.h"

#include "widgets/look/icons.h"
#include "widgets/look/text.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QUuid>

namespace segue::ui {

using domain::SignInMethod;

SignInForm::SignInForm(QWidget *parent) : QWidget(parent), m_ways(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(step(this));
    m_clientId = new QLineEdit(this);
    m_clientId->setObjectName(QStringLiteral("clientId"));
    m_clientId->setMaximumWidth(fieldWidth(this));
    m_clientId->setPlaceholderText(QStringLiteral("00000000-0000-0000-0000-000000000000"));
    m_clientField = new Field(tr("A&pplication (client) ID"), m_clientId, this);
    // Before the rest is there: Qt 6.4 moves it behind everything else in the order of Tab.
    setFocusProxy(m_clientId);
    m_clientField->setHint(tr("Of the app registration in Microsoft Entra ID that your organisation uses for Segue."));
    column->addWidget(m_clientField);
    m_fold = new QPushButton(tr("&Other ways to sign in"), this);
    m_fold->setObjectName(QStringLiteral("otherWays"));
    m_fold->setCheckable(true);
    m_fold->setFlat(true);
    m_fold->setIcon(icon(QStringLiteral("add"), palette()));
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    m_more = new QWidget(this);
    m_more->setVisible(false);
    auto *inner = new QVBoxLayout(m_more);
    inner->setContentsMargins(step(this, 2), 0, 0, 0);
    inner->setSpacing(step(this));
    column->addWidget(m_more);
    buildWays();
    buildSecrets();
    connect(m_fold, &QPushButton::toggled, m_more, &QWidget::setVisible);
    connect(m_clientId, &QLineEdit::textChanged, this, &SignInForm::look);
    look();
}

void SignInForm::buildWays()
{
    const auto way = [this](SignInMethod method, const QString &object, const QString &text) {
        auto *button = new QRadioButton(text, m_more);
        button->setObjectName(object);
        m_ways->addButton(button, static_cast<int>(method));
        m_more->layout()->addWidget(button);
        return button;
    };
    way(SignInMethod::Browser, QStringLiteral("byBrowser"), tr("In the &browser of this computer"))->setChecked(true);
    way(SignInMethod::DeviceCode, QStringLiteral("byDeviceCode"), tr("With a code on another &device"));
    way(SignInMethod::ClientSecret, QStringLiteral("bySecret"), tr("As an application, with a client &secret"));
    way(SignInMethod::Certificate, QStringLiteral("byCertificate"), tr("As an application, with a certi&ficate"));
    connect(m_ways, &QButtonGroup::idToggled, this, &SignInForm::look);
}

void SignInForm::buildSecrets()
{
    auto *inner = static_cast<QVBoxLayout *>(m_more->layout());
    const auto line = [this](const QString &object, bool secret) {
        auto *edit = new QLineEdit(m_more);
        edit->setObjectName(object);
        edit->setMaximumWidth(fieldWidth(this));
        if (secret) {
            edit->setEchoMode(QLineEdit::Password);
            edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        }
        connect(edit, &QLineEdit::textChanged, this, &SignInForm::look);
        return edit;
    };
    m_secret = line(QStringLiteral("secret"), true);
    m_secretField = new Field(tr("Client secr&et"), m_secret, m_more);
    inner->addWidget(m_secretField);

    m_file = new QWidget(m_more);
    auto *row = new QHBoxLayout(m_file);
    row->setContentsMargins(0, 0, 0, 0);
    m_certificate = line(QStringLiteral("certificate"), false);
    auto *browse = new QPushButton(tr("Choose a fi&le"), m_file);
    row->addWidget(m_certificate, 1);
    row->addWidget(browse);
    row->addStretch();
    connect(browse, &QPushButton::clicked, this, &SignInForm::chooseFile);
    m_certificateField = new Field(tr("Certificate file (PEM or PKCS #12)"), m_file, m_more);
    m_certificate->setAccessibleName(tr("Certificate file (PEM or PKCS #12)"));
    inner->addWidget(m_certificateField);
    m_passphrase = line(QStringLiteral("passphrase"), true);
    m_passphraseField = new Field(tr("Pass&phrase of the file, if it has one"), m_passphrase, m_more);
    inner->addWidget(m_passphraseField);

    m_tenant = line(QStringLiteral("tenant"), false);
    auto *tenant = new Field(tr("&Tenant ID"), m_tenant, m_more);
    tenant->setHint(tr("Empty: as the server says."));
    inner->addWidget(tenant);
    m_sessionOnly = new QCheckBox(tr("&Keep the sign-in only until Segue is closed"), m_more);
    m_sessionOnly->setObjectName(QStringLiteral("sessionOnly"));
    inner->addWidget(m_sessionOnly);
    inner->addWidget(newQuietLabel(tr("Otherwise it is kept in the keychain of the operating system, never in a file."), m_more));
}

void SignInForm::unfold()
{
    m_fold->setChecked(true);
}

void SignInForm::setValue(const domain::SignInSettings &signIn)
{
    m_clientId->setText(signIn.clientId);
    m_ways->button(static_cast<int>(signIn.method))->setChecked(true);
    m_fold->setChecked(signIn.method != SignInMethod::Browser);
    look();
}

void SignInForm::setTenant(const QString &tenant)
{
    m_tenant->setText(tenant);
}

SignInMethod SignInForm::method() const
{
    return static_cast<SignInMethod>(m_ways->checkedId());
}

workspace::SignInRequest SignInForm::value() const
{
    workspace::SignInRequest request;
    request.method = method();
    // Typed with an input method, digits may be full-width.
    request.clientId = m_clientId->text().normalized(QString::NormalizationForm_KC).trimmed();
    request.tenant = m_tenant->text().normalized(QString::NormalizationForm_KC).trimmed();
    if (request.method == SignInMethod::ClientSecret)
        request.secret = m_secret->text().toUtf8();
    if (request.method == SignInMethod::Certificate) {
        request.certificateFile = m_certificate->text().trimmed();
        request.secret = m_passphrase->text().toUtf8();
    }
    request.secretThisSessionOnly = m_sessionOnly->isChecked();
    return request;
}

QString SignInForm::obstacle() const
{
    const workspace::SignInRequest request = value();
    if (request.clientId.isEmpty())
        return tr("Enter the application (client) ID.");
    if (QUuid::fromString(request.clientId).isNull())
        return tr("The application (client) ID has the form 00000000-0000-0000-0000-000000000000.");
    if (request.method == SignInMethod::ClientSecret && request.secret.isEmpty())
        return tr("Enter the client secret.");
    if (request.method == SignInMethod::Certificate && request.certificateFile.isEmpty())
        return tr("Choose the certificate file.");
    return {};
}

void SignInForm::look()
{
    if (!m_secretField || !m_sessionOnly)
        return;
    const SignInMethod way = method();
    m_secretField->setVisible(way == SignInMethod::ClientSecret);
    m_certificateField->setVisible(way == SignInMethod::Certificate);
    m_passphraseField->setVisible(way == SignInMethod::Certificate);
    const QString id = value().clientId;
    m_clientField->setFinding(Tone::Bad, !id.isEmpty() && QUuid::fromString(id).isNull() ? obstacle() : QString());
    Q_EMIT changed();
}

void SignInForm::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose the certificate file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.p12 *.pfx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_certificate, &QLineEdit::setText);
    dialog->open();
}

} // namespace segue::ui
