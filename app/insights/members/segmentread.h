// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profilerows.h"

#include <QPointer>

namespace segue::insights {

/// Reads a segment whole and joins it with the contact IDs of a field: beside the memberships all profiles, when members
/// are many of them, else the members' own profiles by name. Customers whose profile was not seen are always asked for by name
/// before they count as without a contact ID, so that a profile read cut short takes nobody's contact ID away.
///
/// Errors: ReadBrokeOff, FieldUnknown, InsightsMissing, NotPermitted, and those of every request.
class SegmentRead final : public Operation<domain::SegmentContent>
{
public:
    SegmentRead(QObject *parent, std::shared_ptr<Core> core, engine::SegmentInfo segment, QString contactIdField, ContactRoute route,
                std::optional<qint64> expectedMembers, engine::Progress progress);

private:
    using MembershipReader = odata::PageReader<MembershipPage>;
    using ProfileReader = odata::PageReader<ProfileRows>;

    void begin() override;
    void readMemberships(bool backslashQuotes);
    [[nodiscard]] MembershipReader::Parse membershipParse(const MembershipWish &wish) const;
    void takeMemberships(MembershipPage page, qsizetype rows);
    void membershipsEnded();
    void confirmEnd(const std::shared_ptr<const Members> &members);
    void sortMembers();
    void membersKnown();

    [[nodiscard]] bool wantsAllProfiles(qint64 members) const;
    void readProfiles();
    [[nodiscard]] ProfileReader::Parse profileParse() const;
    void takeProfiles(const ProfileRows &profiles, qsizetype rows);
    void stopProfilesIfSparse();

    void joinWhenBothAreRead();
    void lookUp(const std::shared_ptr<const Members> &lacking);
    void collectIds(const std::shared_ptr<const Members> &lacking);
    void askByName(CustomerIds ids);
    void conclude(Joined joined);
    void askForPreferred(domain::SegmentContent content, const Members &several);

    void failProfiles(const Error &cause);
    void failMemberships(const Error &cause);

    std::shared_ptr<Core> m_core;
    engine::SegmentInfo m_segment;
    QString m_field;
    ContactRoute m_route;
    std::optional<qint64> m_expected;
    engine::Progress m_progress;

    QPointer<MembershipReader> m_membershipReader;
    Members m_read;    ///< members so far, in no order
    CustomerIds m_ids; ///< of the same, while they are few
    bool m_hasIds = true;
    bool m_backslashQuotes = false;
    qsizetype m_lastPage = 0;                 ///< rows on the last page of memberships
    std::shared_ptr<const Members> m_members; ///< all of them, sorted, once they are known

    enum class Profiles { None, Reading, Stopped, Whole };
    Profiles m_profiles = Profiles::None;
    QPointer<ProfileReader> m_profileReader;
    ProfileRows m_found;
    qint64 m_profilesRead = 0;   ///< before the members were known
    qint64 m_sampleProfiles = 0; ///< of so many profiles, looked at with the members known,
    qint64 m_sampleMembers = 0;  ///< so many are members'
    bool m_askedByName = false;
    bool m_mayStop = true;
};

} // namespace segue::insights
