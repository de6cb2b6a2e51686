// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace segue::insights {

/// Where contact IDs of customers are read (reference 6.1): a column of the profile, which holds one contact of a customer, or the
/// alternate keys, which hold all of them.
struct ContactRoute
{
    QByteArray set;
    QByteArray table;    ///< for the privilege
    QByteArray customer; ///< column with the customer ID
    QByteArray contact;  ///< column with the contact ID
    QString filter;      ///< not encoded; empty: every row of the set is meant
    QByteArray name;     ///< in the label of its requests: words, no table
    bool severalEach = false;
};

/// The route that a contact ID field means: a column by its name, or `alternatekey:SOURCE:TABLE` (either may be empty for any source,
/// and for the table `contact`). Nothing for a text that is neither. Pure.
[[nodiscard]] std::optional<ContactRoute> contactRoute(const QString &field);
/// The profile's column that should hold one of the contacts behind an alternate key, by the naming rule (reference 6.1).
[[nodiscard]] std::optional<ContactRoute> columnBeside(const QString &alternateKey);
/// The field that means the alternate keys of a source's table.
[[nodiscard]] QString alternateKeyField(const QString &source, const QString &table);

} // namespace segue::insights
