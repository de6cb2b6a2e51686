// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scopes.h"

#include <algorithm>

namespace segue::sandbox {

tl::expected<Scopes, EntraError> parseScopes(const Directory &directory, const QByteArray &text)
{
    Scopes scopes;
    scopes.text = text;
    for (const QByteArray &scope : text.split(' ')) {
        if (scope.isEmpty() || scope == "profile" || scope == "email")
            continue;
        if (scope == "openid") {
            scopes.openId = true;
            continue;
        }
        if (scope == "offline_access") {
            scopes.offlineAccess = true;
            continue;
        }
        const auto mark = scope.lastIndexOf('/');
        const QByteArray permission = scope.mid(mark + 1);
        // The part before the last slash is the audience and keeps a slash of its own (reference 1.4).
        const QByteArray address = scope.left(std::max<qsizetype>(mark, 0));
        const auto resource = directory.resource(address);
        if (!resource && mark > 0 && (permission == ".default" || permission == "user_impersonation"))
            return tl::unexpected(entraError(500011, QString::fromUtf8(address)));
        if (!resource || (permission != ".default" && permission != "user_impersonation"))
            return tl::unexpected(entraError(70011, QString::fromUtf8(scope)));
        if (permission != ".default")
            scopes.allDefault = false;
        if (!scopes.resources.contains(address))
            scopes.resources.append(address);
    }
    return scopes;
}

} // namespace segue::sandbox
