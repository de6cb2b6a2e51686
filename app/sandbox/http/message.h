// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

#include <initializer_list>
#include <utility>

namespace segue::sandbox {

/// Header fields in the order they were written; names are compared without case.
class Headers
{
public:
    Headers() = default;
    Headers(std::initializer_list<std::pair<QByteArray, QByteArray>> fields) : m_fields(fields) {}

    /// The first field of that name, or an empty value.
    [[nodiscard]] QByteArray value(QByteArrayView name) const
    {
        for (const auto &[key, value] : m_fields) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
    [[nodiscard]] bool contains(QByteArrayView name) const
    {
        for (const auto &field : m_fields) {
            if (field.first.compare(name, Qt::CaseInsensitive) == 0)
                return true;
        }
        return false;
    }
    [[nodiscard]] QByteArrayList values(QByteArrayView name) const
    {
        QByteArrayList all;
        for (const auto &[key, value] : m_fields) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                all.append(value);
        }
        return all;
    }
    /// Adds a field beside others of the same name.
    void add(const QByteArray &name, const QByteArray &value) { m_fields.append({name, value}); }
    /// Replaces all fields of that name by one.
    void set(const QByteArray &name, const QByteArray &value)
    {
        remove(name);
        add(name, value);
    }
    void remove(QByteArrayView name)
    {
        m_fields.removeIf([name](const auto &field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; });
    }
    [[nodiscard]] const QList<std::pair<QByteArray, QByteArray>> &fields() const { return m_fields; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

/// A whole request as it arrived. Nothing is percent-decoded.
struct Request
{
    QByteArray method; ///< in upper case as sent, e.g. "PATCH"
    QByteArray target; ///< path and query exactly as on the request line
    QByteArray path;   ///< before the first '?'
    QByteArray query;  ///< after the first '?', without it
    Headers headers;
    QByteArray body;
    bool secure = false;
    QByteArray origin; ///< "http://localhost:1234", as the client addressed us; for absolute links in answers
};

/// An answer. The frame adds Content-Length, Date, the service-protection fields and compression.
struct Response
{
    int status = 200;
    QByteArray reason; ///< empty: the usual one
    Headers headers;
    QByteArray body;
};

} // namespace segue::sandbox
