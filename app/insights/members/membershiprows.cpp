// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membershiprows.h"

#include "segmentnames.h"

#include <algorithm>
#include <array>

namespace segue::insights {

namespace {
constexpr std::array<std::string_view, 3> columns{"msdynci_customerid", "msdynci_segments", "msdynci_segmentmembershiptype"};

Error notAMembership()
{
    return Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QLatin1String(membershipTable));
}

/// Memberships of other kinds are none of people. Customer is also what stands where nothing is said [CI-tables].
bool isOfCustomers(const odata::Field &type)
{
    return !type.isText() || type.text.empty()
           || QByteArrayView(type.text.data(), static_cast<qsizetype>(type.text.size())).compare("Customer", Qt::CaseInsensitive) == 0;
}
} // namespace

QByteArray allMemberships()
{
    return QByteArray(membershipSet) + "?$select=msdynci_customerid,msdynci_segments,msdynci_segmentmembershiptype";
}

QByteArray membershipsOf(const QString &segment, bool backslashQuotes)
{
    const QString quote = backslashQuotes ? QStringLiteral("\\\"") : QStringLiteral("\"");
    return allMemberships() + "&$filter="
           + odata::encoded(
               QString(QStringLiteral("contains(msdynci_segments,") + odata::literal(QString(quote + segment + quote)) + QLatin1Char(')')));
}

Result<odata::ParsedPage<MembershipPage>> readMembershipPage(const QByteArray &body, const MembershipWish &wish, const KeyedHash &hash)
{
    const std::string_view segment(wish.segment.constData(), static_cast<std::size_t>(wish.segment.size()));
    odata::ParsedPage<MembershipPage> page;
    MembershipPage &content = page.content;
    bool readable = true;
    auto end = odata::readPage(body, columns, [&](odata::Row row) {
        if (!isOfCustomers(row[2]) || row[1].kind == odata::Field::Kind::Null)
            return;
        const auto holds = row[1].isText() ? holdsName(row[1].text, segment) : std::nullopt;
        if (!holds || !row[0].isText() || row[0].text.empty()) {
            readable = false;
            return;
        }
        if (!*holds)
            return;
        const domain::CustomerKey key{hash(row[0].text)};
        if (wish.only && !std::binary_search(wish.only->begin(), wish.only->end(), key))
            return;
        content.members.push_back(key);
        if (wish.keepIds)
            content.ids.add(row[0].text);
    });
    if (!end.has_value())
        return failure(std::move(end.error()));
    if (!readable)
        return failure(notAMembership());
    page.end = std::move(end.value());
    return page;
}

Result<odata::ParsedPage<SegmentCounts>> countMemberships(const QByteArray &body)
{
    odata::ParsedPage<SegmentCounts> page;
    bool readable = true;
    auto end = odata::readPage(body, columns, [&](odata::Row row) {
        if (!isOfCustomers(row[2]) || row[1].kind == odata::Field::Kind::Null)
            return;
        const auto names = row[1].isText() ? namesIn(row[1].text) : std::nullopt;
        readable = readable && names.has_value();
        if (!names)
            return;
        for (const std::string &name : *names)
            ++page.content[QByteArray::fromStdString(name)];
    });
    if (!end.has_value())
        return failure(std::move(end.error()));
    if (!readable)
        return failure(notAMembership());
    page.end = std::move(end.value());
    return page;
}

} // namespace segue::insights
