// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledgercodec.h"
#include "ledgermerge.h"

#include "base/operation.h"

#include <functional>
#include <memory>

namespace segue::store {

class Database;

/// Reads a ledger in order, some parts at a time. StoreFailed where it was changed meanwhile.
class LedgerRead final : public Operation<void>
{
public:
    using Sink = std::function<void(LedgerKind, std::vector<domain::LedgerEntry>)>;

    LedgerRead(QObject *parent, std::shared_ptr<Database> database, domain::BindingId binding, std::vector<LedgerKind> kinds, Sink sink);

private:
    struct Place
    {
        LedgerKind kind;
        qint64 content;
    };

    void begin() override;
    void next();

    std::shared_ptr<Database> m_database;
    domain::BindingId m_binding;
    std::vector<LedgerKind> m_kinds;
    Sink m_sink;
    qint64 m_version = 0;
    std::vector<Place> m_places;
    std::size_t m_done = 0;
};

} // namespace segue::store
