// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lists/world.h"
#include "rows.h"

namespace segue::sandbox {

class UserRows final : public Rows
{
public:
    explicit UserRows(const World &world) : m_world(world) {}
    [[nodiscard]] const Table &table() const override;
    [[nodiscard]] std::optional<RowRef> find(const Guid &id) const override;
    void visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const override;
    [[nodiscard]] Cell cell(const RowRef &row, int column) const override;

private:
    const World &m_world;
};

class TeamRows final : public Rows
{
public:
    explicit TeamRows(const World &world) : m_world(world) {}
    [[nodiscard]] const Table &table() const override;
    [[nodiscard]] std::optional<RowRef> find(const Guid &id) const override;
    void visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const override;
    [[nodiscard]] Cell cell(const RowRef &row, int column) const override;

private:
    const World &m_world;
};

} // namespace segue::sandbox
