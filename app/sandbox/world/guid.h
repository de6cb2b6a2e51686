// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <compare>
#include <cstring>
#include <optional>

namespace segue::sandbox {

/// How rows are ordered by a GUID. The database behind the real service compares the last six bytes first.
enum class KeyOrder { Database, Text };

/// 16 bytes in the order in which they are written.
struct Guid
{
    std::array<quint8, 16> bytes{};

    [[nodiscard]] auto operator<=>(const Guid &) const = default;
    [[nodiscard]] bool isNull() const { return bytes == std::array<quint8, 16>{}; }
    /// 36 lower-case characters.
    [[nodiscard]] QByteArray text() const;
    void appendTo(QByteArray &out) const;
    /// Exactly the 36 characters of the hyphenated form, in any case.
    [[nodiscard]] static std::optional<Guid> parse(QByteArrayView text);
    [[nodiscard]] static Guid random();
};

[[nodiscard]] bool keyLess(KeyOrder order, const Guid &left, const Guid &right);

/// A version 4 GUID whose place in the order is that of \p position (62 bits); \p check fills the other 60 bits.
[[nodiscard]] Guid packGuid(KeyOrder order, quint64 position, quint64 check);
struct UnpackedGuid
{
    quint64 position;
    quint64 check;
};
/// The two numbers of any GUID; for one that is not version 4 its nearest place in the order.
[[nodiscard]] UnpackedGuid unpackGuid(KeyOrder order, const Guid &guid);

/// A fixed, well-mixed function of 64 bits.
[[nodiscard]] inline quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

inline size_t qHash(const Guid &guid, size_t seed = 0)
{
    quint64 high = 0;
    quint64 low = 0;
    std::memcpy(&high, guid.bytes.data(), sizeof high);
    std::memcpy(&low, guid.bytes.data() + sizeof high, sizeof low);
    return mixed(high ^ mixed(low ^ seed));
}

} // namespace segue::sandbox
