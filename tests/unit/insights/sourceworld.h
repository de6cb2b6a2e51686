// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"

#include <memory>

namespace segue::testing {

/// A source of some kind with the same few segments in it, and the ways in which its world changes.
class SourceWorld
{
public:
    SourceWorld() = default;
    SourceWorld(const SourceWorld &) = delete;
    SourceWorld &operator=(const SourceWorld &) = delete;
    virtual ~SourceWorld() = default;

    [[nodiscard]] virtual engine::SampledSource &source() = 0;
    /// The field with the contact ID.
    [[nodiscard]] virtual QString field() const = 0;
    /// A segment of 500 by its id and by the name shown.
    [[nodiscard]] virtual QString segmentId() const { return QStringLiteral("Newsletter_Pilot"); }
    [[nodiscard]] virtual QString segmentName() const = 0;
    /// One of nobody.
    [[nodiscard]] virtual QString emptyId() const { return QStringLiteral("Empty_Segment"); }
    /// What must come of the segment of 500: customers, without an ID, with a malformed one, further customers of a contact.
    struct Counts
    {
        qint64 members = 0;
        qint64 missing = 0;
        qint64 malformed = 0;
        qint64 duplicates = 0;
    };
    [[nodiscard]] virtual Counts counts() = 0;
    /// Other members, as a refresh brings them.
    virtual void refresh() = 0;
    /// From now on the read of breakId() cannot come to its end; duringRead() is called as it goes on.
    virtual void breakOff() = 0;
    [[nodiscard]] virtual QString breakId() const { return segmentId(); }
    virtual void duringRead() {}
};

[[nodiscard]] std::unique_ptr<SourceWorld> tablesWorld();
[[nodiscard]] std::unique_ptr<SourceWorld> dataApiWorld(const QString &paging);
[[nodiscard]] std::unique_ptr<SourceWorld> csvWorld(bool asExport);

} // namespace segue::testing
