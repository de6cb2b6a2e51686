// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "identity/flows/authorize.h"
#include "identity/flows/devicecode.h"
#include "identity/flows/tokenendpoint.h"
#include "identitystate.h"

#include <QJsonObject>

namespace segue::sandbox {

/// The identity service: which path leads to which endpoint, and its documents (reference 1.1, 1.11; checklist 6 to 8).
class EntraRoutes
{
public:
    explicit EntraRoutes(IdentityState &state) : m_state(state), m_authorize(state), m_token(state), m_deviceCode(state) {}

    /// Whether the path belongs to the identity service, be its tenant known or not.
    [[nodiscard]] static bool serves(const QByteArray &path);
    [[nodiscard]] static bool isTokenPath(const QByteArray &path);
    [[nodiscard]] Response handle(const Request &request);
    /// /sandbox/identity: {"expire_access": true, "revoke_refresh": "" or a user, "withdraw_consent": true,
    /// "consent": user, "secret_expired": bool, "admin_consent": bool, "certificate": PEM}.
    [[nodiscard]] Response control(const Request &request);

private:
    [[nodiscard]] Response instanceDiscovery(const Request &request) const;
    [[nodiscard]] Response openIdDocument(const Request &request, const QByteArray &tenant) const;

    IdentityState &m_state;
    AuthorizeEndpoint m_authorize;
    TokenEndpoint m_token;
    DeviceCodeEndpoint m_deviceCode;
};

} // namespace segue::sandbox
