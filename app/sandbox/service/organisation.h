// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "work.h"

#include <QMap>

#include <memory>

namespace segue::sandbox {

/// What somebody may do in the organisation; the world turns it into privileges.
enum class Role {
    Administrator, ///< every privilege, whole organisation
    Marketer,      ///< what an export needs: lists, members, reading contacts and Customer Insights tables
    Reader,        ///< reads only
    None,          ///< signed up in the directory but not a member of the organisation
};

/// A user or application of the directory. Members of the organisation become rows of systemuser.
struct Person
{
    Caller caller;
    QString userName; ///< user principal name; empty for an application
    Role role = Role::Marketer;
};

struct OrganisationOptions
{
    quint64 seed = 1;
    qint64 customers = 120'000;
    QString stateFile;               ///< empty: everything in memory
    QMap<QString, QString> variants; ///< switches of unconfirmed behaviour, by name
    qint64 maxMembersPerAdd = 10'000;
    double timeScale = 1.0; ///< divides every duration that the world itself knows
    QByteArray tenantId;
    QList<Person> people;
};

/// Makes the data world with its Dataverse and Customer Insights routes. Fails when the state file cannot be read or a
/// variant is unknown. Defined in world/.
[[nodiscard]] Result<std::unique_ptr<OrganisationService>> makeOrganisation(const OrganisationOptions &options);

} // namespace segue::sandbox
