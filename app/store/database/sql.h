// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QVariant>

#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QSqlQuery;
QT_END_NAMESPACE

namespace segue::store {

class Database;

// Values as they stand in the database: GUIDs as 16 bytes, times as milliseconds since 1970 in UTC, keys as signed 64 bits.
[[nodiscard]] inline QVariant toSql(int value)
{
    return value;
}
[[nodiscard]] inline QVariant toSql(bool value)
{
    return value ? 1 : 0;
}
[[nodiscard]] inline QVariant toSql(qint64 value)
{
    return value;
}
[[nodiscard]] QVariant toSql(const QString &value);    ///< never NULL, also for a null string
[[nodiscard]] QVariant toSql(const QByteArray &value); ///< a blob, never NULL
[[nodiscard]] QVariant toSql(const QDateTime &value);
[[nodiscard]] QVariant toSql(domain::CustomerKey value);
[[nodiscard]] QVariant toSql(const domain::GuidBytes &value);
[[nodiscard]] QVariant toSql(const Error &value); ///< its JSON as text
template<class Tag>
[[nodiscard]] QVariant toSql(const domain::Guid<Tag> &value)
{
    return toSql(value.bytes);
}
template<class T>
[[nodiscard]] QVariant toSql(const std::optional<T> &value)
{
    return value ? toSql(*value) : QVariant();
}
template<class... Args>
[[nodiscard]] QVariantList values(const Args &...args)
{
    return {toSql(args)...};
}

class Sql;

/// The current row of a query, read column after column in the order of the SELECT.
class Row
{
public:
    Row(Sql &sql, const QSqlQuery &query) : m_sql(sql), m_query(query) {}

    [[nodiscard]] QString text();
    [[nodiscard]] std::optional<QString> textOrNone();
    [[nodiscard]] QByteArray bytes();
    [[nodiscard]] qint64 integer();
    [[nodiscard]] int number();
    [[nodiscard]] bool flag();
    [[nodiscard]] QDateTime time();
    [[nodiscard]] std::optional<QDateTime> timeOrNone();
    [[nodiscard]] std::optional<Error> errorOrNone();
    [[nodiscard]] domain::CustomerKey customer();
    /// A value that is no GUID is damage.
    template<class G>
    [[nodiscard]] G guid()
    {
        return G{guidBytes()};
    }
    template<class G>
    [[nodiscard]] std::optional<G> guidOrNone()
    {
        return skipNull() ? std::nullopt : std::optional<G>(guid<G>());
    }

private:
    [[nodiscard]] QVariant take();
    [[nodiscard]] bool skipNull();
    [[nodiscard]] domain::GuidBytes guidBytes();

    Sql &m_sql;
    const QSqlQuery &m_query;
    int m_column = 0;
};

/// What a piece of work says to the database inside its transaction. The first failure sticks: from then on nothing is
/// executed, and the transaction cannot be committed, so work need not look after every statement.
class Sql
{
public:
    explicit Sql(Database &database) : m_database(database) {}

    /// Executes a statement and answers how many rows it changed.
    int run(const QString &statement, const QVariantList &arguments = {});
    /// Calls \p onRow for each row.
    void each(const QString &statement, const QVariantList &arguments, const std::function<void(Row &)> &onRow);
    /// Calls \p onRow for the first row, and answers whether there was one.
    bool first(const QString &statement, const QVariantList &arguments, const std::function<void(Row &)> &onRow);
    /// The first column of the first row.
    [[nodiscard]] std::optional<qint64> number(const QString &statement, const QVariantList &arguments = {});

    [[nodiscard]] bool ok() const { return !m_error; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    void fail(Error error);
    /// A value in the file is not what we wrote.
    void failDamaged(const QString &reason);

    [[nodiscard]] Database &database() { return m_database; }

private:
    bool execute(QSqlQuery &query, const QString &statement, const QVariantList &arguments);

    Database &m_database;
    std::optional<Error> m_error;
};

} // namespace segue::store
