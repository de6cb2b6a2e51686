// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "base/clock.h"
#include "base/language.h"
#include "base/random.h"
#include "net/httpclient.h"
#include "secrets/secretstore.h"
#include "signinsettings.h"

#include <chrono>
#include <functional>

namespace segue::auth {

/// A finished sign-in. Its secret is in the store under settings.secretKey.
struct SignedIn
{
    Account account;
    SignInSettings settings;
};

struct BrowserOptions
{
    /// Told the address once, to open the system's browser with it, to print it or to copy it. Called on the sign-in's thread.
    std::function<void(const QUrl &)> showUrl;
    /// Of the page that the browser ends on.
    Language language = Language::English;
    /// Asks which account to use even when the browser is signed in already.
    bool chooseAccount = true;
    /// Asks for consent even when it was given, after SignInConsentNeeded; the browser then chooses the account by itself.
    bool askConsent = false;
    /// What a server wanted of this sign-in (parameter "claims" of an error); empty: nothing.
    QByteArray claims;
};

/// What a person needs to sign in on any other device.
struct DeviceCode
{
    QString userCode;
    QUrl address; ///< where the code is entered
    std::chrono::seconds life{0};
};

struct DeviceCodeOptions
{
    /// Told the code once, to show it. Called on the sign-in's thread.
    std::function<void(const DeviceCode &)> showCode;
    QByteArray claims; ///< as for BrowserOptions
};

/// The face of signing in. Nothing is stored before the sign-in is complete; cancelling at any time leaves what was.
/// \p client must have no token source. Errors: UsageMissing (no client ID: parameter option), SignInCancelled,
/// SignInTimedOut, SignInPortUnavailable (reason), the SignIn… codes of token/tokenanswer.h, SignInAuthorityRefused, those of the
/// network and of the store.
class SignIn
{
public:
    SignIn(net::HttpClient &client, SecretStore &store, Clock &clock, Random &random);

    /// Authorization code with PKCE in the system's browser, loopback redirect; the refresh token is stored.
    [[nodiscard]] Operation<SignedIn> *browserSignIn(QObject *parent, const SignInSettings &settings, const BrowserOptions &options);
    /// The code is shown here and entered on any device (reference 1.9); the refresh token is stored. SignInCancelled when the
    /// person declines, SignInCodeExpired when the code's time is over.
    [[nodiscard]] Operation<SignedIn> *deviceCodeSignIn(QObject *parent, const SignInSettings &settings, const DeviceCodeOptions &options);
    /// Proves the secret by fetching a token, then stores it.
    [[nodiscard]] Operation<SignedIn> *clientSecretSignIn(QObject *parent, const SignInSettings &settings, const QByteArray &secret);
    /// Reads key and certificate from \p file (PEM or PKCS #12), proves them by fetching a token, then stores both; the file is
    /// not needed any more. Errors besides: UsageMissing (--certificate), those of certificate/keyfile.h, CertificateExpired,
    /// SignInCertificateRefused.
    [[nodiscard]] Operation<SignedIn> *certificateSignIn(QObject *parent, const SignInSettings &settings, const QString &file,
                                                         const QByteArray &passphrase);

private:
    net::HttpClient &m_client;
    SecretStore &m_store;
    Clock &m_clock;
    Random &m_random;
};

} // namespace segue::auth
