// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/http.h"
#include "signinsettings.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace segue::auth {

/// A token endpoint's good answer (reference 1.5).
struct TokenAnswer
{
    QByteArray accessToken;
    std::chrono::seconds life{0};
    QByteArray refreshToken; ///< empty: none came
    QByteArray idToken;      ///< empty: none came
};

/// What was handed in for a token; the same word of the server means different things for each.
enum class Grant { Code, Refresh, DeviceCode, ClientSecret, Certificate };

/// What an identity endpoint or the redirect says went wrong (reference 1.8).
struct Refused
{
    QString error;
    QString suberror;
    QList<qint64> numbers; ///< AADSTS numbers
    QString description;   ///< shown to people, never looked at
    QString traceId;
    QByteArray claims; ///< JSON to hand in with the next interactive sign-in; empty: none
    int status = 0;
};

/// The numbers of an error_uri, e.g. 65001 of "https://HOST/error?code=65001".
[[nodiscard]] QList<qint64> numbersOfErrorUri(const QString &uri);

/// What a token or device code endpoint refused with; nothing for an answer that is no refusal of an identity service.
[[nodiscard]] std::optional<Refused> readRefusal(const net::HttpReply &reply);

/// The catalogued error, by number, then by suberror, then by OAuth's word; never by text. SignInMfaNeeded, SignInBlocked,
/// SignInConsentNeeded (url), SignInAdminConsentNeeded (url), SignInRevoked, SignInCodeExpired, SignInSecretWrong,
/// SignInSecretExpired, SignInCertificateRefused, SignInAccountUnusable, SignInAccountForeign (client), SignInAppUnknown
/// (client), SignInAppWrongKind (client), SignInTenantUnknown (tenant), SignInTenantNeeded, SignInResourceUnknown (resource),
/// SignInCancelled, ServerFailed (repeating may help), and SignInFailed for all else. What the server wants of the next
/// interactive sign-in is the parameter "claims".
[[nodiscard]] Error toError(const Refused &refused, Grant grant, const SignInSettings &settings);

/// The answer as tokens, or the error that it is. UnexpectedAnswer (what) for anything that no identity service says.
[[nodiscard]] Result<TokenAnswer> readTokenAnswer(const net::HttpReply &reply, Grant grant, const SignInSettings &settings);

} // namespace segue::auth
