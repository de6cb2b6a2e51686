// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memberrows.h"

#include <QString>

#include <map>
#include <memory>

namespace segue::sandbox {

/// The columns of a marketing list ([D365-list]; the reference, 5.1).
struct ListRow
{
    Guid id;
    quint32 number = 0; ///< inside listmemberids; never used twice
    QString name;
    int createdFrom = 2;  ///< 1 account, 2 contact, 4 lead
    bool dynamic = false; ///< the column type
    bool locked = false;
    int state = 0;          ///< 0 active, 1 inactive; statuscode has the same numbers
    qint64 memberCount = 0; ///< as stored, not as counted
    qint64 countDue = 0;    ///< when a delayed memberCount shows; 0: nothing waits
    QString description;
    QString purpose;
    QString source;
    QString query;
    bool honoursOptOut = true; ///< donotsendonoptout
    bool ignoresInactive = true;
    Guid owner;
    quint32 createdBy = 0;
    quint32 modifiedBy = 0;
    qint64 createdOn = 0; ///< seconds since 1970
    qint64 modifiedOn = 0;
    quint64 version = 0;
};

struct MarketingList
{
    ListRow row;
    MemberRows members;
};

/// All marketing lists, in key order.
class Lists
{
public:
    struct Before
    {
        KeyOrder order;
        bool operator()(const Guid &left, const Guid &right) const { return keyLess(order, left, right); }
    };
    using Map = std::map<Guid, std::unique_ptr<MarketingList>, Before>;

    Lists(KeyOrder order, quint64 secret) : m_order(order), m_secret(secret), m_lists(Before{order}) {}

    [[nodiscard]] MarketingList *find(const Guid &id) const;
    [[nodiscard]] MarketingList *findByMember(const Guid &listMemberId) const;
    [[nodiscard]] const Map &all() const { return m_lists; }

    /// Gives the row its number where it has none and makes the list.
    MarketingList &create(ListRow row);
    std::unique_ptr<MarketingList> take(const Guid &id);
    void putBack(std::unique_ptr<MarketingList> list);
    void clear();
    [[nodiscard]] quint32 nextNumber() const { return m_nextNumber; }
    void setNextNumber(quint32 number) { m_nextNumber = number; }

private:
    KeyOrder m_order;
    quint64 m_secret;
    Map m_lists;
    std::map<quint32, Guid> m_numbers;
    quint32 m_nextNumber = 1;
};

} // namespace segue::sandbox
