// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lists/world.h"
#include "rows.h"

namespace segue::sandbox {

/// Whether a customer has a profile: membership may be ahead of profiles ([CI-tables], variant profile-lag).
[[nodiscard]] bool hasProfile(const World &world, quint64 customer);

/// Unified customers of Customer Insights. RowRef::number is the rank of the customer.
class ProfileRows final : public Rows
{
public:
    explicit ProfileRows(const World &world) : m_world(world) {}
    [[nodiscard]] const Table &table() const override;
    [[nodiscard]] std::optional<RowRef> find(const Guid &id) const override;
    void visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const override;
    [[nodiscard]] Cell cell(const RowRef &row, int column) const override;
    [[nodiscard]] int keyTwin() const override;

private:
    const World &m_world;
};

/// One row for each customer who is in a segment at all, with the list of all their segments.
class MembershipRows final : public Rows
{
public:
    explicit MembershipRows(const World &world) : m_world(world) {}
    [[nodiscard]] const Table &table() const override;
    [[nodiscard]] std::optional<RowRef> find(const Guid &id) const override;
    void visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const override;
    [[nodiscard]] Cell cell(const RowRef &row, int column) const override;
    [[nodiscard]] int keyTwin() const override;

private:
    [[nodiscard]] QByteArray segmentsOf(quint64 rank) const;
    [[nodiscard]] RowRef rowAt(quint64 rank) const;

    const World &m_world;
};

/// Source keys of customers: their contacts in Sales (two for those who own two) and their loyalty card.
class AlternateKeyRows final : public Rows
{
public:
    explicit AlternateKeyRows(const World &world) : m_world(world) {}
    [[nodiscard]] const Table &table() const override;
    [[nodiscard]] std::optional<RowRef> find(const Guid &id) const override;
    void visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const override;
    [[nodiscard]] Cell cell(const RowRef &row, int column) const override;

private:
    [[nodiscard]] QByteArray valueOf(quint64 number) const; ///< null where the customer has no such key
    [[nodiscard]] RowRef rowAt(quint64 number) const;

    const World &m_world;
};

/// The segments themselves, where the organisation lets them be read.
class SegmentMetadataRows final : public Rows
{
public:
    explicit SegmentMetadataRows(const World &world) : m_world(world) {}
    [[nodiscard]] const Table &table() const override;
    [[nodiscard]] std::optional<RowRef> find(const Guid &id) const override;
    void visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const override;
    [[nodiscard]] Cell cell(const RowRef &row, int column) const override;

private:
    const World &m_world;
};

/// The id of a segment's last evaluation, a GUID as text.
[[nodiscard]] QByteArray segmentRunId(const Population &population, const Segment &segment);

} // namespace segue::sandbox
