// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/form.h"
#include "http/message.h"
#include "identity/entraerror.h"
#include "identity/identitystate.h"
#include "identity/scopes.h"

#include <tl/expected.hpp>

#include <optional>

namespace segue::sandbox {

/// The token endpoint: code, refresh, client credentials, device code (reference 1.2, 1.5 to 1.9; checklist 13 to 17, 20 to 23).
class TokenEndpoint
{
public:
    explicit TokenEndpoint(IdentityState &state) : m_state(state) {}

    /// \p tenant is the first segment of the path, already known to be ours.
    [[nodiscard]] Response handle(const Request &request, const QByteArray &tenant);

private:
    using Answer = tl::expected<QJsonObject, EntraError>;
    struct Call
    {
        const Request &request;
        Form form;
        QByteArray tenant;
        const Application *application = nullptr;
        bool provedItself = false; ///< by secret or assertion
    };

    [[nodiscard]] Answer answer(const Request &request, const QByteArray &tenant);
    [[nodiscard]] std::optional<EntraError> authenticate(Call &call);
    [[nodiscard]] std::optional<EntraError> checkAssertion(const Call &call, const Application &application);
    [[nodiscard]] Answer redeemCode(const Call &call);
    [[nodiscard]] Answer refresh(const Call &call);
    [[nodiscard]] Answer clientCredentials(const Call &call);
    [[nodiscard]] Answer redeemDeviceCode(const Call &call);
    [[nodiscard]] Answer tokensForUser(const Call &call, const Person &user, const Scopes &scopes, const QByteArray &nonce);

    IdentityState &m_state;
};

} // namespace segue::sandbox
