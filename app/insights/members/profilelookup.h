// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operationwindow.h"
#include "profilerows.h"

namespace segue::insights {

/// Where the queries for some customers begin and end: at most 400 customers each, and no address longer than a batch takes. Pure.
[[nodiscard]] std::vector<std::size_t> queryEnds(const CustomerIds &ids);
/// How many queries go into one batch when \p queries are shared among \p lanes: few requests, but every lane busy.
[[nodiscard]] std::size_t queriesInABatch(std::size_t queries, int lanes);

/// The contact IDs of some customers, asked for by name in batches. Errors as the server gives them.
class ProfileLookup final : public Operation<ProfileRows>
{
public:
    ProfileLookup(QObject *parent, std::shared_ptr<Core> core, ContactRoute route, CustomerIds ids);

private:
    void begin() override;
    void abort() override;
    OperationBase *next();
    Operation<ProfileRows> *group(std::size_t first, std::size_t count);

    std::shared_ptr<Core> m_core;
    ContactRoute m_route;
    CustomerIds m_ids;
    std::vector<std::size_t> m_ends;
    OperationWindow *m_window = nullptr;
    ProfileRows m_found;
    std::size_t m_perGroup = 0;
    std::size_t m_next = 0; ///< place of the next query
};

} // namespace segue::insights
