// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insightsrows.h"

#include "tables.h"

#include <algorithm>
#include <set>

namespace segue::sandbox {

using namespace tables;

namespace {

constexpr quint64 profileTable = 11;
constexpr quint64 membershipTable = 12;
constexpr quint64 alternateKeyTable = 13;
constexpr quint64 segmentTable = 14;

/// Keys of one customer in the table alternatekey: first contact, second contact, loyalty card, and one place left free.
constexpr quint64 keysEach = 4;

constexpr char provider[] = "CustomerInsights";
constexpr char membershipKind[] = "Customer";

QByteArray loyaltyCard(const Population &population, quint64 customer)
{
    return "LC-" + QByteArray::number(1'000'000'000 + mixed(customer ^ mixed(population.seed() ^ 0x63617264ULL)) % 9'000'000'000);
}

/// Ranks of the customers whose ids a filter demands, in order.
std::optional<std::set<quint64>> demandedRanks(const Population &population, const Filter &filter, int column)
{
    const auto ids = textDemand(filter, column);
    if (!ids)
        return std::nullopt;
    std::set<quint64> ranks;
    for (const QByteArray &id : *ids) {
        if (const auto customer = population.customerById(id))
            ranks.insert(population.customerRank(*customer));
    }
    return ranks;
}

} // namespace

// Profiles

bool hasProfile(const World &world, quint64 customer)
{
    const auto lag = static_cast<quint64>(world.variants().number("profile-lag"));
    return lag == 0 || mixed(customer ^ mixed(world.population().seed() ^ 0x6c6167ULL)) % lag != 0;
}

const Table &ProfileRows::table() const
{
    return profile();
}

int ProfileRows::keyTwin() const
{
    return ProfileCustomer;
}

std::optional<RowRef> ProfileRows::find(const Guid &id) const
{
    const auto rank = m_world.population().rowRank(profileTable, id, m_world.population().customers());
    const bool found = rank && hasProfile(m_world, m_world.population().customerAtRank(*rank));
    return found ? std::optional(RowRef{.id = id, .number = *rank}) : std::nullopt;
}

void ProfileRows::visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const
{
    const Population &population = m_world.population();
    const quint64 customers = population.customers();
    const quint64 first = from ? population.rowRankFrom(profileTable, *from, customers) : 0;
    const auto takeRank = [&](quint64 rank) {
        return !hasProfile(m_world, population.customerAtRank(rank))
               || take(RowRef{.id = population.rowId(profileTable, rank, customers), .number = rank});
    };
    if (const auto ranks = demandedRanks(population, filter, ProfileCustomer)) {
        for (auto rank = ranks->lower_bound(first); rank != ranks->end(); ++rank) {
            if (!takeRank(*rank))
                return;
        }
        return;
    }
    for (quint64 rank = first; rank < customers && takeRank(rank); ++rank) {
    }
}

Cell ProfileRows::cell(const RowRef &row, int column) const
{
    const Population &population = m_world.population();
    const quint64 customer = population.customerAtRank(row.number);
    switch (column) {
    case ProfileId:
        return Cell::of(row.id);
    case ProfileCustomer:
        return Cell::of(population.customerId(customer));
    case ProfileFullName:
        return Cell::of(personOf(customer, population.seed()).fullName());
    case ProfileFirstName:
        return Cell::of(personOf(customer, population.seed()).firstName);
    case ProfileLastName:
        return Cell::of(personOf(customer, population.seed()).lastName);
    case ProfileEmail:
        return Cell::of(personOf(customer, population.seed()).email);
    case ProfileTelephone:
        return Cell::of(phoneOf(customer, population.seed()));
    case ProfilePrefecture:
        return Cell::of(prefectureOf(customer, population.seed()));
    case ProfileContact:
        return Cell::of(population.contactIdText(customer));
    case ProfileAccount: {
        // Looks like a contact ID and is none: the company, for one customer in three.
        const quint64 chance = mixed(customer ^ mixed(population.seed() ^ 0x6163636fULL));
        return chance % 3 == 0 ? Cell::of(packGuid(KeyOrder::Text, chance >> 2, mixed(chance) >> 4).text()) : Cell::null();
    }
    case ProfileWebShopNumber:
        return Cell::of("W" + QByteArray::number(customer + 100'000'000));
    case ProfileLoyaltyCard:
        return Cell::of(loyaltyCard(population, customer));
    default:
        return Cell::null();
    }
}

// Segment memberships

const Table &MembershipRows::table() const
{
    return membership();
}

int MembershipRows::keyTwin() const
{
    return MembershipCustomer;
}

QByteArray MembershipRows::segmentsOf(quint64 rank) const
{
    return m_world.segments().namesOf(m_world.population().customerAtRank(rank), m_world.variants().is("segment-quotes", "backslash"));
}

RowRef MembershipRows::rowAt(quint64 rank) const
{
    return {.id = m_world.population().rowId(membershipTable, rank, m_world.population().customers()), .number = rank};
}

std::optional<RowRef> MembershipRows::find(const Guid &id) const
{
    const auto rank = m_world.population().rowRank(membershipTable, id, m_world.population().customers());
    return rank && !segmentsOf(*rank).isEmpty() ? std::optional(RowRef{.id = id, .number = *rank}) : std::nullopt;
}

void MembershipRows::visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const
{
    const Population &population = m_world.population();
    const quint64 first = from ? population.rowRankFrom(membershipTable, *from, population.customers()) : 0;
    const auto takeRank = [&](quint64 rank) { return take(rowAt(rank)); };
    if (const auto ranks = demandedRanks(population, filter, MembershipCustomer)) {
        for (auto rank = ranks->lower_bound(first); rank != ranks->end(); ++rank) {
            if (!segmentsOf(*rank).isEmpty() && !takeRank(*rank))
                return;
        }
        return;
    }
    if (const LikePattern *pattern = likeDemand(filter, MembershipSegments)) {
        // A pattern that reaches over two names is found only by looking at whole rows, so it must stay within one.
        const QByteArray quote = m_world.variants().is("segment-quotes", "backslash") ? "\\\"" : "\"";
        std::vector<std::size_t> segments;
        for (std::size_t i = 0; i < m_world.segments().all().size(); ++i) {
            if (pattern->matches('[' + quote + m_world.segments().at(i).name + quote + ']'))
                segments.push_back(i);
        }
        if (pattern->isOneWord()) {
            m_world.segments().membersOfAny(segments, first, takeRank);
            return;
        }
    }
    for (quint64 rank = first; rank < population.customers(); ++rank) {
        if (!segmentsOf(rank).isEmpty() && !takeRank(rank))
            return;
    }
}

Cell MembershipRows::cell(const RowRef &row, int column) const
{
    const Population &population = m_world.population();
    switch (column) {
    case MembershipId:
        return Cell::of(row.id);
    case MembershipCustomer:
        return Cell::of(population.customerId(population.customerAtRank(row.number)));
    case MembershipSegments:
        return Cell::of(segmentsOf(row.number));
    case MembershipProvider:
        return Cell::of(QByteArray(provider));
    case MembershipType:
        return Cell::of(QByteArray(membershipKind));
    case MembershipIdentifier:
        return Cell::of(population.customerId(population.customerAtRank(row.number)) + '|' + provider + '|' + membershipKind + "|Segments");
    default:
        return Cell::null();
    }
}

// Alternate keys

const Table &AlternateKeyRows::table() const
{
    return m_world.variants().is("alternate-key-set", "other") ? alternateKeyElsewhere() : alternateKey();
}

QByteArray AlternateKeyRows::valueOf(quint64 number) const
{
    const Population &population = m_world.population();
    const quint64 customer = population.customerAtRank(number / keysEach);
    switch (number % keysEach) {
    case 0: {
        const QByteArray text = population.contactIdText(customer);
        return text.isEmpty() ? QByteArray() : text;
    }
    case 1: {
        const auto second = population.secondContactOf(customer);
        return second ? population.contactId(*second).text() : QByteArray();
    }
    case 2:
        return loyaltyCard(population, customer);
    default:
        return {};
    }
}

RowRef AlternateKeyRows::rowAt(quint64 number) const
{
    const Population &population = m_world.population();
    return {.id = population.rowId(alternateKeyTable, number, population.customers() * keysEach), .number = number};
}

std::optional<RowRef> AlternateKeyRows::find(const Guid &id) const
{
    const Population &population = m_world.population();
    const auto number = population.rowRank(alternateKeyTable, id, population.customers() * keysEach);
    return number && !valueOf(*number).isNull() ? std::optional(RowRef{.id = id, .number = *number}) : std::nullopt;
}

void AlternateKeyRows::visit(const Filter &filter, const std::optional<Guid> &from, const TakeRow &take) const
{
    const Population &population = m_world.population();
    const quint64 rows = population.customers() * keysEach;
    const quint64 first = from ? population.rowRankFrom(alternateKeyTable, *from, rows) : 0;
    const auto takeNumber = [&](quint64 number) { return number < first || valueOf(number).isNull() || take(rowAt(number)); };
    if (const auto ranks = demandedRanks(population, filter, AlternateKeyCustomer)) {
        for (const quint64 rank : *ranks) {
            for (quint64 number = rank * keysEach; number < (rank + 1) * keysEach; ++number) {
                if (!takeNumber(number))
                    return;
            }
        }
        return;
    }
    for (quint64 number = first; number < rows && takeNumber(number); ++number) {
    }
}

Cell AlternateKeyRows::cell(const RowRef &row, int column) const
{
    const Population &population = m_world.population();
    const bool isContact = row.number % keysEach < 2;
    const QByteArray source = isContact ? "crm" : "loyalty";
    const QByteArray name = isContact ? "contact" : "members";
    switch (column) {
    case AlternateKeyId:
        return Cell::of(row.id);
    case AlternateKeySource:
        return Cell::of(source);
    case AlternateKeyTable:
        return Cell::of(name);
    case AlternateKeyValue:
        return Cell::of(valueOf(row.number));
    case AlternateKeyRing: {
        QByteArray ring = "{\"" + source + '_' + name + "\":[";
        appendJsonText(ring, valueOf(row.number));
        return Cell::of(ring + "]}");
    }
    case AlternateKeyCustomer:
        return Cell::of(population.customerId(population.customerAtRank(row.number / keysEach)));
    case AlternateKeyIdentifier:
        return Cell::of(source + '|' + name + '|' + valueOf(row.number));
    default:
        return Cell::null();
    }
}

// Segment metadata

const Table &SegmentMetadataRows::table() const
{
    return m_world.variants().is("metadata-table", "names") ? segmentNames() : segmentMetadata();
}

std::optional<RowRef> SegmentMetadataRows::find(const Guid &id) const
{
    const quint64 count = m_world.segments().all().size();
    const auto number = m_world.population().rowRank(segmentTable, id, count);
    return number && !m_world.segments().at(*number).removed ? std::optional(RowRef{.id = id, .number = *number}) : std::nullopt;
}

void SegmentMetadataRows::visit(const Filter &, const std::optional<Guid> &from, const TakeRow &take) const
{
    const quint64 count = m_world.segments().all().size();
    for (quint64 i = from ? m_world.population().rowRankFrom(segmentTable, *from, count) : 0; i < count; ++i) {
        if (!m_world.segments().at(i).removed && !take(RowRef{.id = m_world.population().rowId(segmentTable, i, count), .number = i}))
            return;
    }
}

Cell SegmentMetadataRows::cell(const RowRef &row, int column) const
{
    const Segment &segment = m_world.segments().at(row.number);
    switch (column) {
    case SegmentMetadataId:
        return Cell::of(row.id);
    case SegmentMetadataName:
        return Cell::of(segment.name);
    case SegmentMetadataFriendlyName:
        return Cell::of(segment.friendlyName);
    case SegmentMetadataCount:
        return Cell::of(static_cast<qint64>(segment.size));
    case SegmentMetadataEvaluated:
        return Cell::time(segment.refreshed.toSecsSinceEpoch());
    case SegmentMetadataRun:
        return Cell::of(segmentRunId(m_world.population(), segment));
    default:
        return Cell::null();
    }
}

QByteArray segmentRunId(const Population &population, const Segment &segment)
{
    quint64 chance = mixed(population.seed() ^ segment.runs);
    for (const char c : segment.name)
        chance = mixed(chance ^ static_cast<quint8>(c));
    return packGuid(KeyOrder::Text, chance >> 2, mixed(chance) >> 4).text();
}

} // namespace segue::sandbox
