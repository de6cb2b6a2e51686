// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lists/world.h"

#include <QMap>
#include <QString>

namespace segue::sandbox {

/// What a right export of a segment comes to, worked out from the world itself and not through the Web API.
struct Expectation
{
    std::vector<Guid> contacts;    ///< existing, active, distinct; in key order
    QMap<QString, qint64> rejects; ///< by reason, as the product names them: missing, malformed, duplicate, not_found, inactive, merged
    qint64 members = 0;            ///< customers in the segment
};

[[nodiscard]] Expectation expectationOf(const World &world, std::size_t segment);
/// A contact ID out of whatever a source made of it: blanks, braces, capitals and full-width characters undone.
[[nodiscard]] std::optional<Guid> normalisedId(const QByteArray &text);

} // namespace segue::sandbox
