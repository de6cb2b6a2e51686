// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query.h"

#include "odata/filter/filterparser.h"
#include "odata/pagecookie.h"

#include <algorithm>

namespace segue::sandbox {

namespace {

struct Ordering
{
    int column;
    bool descending;
};

/// A query understood.
struct Plan
{
    std::vector<int> columns;
    Filter filter;
    std::vector<Ordering> order; ///< empty: by key
    std::optional<PageCookie> after;
    std::vector<Cell> afterCells;
    qsizetype limit = largestPage;
    bool offersNext = true;
    bool paged = false;
    int page = 1;
    QByteArray seal;
};

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

ApiError noProperty(const QByteArray &name, const Table &table)
{
    return badUri(
        QStringLiteral("Could not find a property named '%1' on type 'Microsoft.Dynamics.CRM.%2'.").arg(text(name), text(table.name)));
}

Answer<Filter> filterOf(const QueryTarget &target, const QueryString &query, const QueryRules &rules)
{
    Filter all;
    if (target.within)
        all.children.push_back(*target.within);
    if (query.has("$filter")) {
        Answer<Filter> filter = parseFilter(query.value("$filter"), {.table = target.rows.table(),
                                                                     .related = target.rows.related(),
                                                                     .aliases = query.aliases,
                                                                     .order = rules.order,
                                                                     .refusesRanges = rules.refusesRanges,
                                                                     .maximumIn = rules.maximumIn});
        if (!filter)
            return filter;
        if (const auto error = virtualTableFault(target.rows.table(), *filter))
            return *error;
        all.children.push_back(std::move(*filter));
    }
    return all.children.size() == 1 ? Filter(all.children.front()) : all;
}

Answer<std::vector<Ordering>> orderOf(const Rows &rows, const QueryString &query)
{
    std::vector<Ordering> order;
    if (!query.has("$orderby"))
        return order;
    for (const QByteArray &part : query.value("$orderby").split(',')) {
        const QByteArrayList words = part.simplified().split(' ');
        const bool hasDirection = words.size() == 2 && (words[1] == "asc" || words[1] == "desc");
        if (words[0].isEmpty() || (words.size() > 1 && !hasDirection))
            return badUri(QStringLiteral("Syntax error at position 0 in '%1'.").arg(text(query.value("$orderby"))));
        const int column = rows.table().column(words[0]);
        if (column < 0)
            return noProperty(words[0], rows.table());
        order.push_back({column, words.size() == 2 && words[1] == "desc"});
        // Whatever follows the key orders nothing any more.
        if (column == 0)
            break;
    }
    const bool byKey = !order.front().descending && (order.front().column == 0 || order.front().column == rows.keyTwin());
    return byKey ? std::vector<Ordering>{} : order;
}

QByteArray sealOf(const QueryTarget &target, const QueryString &query, const QueryRules &rules, const QByteArray &inner)
{
    quint64 hash = rules.secret;
    for (const QByteArray &part : {target.path, query.withoutSkipToken, inner}) {
        for (const char c : part)
            hash = mixed(hash ^ static_cast<quint8>(c));
        hash = mixed(hash ^ 0x100U);
    }
    return QByteArray::number(hash, 16);
}

Answer<bool> openCookie(Plan &plan, const QueryTarget &target, const QueryString &query, const QueryRules &rules)
{
    const ApiError broken{400, rules.cookieFault,
                          rules.cookieFault == "0x80041129" ? QStringLiteral("Order by columns do not match those in paging cookie.")
                                                            : QStringLiteral("Invalid page number in paging cookie.")};
    const auto opened = PageCookie::open(query.value("$skiptoken"));
    if (!opened || opened->seal != sealOf(target, query, rules, opened->inner))
        return broken;
    plan.after = PageCookie::parse(opened->inner);
    if (!plan.after || opened->nextPage != plan.after->page + 1 || plan.after->bounds.size() != plan.order.size() + 1)
        return broken;
    for (std::size_t i = 0; i < plan.after->bounds.size(); ++i) {
        const int column = i < plan.order.size() ? plan.order[i].column : 0;
        const auto cell = cookieCell(target.rows.table().columns[column], plan.after->bounds[i].last);
        if (!cell)
            return broken;
        plan.afterCells.push_back(*cell);
    }
    plan.page = opened->nextPage;
    return true;
}

Answer<Plan> makePlan(const QueryTarget &target, const QueryString &query, const Preferences &preferences, const QueryRules &rules)
{
    Plan plan;
    Answer<std::vector<int>> columns = selectedColumns(target.rows.table(), query);
    if (!columns)
        return columns.error();
    plan.columns = std::move(*columns);
    Answer<Filter> filter = filterOf(target, query, rules);
    if (!filter)
        return filter.error();
    plan.filter = std::move(*filter);
    Answer<std::vector<Ordering>> order = orderOf(target.rows, query);
    if (!order)
        return order.error();
    plan.order = std::move(*order);
    if (target.rows.table().isVirtual && rules.refusesVirtualOrder && query.has("$orderby"))
        return ApiError{400, code::virtualQuery, QStringLiteral("The query specified is not supported for virtual entity.")};
    if (query.has("$count") && query.value("$count") != "true" && query.value("$count") != "false")
        return badUri(QStringLiteral("Invalid value '%1' for $count query option found.").arg(text(query.value("$count"))));
    plan.paged = preferences.pageSize > 0;
    if (plan.paged)
        plan.limit = preferences.pageSize;
    if (query.has("$top")) {
        bool ok = false;
        const int top = query.value("$top").toInt(&ok);
        if (!ok || top < 1)
            return badUri(QStringLiteral("Invalid value '%1' for $top query option found. The $top query option requires a positive "
                                         "integer value.")
                              .arg(text(query.value("$top"))));
        // Together with odata.maxpagesize $top is ignored [PA-page].
        if (!plan.paged) {
            plan.limit = std::min(top, largestPage);
            plan.offersNext = false;
        }
    }
    if (query.has("$skiptoken")) {
        if (const auto opened = openCookie(plan, target, query, rules); !opened)
            return opened.error();
    }
    return plan;
}

/// Every row that the filter accepts, in key order from \p from on.
void visitMatches(const QueryTarget &target, const Filter &filter, const std::optional<Guid> &from, KeyOrder order, const TakeRow &take)
{
    const IdDemand demand = idDemand(filter, 0, order);
    std::optional<Guid> start = from;
    if (demand.from && (!start || keyLess(order, *start, *demand.from)))
        start = demand.from;
    const auto consider = [&](const RowRef &row) {
        if (demand.to && keyLess(order, *demand.to, row.id))
            return false;
        return !filter.accepts(BoundRow(target.rows, row), order) || take(row);
    };
    if (!demand.values) {
        target.rows.visit(filter, start, consider);
        return;
    }
    for (const Guid &id : *demand.values) {
        if (start && keyLess(order, id, *start))
            continue;
        const auto row = target.rows.find(id);
        if (row && !consider(*row))
            return;
    }
}

/// Rows of the page and one more, which tells that there is a further page.
std::vector<RowRef> pageByKey(const Plan &plan, const QueryTarget &target, KeyOrder order)
{
    std::vector<RowRef> page;
    const std::optional<Guid> after = plan.after ? std::optional(plan.afterCells.front().id) : std::nullopt;
    visitMatches(target, plan.filter, after, order, [&](const RowRef &row) {
        if (!after || row.id != *after)
            page.push_back(row);
        return static_cast<qsizetype>(page.size()) <= plan.limit;
    });
    return page;
}

struct SortedRow
{
    std::vector<Cell> cells;
    RowRef row;
};

std::vector<RowRef> pageByOrder(const Plan &plan, const QueryTarget &target, KeyOrder order)
{
    const auto before = [&plan, order](const std::vector<Cell> &left, const std::vector<Cell> &right) {
        for (std::size_t i = 0; i < left.size(); ++i) {
            const int compared = compareCells(left[i], right[i], order);
            if (compared != 0)
                return (compared < 0) != (i < plan.order.size() && plan.order[i].descending);
        }
        return false;
    };
    const auto rowBefore = [&before](const SortedRow &left, const SortedRow &right) { return before(left.cells, right.cells); };
    // A heap that keeps the first limit + 1 rows: its top is the last of them.
    std::vector<SortedRow> best;
    SortedRow candidate;
    visitMatches(target, plan.filter, std::nullopt, order, [&](const RowRef &row) {
        candidate.cells.clear();
        for (const Ordering &ordering : plan.order)
            candidate.cells.push_back(target.rows.cell(row, ordering.column));
        candidate.cells.push_back(Cell::of(row.id));
        candidate.row = row;
        if (plan.after && !before(plan.afterCells, candidate.cells))
            return true;
        if (static_cast<qsizetype>(best.size()) <= plan.limit) {
            best.push_back(candidate);
            std::push_heap(best.begin(), best.end(), rowBefore);
        } else if (rowBefore(candidate, best.front())) {
            std::pop_heap(best.begin(), best.end(), rowBefore);
            best.back() = candidate;
            std::push_heap(best.begin(), best.end(), rowBefore);
        }
        return true;
    });
    std::sort_heap(best.begin(), best.end(), rowBefore);
    std::vector<RowRef> page;
    for (const SortedRow &sorted : best)
        page.push_back(sorted.row);
    return page;
}

QByteArray nextLink(const Plan &plan, const QueryTarget &target, const QueryString &query, const QueryRules &rules, const RowRef &first,
                    const RowRef &last)
{
    PageCookie cookie;
    cookie.page = plan.page;
    const Table &table = target.rows.table();
    for (const Ordering &ordering : plan.order) {
        cookie.bounds.push_back({table.columns[ordering.column].attribute(), cookieText(target.rows.cell(last, ordering.column)),
                                 cookieText(target.rows.cell(first, ordering.column))});
    }
    cookie.bounds.push_back({table.columns.first().name, cookieText(Cell::of(last.id)), cookieText(Cell::of(first.id))});
    const QByteArray token = cookie.outer(sealOf(target, query, rules, cookie.inner()));
    const QByteArray others = query.withoutSkipToken.isEmpty() ? QByteArray() : query.withoutSkipToken + '&';
    return target.root + '/' + target.path + '?' + others + "$skiptoken=" + token.toPercentEncoding();
}

qint64 countMatches(const QueryTarget &target, const Filter &filter, KeyOrder order)
{
    qint64 count = 0;
    visitMatches(target, filter, std::nullopt, order, [&count](const RowRef &) { return ++count <= largestPage; });
    return count;
}

} // namespace

const QByteArrayList &collectionOptions()
{
    static const QByteArrayList options{"$select", "$filter", "$orderby", "$top", "$count", "$skiptoken"};
    return options;
}

std::optional<ApiError> virtualTableFault(const Table &table, const Filter &filter)
{
    if (!table.isVirtual)
        return std::nullopt;
    const ApiError refused{400, code::virtualQuery, QStringLiteral("The query specified is not supported for virtual entity.")};
    switch (filter.kind) {
    case Filter::Kind::And:
    case Filter::Kind::Or:
        for (const Filter &child : filter.children) {
            if (const auto error = virtualTableFault(table, child))
                return error;
        }
        return std::nullopt;
    case Filter::Kind::In:
    case Filter::Kind::Like:
        return std::nullopt;
    case Filter::Kind::Compare:
        return filter.comparison == Filter::Operator::Equal || table.columns[filter.column].isGuid() ? std::nullopt
                                                                                                     : std::optional(refused);
    case Filter::Kind::Not:
    case Filter::Kind::AnyRelated:
        break;
    }
    return refused;
}

Answer<std::vector<int>> selectedColumns(const Table &table, const QueryString &query)
{
    std::vector<int> columns;
    if (!query.has("$select") || query.value("$select").trimmed() == "*") {
        for (int i = 0; i < table.columns.size(); ++i)
            columns.push_back(i);
        return columns;
    }
    for (const QByteArray &name : query.value("$select").split(',')) {
        const int column = table.column(name.trimmed());
        if (column < 0)
            return noProperty(name.trimmed(), table);
        if (std::find(columns.begin(), columns.end(), column) == columns.end())
            columns.push_back(column);
    }
    // The key always comes along.
    if (std::find(columns.begin(), columns.end(), 0) == columns.end())
        columns.push_back(0);
    return columns;
}

QByteArray etagOf(const Rows &rows, const RowRef &row)
{
    const int column = rows.versionColumn();
    return column < 0 ? QByteArray() : "W/\"" + QByteArray::number(rows.cell(row, column).number) + '"';
}

void appendRow(QByteArray &out, const Rows &rows, const RowRef &row, const std::vector<int> &columns, const Preferences &preferences,
               const QByteArray &context)
{
    const bool formats = preferences.wants("OData.Community.Display.V1.FormattedValue");
    const bool lookups = preferences.wants("Microsoft.Dynamics.CRM.lookuplogicalname");
    out.append('{');
    if (!context.isEmpty()) {
        out.append("\"@odata.context\":");
        appendJsonText(out, context);
    }
    if (const QByteArray etag = etagOf(rows, row); !etag.isEmpty()) {
        out.append(context.isEmpty() ? "\"@odata.etag\":" : ",\"@odata.etag\":");
        appendJsonText(out, etag);
    }
    for (const int index : columns) {
        const Column &column = rows.table().columns[index];
        const Cell cell = rows.cell(row, index);
        if (!out.endsWith('{'))
            out.append(',');
        if (formats && !cell.isNull()) {
            if (const QByteArray label = rows.formatted(row, index, cell); !label.isEmpty()) {
                out.append('"').append(column.name).append("@OData.Community.Display.V1.FormattedValue\":");
                appendJsonText(out, label);
                out.append(',');
            }
        }
        if (lookups && column.type == ColumnType::Lookup && !cell.isNull()) {
            out.append('"').append(column.name).append("@Microsoft.Dynamics.CRM.lookuplogicalname\":");
            appendJsonText(out, column.target);
            out.append(',');
        }
        out.append('"').append(column.name).append("\":");
        appendJson(out, cell);
    }
    out.append('}');
}

Answer<QueryAnswer> runQuery(const QueryTarget &target, const QueryString &query, const Preferences &preferences, const QueryRules &rules)
{
    const Answer<Plan> made = makePlan(target, query, preferences, rules);
    if (!made)
        return made.error();
    const Plan &plan = *made;
    std::vector<RowRef> page = plan.order.empty() ? pageByKey(plan, target, rules.order) : pageByOrder(plan, target, rules.order);
    bool more = static_cast<qsizetype>(page.size()) > plan.limit;
    if (more)
        page.pop_back();
    more = more || (rules.emptyLastPage && static_cast<qsizetype>(page.size()) == plan.limit);

    QueryAnswer answer;
    answer.rows = static_cast<qint64>(page.size());
    answer.paged = plan.paged;
    QByteArray &body = answer.body;
    body.reserve(static_cast<qsizetype>(page.size() + 1) * 160);
    QByteArray names;
    if (query.has("$select")) {
        QByteArrayList selected;
        for (const QByteArray &name : query.value("$select").split(','))
            selected.append(name.trimmed());
        names = '(' + selected.join(',') + ')';
    }
    body.append("{\"@odata.context\":");
    appendJsonText(body, target.root + "/$metadata#" + target.rows.table().setName + names);
    const bool counts = query.value("$count") == "true";
    const qint64 count = counts ? countMatches(target, plan.filter, rules.order) : -1;
    if (counts)
        body.append(",\"@odata.count\":").append(QByteArray::number(std::min<qint64>(count, largestPage)));
    if (preferences.wants("Microsoft.Dynamics.CRM.totalrecordcount"))
        body.append(",\"@Microsoft.Dynamics.CRM.totalrecordcount\":").append(QByteArray::number(std::min<qint64>(count, largestPage)));
    if (preferences.wants("Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"))
        body.append(",\"@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded\":").append(count > largestPage ? "true" : "false");
    body.append(",\"value\":[");
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (i > 0)
            body.append(',');
        appendRow(body, target.rows, page[i], plan.columns, preferences);
    }
    body.append(']');
    if (more && plan.offersNext) {
        body.append(",\"@odata.nextLink\":");
        appendJsonText(body, nextLink(plan, target, query, rules, page.front(), page.back()));
    }
    body.append('}');
    return answer;
}

Answer<qint64> countRows(const QueryTarget &target, const QueryString &query, const QueryRules &rules)
{
    const Answer<Filter> filter = filterOf(target, query, rules);
    if (!filter)
        return filter.error();
    return std::min<qint64>(countMatches(target, *filter, rules.order), largestPage);
}

} // namespace segue::sandbox
