// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planparts.h"

#include "base/operation.h"

#include <memory>
#include <vector>

namespace segue::store {

class Database;
class Sql;

/// Reads a plan whole, in slices. NotFound.
class PlanLoading final : public Operation<std::shared_ptr<const domain::Plan>>
{
public:
    PlanLoading(QObject *parent, std::shared_ptr<Database> database, domain::PlanId id);

private:
    struct Part
    {
        qint64 id = 0;
        int list = 0;
        PartKind kind = PartKind::Joins;
    };

    void begin() override;
    void nextParts();
    void nextRejects();
    void readHeader(Sql &sql);
    void readLists(Sql &sql);
    void readPart(Sql &sql, const Part &part);

    std::shared_ptr<Database> m_database;
    std::shared_ptr<domain::Plan> m_plan;
    qint64 m_number = 0;
    std::vector<Part> m_parts;
    std::size_t m_done = 0;
    qint64 m_lastReject = 0;
};

} // namespace segue::store
