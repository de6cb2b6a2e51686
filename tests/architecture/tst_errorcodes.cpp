// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "errorcodes.h"

#include <QTest>

using namespace segue::testing;

/// Every code of the catalogue is an error that can happen, and that a test has seen.
class tst_ErrorCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeIsMade() { none(codesNobodyMakes(house())); }
    void everyCodeHasATest() { none(codesWithoutTest(house())); }
    void theRuleSeesWhatIsMissing();

private:
    static SourceTree house() { return readTree(QStringLiteral(SEGUE_SOURCE_DIR), {QStringLiteral("app"), QStringLiteral("tests")}); }
    static void none(const QStringList &findings)
    {
        QVERIFY2(findings.isEmpty(), qPrintable(QStringLiteral("\n  ") + findings.join(QStringLiteral("\n  "))));
    }
};

void tst_ErrorCodes::theRuleSeesWhatIsMissing()
{
    SourceTree tree;
    const QString table = QStringLiteral("app/base/errors/listerrors.cpp");
    tree.insert(table, "{ErrorCode::ListBurnt, \"segue.list.burnt\", Severity::Error,");
    QCOMPARE(codesNobodyMakes(tree).size(), 1);
    QCOMPARE(codesWithoutTest(tree).size(), 1);
    tree.insert(QStringLiteral("app/engine/fire.cpp"), "fail(Error(ErrorCode::ListBurnt));");
    QVERIFY(codesNobodyMakes(tree).isEmpty());
    tree.insert(QStringLiteral("tests/unit/base/tst_example.cpp"), "ErrorCode::ListBurnt");
    QCOMPARE(codesWithoutTest(tree).size(), 1);
    tree.insert(QStringLiteral("tests/cli/tst_fire.cpp"), "QCOMPARE(said.errorCode(), u\"segue.list.burnt\"_s);");
    QVERIFY(codesWithoutTest(tree).isEmpty());
    tree.insert(QStringLiteral("tests/cli/tst_fire.cpp"), "QCOMPARE(error.code(), ErrorCode::ListBurnt);");
    QVERIFY(codesWithoutTest(tree).isEmpty());
}

SEGUE_TEST(tst_ErrorCodes)
#include "tst_errorcodes.moc"
