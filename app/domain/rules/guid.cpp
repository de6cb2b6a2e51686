// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ids.h"

#include <cstdint>

namespace segue::domain {

namespace {

constexpr std::size_t guidLength = 36;
constexpr unsigned char noDigit = 0xff;

constexpr std::array<unsigned char, 256> digitValues()
{
    std::array<unsigned char, 256> table{};
    table.fill(noDigit);
    for (unsigned value = 0; value < 10; ++value)
        table[std::size_t{'0'} + value] = static_cast<unsigned char>(value);
    for (unsigned value = 10; value < 16; ++value) {
        table[std::size_t{'a'} + value - 10] = static_cast<unsigned char>(value);
        table[std::size_t{'A'} + value - 10] = static_cast<unsigned char>(value);
    }
    return table;
}
constexpr auto digits = digitValues();

/// Where each byte's two digits stand in the text.
constexpr std::array<std::size_t, 16> places{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

/// The plain form, 36 characters. It is read by the million: no allocation, no branch but for the answer.
std::optional<GuidBytes> parsePlain(const char *text)
{
    if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return std::nullopt;
    GuidBytes bytes;
    unsigned bad = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned high = digits[static_cast<unsigned char>(text[places[i]])];
        const unsigned low = digits[static_cast<unsigned char>(text[places[i] + 1])];
        bad |= high | low;
        bytes[i] = static_cast<unsigned char>((high << 4U) | (low & 0x0fU));
    }
    return bad > 0x0f ? std::nullopt : std::optional(bytes);
}

constexpr char32_t endOfText = 0x110000;
constexpr char32_t unreadable = 0x110001;

/// UTF-8, as far as a GUID and blanks need it: up to three bytes a character.
struct Utf8Reader
{
    std::string_view text;
    std::size_t place = 0;

    char32_t next()
    {
        if (place == text.size())
            return endOfText;
        const auto first = static_cast<unsigned char>(text[place]);
        const std::size_t length = first < 0x80 ? 1 : (first & 0xe0U) == 0xc0 ? 2 : (first & 0xf0U) == 0xe0 ? 3 : 0;
        if (length == 0 || text.size() - place < length)
            return unreadable;
        char32_t code = length == 1 ? first : length == 2 ? first & 0x1fU : first & 0x0fU;
        for (std::size_t i = 1; i < length; ++i) {
            const auto further = static_cast<unsigned char>(text[place + i]);
            if ((further & 0xc0U) != 0x80)
                return unreadable;
            code = (code << 6U) | (further & 0x3fU);
        }
        const bool overlong = (length == 2 && code < 0x80) || (length == 3 && code < 0x800);
        place += length;
        return overlong ? unreadable : code;
    }
};

struct Utf16Reader
{
    QStringView text;
    qsizetype place = 0;

    char32_t next() { return place == text.size() ? endOfText : text[place++].unicode(); }
};

/// The tolerant form: blanks around, one pair of braces, full-width characters.
template<class Reader>
std::optional<GuidBytes> parseTolerant(Reader reader)
{
    std::array<char, guidLength + 2> folded{};
    std::size_t length = 0;
    bool over = false; // blanks have begun after the text
    for (char32_t code = reader.next(); code != endOfText; code = reader.next()) {
        if (code == unreadable)
            return std::nullopt;
        if (QChar::isSpace(code)) {
            over = length > 0;
            continue;
        }
        if (code >= 0xff01 && code <= 0xff5e)
            code -= 0xff01 - 0x21;
        if (over || code >= 0x80 || length == folded.size())
            return std::nullopt;
        folded[length++] = static_cast<char>(code);
    }
    if (length == folded.size() && folded.front() == '{' && folded.back() == '}')
        return parsePlain(folded.data() + 1);
    return length == guidLength ? parsePlain(folded.data()) : std::nullopt;
}

} // namespace

std::optional<GuidBytes> parseGuid(std::string_view text)
{
    if (text.size() == guidLength) {
        if (auto plain = parsePlain(text.data()))
            return plain;
    }
    return parseTolerant(Utf8Reader{text});
}

std::optional<GuidBytes> parseGuid(QStringView text)
{
    return parseTolerant(Utf16Reader{text});
}

QByteArray guidToUtf8(const GuidBytes &bytes)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    QByteArray text(static_cast<qsizetype>(guidLength), '-');
    char *out = text.data();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        out[places[i]] = hex[bytes[i] >> 4U];
        out[places[i] + 1] = hex[bytes[i] & 0x0fU];
    }
    return text;
}

} // namespace segue::domain
