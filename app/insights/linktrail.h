// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "odata/pagereader.h"

#include <memory>
#include <mutex>
#include <set>

namespace segue::insights {

/// Remembers the links to further pages: one that comes a second time leads in a circle.
class LinkTrail
{
public:
    [[nodiscard]] bool isNew(const QByteArray &link)
    {
        const std::lock_guard lock(m_mutex);
        return link.isEmpty() || m_seen.insert(qHash(link)).second;
    }

private:
    std::mutex m_mutex; // pages are parsed one after another, but not always by the same thread
    std::set<std::size_t> m_seen;
};

/// \p parse, refusing pages whose link was met before.
template<class T>
[[nodiscard]] typename odata::PageReader<T>::Parse withoutCircles(typename odata::PageReader<T>::Parse parse)
{
    return [parse = std::move(parse), trail = std::make_shared<LinkTrail>()](const QByteArray &body) -> Result<odata::ParsedPage<T>> {
        auto page = parse(body);
        if (page.has_value() && !trail->isNew(page.value().end.nextLink))
            return failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("nextLink")));
        return page;
    };
}

} // namespace segue::insights
