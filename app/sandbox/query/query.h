// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "odata/apierror.h"
#include "odata/filter/filter.h"
#include "odata/querystring.h"
#include "rows.h"

#include <QByteArray>

namespace segue::sandbox {

/// What a query is asked of and how its answer is addressed.
struct QueryTarget
{
    const Rows &rows;
    QByteArray root;              ///< "https://host/api/data/v9.2", for contexts and next links
    QByteArray path;              ///< below the root, as sent, e.g. "contacts"
    std::optional<Filter> within; ///< a condition that the path stands for, as in lists(id)/listcontact_association
};

/// How strict the organisation is, and what its links are sealed with.
struct QueryRules
{
    KeyOrder order = KeyOrder::Database;
    bool refusesRanges = false;
    bool refusesVirtualOrder = false;
    bool emptyLastPage = false; ///< a full last page offers a further one
    qsizetype maximumIn = 0;
    QByteArray cookieFault;
    quint64 secret = 0;
};

struct QueryAnswer
{
    QByteArray body;
    qint64 rows = 0;
    bool paged = false; ///< odata.maxpagesize was honoured
};

/// The options that a collection takes.
[[nodiscard]] const QByteArrayList &collectionOptions();

/// Answers a GET on a collection: selection, filter, order, count and one page, with the link to the next.
[[nodiscard]] Answer<QueryAnswer> runQuery(const QueryTarget &target, const QueryString &query, const Preferences &preferences,
                                           const QueryRules &rules);
/// Answers GET …/$count: rows, never more than 5000.
[[nodiscard]] Answer<qint64> countRows(const QueryTarget &target, const QueryString &query, const QueryRules &rules);
/// The columns of $select; all if it is not there.
[[nodiscard]] Answer<std::vector<int>> selectedColumns(const Table &table, const QueryString &query);

/// Appends one row as a JSON object; \p context is written into it where it is not empty.
void appendRow(QByteArray &out, const Rows &rows, const RowRef &row, const std::vector<int> &columns, const Preferences &preferences,
               const QByteArray &context = {});
/// W/"77180907", or empty where rows have none.
[[nodiscard]] QByteArray etagOf(const Rows &rows, const RowRef &row);
/// A virtual table's provider runs equality, contains and their combinations only.
[[nodiscard]] std::optional<ApiError> virtualTableFault(const Table &table, const Filter &filter);

} // namespace segue::sandbox
