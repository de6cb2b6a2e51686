// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"
#include "domain/membershipplan.h"

#include <memory>
#include <vector>

namespace segue::store {

class Database;

/// Reads the problem rejects of a binding's last verified run, in slices.
class ProblemRejects final : public Operation<std::vector<domain::Reject>>
{
public:
    ProblemRejects(QObject *parent, std::shared_ptr<Database> database, domain::BindingId binding);

private:
    void begin() override;
    void next();

    std::shared_ptr<Database> m_database;
    domain::BindingId m_binding;
    qint64 m_run = 0;
    int m_place = 0;
    qint64 m_last = 0;
    std::vector<domain::Reject> m_rejects;
};

} // namespace segue::store
