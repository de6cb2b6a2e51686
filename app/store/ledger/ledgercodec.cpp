// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgercodec.h"

#include <QtEndian>

#include <cstring>

namespace segue::store {

using domain::CustomerKey;
using domain::LedgerEntry;

namespace {

constexpr char formatVersion = 1;
constexpr qsizetype prefixSize = 4;
constexpr qsizetype restSize = 12;
constexpr qsizetype customerSize = 8;
constexpr int mostVarintBytes = 5;

quint32 prefixOf(const LedgerEntry &entry)
{
    return qFromBigEndian<quint32>(entry.contact.bytes.data());
}

char *putVarint(char *to, quint32 value)
{
    while (value >= 0x80U) {
        *to++ = static_cast<char>(value | 0x80U);
        value >>= 7U;
    }
    *to++ = static_cast<char>(value);
    return to;
}

/// Moves \p from behind the number; nothing where it is cut or too large.
std::optional<quint32> takeVarint(const char *&from, const char *end)
{
    quint64 value = 0;
    for (unsigned shift = 0; from != end && shift < 7U * mostVarintBytes; shift += 7U) {
        const auto byte = static_cast<unsigned char>(*from++);
        value |= static_cast<quint64>(byte & 0x7fU) << shift;
        if ((byte & 0x80U) == 0)
            return value <= 0xffffffffU ? std::optional(static_cast<quint32>(value)) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

QByteArray encodeLedger(LedgerKind kind, std::span<const LedgerEntry> entries)
{
    const qsizetype fixed = restSize + (kind == LedgerKind::Ours ? customerSize : 0);
    QByteArray bytes(1 + static_cast<qsizetype>(entries.size()) * (mostVarintBytes + fixed), Qt::Uninitialized);
    char *to = bytes.data();
    *to++ = formatVersion;
    quint32 before = 0;
    for (const LedgerEntry &entry : entries) {
        const quint32 prefix = prefixOf(entry);
        to = putVarint(to, prefix - before);
        before = prefix;
        std::memcpy(to, entry.contact.bytes.data() + prefixSize, restSize);
        to += restSize;
        if (kind == LedgerKind::Ours) {
            qToBigEndian(static_cast<quint64>(entry.customer), to);
            to += customerSize;
        }
    }
    bytes.truncate(to - bytes.constData());
    return bytes;
}

std::optional<std::vector<LedgerEntry>> decodeLedger(LedgerKind kind, const QByteArray &bytes)
{
    const qsizetype fixed = restSize + (kind == LedgerKind::Ours ? customerSize : 0);
    const char *from = bytes.constData();
    const char *const end = from + bytes.size();
    if (from == end || *from++ != formatVersion)
        return std::nullopt;
    std::vector<LedgerEntry> entries;
    entries.reserve(static_cast<std::size_t>(bytes.size() / (fixed + 1)));
    quint64 prefix = 0;
    while (from != end) {
        const auto distance = takeVarint(from, end);
        if (!distance || end - from < fixed)
            return std::nullopt;
        prefix += *distance;
        if (prefix > 0xffffffffU)
            return std::nullopt;
        LedgerEntry entry;
        qToBigEndian(static_cast<quint32>(prefix), entry.contact.bytes.data());
        std::memcpy(entry.contact.bytes.data() + prefixSize, from, restSize);
        if (kind == LedgerKind::Ours)
            entry.customer = static_cast<CustomerKey>(qFromBigEndian<quint64>(from + restSize));
        from += fixed;
        if (!entries.empty() && !(entries.back() < entry))
            return std::nullopt;
        entries.push_back(entry);
    }
    return entries;
}

} // namespace segue::store
