// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"
#include "ledger/ledgercodec.h"
#include "ledger/ledgermerge.h"
#include "testregistry.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace segue;
using namespace segue::store;
using namespace segue::testing;
using namespace segue::domain;
using namespace Qt::StringLiterals;

namespace {

/// A ledger in parts, as the index and the contents hold it.
struct Parts
{
    std::vector<LedgerPart> index;
    std::map<qint64, std::vector<LedgerEntry>> contents;
    qint64 next = 1;

    [[nodiscard]] std::vector<LedgerEntry> all() const
    {
        std::vector<LedgerEntry> entries;
        for (const LedgerPart &part : index)
            entries.insert(entries.end(), contents.at(part.content).begin(), contents.at(part.content).end());
        return entries;
    }

    /// Applies a change as LedgerUpdate does, \p limit parts at a time; answers how many parts it read.
    std::size_t apply(const std::vector<ContactId> &drop, const std::vector<LedgerEntry> &put, std::size_t limit)
    {
        LedgerMerge merge(index, drop, put);
        std::size_t reads = 0;
        std::vector<LedgerPart> made;
        while (!merge.isDone()) {
            const auto pieces = merge.next(limit, [&](const LedgerPart &part) {
                ++reads;
                return contents.at(part.content);
            });
            for (const auto &piece : pieces) {
                made.push_back({piece.front().contact, next, static_cast<int>(piece.size())});
                contents.emplace(next++, piece);
            }
        }
        for (const LedgerPart &old : merge.replaced()) {
            std::erase_if(index, [&old](const LedgerPart &part) { return part.content == old.content; });
            contents.erase(old.content);
        }
        index.insert(index.end(), made.begin(), made.end());
        std::sort(index.begin(), index.end(), [](const LedgerPart &left, const LedgerPart &right) { return left.first < right.first; });
        return reads;
    }
};

} // namespace

/// How a ledger stands on disk, and how it changes there.
class tst_LedgerCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesComeBack_data();
    void entriesComeBack();
    void takenOffHasNoCustomer();
    void foreignBytesAreRefused();
    void everyCutIsRefused();
    void everyChangedByteIsSeenOrHarmless();
    void changesAreWhatANaiveModelSays();
    void smallChangeReadsFewParts();
    void partsStayWithinTheirSize();
    void noContactIsTornApart();
};

void tst_LedgerCodec::entriesComeBack_data()
{
    QTest::addColumn<std::vector<LedgerEntry>>("entries");
    QTest::newRow("none") << std::vector<LedgerEntry>();
    QTest::newRow("many") << entriesOf(0, 5'000);
    ContactId least;
    ContactId greatest;
    greatest.bytes.fill(0xff);
    QTest::newRow("the ends of the world") << std::vector<LedgerEntry>{{least, CustomerKey{0}}, {greatest, CustomerKey{~quint64{0}}}};
    std::vector<LedgerEntry> several;
    for (quint64 customer = 0; customer < 200; ++customer)
        several.push_back({least, CustomerKey{customer << 56U | customer}});
    QTest::newRow("customers of one contact") << several;
    std::vector<LedgerEntry> distances;
    for (const quint32 prefix : {0U, 1U, 127U, 255U, 256U + 16'383U, 33'000U, 2'200'000U, 270'000'000U, 0xffffffffU}) {
        ContactId contact;
        for (std::size_t byte = 0; byte < 4; ++byte)
            contact.bytes[byte] = static_cast<unsigned char>(prefix >> (24U - 8U * byte));
        distances.push_back({contact, CustomerKey{prefix}});
    }
    QTest::newRow("distances of every length") << distances;
}

void tst_LedgerCodec::entriesComeBack()
{
    QFETCH(std::vector<LedgerEntry>, entries);
    const auto back = decodeLedger(LedgerKind::Ours, encodeLedger(LedgerKind::Ours, entries));
    QVERIFY(back);
    QVERIFY(*back == entries);
}

void tst_LedgerCodec::takenOffHasNoCustomer()
{
    std::vector<LedgerEntry> entries = entriesOf(0, 100);
    const QByteArray bytes = encodeLedger(LedgerKind::TakenOff, entries);
    QVERIFY(bytes.size() < encodeLedger(LedgerKind::Ours, entries).size() - 100 * 8 + 1);
    for (LedgerEntry &entry : entries)
        entry.customer = {};
    QVERIFY(decodeLedger(LedgerKind::TakenOff, bytes) == entries);
}

void tst_LedgerCodec::foreignBytesAreRefused()
{
    const QByteArray good = encodeLedger(LedgerKind::Ours, entriesOf(0, 3));
    QVERIFY(!decodeLedger(LedgerKind::Ours, {}));
    QVERIFY(!decodeLedger(LedgerKind::Ours, QByteArray(1, '\2') + good.mid(1)));
    QVERIFY(!decodeLedger(LedgerKind::Ours, good + '\0'));
    QVERIFY(!decodeLedger(LedgerKind::Ours, QByteArray(100, '\xff')));
    // An entry twice is nothing that we write.
    QVERIFY(!decodeLedger(LedgerKind::Ours, QByteArray("\1") + QByteArray(21, '\0') + QByteArray(21, '\0')));
    // A distance beyond the last contact ID.
    QVERIFY(!decodeLedger(LedgerKind::Ours, QByteArray("\1\xff\xff\xff\xff\x1f") + QByteArray(20, '\0')));
}

void tst_LedgerCodec::everyCutIsRefused()
{
    const std::vector<LedgerEntry> entries = entriesOf(0, 4);
    const QByteArray good = encodeLedger(LedgerKind::Ours, entries);
    int whole = 0;
    for (qsizetype size = 0; size < good.size(); ++size) {
        const auto decoded = decodeLedger(LedgerKind::Ours, good.first(size));
        // Only a cut between two entries cannot be seen here; the index counts them.
        QVERIFY(!decoded || std::equal(decoded->begin(), decoded->end(), entries.begin()));
        whole += decoded ? 1 : 0;
    }
    QCOMPARE(whole, 4);
}

void tst_LedgerCodec::everyChangedByteIsSeenOrHarmless()
{
    const QByteArray good = encodeLedger(LedgerKind::Ours, entriesOf(0, 4));
    for (qsizetype place = 0; place < good.size(); ++place) {
        for (const int change : {0x01, 0x80, 0xff}) {
            QByteArray bytes = good;
            bytes[place] = static_cast<char>(bytes[place] ^ change);
            if (const auto decoded = decodeLedger(LedgerKind::Ours, bytes)) {
                QVERIFY(std::is_sorted(decoded->begin(), decoded->end()));
                QVERIFY(std::adjacent_find(decoded->begin(), decoded->end()) == decoded->end());
            }
        }
    }
}

void tst_LedgerCodec::changesAreWhatANaiveModelSays()
{
    std::mt19937 chance(20'261'125);
    const auto below = [&chance](quint64 end) { return std::uniform_int_distribution<quint64>(0, end - 1)(chance); };
    Parts parts;
    std::set<LedgerEntry> model;
    for (int step = 0; step < 60; ++step) {
        // Few contacts, many of them with several customers, so that everything collides; now and then almost everybody goes.
        const quint64 world = 12'000;
        std::set<LedgerEntry> put;
        std::set<ContactId> drop;
        const quint64 puts = below(step % 3 == 0 ? 9'000 : 50);
        const quint64 drops = below(step % 5 == 4 ? 20'000 : 50);
        for (quint64 i = 0; i < puts; ++i)
            put.insert({idOf<ContactId>(below(world)), CustomerKey{below(3)}});
        for (quint64 i = 0; i < drops; ++i)
            drop.insert(idOf<ContactId>(below(world)));
        std::erase_if(model, [&drop](const LedgerEntry &entry) { return drop.contains(entry.contact); });
        model.insert(put.begin(), put.end());
        parts.apply({drop.begin(), drop.end()}, {put.begin(), put.end()}, 1 + below(4));
        QVERIFY(parts.all() == std::vector<LedgerEntry>(model.begin(), model.end()));
        QCOMPARE(parts.contents.size(), parts.index.size());
        for (const LedgerPart &part : parts.index) {
            QVERIFY(!parts.contents.at(part.content).empty());
            QVERIFY(part.first == parts.contents.at(part.content).front().contact);
            QCOMPARE(static_cast<std::size_t>(part.entries), parts.contents.at(part.content).size());
        }
    }
}

void tst_LedgerCodec::smallChangeReadsFewParts()
{
    Parts parts;
    parts.apply({}, entriesOf(0, 100'000), 50);
    QVERIFY(parts.index.size() >= 25);
    QCOMPARE(parts.apply({idOf<ContactId>(5)}, entriesOf(200'000, 1), 50), std::size_t{2});
    QCOMPARE(parts.all().size(), std::size_t{100'000});
    QCOMPARE(parts.apply({}, {}, 50), std::size_t{0});
}

void tst_LedgerCodec::partsStayWithinTheirSize()
{
    Parts parts;
    for (quint64 round = 0; round < 30; ++round)
        parts.apply({}, entriesOf(round * 1'000, 1'000), 50);
    for (const LedgerPart &part : parts.index)
        QVERIFY(part.entries <= static_cast<int>(2 * LedgerMerge::partSize));
    // Most go; what is left does not stay spread over as many parts.
    const std::vector<LedgerEntry> all = parts.all();
    std::vector<ContactId> drop;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i % 100 != 0)
            drop.push_back(all[i].contact);
    }
    parts.apply(drop, {}, 50);
    QCOMPARE(parts.all().size(), std::size_t{300});
    QVERIFY(parts.index.size() <= 2);
}

void tst_LedgerCodec::noContactIsTornApart()
{
    Parts parts;
    std::vector<LedgerEntry> put = entriesOf(0, 5'000);
    const ContactId shared = put[1'990].contact;
    for (quint64 customer = 0; customer < 100; ++customer)
        put.push_back({shared, CustomerKey{customer}});
    std::sort(put.begin(), put.end());
    parts.apply({}, put, 50);
    int holders = 0;
    for (const auto &[content, entries] : parts.contents)
        holders += std::any_of(entries.begin(), entries.end(), [&](const LedgerEntry &entry) { return entry.contact == shared; }) ? 1 : 0;
    QCOMPARE(holders, 1);
    parts.apply({shared}, {}, 50);
    QCOMPARE(parts.all().size(), std::size_t{4'999});
}

SEGUE_TEST(tst_LedgerCodec)
#include "tst_ledgercodec.moc"
