// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http.h"
#include "signin.h"

namespace segue::auth {

/// A device code endpoint's good answer (reference 1.9).
struct DeviceCodeAnswer
{
    DeviceCode shown;
    QByteArray deviceCode;
    std::chrono::seconds interval{5}; ///< between two questions, at least
};

/// The answer, or the error that it is. An address where a code is entered must be https, or on this machine for a server on
/// this machine (I12). UnexpectedAnswer (what) for anything that no identity service says.
[[nodiscard]] Result<DeviceCodeAnswer> readDeviceCodeAnswer(const net::HttpReply &reply, const SignInSettings &settings);

} // namespace segue::auth
