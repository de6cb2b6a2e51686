// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "population.h"

#include <QtEndian>

#include <algorithm>

namespace segue::sandbox {

namespace {

constexpr quint64 contactTable = 1;
constexpr quint64 positions = quint64{1} << 62;

std::array<quint64, 9> firstsOf(const PopulationOptions &options)
{
    std::array<quint64, 9> firsts{};
    for (std::size_t i = 0; i < options.shares.size(); ++i)
        firsts[i + 1] = std::min(options.customers, firsts[i] + options.customers * options.shares[i] / 1000);
    return firsts;
}

quint64 secondContacts(const PopulationOptions &options)
{
    const auto firsts = firstsOf(options);
    const auto several = static_cast<std::size_t>(CustomerKind::Several);
    return firsts[several + 1] - firsts[several];
}

/// Characters as they come out of a Japanese input method left in full width.
QByteArray fullWidth(const QByteArray &ascii)
{
    QString wide = QString::fromLatin1(ascii);
    for (QChar &c : wide)
        c = QChar(static_cast<char16_t>(c.unicode() - 0x21 + 0xff01));
    return wide.toUtf8();
}

QByteArray styled(const QByteArray &id, quint64 style)
{
    switch (style % 6) {
    case 0:
        return id.toUpper();
    case 1:
        return '{' + id + '}';
    case 2:
        return '{' + id.toUpper() + '}';
    case 3:
        return ' ' + id + "  ";
    case 4:
        return "\xe3\x80\x80" + id; // an ideographic space before it
    default:
        return fullWidth(id);
    }
}

QByteArray malformed(const QByteArray &id, quint64 style, quint64 number)
{
    switch (style % 4) {
    case 0:
        return "CONT-" + QByteArray::number(number).rightJustified(8, '0');
    case 1:
        return id.left(35);
    case 2:
        return 'g' + id.mid(1);
    default:
        return QByteArrayLiteral("不明");
    }
}

} // namespace

Population::Population(const PopulationOptions &options)
    : m_options(options), m_firsts(firstsOf(options)), m_kinds(options.customers, mixed(options.seed ^ 0x6b696e64ULL)),
      m_customerRanks(options.customers, mixed(options.seed ^ 0x63757374ULL)),
      m_contactRanks(options.customers + secondContacts(options), mixed(options.seed ^ 0x636f6e74ULL))
{
}

CustomerKind Population::kind(quint64 customer) const
{
    const quint64 place = m_kinds.forward(customer);
    std::size_t kind = 0;
    while (kind < static_cast<std::size_t>(CustomerKind::Plain) && place >= m_firsts[kind + 1])
        ++kind;
    return static_cast<CustomerKind>(kind);
}

QByteArray Population::customerId(quint64 customer) const
{
    const quint64 gap = ~quint64{0} / customers();
    const quint64 rank = customerRank(customer);
    const quint64 chance = mixed(rank ^ mixed(seed() ^ 0x6964ULL));
    std::array<quint64, 2> words{qToBigEndian(rank * gap + chance % gap), qToBigEndian(mixed(chance))};
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

std::optional<quint64> Population::customerById(QByteArrayView id) const
{
    if (id.size() != 32)
        return std::nullopt;
    bool ok = false;
    const quint64 high = id.first(16).toByteArray().toULongLong(&ok, 16);
    const quint64 rank = high / (~quint64{0} / customers());
    if (!ok || rank >= customers())
        return std::nullopt;
    const quint64 customer = customerAtRank(rank);
    if (id.compare(customerId(customer), Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return customer;
}

QByteArray Population::contactIdText(quint64 customer) const
{
    const CustomerKind what = kind(customer);
    const quint64 style = mixed(customer ^ mixed(seed() ^ 0x7374796cULL));
    if (what == CustomerKind::Missing)
        return style % 2 == 0 ? QByteArray() : QByteArray("");
    const QByteArray id = contactId(contactOf(customer)).text();
    if (what == CustomerKind::Malformed)
        return malformed(id, style, customer);
    return what == CustomerKind::Styled ? styled(id, style) : id;
}

quint64 Population::contactOf(quint64 customer) const
{
    if (kind(customer) != CustomerKind::Shared)
        return customer;
    const quint64 neighbour = customer ^ 1U;
    return neighbour < customers() && kind(neighbour) == CustomerKind::Plain ? neighbour : customer;
}

std::optional<quint64> Population::secondContactOf(quint64 customer) const
{
    if (kind(customer) != CustomerKind::Several)
        return std::nullopt;
    return customers() + m_kinds.forward(customer) - firstOf(CustomerKind::Several);
}

Guid Population::contactId(quint64 contact) const
{
    return rowId(contactTable, m_contactRanks.forward(contact), contacts());
}

std::optional<quint64> Population::contactById(const Guid &id) const
{
    const auto rank = rowRank(contactTable, id, contacts());
    return rank ? std::optional(contactAtRank(*rank)) : std::nullopt;
}

quint64 Population::contactRankFrom(const Guid &id) const
{
    return rowRankFrom(contactTable, id, contacts());
}

quint64 Population::ownerOfContact(quint64 contact) const
{
    return contact < customers() ? contact : m_kinds.backward(firstOf(CustomerKind::Several) + contact - customers());
}

bool Population::contactWasMade(quint64 contact) const
{
    return contact >= customers() || kind(contact) != CustomerKind::Absent;
}

quint64 Population::survivorOf(quint64 contact) const
{
    const quint64 plain = customers() - firstOf(CustomerKind::Plain);
    return m_kinds.backward(firstOf(CustomerKind::Plain) + mixed(contact ^ seed()) % plain);
}

Guid Population::rowId(quint64 table, quint64 rank, quint64 rows) const
{
    const quint64 gap = positions / rows;
    const quint64 chance = mixed(rank ^ mixed(seed() ^ table << 32));
    return packGuid(keyOrder(), rank * gap + chance % gap, mixed(chance ^ table) >> 4);
}

std::optional<quint64> Population::rowRank(quint64 table, const Guid &id, quint64 rows) const
{
    const quint64 rank = unpackGuid(keyOrder(), id).position / (positions / rows);
    return rank < rows && rowId(table, rank, rows) == id ? std::optional(rank) : std::nullopt;
}

quint64 Population::rowRankFrom(quint64 table, const Guid &id, quint64 rows) const
{
    // A foreign GUID may be off by a place or two in the packed order, so the last steps compare whole ids.
    quint64 rank = std::min(rows, unpackGuid(keyOrder(), id).position / (positions / rows));
    while (rank > 0 && !keyLess(keyOrder(), rowId(table, rank - 1, rows), id))
        --rank;
    while (rank < rows && keyLess(keyOrder(), rowId(table, rank, rows), id))
        ++rank;
    return rank;
}

} // namespace segue::sandbox
