// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "world/guid.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace segue::sandbox {

/// How far a privilege reaches. None: not held.
enum class Depth { None, Basic, Local, Deep, Global };

/// A privilege of the organisation and the table it guards.
struct Privilege
{
    QByteArray name;
    QByteArray table;
    Guid id;
};

struct User
{
    Guid id; ///< systemuserid
    QString name;
    QString account;                 ///< user principal name; empty for an application
    QHash<QByteArray, Depth> depths; ///< what differs from Global
};

/// A team that may own rows.
struct Team
{
    Guid id; ///< teamid
    QString name;
};

/// The people and applications that act in the organisation, by number, and what they may do.
class Users
{
public:
    static constexpr quint32 system = 0;
    static constexpr quint32 colleague = 1; ///< who edits lists through the controls

    Users();

    /// The number of a user, made known on first sight with every privilege.
    quint32 number(const Guid &id, const QString &name);
    [[nodiscard]] std::optional<quint32> find(const Guid &id) const;
    /// By full name or user principal name.
    [[nodiscard]] std::optional<quint32> findByName(const QString &name) const;
    void setAccount(quint32 number, const QString &account) { m_users[number].account = account; }
    [[nodiscard]] const User &at(quint32 number) const { return m_users[number]; }
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_users.size()); }

    /// The organisation's teams; there are always the same.
    [[nodiscard]] static const std::vector<Team> &teams();
    [[nodiscard]] static std::optional<quint32> findTeam(const Guid &id);

    [[nodiscard]] static const std::vector<Privilege> &privileges();
    [[nodiscard]] static const Privilege *privilege(QByteArrayView name);
    [[nodiscard]] Depth depth(quint32 number, const QByteArray &privilege) const;
    void setDepth(quint32 number, const QByteArray &privilege, Depth depth);

private:
    std::vector<User> m_users;
};

} // namespace segue::sandbox
