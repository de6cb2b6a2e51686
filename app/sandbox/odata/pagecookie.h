// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table.h"

#include <optional>
#include <vector>

namespace segue::sandbox {

/// Where a page ended: the page's number and its last row's ordering values, key last.
struct PageCookie
{
    struct Bound
    {
        QByteArray attribute;
        QByteArray last; ///< as text; braces around a GUID
        QByteArray first;
    };
    int page = 1; ///< the page that ended here
    std::vector<Bound> bounds;

    /// <cookie page="1"><contactid last="{…}" first="{…}" /></cookie>
    [[nodiscard]] QByteArray inner() const;
    [[nodiscard]] static std::optional<PageCookie> parse(const QByteArray &inner);

    /// The whole of $skiptoken, not yet percent-encoded. \p seal ties it to the query it came from.
    [[nodiscard]] QByteArray outer(const QByteArray &seal) const;
    struct Opened
    {
        QByteArray seal;
        QByteArray inner;
        int nextPage = 0;
    };
    [[nodiscard]] static std::optional<Opened> open(const QByteArray &outer);
};

/// A cell as a cookie writes it, and back for a column of that type.
[[nodiscard]] QByteArray cookieText(const Cell &cell);
[[nodiscard]] std::optional<Cell> cookieCell(const Column &column, const QByteArray &text);

} // namespace segue::sandbox
