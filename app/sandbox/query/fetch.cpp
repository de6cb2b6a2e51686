// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch.h"

#include "salesrows.h"
#include "tables.h"

#include <algorithm>

namespace segue::sandbox {

namespace {

constexpr qint64 mostWithoutCookie = 50'000;
constexpr qint64 mostAggregated = 50'000;

struct Found
{
    RowRef row;
    RowRef member; ///< of a join
};
using TakeFound = std::function<bool(const Found &)>;

/// Matching rows in key order from \p after on, without the row \p after itself.
void visitFound(const World &world, const QueryTarget &target, const Fetch &fetch, const std::optional<Guid> &after, const TakeFound &take)
{
    const KeyOrder order = world.population().keyOrder();
    const auto accepted = [&](const RowRef &row) {
        return (!after || row.id != *after) && fetch.filter.accepts(BoundRow(target.rows, row), order);
    };
    if (!fetch.join) {
        const IdDemand demand = idDemand(fetch.filter, 0, order);
        if (!demand.values) {
            target.rows.visit(fetch.filter, after, [&](const RowRef &row) { return !accepted(row) || take({row, {}}); });
            return;
        }
        for (const Guid &id : *demand.values) {
            const auto row = target.rows.find(id);
            if (row && (!after || !keyLess(order, id, *after)) && accepted(*row) && !take({*row, {}}))
                return;
        }
        return;
    }
    const ListMemberRows members(world);
    const IdDemand lists = idDemand(fetch.join->filter, tables::MemberList, order);
    for (const auto &[id, list] : world.lists().all()) {
        if (lists.values && std::find(lists.values->begin(), lists.values->end(), id) == lists.values->end())
            continue;
        bool goesOn = true;
        list->members.visitByContact(after, [&, &listRef = *list](const MemberRow &member) {
            const RowRef memberRow{.id = listRef.members.idOf(member), .list = &listRef, .member = &member};
            const auto row = target.rows.find(member.contact);
            if (row && accepted(*row) && fetch.join->filter.accepts(BoundRow(members, memberRow), order))
                goesOn = take({*row, memberRow});
            return goesOn;
        });
        if (!goesOn)
            return;
    }
}

void appendFound(QByteArray &body, const World &world, const QueryTarget &target, const Fetch &fetch, const Found &found)
{
    const ListMemberRows members(world);
    body.append('{');
    if (const QByteArray etag = etagOf(target.rows, found.row); !etag.isEmpty()) {
        body.append("\"@odata.etag\":");
        appendJsonText(body, etag);
    }
    const auto append = [&body](const QByteArray &name, const Cell &cell) {
        if (!body.endsWith('{'))
            body.append(',');
        body.append('"').append(name).append("\":");
        appendJson(body, cell);
    };
    bool hasKey = false;
    for (const Fetch::Output &output : fetch.outputs) {
        hasKey = hasKey || (output.column == 0 && output.alias.isEmpty());
        append(output.alias.isEmpty() ? fetch.table->columns[output.column].name : output.alias,
               target.rows.cell(found.row, output.column));
    }
    if (!hasKey)
        append(fetch.table->columns.first().name, Cell::of(found.row.id));
    if (fetch.join) {
        for (const Fetch::Output &output : fetch.join->outputs) {
            const QByteArray name = fetch.join->alias + '.' + tables::listMember().columns[output.column].attribute();
            append(output.alias.isEmpty() ? name : output.alias, members.cell(found.member, output.column));
        }
    }
    body.append('}');
}

Answer<QueryAnswer> countFound(const World &world, const QueryTarget &target, const Fetch &fetch)
{
    qint64 count = 0;
    visitFound(world, target, fetch, std::nullopt, [&count](const Found &) { return ++count <= mostAggregated; });
    if (count > mostAggregated)
        return ApiError{400, "0x8004E023", QStringLiteral("The maximum record limit is exceeded. Reduce the number of records.")};
    QueryAnswer answer;
    answer.rows = count;
    answer.body = "{\"@odata.context\":";
    appendJsonText(answer.body, target.root + "/$metadata#" + fetch.table->setName);
    answer.body += ",\"value\":[{\"" + fetch.countAlias + "\":" + QByteArray::number(count) + "}]}";
    return answer;
}

} // namespace

Answer<QueryAnswer> runFetch(const World &world, const QueryTarget &target, const Fetch &fetch, const Preferences &preferences)
{
    if (!fetch.countAlias.isEmpty())
        return countFound(world, target, fetch);
    const qint64 size = fetch.top > 0              ? fetch.top
                        : fetch.count > 0          ? fetch.count
                        : preferences.pageSize > 0 ? preferences.pageSize
                                                   : largestPage;
    std::optional<Guid> after;
    qint64 skip = 0;
    if (fetch.cookie) {
        const auto last = cookieCell(fetch.table->columns.first(), fetch.cookie->bounds.back().last);
        if (!last || last->isNull() || fetch.cookie->bounds.back().attribute != fetch.table->columns.first().name)
            return ApiError{400, "0x80041129", QStringLiteral("Order by columns do not match those in paging cookie.")};
        after = last->id;
    } else {
        skip = (fetch.page - 1) * size;
        if (skip >= mostWithoutCookie)
            return ApiError{400, "0x8004112A",
                            QStringLiteral("Paging cookie is required when trying to retrieve a set of records on any high pages.")};
    }
    std::vector<Found> page;
    visitFound(world, target, fetch, after, [&](const Found &found) {
        if (skip > 0)
            --skip;
        else
            page.push_back(found);
        return static_cast<qint64>(page.size()) <= size;
    });
    const bool more = static_cast<qint64>(page.size()) > size;
    if (more)
        page.pop_back();

    QueryAnswer answer;
    answer.rows = static_cast<qint64>(page.size());
    QByteArray &body = answer.body;
    body.reserve(static_cast<qsizetype>(page.size() + 1) * 160);
    body.append("{\"@odata.context\":");
    appendJsonText(body, target.root + "/$metadata#" + fetch.table->setName);
    if (more && fetch.top == 0 && preferences.wants("Microsoft.Dynamics.CRM.fetchxmlpagingcookie")) {
        PageCookie cookie;
        cookie.page = fetch.page;
        cookie.bounds.push_back(
            {fetch.table->columns.first().name, cookieText(Cell::of(page.back().row.id)), cookieText(Cell::of(page.front().row.id))});
        body.append(",\"@Microsoft.Dynamics.CRM.fetchxmlpagingcookie\":");
        appendJsonText(body, cookie.outer("0"));
    }
    if (preferences.wants("Microsoft.Dynamics.CRM.morerecords"))
        body.append(",\"@Microsoft.Dynamics.CRM.morerecords\":").append(more ? "true" : "false");
    body.append(",\"value\":[");
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (i > 0)
            body.append(',');
        appendFound(body, world, target, fetch, page[i]);
    }
    body.append("]}");
    return answer;
}

} // namespace segue::sandbox
