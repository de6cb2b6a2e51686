// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "base/keyedhash.h"

#include <QTest>
#include <QtEndian>

#include <array>
#include <string>

using namespace segue;

namespace {

QByteArray referenceKey()
{
    QByteArray key;
    for (char byte = 0; byte < 16; ++byte)
        key.append(byte);
    return key;
}

} // namespace

/// SipHash-2-4 as its authors published it; a changed value would orphan every ledger.
class tst_KeyedHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesTheReferenceVectors();
    void dependsOnTheKey();
    void copiesAndMovesAgree();
    void canBeUsedAgain();
};

void tst_KeyedHash::matchesTheReferenceVectors()
{
    // Key 00..0f, text 00, 00 01, … of the given length; the authors' 8 output bytes in order.
    // [Aumasson, Bernstein: SipHash, appendix A and vectors.h]
    struct Vector
    {
        std::size_t length;
        std::array<unsigned char, 8> bytes;
    };
    static constexpr Vector vectors[] = {
        {0, {0x31, 0x0e, 0x0e, 0xdd, 0x47, 0xdb, 0x6f, 0x72}},  {1, {0xfd, 0x67, 0xdc, 0x93, 0xc5, 0x39, 0xf8, 0x74}},
        {2, {0x5a, 0x4f, 0xa9, 0xd9, 0x09, 0x80, 0x6c, 0x0d}},  {3, {0x2d, 0x7e, 0xfb, 0xd7, 0x96, 0x66, 0x67, 0x85}},
        {7, {0x37, 0xd1, 0x01, 0x8b, 0xf5, 0x00, 0x02, 0xab}},  {8, {0x62, 0x24, 0x93, 0x9a, 0x79, 0xf5, 0xf5, 0x93}},
        {15, {0xe5, 0x45, 0xbe, 0x49, 0x61, 0xca, 0x29, 0xa1}},
    };
    const KeyedHash hash(referenceKey());
    for (const Vector &vector : vectors) {
        std::string text;
        for (std::size_t byte = 0; byte < vector.length; ++byte)
            text.push_back(static_cast<char>(byte));
        QCOMPARE(hash(text), qFromBigEndian<quint64>(vector.bytes.data()));
    }
}

void tst_KeyedHash::dependsOnTheKey()
{
    QByteArray other = referenceKey();
    other[15] = 1;
    QVERIFY(KeyedHash(referenceKey())("CUST-0001") != KeyedHash(other)("CUST-0001"));
}

void tst_KeyedHash::copiesAndMovesAgree()
{
    const KeyedHash original(referenceKey());
    KeyedHash copy(original);
    QCOMPARE(copy("a"), original("a"));
    KeyedHash assigned(QByteArray(KeyedHash::keySize, 'x'));
    QVERIFY(assigned("a") != original("a"));
    assigned = original;
    QCOMPARE(assigned("a"), original("a"));
    const KeyedHash moved(std::move(copy));
    QCOMPARE(moved("a"), original("a"));
}

void tst_KeyedHash::canBeUsedAgain()
{
    const KeyedHash hash(referenceKey());
    const quint64 first = hash("CUST-0001");
    QVERIFY(hash("CUST-0002") != first);
    QCOMPARE(hash("CUST-0001"), first);
}

SEGUE_TEST(tst_KeyedHash)
#include "tst_keyedhash.moc"
