// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "odata/table.h"

#include <memory>
#include <optional>
#include <vector>

namespace segue::sandbox {

struct Filter;

/// One row, as a filter looks at it.
class RowReader
{
public:
    RowReader() = default;
    RowReader(const RowReader &) = delete;
    RowReader &operator=(const RowReader &) = delete;
    virtual ~RowReader() = default;
    [[nodiscard]] virtual Cell cell(int column) const = 0;
    /// Whether a row on the other side of listcontact_association satisfies \p filter.
    [[nodiscard]] virtual bool anyRelated(const Filter &filter) const = 0;
};

/// LIKE with its wildcards % _ [..], which the real service honours inside contains, startswith and endswith as well.
class LikePattern
{
public:
    LikePattern() = default;
    explicit LikePattern(const QByteArray &pattern);
    [[nodiscard]] bool matches(QByteArrayView text) const;
    /// Whether it holds no comma and no run of any characters inside: then it cannot match across two words of a list.
    [[nodiscard]] bool isOneWord() const;

private:
    [[nodiscard]] bool matchesFrom(qsizetype patternAt, QByteArrayView text) const;
    QByteArray m_pattern; ///< folded
};

/// A condition on rows of one table.
struct Filter
{
    enum class Kind { And, Or, Not, Compare, In, Like, AnyRelated };
    enum class Operator { Equal, NotEqual, Greater, GreaterOrEqual, Less, LessOrEqual };

    Kind kind = Kind::And;
    std::vector<Filter> children; ///< of And, Or, Not; the inner condition of AnyRelated (none: any row will do)
    int column = -1;
    Operator comparison = Operator::Equal;
    Cell value;
    std::vector<Cell> values; ///< of In, sorted
    LikePattern pattern;

    [[nodiscard]] bool accepts(const RowReader &row, KeyOrder order) const;
    /// Conditions in the sense of the 500 that one query may have; an In is one.
    [[nodiscard]] int conditions() const;
};

/// Makes an Or of equalities on one column an In, which is found faster; leaves others as they are.
[[nodiscard]] Filter anyOf(std::vector<Filter> alternatives, KeyOrder order);
/// An In with its values sorted.
[[nodiscard]] Filter inFilter(int column, std::vector<Cell> values, KeyOrder order);

/// What a filter demands of one GUID column whatever else it says: a few values, or a range.
struct IdDemand
{
    std::optional<std::vector<Guid>> values; ///< in key order
    std::optional<Guid> from;                ///< no row before it can match
    std::optional<Guid> to;                  ///< no row behind it can match
};
[[nodiscard]] IdDemand idDemand(const Filter &filter, int column, KeyOrder order);
/// The values that a filter demands of a text column by eq, eq … or eq …, or In; none if it does not.
[[nodiscard]] std::optional<std::vector<QByteArray>> textDemand(const Filter &filter, int column);
/// The Like on a column that every matching row must satisfy; null if there is none.
[[nodiscard]] const LikePattern *likeDemand(const Filter &filter, int column);
/// The inner condition of an AnyRelated that every matching row must satisfy; null if there is none.
[[nodiscard]] const Filter *relatedDemand(const Filter &filter);

} // namespace segue::sandbox
