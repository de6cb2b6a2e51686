// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"

#include <QByteArray>

namespace segue::net {

/// Where the client gets bearer tokens; fulfilled by auth, so that net never knows how a token is got.
class TokenSource
{
public:
    virtual ~TokenSource() = default;

    /// A token that is valid now. Errors: SignInNeeded, SignInRevoked and the other sign-in codes, or network errors.
    [[nodiscard]] virtual Operation<QByteArray> *token(QObject *parent) = 0;
    /// Another token, after a server answered \p refused with 401 and \p challenge, its WWW-Authenticate field.
    [[nodiscard]] virtual Operation<QByteArray> *renewed(QObject *parent, const QByteArray &refused, const QByteArray &challenge) = 0;
};

} // namespace segue::net
