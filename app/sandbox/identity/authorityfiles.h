// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto.h"

#include "base/result.h"

namespace segue::sandbox {

struct AuthorityFiles
{
    Credentials credentials;
    QString certificateFile; ///< absolute
};

/// Reads the certificate authority kept at BASE.ca.pem and BASE.ca.key, or makes one and keeps it there (the key with mode 0600).
[[nodiscard]] Result<AuthorityFiles> openAuthority(const QString &base, const QDateTime &now);

} // namespace segue::sandbox
