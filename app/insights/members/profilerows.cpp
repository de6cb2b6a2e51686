// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilerows.h"

#include <algorithm>
#include <array>

namespace segue::insights {

namespace {
/// Which of two rows for the same customer is taken, so that it is always the same one.
const domain::ContactId &worth(const domain::WantedRow &row)
{
    return row.contact;
}
domain::RejectReason worth(const domain::UnusableRow &row)
{
    return row.reason;
}

template<class Row>
void sortByCustomer(std::vector<Row> &rows)
{
    const auto before = [](const Row &left, const Row &right) {
        return left.customer != right.customer ? left.customer < right.customer : worth(left) < worth(right);
    };
    if (!std::is_sorted(rows.begin(), rows.end(), before))
        std::sort(rows.begin(), rows.end(), before);
}

/// Both sides walk side by side, since searching a large set a million times costs more than sorting.
template<class Row>
void keepMembersOf(std::vector<Row> &rows, const Members &members)
{
    sortByCustomer(rows);
    auto member = members.begin();
    std::erase_if(rows, [&member, &members](const Row &row) {
        while (member != members.end() && *member < row.customer)
            ++member;
        return member == members.end() || *member != row.customer;
    });
}

// Pages may overlap while profiles change; a customer counts once. Sorted already.
template<class Row>
void keepOneEach(std::vector<Row> &rows)
{
    rows.erase(std::unique(rows.begin(), rows.end(), [](const Row &left, const Row &right) { return left.customer == right.customer; }),
               rows.end());
}

bool isBlank(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed().isEmpty();
}
} // namespace

void ProfileRows::add(const ProfileRows &others)
{
    rows.insert(rows.end(), others.rows.begin(), others.rows.end());
    unusable.insert(unusable.end(), others.unusable.begin(), others.unusable.end());
}

QByteArray allProfiles(const ContactRoute &route)
{
    const QByteArray plain =
        route.set + "?$select=" + route.customer + (route.contact == route.customer ? QByteArray() : ',' + route.contact);
    return route.filter.isEmpty() ? plain : plain + "&$filter=" + odata::encoded(route.filter);
}

QByteArray profilesOf(const ContactRoute &route, const CustomerIds &ids, std::size_t first, std::size_t count)
{
    QByteArray query = allProfiles(route) + (route.filter.isEmpty() ? "&$filter=" : "%20and%20(");
    query.reserve(query.size() + static_cast<qsizetype>(count) * 72);
    for (std::size_t i = first; i < first + count; ++i) {
        const std::string_view id = ids.at(i);
        query += (i == first ? QByteArray() : QByteArray("%20or%20")) + route.customer + "%20eq%20";
        query += odata::encoded(odata::literal(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()))));
    }
    return route.filter.isEmpty() ? query : query + ')';
}

Result<odata::ParsedPage<ProfileRows>> readProfilePage(const QByteArray &body, const ContactColumns &names, const KeyedHash &hash,
                                                       const std::shared_ptr<const Members> &only)
{
    const auto view = [](const QByteArray &name) { return std::string_view(name.constData(), static_cast<std::size_t>(name.size())); };
    const std::array<std::string_view, 2> columns{view(names.customer), view(names.contact)};
    const std::size_t value = names.contact == names.customer ? 0 : 1;
    odata::ParsedPage<ProfileRows> page;
    bool readable = true;
    auto end = odata::readPage(body, columns, [&](odata::Row row) {
        if (!row[0].isText() || row[0].text.empty()) {
            readable = false;
            return;
        }
        const domain::CustomerKey customer{hash(row[0].text)};
        if (only && !std::binary_search(only->begin(), only->end(), customer))
            return;
        const odata::Field &contact = row[value];
        const auto id = contact.isText() ? domain::ContactId::parse(contact.text) : std::nullopt;
        const bool isMissing = contact.kind == odata::Field::Kind::Null || contact.kind == odata::Field::Kind::Absent
                               || (!id && contact.isText() && isBlank(contact.text));
        if (id && !id->isNull())
            page.content.rows.push_back({*id, customer});
        else
            page.content.unusable.push_back({customer, isMissing ? domain::RejectReason::Missing : domain::RejectReason::Malformed});
    });
    if (!end.has_value())
        return failure(std::move(end.error()));
    if (!readable)
        return failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QLatin1String(profileTable)));
    page.end = std::move(end.value());
    return page;
}

void keepMembers(ProfileRows &profiles, const Members &members)
{
    keepMembersOf(profiles.rows, members);
    keepMembersOf(profiles.unusable, members);
}

Members withSeveral(const std::vector<domain::WantedRow> &rows)
{
    Members several;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].customer == rows[i - 1].customer && (several.empty() || several.back() != rows[i].customer))
            several.push_back(rows[i].customer);
    }
    return several;
}

Joined join(const Members &members, ProfileRows profiles, bool severalEach)
{
    keepMembers(profiles, members);
    if (severalEach)
        profiles.rows.erase(std::unique(profiles.rows.begin(), profiles.rows.end()), profiles.rows.end());
    else
        keepOneEach(profiles.rows);
    keepOneEach(profiles.unusable);
    const auto &usable = profiles.rows;
    const auto isUsable = [&usable](domain::CustomerKey customer) {
        return std::binary_search(
            usable.begin(), usable.end(), domain::WantedRow{{}, customer},
            [](const domain::WantedRow &left, const domain::WantedRow &right) { return left.customer < right.customer; });
    };
    std::erase_if(profiles.unusable, [&isUsable](const domain::UnusableRow &row) { return isUsable(row.customer); });

    Members lacking;
    auto good = usable.begin();
    auto bad = profiles.unusable.begin();
    for (const domain::CustomerKey member : members) {
        const bool isFound = good != usable.end() && good->customer == member;
        while (good != usable.end() && good->customer == member)
            ++good;
        if (isFound)
            continue;
        if (bad != profiles.unusable.end() && bad->customer == member)
            ++bad;
        else
            lacking.push_back(member);
    }
    return {std::move(profiles), std::make_shared<const Members>(std::move(lacking))};
}

} // namespace segue::insights
