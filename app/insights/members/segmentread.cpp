// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentread.h"

#include "base/compute.h"
#include "linktrail.h"
#include "profilelookup.h"

#include <algorithm>

namespace segue::insights {

namespace {
/// From so many members on it is worth looking at all profiles, where their number is not known.
constexpr qint64 manyMembers = 10'000;
/// All profiles are read when members are one in so many of them.
constexpr qint64 profilesForAMember = 5;
/// How far back the end of a read is looked at.
constexpr int lastRows = 50;
} // namespace

SegmentRead::SegmentRead(QObject *parent, std::shared_ptr<Core> core, engine::SegmentInfo segment, QString contactIdField,
                         ContactRoute route, std::optional<qint64> expectedMembers, engine::Progress progress)
    : Operation(QStringLiteral("read segment"), parent), m_core(std::move(core)), m_segment(std::move(segment)),
      m_field(std::move(contactIdField)), m_route(std::move(route)), m_expected(m_segment.members ? m_segment.members : expectedMembers),
      m_progress(std::move(progress))
{
}

void SegmentRead::begin()
{
    if (m_expected) {
        m_read.reserve(static_cast<std::size_t>(*m_expected));
        if (wantsAllProfiles(*m_expected)) {
            m_found.rows.reserve(static_cast<std::size_t>(*m_expected));
            readProfiles();
        }
    }
    readMemberships(m_core->known().backslashQuotes);
}

// Memberships

void SegmentRead::readMemberships(bool backslashQuotes)
{
    m_backslashQuotes = backslashQuotes;
    auto *reader = new MembershipReader(this, m_core->service(), membershipsOf(m_segment.id, backslashQuotes), "GET segmentmemberships",
                                        odata::largestPage, membershipParse({m_segment.id.toUtf8(), m_hasIds, {}}),
                                        [this](MembershipPage page, qsizetype rows) { takeMemberships(std::move(page), rows); });
    m_membershipReader = reader;
    awaitResult(reader, [this](const Result<qint64> &read) {
        if (!read.has_value())
            failMemberships(read.error());
        else if (read.value() == 0 && m_segment.members != 0 && m_backslashQuotes == m_core->known().backslashQuotes)
            readMemberships(!m_backslashQuotes); // none, or the quotes are written the other way
        else
            membershipsEnded();
    });
}

SegmentRead::MembershipReader::Parse SegmentRead::membershipParse(const MembershipWish &wish) const
{
    return withoutCircles<MembershipPage>(
        [wish, hash = m_core->hash()](const QByteArray &body) { return readMembershipPage(body, wish, hash); });
}

void SegmentRead::takeMemberships(MembershipPage page, qsizetype rows)
{
    m_lastPage = rows;
    m_read.insert(m_read.end(), page.members.begin(), page.members.end());
    if (m_hasIds && m_read.size() > m_core->limits().idsToKeep) {
        m_hasIds = false;
        m_ids = {};
        m_membershipReader->setParse(membershipParse({m_segment.id.toUtf8(), false, {}}));
    } else if (m_hasIds) {
        m_ids.add(page.ids);
    }
    const auto members = static_cast<qint64>(m_read.size());
    if (m_progress)
        m_progress(members, m_expected && *m_expected >= members ? m_expected : std::nullopt);
    if (m_profiles == Profiles::None && wantsAllProfiles(members))
        readProfiles();
}

void SegmentRead::membershipsEnded()
{
    if (!m_read.empty())
        m_core->learn([quotes = m_backslashQuotes](Capabilities &known) { known.backslashQuotes = quotes; });
    if (m_profileReader)
        m_profileReader->hold(true);
    sortMembers();
}

void SegmentRead::sortMembers()
{
    struct Sorted
    {
        std::shared_ptr<const Members> members;
        ProfileRows profiles;
    };
    // Pages of profiles that arrive meanwhile begin a new heap, filtered when all is joined.
    auto work = [members = std::move(m_read), profiles = std::exchange(m_found, {})]() mutable {
        std::sort(members.begin(), members.end());
        members.erase(std::unique(members.begin(), members.end()), members.end());
        keepMembers(profiles, members);
        return Sorted{std::make_shared<const Members>(std::move(members)), std::move(profiles)};
    };
    await(compute(this, QStringLiteral("sort members"), std::move(work)), [this, before = m_profilesRead](Sorted sorted) {
        // What comes before the members are known is left out of the sample: it is read without a filter.
        m_sampleProfiles = before;
        m_sampleMembers = static_cast<qint64>(sorted.profiles.size());
        sorted.profiles.add(m_found);
        m_found = std::move(sorted.profiles);
        if (m_lastPage < odata::largestPage || m_segment.members == static_cast<qint64>(sorted.members->size())) {
            m_members = std::move(sorted.members);
            membersKnown();
        } else {
            confirmEnd(sorted.members);
        }
    });
}

// A full page without a further link is either the true end or a link that got lost. The last rows in the order of the key tell
// them apart, where the table takes an order at all.
void SegmentRead::confirmEnd(const std::shared_ptr<const Members> &members)
{
    const QByteArray target = membershipsOf(m_segment.id, m_backslashQuotes) + "&$orderby=msdynci_segmentmembershipid%20desc";
    auto *sending = m_core->service().client().send(this, m_core->service().get(target, "GET segmentmemberships", lastRows));
    awaitResult(sending, [this, members](const Result<net::HttpReply> &reply) {
        if (!reply.has_value()) {
            failMemberships(reply.error());
            return;
        }
        bool isWhole = !m_segment.members || *m_segment.members <= static_cast<qint64>(members->size());
        if (reply.value().status == 200) {
            const auto page = readMembershipPage(reply.value().body, {m_segment.id.toUtf8(), false, {}}, m_core->hash());
            if (!page.has_value()) {
                failMemberships(page.error());
                return;
            }
            const Members &last = page.value().content.members;
            isWhole = last.empty() || std::binary_search(members->begin(), members->end(), last.front());
        }
        if (!isWhole) {
            failMemberships(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("nextLink")));
            return;
        }
        m_members = members;
        membersKnown();
    });
}

void SegmentRead::membersKnown()
{
    if (m_members->empty() && m_profileReader) {
        m_profileReader->cancel();
        m_profiles = Profiles::Stopped;
    }
    // No reader any more while they are being read: it failed, and why is being asked.
    if (m_profiles == Profiles::Reading && m_profileReader) {
        m_profileReader->setParse(profileParse());
        stopProfilesIfSparse();
    }
    if (m_profiles == Profiles::Reading && m_profileReader)
        m_profileReader->hold(false);
    joinWhenBothAreRead();
}

// Profiles

bool SegmentRead::wantsAllProfiles(qint64 members) const
{
    const auto profiles = m_core->learnt().profiles;
    return profiles ? members * profilesForAMember >= *profiles : members >= manyMembers;
}

void SegmentRead::readProfiles()
{
    m_profiles = Profiles::Reading;
    auto *reader = new ProfileReader(this, m_core->service(), allProfiles(m_route), "GET " + m_route.name, odata::largestPage,
                                     profileParse(), [this](const ProfileRows &profiles, qsizetype rows) { takeProfiles(profiles, rows); });
    m_profileReader = reader;
    awaitResult(reader, [this](const Result<qint64> &read) {
        if (!read.has_value()) {
            failProfiles(read.error());
            return;
        }
        if (!m_route.severalEach)
            m_core->learnt().profiles = read.value();
        m_profiles = Profiles::Whole;
        joinWhenBothAreRead();
    });
}

SegmentRead::ProfileReader::Parse SegmentRead::profileParse() const
{
    return withoutCircles<ProfileRows>([columns = ContactColumns{m_route.customer, m_route.contact}, hash = m_core->hash(),
                                        only = m_members](const QByteArray &body) { return readProfilePage(body, columns, hash, only); });
}

void SegmentRead::takeProfiles(const ProfileRows &profiles, qsizetype rows)
{
    m_found.add(profiles);
    if (!m_members) {
        m_profilesRead += rows;
        return;
    }
    m_sampleProfiles += rows;
    m_sampleMembers += static_cast<qint64>(profiles.size());
    stopProfilesIfSparse();
    if (m_profiles == Profiles::Stopped)
        joinWhenBothAreRead();
}

// How many profiles there are nobody tells. What was read so far is a sample: when few of its customers are members, most of
// what follows would be read for nothing.
void SegmentRead::stopProfilesIfSparse()
{
    if (m_profiles != Profiles::Reading || !m_mayStop || m_sampleProfiles < odata::largestPage
        || m_sampleMembers * profilesForAMember >= m_sampleProfiles)
        return;
    m_profileReader->cancel();
    m_profiles = Profiles::Stopped;
}

// Both together

void SegmentRead::joinWhenBothAreRead()
{
    if (!canSettle() || !m_members || m_profiles == Profiles::Reading)
        return;
    auto work = [members = m_members, profiles = std::exchange(m_found, {}), several = m_route.severalEach]() mutable {
        return join(*members, std::move(profiles), several);
    };
    await(compute(this, QStringLiteral("join profiles"), std::move(work)), [this](Joined joined) {
        if (joined.lacking->empty() || m_askedByName) {
            conclude(std::move(joined));
            return;
        }
        m_found = std::move(joined.found);
        lookUp(joined.lacking);
    });
}

void SegmentRead::lookUp(const std::shared_ptr<const Members> &lacking)
{
    m_askedByName = true;
    if (!m_hasIds) {
        collectIds(lacking);
        return;
    }
    // With several contacts each the IDs are needed once more.
    auto work = [ids = m_route.severalEach ? m_ids : std::exchange(m_ids, {}), lacking, hash = m_core->hash()]() mutable {
        CustomerIds wanted;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (std::binary_search(lacking->begin(), lacking->end(), domain::CustomerKey{hash(ids.at(i))}))
                wanted.add(ids.at(i));
        }
        return wanted;
    };
    await(compute(this, QStringLiteral("find IDs"), std::move(work)), [this](CustomerIds ids) { askByName(std::move(ids)); });
}

void SegmentRead::collectIds(const std::shared_ptr<const Members> &lacking)
{
    auto *reader = new MembershipReader(this, m_core->service(), membershipsOf(m_segment.id, m_backslashQuotes), "GET segmentmemberships",
                                        odata::largestPage, membershipParse({m_segment.id.toUtf8(), true, lacking}),
                                        [this](const MembershipPage &page, qsizetype) { m_ids.add(page.ids); });
    awaitResult(reader, [this](const Result<qint64> &read) {
        if (read.has_value())
            askByName(std::exchange(m_ids, {}));
        else
            failMemberships(read.error());
    });
}

void SegmentRead::askByName(CustomerIds ids)
{
    awaitResult(new ProfileLookup(this, m_core, m_route, std::move(ids)), [this](const Result<ProfileRows> &found) {
        if (found.has_value()) {
            m_found.add(found.value());
            joinWhenBothAreRead();
        } else if (faultOf(found.error()) == odata::Fault::VirtualQuery && m_profiles != Profiles::Whole) {
            // This organisation does not take such queries: all profiles it is.
            m_mayStop = false;
            readProfiles();
        } else {
            failProfiles(found.error());
        }
    });
}

void SegmentRead::conclude(Joined joined)
{
    domain::SegmentContent content;
    content.rows = std::move(joined.found.rows);
    content.unusable = std::move(joined.found.unusable);
    content.unusable.reserve(content.unusable.size() + joined.lacking->size());
    for (const domain::CustomerKey customer : *joined.lacking)
        content.unusable.push_back({customer, domain::RejectReason::Missing});
    content.marker = m_segment.marker;
    content.refreshedAt = m_segment.refreshedAt;
    const Members several = m_route.severalEach ? withSeveral(content.rows) : Members();
    if (several.empty())
        succeed(std::move(content));
    else
        askForPreferred(std::move(content), several);
}

// Which of several contacts the profile's own column names. Nobody leaves for want of it: where it cannot be told, none is preferred.
void SegmentRead::askForPreferred(domain::SegmentContent content, const Members &several)
{
    const auto beside = columnBeside(m_field);
    if (!beside || !m_hasIds) {
        succeed(std::move(content));
        return;
    }
    CustomerIds ids;
    const KeyedHash hash = m_core->hash();
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        if (std::binary_search(several.begin(), several.end(), domain::CustomerKey{hash(m_ids.at(i))}))
            ids.add(m_ids.at(i));
    }
    awaitResult(
        new ProfileLookup(this, m_core, *beside, std::move(ids)), [this, content = std::move(content)](Result<ProfileRows> found) mutable {
            if (found.has_value()) {
                content.preferred = std::move(found->rows);
                std::sort(content.preferred.begin(), content.preferred.end(),
                          [](const domain::WantedRow &left, const domain::WantedRow &right) { return left.customer < right.customer; });
            } else if (faultOf(found.error()) != odata::Fault::UnknownColumn && faultOf(found.error()) != odata::Fault::VirtualQuery) {
                failProfiles(found.error());
                return;
            }
            succeed(std::move(content));
        });
}

void SegmentRead::failMemberships(const Error &cause)
{
    fail(asBrokenRead(tableError(cause, membershipTable), m_segment));
}

void SegmentRead::failProfiles(const Error &cause)
{
    awaitResult(explainProfiles(this, m_core, cause, m_field, m_route),
                [this](const Result<void> &meaning) { fail(asBrokenRead(meaning.error(), m_segment)); });
}

} // namespace segue::insights
