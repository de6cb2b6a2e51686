// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandboxfixture.h"

#include <QJsonObject>

#include <utility>

namespace segue::testing {

/// Requests to a sandbox's identity endpoints as a client without a library writes them.
class IdentityCalls
{
public:
    using Fields = QList<std::pair<QByteArray, QByteArray>>;

    explicit IdentityCalls(const sandbox::Options &options = {}) : sandbox(options) {}

    SandboxFixture sandbox;

    [[nodiscard]] QByteArray tenant() const { return sandbox.endpoints().tenant.toUtf8(); }
    [[nodiscard]] QByteArray publicClient() const { return sandbox.endpoints().publicClientId.toUtf8(); }
    [[nodiscard]] QByteArray client() const { return sandbox.endpoints().clientId.toUtf8(); }
    [[nodiscard]] QByteArray secret() const { return sandbox.endpoints().clientSecret.toUtf8(); }
    [[nodiscard]] QByteArray server() const { return sandbox.endpoints().server.toUtf8(); }

    [[nodiscard]] RawReply get(const QByteArray &target, const QByteArray &lines = {}) const;
    /// POST of a form to /tenant/oauth2/v2.0/ENDPOINT.
    [[nodiscard]] RawReply post(const QByteArray &endpoint, const Fields &form, const QByteArray &lines = {},
                                const QByteArray &tenantName = {}) const;
    [[nodiscard]] RawReply token(const Fields &form, const QByteArray &lines = {}) const { return post("token", form, lines); }
    /// The parameters of a good authorize request, with those of \p changes in their place or added; an empty value leaves one out.
    [[nodiscard]] Fields authorizeFields(const Fields &changes = {}) const;
    [[nodiscard]] RawReply authorizePage(const Fields &changes = {}) const;
    /// What the person's choice leads to: the page is posted with account and consent.
    [[nodiscard]] RawReply choose(const QByteArray &account, const Fields &changes = {}, const QByteArray &button = "consent=accept") const;
    /// The code out of a redirect.
    [[nodiscard]] QByteArray code(const QByteArray &account = "admin", const Fields &changes = {}) const;
    [[nodiscard]] RawReply redeem(const QByteArray &code, const Fields &changes = {}) const;
    [[nodiscard]] RawReply refresh(const QByteArray &refreshToken, const QByteArray &scope) const;
    [[nodiscard]] QByteArray refreshToken(const QByteArray &account = "admin") const;
    /// Registers a certificate for the application and answers a signed assertion; \p old: RS256 and x5t.
    struct Assertion
    {
        bool old = false;
        qint64 expires = 300;     ///< seconds from now
        QByteArray audience = {}; ///< empty: the token endpoint
        bool foreignKey = false;
    };
    [[nodiscard]] QByteArray assertion(const Assertion &how);

    inline static const QByteArray verifier = "q2QmThisVerifierHasFortyThreeCharactersOrMore-0123456789";
    [[nodiscard]] static QByteArray challenge();

private:
    QByteArray m_key;
    QByteArray m_certificate;
};

[[nodiscard]] QByteArray form(const IdentityCalls::Fields &fields);
/// The number of an error's answer, and its word.
[[nodiscard]] int aadsts(const RawReply &reply);
[[nodiscard]] QByteArray word(const RawReply &reply);
/// A parameter of the address that a redirect leads to, decoded.
[[nodiscard]] QByteArray inLocation(const RawReply &reply, const char *name);
/// The claims inside a JWT.
[[nodiscard]] QJsonObject claimsOf(const QString &jwt);

} // namespace segue::testing
