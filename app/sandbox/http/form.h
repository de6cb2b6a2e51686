// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace segue::sandbox {

/// Name and value pairs of a query or of a form body (application/x-www-form-urlencoded), decoded.
class Form
{
public:
    Form() = default;
    [[nodiscard]] static Form parse(const QByteArray &encoded);

    /// The first value of that name; names count with case.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] bool contains(QByteArrayView name) const;
    void add(const QByteArray &name, const QByteArray &value) { m_pairs.append({name, value}); }
    [[nodiscard]] QByteArray encoded() const;
    [[nodiscard]] const QList<std::pair<QByteArray, QByteArray>> &pairs() const { return m_pairs; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_pairs;
};

} // namespace segue::sandbox
