// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "signinsettings.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <utility>

namespace segue::auth {

/// Pairs of application/x-www-form-urlencoded, in order.
using Form = QList<std::pair<QByteArray, QByteArray>>;
[[nodiscard]] QByteArray encodeForm(const Form &form);
/// Without padding, as JOSE writes it (RFC 7515).
[[nodiscard]] QByteArray base64Url(const QByteArray &bytes);

/// Whether a request may be made with these settings at all. Errors: SignInAuthorityRefused (I12), SignInTenantUnknown for a
/// tenant that could change the address's path.
[[nodiscard]] Result<void> checkSettings(const SignInSettings &settings);

// Addresses of the v2.0 endpoints (reference 1.1 [ENT-code]).
[[nodiscard]] QUrl authorizeAddress(const SignInSettings &settings, const Form &query);
[[nodiscard]] QUrl tokenAddress(const SignInSettings &settings);
[[nodiscard]] QUrl deviceCodeAddress(const SignInSettings &settings);
[[nodiscard]] QUrl openIdDocumentAddress(const SignInSettings &settings);
/// Where an administrator consents for the whole organisation.
[[nodiscard]] QUrl adminConsentAddress(const SignInSettings &settings);

/// "https://…/.default" with one slash, as Microsoft writes it for Dataverse. A resource's own slash at the end would double it
/// and become part of the audience (reference 1.4).
[[nodiscard]] QByteArray applicationScope(const QUrl &resource);
/// The same with what brings refresh token and id_token.
[[nodiscard]] QByteArray personScope(const QUrl &resource);

/// Letters, digits, dots and hyphens: a GUID, a domain or an alias.
[[nodiscard]] bool isTenantName(const QString &tenant);
[[nodiscard]] bool isGuid(const QString &text);

} // namespace segue::auth
