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

/// What an organisation's description of itself ($metadata) says of the actions on lists: questions 1 and 2 of reference 9.
struct ListActions
{
    bool add = false;           ///< AddListMembersList
    bool removeMany = false;    ///< RemoveListMembersList
    bool removeContact = false; ///< RemoveMemberList, taking EntityId
    bool removeMember = false;  ///< RemoveMemberList, taking ListMember

    /// Whether the description has that way. The two that are no actions are not in it: they can only be tried.
    [[nodiscard]] bool offers(RemovalWay way) const;

    friend bool operator==(const ListActions &, const ListActions &) = default;
};

/// What was learnt about an organisation by use and by asking, to be kept with its connection. Never relied on: what is refused
/// later is forgotten and found anew.
struct Capabilities
{
    std::optional<RemovalWay> removal;  ///< the way that worked last
    std::optional<ListActions> actions; ///< as described when it was asked last
    std::optional<int> largestAdd;      ///< members a call, where the organisation found more too large
    bool inFilter = true;               ///< Microsoft.Dynamics.CRM.In is understood
    std::size_t queryValues = 400;      ///< most contacts that one query names; learnt anew each time the program starts
    std::optional<domain::UserId> user; ///< who signed in last, so that one batch can ask for the privileges too

    [[nodiscard]] QByteArray toJson() const;
    /// Unknown or damaged content gives what is known of nothing.
    [[nodiscard]] static Capabilities fromJson(const QByteArray &json);

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

} // namespace segue::dataverse
