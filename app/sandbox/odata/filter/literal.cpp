// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "literal.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace segue::sandbox {

namespace {
const char *edmType(const Column &column)
{
    switch (column.type) {
    case ColumnType::Id:
    case ColumnType::Lookup:
        return "Edm.Guid";
    case ColumnType::Text:
    case ColumnType::Memo:
        return "Edm.String";
    case ColumnType::Integer:
    case ColumnType::Choice:
    case ColumnType::State:
        return "Edm.Int32";
    case ColumnType::BigInt:
        return "Edm.Int64";
    case ColumnType::Boolean:
        return "Edm.Boolean";
    case ColumnType::DateTime:
        return "Edm.DateTimeOffset";
    }
    return "";
}

const char *edmType(const Token &token)
{
    switch (token.kind) {
    case Token::Kind::Text:
        return "Edm.String";
    case Token::Kind::Guid:
        return "Edm.Guid";
    case Token::Kind::Time:
        return "Edm.DateTimeOffset";
    case Token::Kind::Number:
        return "Edm.Int32";
    default:
        return "Edm.Boolean";
    }
}

/// The kind of token that a text in a JSON array takes the place of.
Token::Kind kindFor(const Column &column)
{
    if (column.isGuid())
        return Token::Kind::Guid;
    if (column.isText())
        return Token::Kind::Text;
    if (column.type == ColumnType::Boolean)
        return Token::Kind::Name;
    return column.type == ColumnType::DateTime ? Token::Kind::Time : Token::Kind::Number;
}
} // namespace

std::optional<Cell> cellOf(const Column &column, const Token &token)
{
    switch (column.type) {
    case ColumnType::Id:
    case ColumnType::Lookup: {
        // A quoted GUID is taken for look-ups only [COM-wpf].
        const bool mayBe = token.kind == Token::Kind::Guid || (token.kind == Token::Kind::Text && column.type == ColumnType::Lookup);
        const auto id = mayBe ? Guid::parse(token.text) : std::nullopt;
        return id ? std::optional(Cell{Cell::Kind::Id, 0, *id, {}}) : std::nullopt;
    }
    case ColumnType::Text:
    case ColumnType::Memo:
        return token.kind == Token::Kind::Text ? std::optional(Cell::of(token.text)) : std::nullopt;
    case ColumnType::Integer:
    case ColumnType::BigInt:
    case ColumnType::Choice:
    case ColumnType::State: {
        bool ok = false;
        const qint64 number = token.text.toLongLong(&ok);
        return token.kind == Token::Kind::Number && ok ? std::optional(Cell::of(number)) : std::nullopt;
    }
    case ColumnType::Boolean:
        if (token.kind != Token::Kind::Name || (token.text != "true" && token.text != "false"))
            return std::nullopt;
        return Cell::of(token.text == "true");
    case ColumnType::DateTime: {
        const auto time = QDateTime::fromString(QString::fromLatin1(token.text), Qt::ISODate);
        if (token.kind != Token::Kind::Time || !time.isValid())
            return std::nullopt;
        return Cell::time(token.text.size() == 10 ? time.date().startOfDay(Qt::UTC).toSecsSinceEpoch() : time.toSecsSinceEpoch());
    }
    }
    return std::nullopt;
}

ApiError mismatch(const Column &column, const Token &token)
{
    return badUri(QStringLiteral("A binary operator with incompatible types was detected. Found operand types '%1' and '%2' for "
                                 "operator kind 'Equal'.")
                      .arg(QLatin1String(edmType(column)), QLatin1String(edmType(token))));
}

Answer<std::vector<Cell>> cellsOf(const Column &column, const QByteArray &json, qsizetype maximum)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isArray() || document.array().isEmpty())
        return badUri(QStringLiteral("PropertyValues must be a JSON array of strings."));
    const QJsonArray array = document.array();
    if (maximum > 0 && array.size() > maximum)
        return ApiError{500, "0x80044150", QStringLiteral("Generic SQL error.")};
    std::vector<Cell> cells;
    cells.reserve(static_cast<std::size_t>(array.size()));
    for (const auto &value : array) {
        if (!value.isString())
            return badUri(QStringLiteral("PropertyValues must be a JSON array of strings."));
        const QByteArray text = value.toString().toUtf8();
        const auto cell = cellOf(column, {kindFor(column), text.isNull() ? QByteArray("") : text, 0});
        if (!cell)
            return ApiError{400, code::invalidArgument,
                            QStringLiteral("The value '%1' is not valid for the attribute '%2'.")
                                .arg(QString::fromUtf8(text), QString::fromUtf8(column.name))};
        cells.push_back(*cell);
    }
    return cells;
}

} // namespace segue::sandbox
