// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QDataStream>
#include <QIODevice>

namespace segue::sandbox {

namespace {

constexpr quint32 magic = 0x53475758;
constexpr quint32 format = 1;

QDataStream &operator<<(QDataStream &out, const Guid &guid)
{
    out.writeRawData(reinterpret_cast<const char *>(guid.bytes.data()), static_cast<int>(guid.bytes.size()));
    return out;
}

QDataStream &operator>>(QDataStream &in, Guid &guid)
{
    in.readRawData(reinterpret_cast<char *>(guid.bytes.data()), static_cast<int>(guid.bytes.size()));
    return in;
}

void write(QDataStream &out, const Contacts::Change &change)
{
    const Contact &c = change.contact;
    out << c.id << change.deleted << change.created << c.person.lastName << c.person.firstName << c.person.email << c.phone << c.active
        << c.merged << c.master << c.noBulkEmail << c.createdOn << c.modifiedOn << c.version;
}

Contacts::Change readChange(QDataStream &in)
{
    Contacts::Change change;
    Contact &c = change.contact;
    in >> c.id >> change.deleted >> change.created >> c.person.lastName >> c.person.firstName >> c.person.email >> c.phone >> c.active
        >> c.merged >> c.master >> c.noBulkEmail >> c.createdOn >> c.modifiedOn >> c.version;
    return change;
}

void write(QDataStream &out, const ListRow &r)
{
    out << r.id << r.number << r.name << r.createdFrom << r.dynamic << r.locked << r.state << r.memberCount << r.countDue << r.description
        << r.purpose << r.source << r.query << r.honoursOptOut << r.ignoresInactive << r.owner << r.createdBy << r.modifiedBy << r.createdOn
        << r.modifiedOn << r.version;
}

ListRow readList(QDataStream &in)
{
    ListRow r;
    in >> r.id >> r.number >> r.name >> r.createdFrom >> r.dynamic >> r.locked >> r.state >> r.memberCount >> r.countDue >> r.description
        >> r.purpose >> r.source >> r.query >> r.honoursOptOut >> r.ignoresInactive >> r.owner >> r.createdBy >> r.modifiedBy >> r.createdOn
        >> r.modifiedOn >> r.version;
    return r;
}

} // namespace

QByteArray World::fingerprint() const
{
    return QByteArray::number(m_population.seed()) + '/' + QByteArray::number(m_population.customers()) + '/'
           + QByteArray::number(static_cast<int>(m_population.keyOrder())) + '/' + QByteArray::number(m_population.contacts());
}

QByteArray World::state() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << magic << format << fingerprint() << m_version << m_lists.nextNumber();
    out << m_users.size();
    for (quint32 i = 0; i < m_users.size(); ++i) {
        const User &user = m_users.at(i);
        out << user.id << user.name << static_cast<quint32>(user.depths.size());
        for (auto depth = user.depths.begin(); depth != user.depths.end(); ++depth)
            out << depth.key() << static_cast<qint32>(depth.value());
    }
    out << static_cast<quint32>(m_segments.all().size());
    for (const Segment &segment : m_segments.all())
        out << segment.name << segment.size << segment.first << segment.refreshed << segment.runs << segment.removed;
    out << static_cast<quint32>(m_contacts.changes().size());
    for (const Contacts::Change &change : m_contacts.changes())
        write(out, change);
    out << static_cast<quint32>(m_lists.all().size());
    for (const auto &[id, list] : m_lists.all()) {
        write(out, list->row);
        out << static_cast<quint32>(list->members.size());
        std::vector<MemberRow> rows;
        list->members.visitNewest([&rows](const MemberRow &row) {
            rows.push_back(row);
            return true;
        });
        for (auto row = rows.rbegin(); row != rows.rend(); ++row)
            out << row->contact << row->version << row->createdOn << row->createdBy;
    }
    return bytes;
}

bool World::readState(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 seenMagic = 0;
    quint32 seenFormat = 0;
    QByteArray seenFingerprint;
    quint32 nextNumber = 1;
    in >> seenMagic >> seenFormat >> seenFingerprint;
    if (in.status() != QDataStream::Ok || seenMagic != magic || seenFormat != format || seenFingerprint != fingerprint())
        return false;
    reset();
    quint64 version = 0;
    in >> version >> nextNumber;
    m_version = version;
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Guid id;
        QString name;
        quint32 depths = 0;
        in >> id >> name >> depths;
        const quint32 number = m_users.number(id, name);
        for (quint32 k = 0; k < depths && in.status() == QDataStream::Ok; ++k) {
            QByteArray privilege;
            qint32 depth = 0;
            in >> privilege >> depth;
            m_users.setDepth(number, privilege, static_cast<Depth>(depth));
        }
    }
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Segment saved;
        in >> saved.name >> saved.size >> saved.first >> saved.refreshed >> saved.runs >> saved.removed;
        if (const auto segment = m_segments.find(saved.name)) {
            saved.friendlyName = m_segments.at(*segment).friendlyName;
            m_segments.restore(*segment, saved);
        }
    }
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        const Contacts::Change change = readChange(in);
        m_contacts.restore(change.contact.id, change);
    }
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        MarketingList &list = m_lists.create(readList(in));
        quint32 members = 0;
        in >> members;
        for (quint32 k = 0; k < members && in.status() == QDataStream::Ok; ++k) {
            MemberRow row;
            in >> row.contact >> row.version >> row.createdOn >> row.createdBy;
            list.members.add(row);
        }
    }
    m_lists.setNextNumber(nextNumber);
    if (in.status() == QDataStream::Ok)
        return true;
    reset();
    return false;
}

} // namespace segue::sandbox
