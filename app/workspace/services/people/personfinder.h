// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/adapters.h"
#include "domain/connection.h"

namespace segue::workspace {

/// Finds the person whom a text means, in Sales or through a customer of the source.
class PersonFinder
{
public:
    explicit PersonFinder(Adapters &adapters) : m_adapters(adapters) {}

    /// By contact ID, e-mail address or name in Sales, else by customer ID in the source. One person may be several contacts, where
    /// a customer has several. NotFound {@person}; UsageAmbiguous with the choices and their IDs.
    [[nodiscard]] Operation<QList<engine::PersonMatch>> *find(QObject *parent, const domain::Connection &connection,
                                                              const domain::Source &source, const QString &contactIdField,
                                                              const QString &text);

private:
    Adapters &m_adapters;
};

} // namespace segue::workspace
