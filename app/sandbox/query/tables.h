// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "odata/table.h"

#include <vector>

namespace segue::sandbox::tables {

// The tables of the organisation, with the columns that Segue or a foreign client reads ([D365-list], [D365-lm],
// [D365-contact], [CI-tables]). Columns are numbered by these enums, in the order of Table::columns.

enum ContactColumn {
    ContactId,
    ContactFullName,
    ContactFirstName,
    ContactLastName,
    ContactEmail,
    ContactTelephone,
    ContactMobile,
    ContactState,
    ContactStatus,
    ContactNoEmail,
    ContactNoBulkEmail,
    ContactNoPhone,
    ContactNoPostal,
    ContactNoMaterial,
    ContactMerged,
    ContactMaster,
    ContactOwner,
    ContactCreatedOn,
    ContactModifiedOn,
    ContactVersion,
};

enum ListColumn {
    ListId,
    ListName,
    ListType,
    ListCreatedFrom,
    ListMemberType,
    ListLocked,
    ListState,
    ListStatus,
    ListMemberCount,
    ListQuery,
    ListDescription,
    ListPurpose,
    ListSource,
    ListHonoursOptOut,
    ListIgnoresInactive,
    ListOwner,
    ListBusinessUnit,
    ListCreatedBy,
    ListModifiedBy,
    ListCreatedOn,
    ListModifiedOn,
    ListVersion,
};

enum MemberColumn {
    MemberId,
    MemberList,
    MemberEntity,
    MemberEntityType,
    MemberName,
    MemberCreatedBy,
    MemberModifiedBy,
    MemberCreatedOn,
    MemberModifiedOn,
    MemberVersion,
};

enum ProfileColumn {
    ProfileId,
    ProfileCustomer,
    ProfileFullName,
    ProfileFirstName,
    ProfileLastName,
    ProfileEmail,
    ProfileTelephone,
    ProfilePrefecture,
    ProfileContact,
    ProfileAccount,
    ProfileWebShopNumber,
    ProfileLoyaltyCard,
};

enum MembershipColumn {
    MembershipId,
    MembershipCustomer,
    MembershipSegments,
    MembershipProvider,
    MembershipType,
    MembershipIdentifier,
};

enum AlternateKeyColumn {
    AlternateKeyId,
    AlternateKeySource,
    AlternateKeyTable,
    AlternateKeyValue,
    AlternateKeyRing,
    AlternateKeyCustomer,
    AlternateKeyIdentifier,
};

enum SegmentMetadataColumn {
    SegmentMetadataId,
    SegmentMetadataName,
    SegmentMetadataFriendlyName,
    SegmentMetadataCount,
    SegmentMetadataEvaluated,
    SegmentMetadataRun,
};

enum UserColumn { UserId, UserFullName, UserDisabled, UserDomainName, UserEmail };

enum TeamColumn { TeamId, TeamName };

[[nodiscard]] const Table &contact();
[[nodiscard]] const Table &list();
[[nodiscard]] const Table &listMember();
[[nodiscard]] const Table &profile();
[[nodiscard]] const Table &membership();
[[nodiscard]] const Table &alternateKey();
/// The same under another name of its set.
[[nodiscard]] const Table &alternateKeyElsewhere();
[[nodiscard]] const Table &segmentMetadata();
/// The same where the organisation shows names only.
[[nodiscard]] const Table &segmentNames();
[[nodiscard]] const Table &systemUser();
[[nodiscard]] const Table &team();

} // namespace segue::sandbox::tables
