// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace segue::dataverse {

/// How members can be taken off a list, best first (reference 5.7).
enum class RemovalWay {
    Action,          ///< RemoveListMembersList, a chunk a call
    MemberRow,       ///< DELETE listmembers(id) in a $batch
    MemberAction,    ///< RemoveMemberList with EntityId in a $batch
    MemberActionRow, ///< RemoveMemberList with ListMember, the other body seen in use
    Association,     ///< DELETE lists(id)/listcontact_association(id)/$ref in a $batch
};
inline constexpr std::array removalWays{RemovalWay::Action, RemovalWay::MemberRow, RemovalWay::MemberAction, RemovalWay::MemberActionRow,
                                        RemovalWay::Association};

/// What was learnt about an organisation by use, to be kept with its connection. Never relied on: what is refused later is
/// probed again.
struct Capabilities
{
    std::optional<RemovalWay> removal;  ///< the way that worked last
    bool inFilter = true;               ///< Microsoft.Dynamics.CRM.In is understood
    std::size_t queryValues = 400;      ///< most contacts that one query names; learnt anew each time the program starts
    std::optional<domain::UserId> user; ///< who signed in last, so that one batch can ask for the privileges too

    [[nodiscard]] QByteArray toJson() const;
    /// Unknown or damaged content gives what is known of nothing.
    [[nodiscard]] static Capabilities fromJson(const QByteArray &json);

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

} // namespace segue::dataverse
