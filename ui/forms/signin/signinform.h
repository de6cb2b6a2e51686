// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requests/signinrequest.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QPushButton;

namespace segue::ui {

class Field;

/// How to sign in: in the browser with an app registration's ID; other ways are folded away.
class SignInForm : public QWidget
{
    Q_OBJECT

public:
    explicit SignInForm(QWidget *parent = nullptr);

    /// Of a sign-in that is there, or was used elsewhere; secrets are not known.
    void setValue(const domain::SignInSettings &signIn);
    void setTenant(const QString &tenant);
    [[nodiscard]] workspace::SignInRequest value() const;
    [[nodiscard]] QString obstacle() const;
    void unfold();

Q_SIGNALS:
    void changed();

private:
    void buildWays();
    void buildSecrets();
    void look();
    void chooseFile();
    [[nodiscard]] domain::SignInMethod method() const;

    QLineEdit *m_clientId;
    Field *m_clientField;
    QPushButton *m_fold;
    QWidget *m_more;
    QButtonGroup *m_ways;
    QLineEdit *m_tenant = nullptr;
    QWidget *m_file = nullptr;
    QLineEdit *m_certificate = nullptr;
    Field *m_certificateField = nullptr;
    QLineEdit *m_secret = nullptr;
    Field *m_secretField = nullptr;
    Field *m_passphraseField = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QCheckBox *m_sessionOnly = nullptr;
};

} // namespace segue::ui
