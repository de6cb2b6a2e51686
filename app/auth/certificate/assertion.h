// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "signingkey.h"
#include "signinsettings.h"

namespace segue::auth {

/// A signed JWT by which an application proves itself once: PS256, x5t#S256, for the token endpoint, with an identifier of its
/// own and ten minutes of life (reference 1.7.1 [ENT-cert]). Error: CertificateExpired (from, until), before and after its time.
[[nodiscard]] Result<QByteArray> clientAssertion(const SigningKey &key, const SignInSettings &settings, const Clock &clock, Random &random);

} // namespace segue::auth
