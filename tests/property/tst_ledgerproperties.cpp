// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worlds.h"

#include "ledger/ledgercodec.h"
#include "testregistry.h"

#include <QTest>

#include <algorithm>

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;

namespace {

rc::Gen<std::vector<LedgerEntry>> entries()
{
    // Bytes of few values, so that contacts share their beginnings.
    const auto byte = rc::gen::element<unsigned char>(0, 1, 127, 128, 255);
    const auto contact =
        rc::gen::map(rc::gen::container<std::array<unsigned char, 16>>(byte), [](GuidBytes bytes) { return ContactId{bytes}; });
    const auto customer = rc::gen::map(rc::gen::arbitrary<quint64>(), [](quint64 key) { return CustomerKey{key}; });
    const auto entry =
        rc::gen::map(rc::gen::pair(contact, customer), [](const auto &pair) { return LedgerEntry{pair.first, pair.second}; });
    return rc::gen::map(rc::gen::container<std::vector<LedgerEntry>>(entry), [](std::vector<LedgerEntry> all) {
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    });
}

} // namespace

namespace segue::domain {
std::ostream &operator<<(std::ostream &out, const LedgerEntry &entry)
{
    return out << entry.contact.toUtf8().constData() << ':' << static_cast<quint64>(entry.customer);
}
} // namespace segue::domain

/// The ledger: how it is stored, and how it follows a run.
class tst_LedgerProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodeUndoesEncode();
    void decodeAcceptsOnlyWhatEncodeMakes();
    void holdsOnlyWhoIsOnTheList();
    void strangersStayStrangers();
    void staysSortedAndOnce();
};

void tst_LedgerProperties::decodeUndoesEncode()
{
    QVERIFY(holds("decode(encode(x)) = x", [] {
        const std::vector<LedgerEntry> all = *entries();
        RC_ASSERT(decodeLedger(LedgerKind::Ours, encodeLedger(LedgerKind::Ours, all)) == all);
        std::vector<LedgerEntry> contacts = all;
        for (LedgerEntry &entry : contacts)
            entry.customer = {};
        contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
        RC_ASSERT(decodeLedger(LedgerKind::TakenOff, encodeLedger(LedgerKind::TakenOff, contacts)) == contacts);
    }));
}

void tst_LedgerProperties::decodeAcceptsOnlyWhatEncodeMakes()
{
    QVERIFY(holds("whatever bytes decode, decode to sorted entries", [] {
        QByteArray bytes = encodeLedger(LedgerKind::Ours, *entries());
        const auto changes = *rc::gen::container<std::vector<std::pair<quint32, char>>>(
            rc::gen::pair(rc::gen::arbitrary<quint32>(), rc::gen::arbitrary<char>()));
        for (const auto &[place, byte] : changes)
            bytes[static_cast<qsizetype>(place) % bytes.size()] = byte;
        bytes.truncate(*numberIn<qsizetype>(0, bytes.size() + 1));
        const auto decoded = decodeLedger(LedgerKind::Ours, bytes);
        const auto isOutOfOrder = [](const LedgerEntry &before, const LedgerEntry &after) { return !(before < after); };
        // Not one expression: RC_ASSERT takes it apart, and then both sides of || are looked at.
        if (decoded)
            RC_ASSERT(std::adjacent_find(decoded->begin(), decoded->end(), isOutOfOrder) == decoded->end());
    }));
}

void tst_LedgerProperties::holdsOnlyWhoIsOnTheList()
{
    QVERIFY(holds("after a run ours are on the list, and who is remembered is not", [] {
        const World world = *worlds();
        const World then = after(world, planned(world));
        const Contacts members = onList(then.list);
        for (const ContactId &contact : ours(then.ledger))
            RC_ASSERT(members.contains(contact));
        for (const ContactId &contact : then.ledger.takenOff)
            RC_ASSERT(!members.contains(contact));
    }));
}

void tst_LedgerProperties::strangersStayStrangers()
{
    QVERIFY(holds("who was put on the list by somebody else never becomes ours", [] {
        const World world = *worlds();
        const Planned made = planned(world);
        const World then = after(world, made);
        const Contacts joins = contactsIn(made.plan.joins);
        for (const ContactId &contact : ours(then.ledger)) {
            const bool inherits = std::any_of(made.plan.rejects.begin(), made.plan.rejects.end(), [&](const Reject &reject) {
                return reject.reason == RejectReason::Merged && reject.survivor == contact;
            });
            const auto &followed = made.comparison.followed;
            const bool isFollowed =
                std::any_of(followed.begin(), followed.end(), [&](const Followed &pair) { return pair.survivor == contact; });
            RC_ASSERT(ours(world.ledger).contains(contact) || joins.contains(contact) || inherits || isFollowed);
        }
        for (const ContactId &contact : joins)
            RC_ASSERT(ours(then.ledger).contains(contact));
    }));
}

void tst_LedgerProperties::staysSortedAndOnce()
{
    QVERIFY(holds("a ledger stays sorted, each entry once", [] {
        const World world = *worlds();
        const Ledger ledger = after(world, planned(world)).ledger;
        RC_ASSERT(std::is_sorted(ledger.ours.begin(), ledger.ours.end()));
        RC_ASSERT(std::adjacent_find(ledger.ours.begin(), ledger.ours.end()) == ledger.ours.end());
        RC_ASSERT(isSortedOnce(ledger.takenOff));
    }));
}

SEGUE_TEST(tst_LedgerProperties)
#include "tst_ledgerproperties.moc"
