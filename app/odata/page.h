// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>
#include <span>
#include <string_view>

namespace segue::odata {

/// One column of a row. Views live until the row function returns.
struct Field
{
    enum class Kind : unsigned char { Absent, Null, Text, Integer, Other, True, False, Nested };
    Kind kind = Kind::Absent;
    std::string_view text; ///< of Text: unescaped UTF-8
    qint64 integer = 0;    ///< of Integer

    [[nodiscard]] bool isText() const { return kind == Kind::Text; }
    [[nodiscard]] bool isTrue() const { return kind == Kind::True; }
};
/// The columns asked for, in the order asked.
using Row = std::span<const Field>;
using RowFunction = std::function<void(Row)>;

struct PageEnd
{
    QByteArray nextLink; ///< empty on the last page; to be followed verbatim [PA-page]
    qsizetype rows = 0;
};

/// Reads a page of a collection, `{"value":[{…},…],"@odata.nextLink":"…"}`, once through. Fails with UnexpectedAnswer on
/// anything that is not a whole page: truncated or invalid JSON, no `value`, a row that is no object. Pure; for compute().
[[nodiscard]] Result<PageEnd> readPage(const QByteArray &body, std::span<const std::string_view> columns, const RowFunction &onRow);

/// The next link by a look at the bytes alone, so that the next page can be asked for before this one is parsed. A guess:
/// readPage() has the last word. Empty when there is none in sight.
[[nodiscard]] QByteArray peekNextLink(const QByteArray &body);

} // namespace segue::odata
