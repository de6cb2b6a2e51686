// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directory.h"
#include "entraerror.h"

#include <tl/expected.hpp>

namespace segue::sandbox {

/// A scope parameter, taken apart (reference 1.4).
struct Scopes
{
    QByteArray text; ///< as asked for
    bool openId = false;
    bool offlineAccess = false;
    QByteArrayList resources; ///< addresses of resources, each once, in the order they were named
    bool allDefault = true;   ///< every resource scope was /.default
};

/// Takes a scope parameter apart, or says why it is not valid. Several resources are for the caller to judge.
[[nodiscard]] tl::expected<Scopes, EntraError> parseScopes(const Directory &directory, const QByteArray &text);

} // namespace segue::sandbox
