// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownerrows.h"

#include "tables.h"

#include <algorithm>

namespace segue::sandbox {

using namespace tables;

namespace {

void visitInKeyOrder(const World &world, std::vector<RowRef> rows, const std::optional<Guid> &from, const TakeRow &take)
{
    const KeyOrder order = world.population().keyOrder();
    std::sort(rows.begin(), rows.end(), [order](const RowRef &left, const RowRef &right) { return keyLess(order, left.id, right.id); });
    for (const RowRef &row : rows) {
        if ((!from || !keyLess(order, row.id, *from)) && !take(row))
            return;
    }
}

} // namespace

const Table &UserRows::table() const
{
    return systemUser();
}

std::optional<RowRef> UserRows::find(const Guid &id) const
{
    const auto number = m_world.users().find(id);
    return number ? std::optional(RowRef{.id = id, .number = *number}) : std::nullopt;
}

void UserRows::visit(const Filter &, const std::optional<Guid> &from, const TakeRow &take) const
{
    std::vector<RowRef> all;
    all.reserve(m_world.users().size());
    for (quint32 i = 0; i < m_world.users().size(); ++i)
        all.push_back({.id = m_world.users().at(i).id, .number = i});
    visitInKeyOrder(m_world, std::move(all), from, take);
}

Cell UserRows::cell(const RowRef &row, int column) const
{
    const User &user = m_world.users().at(static_cast<quint32>(row.number));
    switch (column) {
    case UserId:
        return Cell::of(user.id);
    case UserFullName:
        return Cell::of(user.name);
    case UserDisabled:
        return Cell::of(false);
    case UserDomainName:
    case UserEmail:
        return user.account.isEmpty() ? Cell::null() : Cell::of(user.account);
    default:
        return Cell::null();
    }
}

const Table &TeamRows::table() const
{
    return team();
}

std::optional<RowRef> TeamRows::find(const Guid &id) const
{
    const auto number = m_world.users().findTeam(id);
    return number ? std::optional(RowRef{.id = id, .number = *number}) : std::nullopt;
}

void TeamRows::visit(const Filter &, const std::optional<Guid> &from, const TakeRow &take) const
{
    std::vector<RowRef> all;
    all.reserve(Users::teams().size());
    for (quint32 i = 0; i < Users::teams().size(); ++i)
        all.push_back({.id = Users::teams()[i].id, .number = i});
    visitInKeyOrder(m_world, std::move(all), from, take);
}

Cell TeamRows::cell(const RowRef &row, int column) const
{
    const Team &team = Users::teams()[static_cast<std::size_t>(row.number)];
    switch (column) {
    case TeamId:
        return Cell::of(team.id);
    case TeamName:
        return Cell::of(team.name);
    default:
        return Cell::null();
    }
}

} // namespace segue::sandbox
