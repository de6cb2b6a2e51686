// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/examination.h"
#include "insightsrig.h"
#include "testregistry.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace segue;
using namespace segue::testing;

/// What nobody has published of the tables is asked once and remembered.
class tst_Examination : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheMetadataTable_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<bool>("hasMetadata");
        QTest::addColumn<bool>("hasTimes");
        QTest::newRow("full") << QStringLiteral("full") << true << true;
        QTest::newRow("names only") << QStringLiteral("names") << true << false;
        QTest::newRow("none") << QStringLiteral("none") << false << false;
    }
    void findsTheMetadataTable()
    {
        QFETCH(QString, table);
        QFETCH(bool, hasMetadata);
        QFETCH(bool, hasTimes);
        InsightsRig rig(smallWorld({{QStringLiteral("metadata-table"), table}}));
        const auto findings = resultOf(rig.insights().examine(nullptr));
        QVERIFY(findings.has_value());
        QCOMPARE(findings->hasMetadata, hasMetadata);
        QCOMPARE(findings->hasTimes, hasTimes);
        QCOMPARE(!findings->metadataColumns.isEmpty(), hasMetadata);
        QCOMPARE(findings->alternateKeySet, QByteArray("msdynci_alternatekeys"));
    }

    void findsHowNamesAreQuoted_data()
    {
        QTest::addColumn<QString>("quotes");
        QTest::newRow("plain") << QStringLiteral("plain");
        QTest::newRow("backslash") << QStringLiteral("backslash");
    }
    void findsHowNamesAreQuoted()
    {
        QFETCH(QString, quotes);
        InsightsRig rig(smallWorld({{QStringLiteral("segment-quotes"), quotes}}));
        const auto findings = resultOf(rig.insights().examine(nullptr));
        QVERIFY(findings.has_value());
        QVERIFY(findings->backslashQuotes.has_value());
        QCOMPARE(*findings->backslashQuotes, quotes == QStringLiteral("backslash"));
    }

    void namesComeFromTheFirstRowThatHasSome()
    {
        const auto row = [](const char *list) { return QJsonObject{{QStringLiteral("msdynci_segments"), QString::fromLatin1(list)}}; };
        QCOMPARE(insights::someSegment({row(""), row("[]"), row("nonsense"), row("[\"A\",\"B\"]")}), QStringLiteral("A"));
        QCOMPARE(insights::someSegment({}), QString());
    }

    void withoutTheTablesThereIsNothingToExamine()
    {
        InsightsRig rig(smallWorld());
        rig.sandbox().addFault(QStringLiteral("any msdynci_ status=404 code=0x80060888"));
        const auto findings = resultOf(rig.insights().examine(nullptr));
        QVERIFY(!findings.has_value());
        QCOMPARE(findings.error().code(), ErrorCode::InsightsMissing);
    }

    void whatWasLearntSurvivesARestart()
    {
        insights::Capabilities known;
        known.backslashQuotes = true;
        known.metadataSet = "mscipriv_segmentmetadataset";
        known.alternateKeySet = "msdynci_alternatekeyset";
        known.noMetadata = QDateTime(QDate(2026, 11, 26), QTime(9, 0), Qt::UTC);
        QVERIFY(insights::Capabilities::fromJson(known.toJson()) == known);
        QVERIFY(insights::Capabilities::fromJson("[]") == insights::Capabilities());
    }
};
SEGUE_TEST(tst_Examination)
#include "tst_examination.moc"
