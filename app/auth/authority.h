// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "net/httpclient.h"

#include <QUrl>

#include <optional>

namespace segue::auth {

/// Where the accounts of an organisation sign in.
struct Authority
{
    QUrl authority; ///< scheme, host and port, e.g. https://login.microsoftonline.com
    QString tenant; ///< GUID, domain or "organizations"
    QUrl resource;  ///< what tokens are for: the organisation as the server names it, never another one
};

/// What a 401 says about signing in. Values may be quoted or bare, keys and scheme in any case, other schemes beside it
/// (reference 1.10). Nothing when there is no Bearer challenge with both keys.
struct Challenge
{
    QUrl authorizationUri;
    QUrl resource;
};
[[nodiscard]] std::optional<Challenge> parseChallenge(const QByteArray &header);
/// The JSON that a 401 wants of the next sign-in (error="insufficient_claims", claims in base64; reference 1.8); empty: nothing,
/// or nothing that could be read.
[[nodiscard]] QByteArray claimsOfChallenge(const QByteArray &header);

/// Takes an authorize address (v1 or v2) apart; "common" becomes "organizations". Error: SignInAuthorityRefused.
[[nodiscard]] Result<Authority> authorityFromChallenge(const Challenge &challenge, const QUrl &server);

/// Whether accounts may sign in at \p authority for \p server (I12): Microsoft's hosts of the public, US government and China
/// clouds over https; a loopback address only for a loopback server.
[[nodiscard]] bool isAllowedAuthority(const QUrl &authority, const QUrl &server);

/// Asks the organisation at \p server (any address of it, the path does not matter) where its accounts sign in.
/// Errors: SignInAuthorityRefused; NotDataverse (parameters address, what); AddressNotSecure; those of the network.
[[nodiscard]] Operation<Authority> *discoverAuthority(QObject *parent, net::HttpClient &client, const QUrl &server);

} // namespace segue::auth
