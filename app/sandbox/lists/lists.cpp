// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists.h"

namespace segue::sandbox {

MarketingList *Lists::find(const Guid &id) const
{
    const auto list = m_lists.find(id);
    return list == m_lists.end() ? nullptr : list->second.get();
}

MarketingList *Lists::findByMember(const Guid &listMemberId) const
{
    const auto number = MemberRows::listOf(m_order, m_secret, listMemberId);
    const auto id = number ? m_numbers.find(*number) : m_numbers.end();
    return id == m_numbers.end() ? nullptr : find(id->second);
}

MarketingList &Lists::create(ListRow row)
{
    if (row.number == 0)
        row.number = m_nextNumber++;
    auto list = std::make_unique<MarketingList>(MarketingList{row, MemberRows(m_order, row.number, m_secret)});
    MarketingList &made = *list;
    putBack(std::move(list));
    return made;
}

std::unique_ptr<MarketingList> Lists::take(const Guid &id)
{
    const auto at = m_lists.find(id);
    if (at == m_lists.end())
        return nullptr;
    auto list = std::move(at->second);
    m_numbers.erase(list->row.number);
    m_lists.erase(at);
    return list;
}

void Lists::putBack(std::unique_ptr<MarketingList> list)
{
    m_numbers.emplace(list->row.number, list->row.id);
    m_lists.emplace(list->row.id, std::move(list));
}

void Lists::clear()
{
    m_lists.clear();
    m_numbers.clear();
    m_nextNumber = 1;
}

} // namespace segue::sandbox
