// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include <QString>

#include <simdjson.h>

#include <vector>

namespace segue::odata {

namespace {
// The document interface, not the on-demand one: it chooses the fastest code for the machine at run time, and it checks the
// whole body, so that a page with a fault in a place nobody looks at is refused as well.
namespace dom = simdjson::dom;

Error notAPage(const char *what)
{
    return Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QLatin1String(what));
}

Field fieldOf(const dom::element &value)
{
    Field field;
    switch (value.type()) {
    case dom::element_type::STRING:
        field.kind = Field::Kind::Text;
        field.text = value.get_string().value_unsafe();
        break;
    case dom::element_type::INT64:
        field.kind = Field::Kind::Integer;
        field.integer = value.get_int64().value_unsafe();
        break;
    case dom::element_type::BOOL:
        field.kind = value.get_bool().value_unsafe() ? Field::Kind::True : Field::Kind::False;
        break;
    case dom::element_type::NULL_VALUE:
        field.kind = Field::Kind::Null;
        break;
    case dom::element_type::UINT64:
    case dom::element_type::DOUBLE:
        field.kind = Field::Kind::Other;
        break;
    case dom::element_type::ARRAY:
    case dom::element_type::OBJECT:
        field.kind = Field::Kind::Nested;
        break;
    }
    return field;
}

void readRow(const dom::object &object, std::span<const std::string_view> columns, std::span<Field> row)
{
    std::fill(row.begin(), row.end(), Field{});
    for (const auto [key, value] : object) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (columns[column] == key) {
                row[column] = fieldOf(value);
                break;
            }
        }
    }
}
} // namespace

Result<PageEnd> readPage(const QByteArray &body, std::span<const std::string_view> columns, const RowFunction &onRow)
{
    const simdjson::padded_string padded(body.constData(), static_cast<std::size_t>(body.size()));
    dom::parser parser;
    dom::object page;
    if (parser.parse(padded).get(page))
        return failure(notAPage("JSON"));

    dom::array rows;
    bool hasRows = false;
    PageEnd end;
    for (const auto [key, value] : page) {
        if (key == "value") {
            if (hasRows || value.get(rows))
                return failure(notAPage("value"));
            hasRows = true;
        } else if (key == "@odata.nextLink") {
            std::string_view link;
            if (!end.nextLink.isEmpty() || value.get(link) || link.empty())
                return failure(notAPage("nextLink"));
            end.nextLink = QByteArray(link.data(), static_cast<qsizetype>(link.size()));
        }
    }
    if (!hasRows)
        return failure(notAPage("value"));

    std::vector<Field> row(columns.size());
    for (const dom::element item : rows) {
        dom::object object;
        if (item.get(object))
            return failure(notAPage("value"));
        readRow(object, columns, row);
        onRow(row);
        ++end.rows;
    }
    return end;
}

QByteArray peekNextLink(const QByteArray &body)
{
    // An unescaped quote before the name can only open a key, so text inside a value is never taken for it.
    static constexpr QByteArrayView key("\"@odata.nextLink\":");
    const qsizetype place = body.lastIndexOf(key);
    if (place < 0)
        return {};
    qsizetype from = place + key.size();
    while (from < body.size() && body.at(from) == ' ')
        ++from;
    if (from >= body.size() || body.at(from) != '"')
        return {};
    const qsizetype to = body.indexOf('"', from + 1);
    if (to < 0)
        return {};
    QByteArray link = body.mid(from + 1, to - from - 1);
    return link.contains('\\') ? QByteArray() : link;
}

} // namespace segue::odata
