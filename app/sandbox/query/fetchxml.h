// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "odata/apierror.h"
#include "odata/filter/filter.h"
#include "odata/pagecookie.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace segue::sandbox {

/// A FetchXML query understood: one table, and for contacts perhaps the join with their rows of listmember.
struct Fetch
{
    struct Output
    {
        int column;
        QByteArray alias; ///< empty: the column's own name
    };
    struct Join
    {
        QByteArray alias; ///< "lm", for columns that name none of their own
        std::vector<Output> outputs;
        Filter filter;
    };

    const Table *table = nullptr;
    std::vector<Output> outputs;
    Filter filter;
    std::optional<Join> join;
    QByteArray countAlias; ///< of an aggregate count; empty: an ordinary query
    int count = 0;         ///< 0: not given
    int top = 0;
    int page = 1;
    std::optional<PageCookie> cookie;
};

/// Reads FetchXML strictly: an unknown table, column, operator or element is a error. Sorting is by key only, ascending.
[[nodiscard]] Answer<Fetch> parseFetch(const QByteArray &xml, const QList<const Table *> &tables, KeyOrder order);

} // namespace segue::sandbox
