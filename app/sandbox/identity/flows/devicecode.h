// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "identity/identitystate.h"

namespace segue::sandbox {

/// The device code flow: the codes, and the page where a person enters theirs (reference 1.9 [ENT-dev]).
class DeviceCodeEndpoint
{
public:
    static constexpr auto pagePath = "/devicelogin";

    explicit DeviceCodeEndpoint(IdentityState &state) : m_state(state) {}

    [[nodiscard]] Response issue(const Request &request);
    [[nodiscard]] Response page(const Request &request);

private:
    IdentityState &m_state;
};

} // namespace segue::sandbox
