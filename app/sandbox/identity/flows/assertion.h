// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/directory.h"

namespace segue::sandbox {

struct AssertionCheck
{
    QString fault; ///< what is wrong; empty when the assertion is good
    QByteArray id; ///< its jti, so that it is taken once only
};

/// Checks a client assertion (reference 1.7.1 [ENT-cert]): PS256 with x5t#S256 or RS256 with x5t, signature, issuer, subject,
/// audience, times. \p audience is the address of the token endpoint, \p now in Unix seconds.
[[nodiscard]] AssertionCheck checkClientAssertion(const QByteArray &assertion, const Application &application, const QByteArray &audience,
                                                  qint64 now);

} // namespace segue::sandbox
