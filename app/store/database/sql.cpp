// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql.h"

#include "database.h"
#include "sqlerror.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QTimeZone>

#include <algorithm>

namespace segue::store {

using namespace Qt::StringLiterals;

QVariant toSql(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

QVariant toSql(const QByteArray &value)
{
    return value.isNull() ? QByteArray("", 0) : value;
}

QVariant toSql(const QDateTime &value)
{
    return value.toMSecsSinceEpoch();
}

QVariant toSql(domain::CustomerKey value)
{
    return static_cast<qint64>(value);
}

QVariant toSql(const domain::GuidBytes &value)
{
    return QByteArray(reinterpret_cast<const char *>(value.data()), static_cast<qsizetype>(value.size()));
}

QVariant toSql(const Error &value)
{
    return QString::fromUtf8(toJson(value));
}

QVariant Row::take()
{
    return m_query.value(m_column++);
}

bool Row::skipNull()
{
    if (!m_query.isNull(m_column))
        return false;
    ++m_column;
    return true;
}

QString Row::text()
{
    return take().toString();
}

std::optional<QString> Row::textOrNone()
{
    return skipNull() ? std::nullopt : std::optional(text());
}

QByteArray Row::bytes()
{
    return take().toByteArray();
}

qint64 Row::integer()
{
    return take().toLongLong();
}

int Row::number()
{
    return take().toInt();
}

bool Row::flag()
{
    return integer() != 0;
}

QDateTime Row::time()
{
    return QDateTime::fromMSecsSinceEpoch(integer(), Qt::UTC);
}

std::optional<QDateTime> Row::timeOrNone()
{
    return skipNull() ? std::nullopt : std::optional(time());
}

std::optional<Error> Row::errorOrNone()
{
    if (skipNull())
        return std::nullopt;
    auto error = errorFromJson(text().toUtf8());
    if (!error)
        m_sql.failDamaged(u"error"_s);
    return error;
}

domain::CustomerKey Row::customer()
{
    return static_cast<domain::CustomerKey>(integer());
}

domain::GuidBytes Row::guidBytes()
{
    domain::GuidBytes result{};
    const QByteArray value = bytes();
    if (value.size() == static_cast<qsizetype>(result.size()))
        std::copy(value.begin(), value.end(), reinterpret_cast<char *>(result.data()));
    else
        m_sql.failDamaged(u"ID"_s);
    return result;
}

void Sql::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

void Sql::failDamaged(const QString &reason)
{
    fail(workspaceDamaged(m_database.file(), reason));
}

bool Sql::execute(QSqlQuery &query, const QString &statement, const QVariantList &arguments)
{
    if (m_error)
        return false;
    Result<void> prepared;
    query = m_database.takeStatement(statement, prepared);
    if (!prepared.has_value()) {
        fail(std::move(prepared.error()));
        return false;
    }
    for (int i = 0; i < arguments.size(); ++i)
        query.bindValue(i, arguments.at(i));
    if (query.exec())
        return true;
    fail(sqlError(query.lastError(), m_database.file()));
    return false;
}

int Sql::run(const QString &statement, const QVariantList &arguments)
{
    QSqlQuery query;
    if (!execute(query, statement, arguments))
        return 0;
    const int changed = query.numRowsAffected();
    m_database.giveStatement(statement, std::move(query));
    return changed;
}

void Sql::each(const QString &statement, const QVariantList &arguments, const std::function<void(Row &)> &onRow)
{
    QSqlQuery query;
    if (!execute(query, statement, arguments))
        return;
    while (!m_error && query.next()) {
        Row row(*this, query);
        onRow(row);
    }
    if (!m_error && query.lastError().isValid())
        fail(sqlError(query.lastError(), m_database.file()));
    m_database.giveStatement(statement, std::move(query));
}

bool Sql::first(const QString &statement, const QVariantList &arguments, const std::function<void(Row &)> &onRow)
{
    QSqlQuery query;
    if (!execute(query, statement, arguments))
        return false;
    const bool found = query.next();
    if (found) {
        Row row(*this, query);
        onRow(row);
    } else if (query.lastError().isValid()) {
        fail(sqlError(query.lastError(), m_database.file()));
    }
    m_database.giveStatement(statement, std::move(query));
    return found && !m_error;
}

std::optional<qint64> Sql::number(const QString &statement, const QVariantList &arguments)
{
    std::optional<qint64> result;
    first(statement, arguments, [&result](Row &row) { result = row.integer(); });
    return result;
}

} // namespace segue::store
