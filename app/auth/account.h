// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace segue::auth {

/// Who signed in. Compare by objectId and tenantId, never by name: names change.
struct Account
{
    QString objectId; ///< claim oid; for an application its client ID
    QString tenantId; ///< claim tid
    QString name;     ///< preferred_username, to be shown; for an application its client ID
    bool isApplication = false;

    [[nodiscard]] bool isSameAs(const Account &other) const { return objectId == other.objectId && tenantId == other.tenantId; }
};

} // namespace segue::auth
