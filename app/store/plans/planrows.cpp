// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planrows.h"

#include "database/database.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::ContactId;

namespace {

ContactId contactAt(const QByteArray &block, qsizetype row, qsizetype size)
{
    ContactId contact;
    std::memcpy(contact.bytes.data(), block.constData() + row * size, contact.bytes.size());
    return contact;
}

struct Block
{
    qint64 part = 0;
    int firstRow = 0;
    QByteArray data;
};

/// The blocks whose ranges may hold the contact: one, and the one before it, since a contact may have several entries.
QList<Block> blocksFor(Sql &sql, qint64 plan, int place, PartKind kind, ContactId contact)
{
    QList<Block> blocks;
    sql.each(u"SELECT id, first_row, data FROM plan_parts WHERE plan = ? AND place = ? AND kind = ? AND first_id <= ? "
             "ORDER BY first_id DESC, first_row DESC LIMIT ?"_s,
             values(plan, place, static_cast<int>(kind), contact, kind == PartKind::Entries ? 2 : 1), [&blocks](Row &row) {
                 Block block;
                 block.part = row.integer();
                 block.firstRow = row.number();
                 block.data = row.bytes();
                 blocks.append(block);
             });
    return blocks;
}

} // namespace

QList<PlanPlace> placesInPlan(Sql &sql, qint64 plan, ContactId contact)
{
    QList<PlanPlace> places;
    QList<std::pair<int, PartKind>> kinds;
    sql.each(u"SELECT place FROM plan_lists WHERE plan = ? ORDER BY place"_s, values(plan), [&kinds](Row &row) {
        const int place = row.number();
        for (const PartKind kind : {PartKind::Joins, PartKind::Leaves, PartKind::Held, PartKind::RemovedByOthers, PartKind::Entries})
            kinds.append({place, kind});
    });
    for (const auto &[place, kind] : kinds) {
        const qsizetype size = rowBytes(kind);
        for (const Block &block : blocksFor(sql, plan, place, kind, contact)) {
            for (qsizetype row = 0; row < block.data.size() / size; ++row) {
                if (contactAt(block.data, row, size) == contact)
                    places.append({block.part, place, kind, block.firstRow + static_cast<int>(row), static_cast<int>(row)});
            }
        }
    }
    return places;
}

std::vector<ContactId> joinersOf(Sql &sql, qint64 plan, domain::CustomerKey customer)
{
    std::vector<ContactId> found;
    sql.each(u"SELECT data FROM plan_parts WHERE plan = ? AND kind = ?"_s, values(plan, static_cast<int>(PartKind::Joins)), [&](Row &row) {
        const QByteArray data = row.bytes();
        const qsizetype size = rowBytes(PartKind::Joins);
        for (qsizetype place = 0; place + size <= data.size(); place += size) {
            if (qFromBigEndian<quint64>(data.constData() + place + 16) == static_cast<quint64>(customer))
                found.push_back(contactAt(data, place / size, size));
        }
    });
    return found;
}

void replaceInPlan(Sql &sql, const PlanPlace &place, ContactId with)
{
    QByteArray data;
    sql.first(u"SELECT data FROM plan_parts WHERE id = ?"_s, values(place.part), [&data](Row &row) { data = row.bytes(); });
    const qsizetype size = rowBytes(place.kind);
    const qsizetype rows = data.size() / size;
    if (place.inBlock >= rows) {
        sql.failDamaged(u"plan"_s);
        return;
    }
    std::memcpy(data.data() + place.inBlock * size, with.bytes.data(), with.bytes.size());
    sql.run(u"UPDATE plan_parts SET data = ? WHERE id = ?"_s, values(data, place.part));
    if (place.inBlock > 0)
        return;
    // The block's first ID leads to it: from now on the smallest that is a real one, or nobody's.
    ContactId first;
    for (qsizetype row = 0; row < rows; ++row) {
        const ContactId contact = contactAt(data, row, size);
        if (!isPseudonym(contact) && (first.isNull() || contact < first))
            first = contact;
    }
    sql.run(u"UPDATE plan_parts SET first_id = ? WHERE id = ?"_s, values(first, place.part));
}

bool isPseudonym(ContactId contact)
{
    return contact.bytes[6] >> 4U == 8 && contact.bytes[8] >> 6U == 2;
}

ContactId makePseudonym(quint64 first, quint64 second)
{
    ContactId contact;
    qToBigEndian(first, contact.bytes.data());
    qToBigEndian(second, contact.bytes.data() + sizeof(quint64));
    contact.bytes[6] = static_cast<unsigned char>((contact.bytes[6] & 0x0f) | 0x80);
    contact.bytes[8] = static_cast<unsigned char>((contact.bytes[8] & 0x3f) | 0x80);
    return contact;
}

} // namespace segue::store
