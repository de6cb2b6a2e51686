// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataverse/api.h"

namespace segue::sandbox {

/// The actions that change who is on a list, in all the ways that the service has (the reference, 5.3, 5.5 and 5.7).
class MemberRoutes
{
public:
    explicit MemberRoutes(World &world) : m_world(world) {}

    /// AddListMembersList and RemoveListMembersList.
    [[nodiscard]] ApiAnswer addMany(const ApiRequest &request);
    [[nodiscard]] ApiAnswer removeMany(const ApiRequest &request);
    /// lists(id)/Microsoft.Dynamics.CRM.AddMemberList and …RemoveMemberList
    [[nodiscard]] ApiAnswer addOne(const ApiRequest &request, const Guid &list);
    [[nodiscard]] ApiAnswer removeOne(const ApiRequest &request, const Guid &list);
    /// DELETE listmembers(id)
    [[nodiscard]] ApiAnswer deleteRow(const ApiRequest &request, const Guid &listMember);
    /// DELETE lists(id)/listcontact_association(id)/$ref
    [[nodiscard]] ApiAnswer disassociate(const ApiRequest &request, const Guid &list, const Guid &contact);

private:
    struct ManyBody
    {
        Guid list;
        std::vector<Guid> contacts;
    };
    [[nodiscard]] Answer<ManyBody> readMany(const ApiRequest &request) const;
    [[nodiscard]] std::optional<ApiError> mayChangeMembers(quint32 user) const;
    [[nodiscard]] Answer<MarketingList *> openForAdding(const Guid &id) const;
    [[nodiscard]] Answer<MarketingList *> openForRemoving(const Guid &id) const;
    /// Why removing is refused because of those who are no members (variant absent-remove).
    [[nodiscard]] std::optional<ApiError> absent(const MarketingList &list, const std::vector<Guid> &contacts) const;
    /// What a removing action answers (variant remove-answer).
    [[nodiscard]] ApiResult removed(const ApiRequest &request, WorkKind kind, qint64 rows) const;
    /// The contacts that may join, or why the whole call is refused.
    [[nodiscard]] Answer<std::vector<Guid>> joiners(const MarketingList &list, const std::vector<Guid> &contacts) const;

    World &m_world;
};

} // namespace segue::sandbox
