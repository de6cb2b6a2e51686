// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser/proof.h"
#include "fakerandom.h"
#include "testregistry.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace segue;
using namespace segue::auth;
using namespace segue::testing;

class tst_Proof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // RFC 7636, appendix B
    void challengeIsThatOfTheStandard()
    {
        QCOMPARE(challengeFor("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
    void noncesAreLongEnoughAndNeverTheSame()
    {
        SystemRandom random;
        const QByteArray first = newNonce(random);
        QCOMPARE(first.size(), 43);
        QVERIFY(QRegularExpression(u"^[A-Za-z0-9_-]{43}$"_s).match(QString::fromLatin1(first)).hasMatch());
        QVERIFY(newNonce(random) != first);
    }
    void comparesSecrets()
    {
        QVERIFY(isSameSecret("abc", "abc"));
        QVERIFY(!isSameSecret("abc", "abd"));
        QVERIFY(!isSameSecret("xbc", "abc"));
        QVERIFY(!isSameSecret("abc", "ab"));
        QVERIFY(!isSameSecret("\x80", QByteArray(1, '\0')));
        QVERIFY(!isSameSecret({}, {}));
    }
};

SEGUE_TEST(tst_Proof)
#include "tst_proof.moc"
