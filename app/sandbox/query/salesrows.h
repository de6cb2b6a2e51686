// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lists/world.h"
#include "rows.h"

namespace segue::sandbox {

/// Contacts of Sales. A caller whose right to read them is Basic sees those they own: one in five.
class ContactRows final : public Rows
{
public:
    ContactRows(const World &world, quint32 user);
    [[nodiscard]] const Table &table() const override;
    [[nodiscard]] const Table *related() const override;
    [[nodiscard]] std::optional<RowRef> find(const Guid &id) const override;
    void visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const override;
    [[nodiscard]] Cell cell(const RowRef &row, int column) const override;
    [[nodiscard]] bool anyRelated(const RowRef &row, const Filter &filter) const override;
    [[nodiscard]] QByteArray formatted(const RowRef &row, int column, const Cell &cell) const override;
    [[nodiscard]] int versionColumn() const override;

private:
    [[nodiscard]] bool isVisible(const Guid &id) const;

    const World &m_world;
    quint32 m_user;
    bool m_ownOnly;
    mutable std::optional<Contact> m_last; ///< a row is asked for cell after cell
};

class ListRows final : public Rows
{
public:
    explicit ListRows(const World &world) : m_world(world) {}
    [[nodiscard]] const Table &table() const override;
    [[nodiscard]] const Table *related() const override;
    [[nodiscard]] std::optional<RowRef> find(const Guid &id) const override;
    void visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const override;
    [[nodiscard]] Cell cell(const RowRef &row, int column) const override;
    [[nodiscard]] bool anyRelated(const RowRef &row, const Filter &filter) const override;
    [[nodiscard]] QByteArray formatted(const RowRef &row, int column, const Cell &cell) const override;
    [[nodiscard]] int versionColumn() const override;

private:
    const World &m_world;
};

class ListMemberRows final : public Rows
{
public:
    explicit ListMemberRows(const World &world) : m_world(world) {}
    [[nodiscard]] const Table &table() const override;
    [[nodiscard]] std::optional<RowRef> find(const Guid &id) const override;
    void visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const override;
    [[nodiscard]] Cell cell(const RowRef &row, int column) const override;
    [[nodiscard]] QByteArray formatted(const RowRef &row, int column, const Cell &cell) const override;
    [[nodiscard]] int versionColumn() const override;

private:
    const World &m_world;
};

} // namespace segue::sandbox
