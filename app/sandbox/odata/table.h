// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "world/guid.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace segue::sandbox {

enum class ColumnType { Id, Lookup, Text, Memo, Integer, BigInt, Boolean, Choice, State, DateTime };

struct Column
{
    QByteArray name; ///< as a property: a look-up is _x_value
    ColumnType type = ColumnType::Text;
    QByteArray label;  ///< UTF-8
    QByteArray target; ///< of a look-up: the table it points at

    /// The logical name: what FetchXML and metadata say.
    [[nodiscard]] QByteArray attribute() const { return type == ColumnType::Lookup ? name.mid(1, name.size() - 7) : name; }
    [[nodiscard]] bool isGuid() const { return type == ColumnType::Id || type == ColumnType::Lookup; }
    [[nodiscard]] bool isText() const { return type == ColumnType::Text || type == ColumnType::Memo; }
};

/// The shape of a table. The first column is its key.
struct Table
{
    QByteArray name;
    QByteArray setName;
    QByteArray label;       ///< UTF-8
    QByteArray primaryName; ///< the name column; may be empty
    int typeCode = 0;
    bool isVirtual = false; ///< answered by a provider that can do less
    QList<Column> columns;

    [[nodiscard]] int column(QByteArrayView property) const
    {
        for (int i = 0; i < columns.size(); ++i) {
            if (columns[i].name == property)
                return i;
        }
        return -1;
    }
    [[nodiscard]] int attribute(QByteArrayView logicalName) const
    {
        for (int i = 0; i < columns.size(); ++i) {
            if (columns[i].attribute() == logicalName)
                return i;
        }
        return -1;
    }
};

/// One value of one row.
struct Cell
{
    enum class Kind : quint8 { Null, Bool, Number, Id, Text, Time };

    Kind kind = Kind::Null;
    qint64 number = 0; ///< also 0 and 1, and seconds since 1970
    Guid id;
    QByteArray text; ///< UTF-8

    [[nodiscard]] static Cell null() { return {}; }
    [[nodiscard]] static Cell of(bool value) { return {Kind::Bool, value ? 1 : 0, {}, {}}; }
    [[nodiscard]] static Cell of(qint64 value) { return {Kind::Number, value, {}, {}}; }
    [[nodiscard]] static Cell of(const Guid &value) { return value.isNull() ? Cell{} : Cell{Kind::Id, 0, value, {}}; }
    /// A null byte array is a null cell, an empty one is not.
    [[nodiscard]] static Cell of(const QByteArray &value) { return value.isNull() ? Cell{} : Cell{Kind::Text, 0, {}, value}; }
    [[nodiscard]] static Cell of(const QString &value) { return value.isNull() ? Cell{} : Cell{Kind::Text, 0, {}, value.toUtf8()}; }
    [[nodiscard]] static Cell time(qint64 seconds) { return {Kind::Time, seconds, {}, {}}; }
    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
};

/// Text as the database compares it: without case, and without blanks at the end.
[[nodiscard]] QByteArray folded(QByteArrayView utf8);
/// Below, equal or above zero. Null stands before everything.
[[nodiscard]] int compareCells(const Cell &left, const Cell &right, KeyOrder order);
/// The value as JSON.
void appendJson(QByteArray &out, const Cell &cell);
/// A JSON string with its quotes.
void appendJsonText(QByteArray &out, QByteArrayView utf8);
/// 2026-11-22T18:04:11Z
[[nodiscard]] QByteArray timeText(qint64 seconds);

} // namespace segue::sandbox
