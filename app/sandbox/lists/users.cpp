// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "users.h"

#include <algorithm>

namespace segue::sandbox {

namespace {

Guid fixedId(quint64 what, quint64 number)
{
    return packGuid(KeyOrder::Text, mixed(what ^ number << 16) >> 2, mixed(mixed(what) ^ number) >> 4);
}

std::vector<Privilege> makePrivileges()
{
    std::vector<Privilege> all;
    const auto add = [&all](const QByteArray &verb, const QByteArray &table, const QByteArray &name) {
        all.push_back({"prv" + verb + name, table, fixedId(0x707276ULL, all.size())});
    };
    for (const char *verb : {"Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"}) {
        add(verb, "list", "List");
        add(verb, "contact", "Contact");
    }
    add("Read", "systemuser", "User");
    add("Read", "organization", "Organization");
    add("Read", "team", "Team");
    for (const char *table : {"msdynci_customerprofile", "msdynci_segmentmembership", "msdynci_alternatekey", "mscipriv_segmentmetadata"})
        add("Read", table, table);
    return all;
}

} // namespace

const std::vector<Team> &Users::teams()
{
    static const std::vector<Team> all{{fixedId(0x7465616dULL, 0), QStringLiteral("営業部")},
                                       {fixedId(0x7465616dULL, 1), QStringLiteral("マーケティング部")}};
    return all;
}

std::optional<quint32> Users::findTeam(const Guid &id)
{
    const auto found = std::find_if(teams().begin(), teams().end(), [&id](const Team &team) { return team.id == id; });
    return found == teams().end() ? std::nullopt : std::optional(static_cast<quint32>(found - teams().begin()));
}

Users::Users()
{
    m_users.push_back({fixedId(0x75736572ULL, system), QStringLiteral("SYSTEM"), {}, {}});
    m_users.push_back({fixedId(0x75736572ULL, colleague), QStringLiteral("鈴木 花子"), {}, {}});
}

quint32 Users::number(const Guid &id, const QString &name)
{
    if (const auto known = find(id)) {
        if (!name.isEmpty())
            m_users[*known].name = name;
        return *known;
    }
    m_users.push_back({id, name, {}, {}});
    return size() - 1;
}

std::optional<quint32> Users::find(const Guid &id) const
{
    const auto user = std::find_if(m_users.begin(), m_users.end(), [&id](const User &candidate) { return candidate.id == id; });
    return user == m_users.end() ? std::nullopt : std::optional(static_cast<quint32>(user - m_users.begin()));
}

std::optional<quint32> Users::findByName(const QString &name) const
{
    const auto user = std::find_if(m_users.begin(), m_users.end(), [&name](const User &candidate) {
        return candidate.name == name || (!name.isEmpty() && candidate.account == name);
    });
    return user == m_users.end() ? std::nullopt : std::optional(static_cast<quint32>(user - m_users.begin()));
}

const std::vector<Privilege> &Users::privileges()
{
    static const std::vector<Privilege> all = makePrivileges();
    return all;
}

const Privilege *Users::privilege(QByteArrayView name)
{
    const auto &all = privileges();
    const auto found =
        std::find_if(all.begin(), all.end(), [name](const Privilege &p) { return name.compare(p.name, Qt::CaseInsensitive) == 0; });
    return found == all.end() ? nullptr : &*found;
}

Depth Users::depth(quint32 number, const QByteArray &privilege) const
{
    return m_users[number].depths.value(privilege, Depth::Global);
}

void Users::setDepth(quint32 number, const QByteArray &privilege, Depth depth)
{
    m_users[number].depths.insert(privilege, depth);
}

} // namespace segue::sandbox
