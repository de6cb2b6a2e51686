// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstring>
#include <functional>
#include <optional>
#include <string_view>

namespace segue::domain {

using GuidBytes = std::array<unsigned char, 16>;

/// Reads a GUID as people and systems write it: any case, with or without braces, with blanks around it, with full-width
/// characters, in UTF-8. Nothing else is tolerated.
[[nodiscard]] std::optional<GuidBytes> parseGuid(std::string_view text);
[[nodiscard]] std::optional<GuidBytes> parseGuid(QStringView text);
/// Lower case with hyphens and no braces.
[[nodiscard]] QByteArray guidToUtf8(const GuidBytes &bytes);

/// A GUID that cannot be taken for one of another kind. Sixteen bytes in the order of its text, so that sorting by bytes
/// is sorting by text.
template<class Tag>
struct Guid
{
    GuidBytes bytes{};

    [[nodiscard]] static std::optional<Guid> parse(std::string_view text)
    {
        const auto parsed = parseGuid(text);
        return parsed ? std::optional<Guid>(Guid{*parsed}) : std::nullopt;
    }
    [[nodiscard]] static std::optional<Guid> parse(QStringView text)
    {
        const auto parsed = parseGuid(text);
        return parsed ? std::optional<Guid>(Guid{*parsed}) : std::nullopt;
    }
    [[nodiscard]] QByteArray toUtf8() const { return guidToUtf8(bytes); }
    [[nodiscard]] QString toString() const { return QString::fromLatin1(toUtf8()); }
    [[nodiscard]] bool isNull() const { return bytes == GuidBytes{}; }

    friend bool operator==(const Guid &, const Guid &) = default;
    friend std::strong_ordering operator<=>(const Guid &left, const Guid &right)
    {
        return std::memcmp(left.bytes.data(), right.bytes.data(), left.bytes.size()) <=> 0;
    }
    friend std::size_t qHash(const Guid &guid, std::size_t seed = 0) noexcept
    {
        return qHashBits(guid.bytes.data(), guid.bytes.size(), seed);
    }
};

using ContactId = Guid<struct ContactTag>;           ///< `contactid` in Sales
using ListId = Guid<struct ListTag>;                 ///< `listid` of a marketing list
using MemberRowId = Guid<struct MemberRowTag>;       ///< `listmemberid`, the row that makes a contact a member
using OrganisationId = Guid<struct OrganisationTag>; ///< a Dataverse organisation
using UserId = Guid<struct UserTag>;                 ///< `systemuserid` in Sales
using OwnerId = Guid<struct OwnerTag>;               ///< a user or a team that owns rows
using SourceId = Guid<struct SourceTag>;
using ConnectionId = Guid<struct ConnectionTag>;
using ExportId = Guid<struct ExportTag>;
using BindingId = Guid<struct BindingTag>;
using PlanId = Guid<struct PlanTag>; ///< made from the plan's content
using RunId = Guid<struct RunTag>;

/// A customer ID as the workspace keeps it: a keyed hash that says nothing outside its workspace (I9).
enum class CustomerKey : quint64 {};

} // namespace segue::domain
