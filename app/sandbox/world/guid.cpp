// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guid.h"

#include <QRandomGenerator>

namespace segue::sandbox {

namespace {

constexpr std::array<std::size_t, 16> textPlaces{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
constexpr std::array<std::size_t, 16> databasePlaces{10, 11, 12, 13, 14, 15, 8, 9, 7, 6, 5, 4, 3, 2, 1, 0};
constexpr std::size_t versionByte = 6;
constexpr std::size_t variantByte = 8;
constexpr unsigned positionBits = 62;
constexpr unsigned checkBits = 60;

const std::array<std::size_t, 16> &places(KeyOrder order)
{
    return order == KeyOrder::Database ? databasePlaces : textPlaces;
}

unsigned freeBits(std::size_t place)
{
    return place == versionByte ? 4U : place == variantByte ? 6U : 8U;
}

constexpr bool hyphenBefore(std::size_t byte)
{
    return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

int nibble(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

void Guid::appendTo(QByteArray &out) const
{
    static constexpr char digits[] = "0123456789abcdef";
    char buffer[36];
    char *at = buffer;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (hyphenBefore(i))
            *at++ = '-';
        *at++ = digits[bytes[i] >> 4];
        *at++ = digits[bytes[i] & 15];
    }
    out.append(buffer, sizeof buffer);
}

QByteArray Guid::text() const
{
    QByteArray out;
    out.reserve(36);
    appendTo(out);
    return out;
}

std::optional<Guid> Guid::parse(QByteArrayView text)
{
    if (text.size() != 36)
        return std::nullopt;
    Guid guid;
    qsizetype at = 0;
    for (std::size_t i = 0; i < guid.bytes.size(); ++i) {
        if (hyphenBefore(i) && text[at++] != '-')
            return std::nullopt;
        const int high = nibble(text[at]);
        const int low = nibble(text[at + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        guid.bytes[i] = static_cast<quint8>(high << 4 | low);
        at += 2;
    }
    return guid;
}

Guid Guid::random()
{
    auto *generator = QRandomGenerator::global();
    return packGuid(KeyOrder::Text, generator->generate64() >> 2, generator->generate64() >> 4);
}

bool keyLess(KeyOrder order, const Guid &left, const Guid &right)
{
    if (order == KeyOrder::Text)
        return left < right;
    for (const std::size_t place : databasePlaces) {
        if (left.bytes[place] != right.bytes[place])
            return left.bytes[place] < right.bytes[place];
    }
    return false;
}

Guid packGuid(KeyOrder order, quint64 position, quint64 check)
{
    // One stream of 122 bits, the position's first, laid into the free bits in the order of comparison.
    quint64 high = position << (64 - positionBits);
    quint64 low = check << (64 - checkBits);
    high |= low >> positionBits;
    low <<= 64 - positionBits;
    Guid guid;
    for (const std::size_t place : places(order)) {
        const unsigned bits = freeBits(place);
        guid.bytes[place] = static_cast<quint8>(high >> (64 - bits));
        high = high << bits | low >> (64 - bits);
        low <<= bits;
    }
    guid.bytes[versionByte] = static_cast<quint8>(0x40 | guid.bytes[versionByte]);
    guid.bytes[variantByte] = static_cast<quint8>(0x80 | guid.bytes[variantByte]);
    return guid;
}

UnpackedGuid unpackGuid(KeyOrder order, const Guid &guid)
{
    quint64 high = 0;
    quint64 low = 0;
    for (const std::size_t place : places(order)) {
        const unsigned bits = freeBits(place);
        const quint64 value = guid.bytes[place] & ((1U << bits) - 1U);
        high = high << bits | low >> (64 - bits);
        low = low << bits | value;
    }
    // 122 bits now stand at the low end of the pair: 58 in high, 64 in low.
    return {high << 4 | low >> checkBits, low & ((quint64{1} << checkBits) - 1)};
}

} // namespace segue::sandbox
