// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/form.h"
#include "http/message.h"
#include "identity/entraerror.h"
#include "identity/identitystate.h"

#include <tl/expected.hpp>

namespace segue::sandbox {

/// The authorize page: account choice, consent, and the way back with a code (reference 1.2, 1.3; checklist 9 to 13, 20).
class AuthorizeEndpoint
{
public:
    explicit AuthorizeEndpoint(IdentityState &state) : m_state(state) {}

    /// GET shows the page, POST takes the person's choice; the parameters stand in the query both times.
    [[nodiscard]] Response handle(const Request &request);

private:
    struct Asked
    {
        const Application *application = nullptr;
        QByteArray redirectUri; ///< as asked
        QByteArray responseMode;
        QByteArray state;
        bool hasState = false;
        bool hasClaims = false;
        QByteArray scope;
        QByteArray nonce;
        QByteArray challenge;
        QByteArray challengeMethod;
        QByteArray prompt;
        QString loginHint;
    };

    [[nodiscard]] tl::expected<Asked, Response> read(const Request &request, const Form &query) const;
    [[nodiscard]] Response choose(const Request &request, const Asked &asked) const;
    [[nodiscard]] Response decide(const Request &request, const Asked &asked);
    [[nodiscard]] Response silent(const Request &request, const Asked &asked);
    [[nodiscard]] Response grant(const Asked &asked, const Person &user);
    [[nodiscard]] Response refuse(const Asked &asked, const QByteArray &word, const EntraError &error) const;
    [[nodiscard]] Response sendBack(const Asked &asked, Form parameters) const;

    IdentityState &m_state;
};

} // namespace segue::sandbox
