// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace segue::auth {

enum class Method { Browser, DeviceCode, ClientSecret, Certificate };

/// How an account signs in; no secret inside, safe to store.
struct SignInSettings
{
    Method method = Method::Browser;
    /// e.g. https://login.microsoftonline.com, without the tenant. Checked against the allow-list before it is used.
    QUrl authority;
    /// A tenant's GUID or domain, or "organizations".
    QString tenant;
    QString clientId;
    /// What the token is for, e.g. https://kitakaze.crm7.dynamics.com/
    QUrl resource;
    /// Name of the secret in the secret store: a refresh token, a client secret, or a private key with its certificate.
    QString secretKey;
    /// Where the token is sent, if its resource does not say so: what decides whether a loopback authority may be used (I12).
    QUrl server = {};
};

} // namespace segue::auth
