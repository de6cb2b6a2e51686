// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "world/guid.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <span>

namespace segue::sandbox {

/// Behaviour of the real service that no source confirms, or that differs between organisations: the client must be right for
/// every value. Each is set by its name and value, the first value is the default.
struct Variant
{
    const char *name;
    const char *values; ///< separated by |; "number" takes any number from 0
    const char *meaning;
};

class Variants
{
public:
    [[nodiscard]] static std::span<const Variant> table();

    /// An empty text, or what is wrong with the name or the value.
    [[nodiscard]] QString set(const QString &name, const QString &value);
    [[nodiscard]] bool is(const char *name, const char *value) const { return m_values.value(name) == value; }
    [[nodiscard]] qint64 number(const char *name) const { return m_values.value(name).toLongLong(); }
    [[nodiscard]] KeyOrder keyOrder() const { return is("key-ranges", "text") ? KeyOrder::Text : KeyOrder::Database; }
    [[nodiscard]] const QMap<QByteArray, QByteArray> &values() const { return m_values; }

    Variants();

private:
    QMap<QByteArray, QByteArray> m_values;
};

} // namespace segue::sandbox
