// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "layers.h"

#include <QFile>
#include <QTest>

using namespace segue::testing;

/// The house as it stands keeps its rules.
class tst_House : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void arrowsPointTheRightWay() { none(wrongArrows(m_tree)); }
    void includesAreStraight() { none(crookedIncludes(m_tree)); }
    void librariesStayInTheirRooms() { none(librariesOutOfTheirRoom(m_tree)); }
    void onlyTheStoreSpeaksSql() { none(databaseLanguageOutsideTheStore(m_tree)); }
    void onlyTheClockReadsTheTime() { none(clocksOutsideTheClock(m_tree)); }
    void nothingBlocks() { none(blockingOrUnguardedCalls(m_tree)); }
    void everyTypeHasItsName() { none(typesOfOneName(m_tree)); }
    void nothingIsOvergrown() { none(overgrown(m_tree)); }
    void everyRoomHasItsCard() { none(roomsWithoutCard(m_tree)); }
    void nothingIsMarkedUnfinished() { none(unfinishedWork(m_tree)); }
    void pagesNameTestsThatAreThere() { none(testsThatAreNotThere(m_tree)); }
    void theDrawingIsTrue();

private:
    static void none(const QStringList &findings);

    SourceTree m_tree;
};

void tst_House::initTestCase()
{
    m_tree = readTree(QStringLiteral(SEGUE_SOURCE_DIR),
                      {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests"), QStringLiteral("cmake"),
                       QStringLiteral("scripts"), QStringLiteral("docs"), QStringLiteral(".ci")});
    QVERIFY(m_tree.contains(QStringLiteral("app/base/result.h")));
    QVERIFY(m_tree.contains(QStringLiteral("tests/architecture/tst_house.cpp")));
}

void tst_House::none(const QStringList &findings)
{
    QVERIFY2(findings.isEmpty(), qPrintable(QStringLiteral("\n  ") + findings.join(QStringLiteral("\n  "))));
}

void tst_House::theDrawingIsTrue()
{
    QFile file(QStringLiteral(SEGUE_SOURCE_DIR "/docs/architecture.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    none(drawingDiffers(QString::fromUtf8(file.readAll())));
}

SEGUE_TEST(tst_House)
#include "tst_house.moc"
