// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"

#include <QByteArray>
#include <QString>

namespace segue::workspace {

/// How a person wants to sign in. Holds the secret on its way to the keychain: never logged, never stored.
struct SignInRequest
{
    domain::SignInMethod method = domain::SignInMethod::Browser;
    QString tenant; ///< empty: as the server says
    QString clientId;
    QByteArray secret;                  ///< for client-secret; for certificate the file's passphrase, if it has one
    QString certificateFile;            ///< for certificate: PEM or PKCS #12 with key and certificate; read once
    bool printUrl = false;              ///< only show the address (onSignInPrompt), do not open the browser
    bool secretThisSessionOnly = false; ///< keep the secret in this process, not in the keychain
};

} // namespace segue::workspace
