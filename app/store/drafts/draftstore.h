// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/connection.h"

#include <memory>

namespace segue::store {

class Database;

/// What somebody began to set up and left for later. Never a secret; gone with the retention time.
class DraftStore
{
public:
    explicit DraftStore(std::shared_ptr<Database> database);

    /// Of a connection; there is at most one.
    [[nodiscard]] Operation<std::optional<domain::ConnectionDraft>> *connection(QObject *parent) const;
    /// In the place of the one that was there; savedAt is the time now.
    [[nodiscard]] Operation<void> *keepConnection(QObject *parent, const domain::ConnectionDraft &draft) const;
    [[nodiscard]] Operation<void> *dropConnection(QObject *parent) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace segue::store
