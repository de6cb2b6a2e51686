// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "odata/filter/filter.h"

#include <functional>

namespace segue::sandbox {

struct MarketingList;
struct MemberRow;

/// Points at a row while nothing changes. Which fields mean something is the table's affair.
struct RowRef
{
    Guid id; ///< the key, always
    quint64 number = 0;
    const MarketingList *list = nullptr;
    const MemberRow *member = nullptr;
};

using TakeRow = std::function<bool(const RowRef &)>;

/// The rows of one table as a caller may read them.
class Rows
{
public:
    Rows() = default;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    virtual ~Rows() = default;

    [[nodiscard]] virtual const Table &table() const = 0;
    /// The table behind listcontact_association, if this one has that navigation.
    [[nodiscard]] virtual const Table *related() const { return nullptr; }
    [[nodiscard]] virtual std::optional<RowRef> find(const Guid &id) const = 0;
    /// Rows from \p from on in key order, until \p take answers false: all that \p filter accepts, and perhaps others.
    virtual void visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const = 0;
    [[nodiscard]] virtual Cell cell(const RowRef &row, int column) const = 0;
    [[nodiscard]] virtual bool anyRelated(const RowRef &row, const Filter &filter) const;
    /// The text that people see for a choice, a flag or a look-up; empty if the value needs none.
    [[nodiscard]] virtual QByteArray formatted(const RowRef &row, int column, const Cell &cell) const;
    /// The column that orders rows just as the key does, beside the key itself; -1 if there is none.
    [[nodiscard]] virtual int keyTwin() const { return -1; }
    /// The column that makes the etag; -1 if rows have none.
    [[nodiscard]] virtual int versionColumn() const { return -1; }
};

/// A row of Rows, as filters look at it.
class BoundRow final : public RowReader
{
public:
    BoundRow(const Rows &rows, const RowRef &row) : m_rows(rows), m_row(row) {}
    [[nodiscard]] Cell cell(int column) const override { return m_rows.cell(m_row, column); }
    [[nodiscard]] bool anyRelated(const Filter &filter) const override { return m_rows.anyRelated(m_row, filter); }

private:
    const Rows &m_rows;
    const RowRef &m_row;
};

} // namespace segue::sandbox
