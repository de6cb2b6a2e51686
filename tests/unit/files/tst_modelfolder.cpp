// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder/segmentfiles.h"

#include "exportfolder.h"
#include "testregistry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace segue;
using namespace segue::files;
using segue::testing::ExportFolder;

namespace {
const QString table = QStringLiteral("Tokyo_VIP");
const QStringList columns{QStringLiteral("CustomerId"), QStringLiteral("crm_contact_contactid")};

QStringList namesOf(const QTemporaryDir &place, const SegmentFiles &files)
{
    QStringList names;
    for (const QString &part : files.parts)
        names.append(QDir(place.path()).relativeFilePath(part));
    return names;
}
} // namespace

/// Checklist 71: the folder that an export of Customer Insights leaves, with several partitions and a run that is not finished.
class tst_ModelFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checklist71_severalPartitionsOfTheNewestRun()
    {
        QTemporaryDir place;
        ExportFolder folder(place.path());
        folder.writeRun(table, {QStringLiteral("2026/11/21/1804"), {{QStringLiteral("a,b")}}, 1});
        folder.writeRun(table, {QStringLiteral("2026/11/22/1804"), {{QStringLiteral("a,b")}, {QStringLiteral("c,d")}}, 1});
        folder.writeModel(table, columns, QStringLiteral("2026-11-22T18:09:00Z"));
        const auto segments = segmentFilesIn(place.path());
        QVERIFY(segments.has_value());
        QCOMPARE(segments->size(), 1);
        QVERIFY(!segments->first().problem);
        QCOMPARE(segments->first().columns, columns);
        QCOMPARE(namesOf(place, segments->first()), QStringList({QStringLiteral("Tokyo_VIP/2026/11/22/1804/Tokyo_VIP_1.csv"),
                                                                 QStringLiteral("Tokyo_VIP/2026/11/22/1804/Tokyo_VIP_2.csv")}));
    }

    void checklist71_anUnfinishedRunIsPassedOver_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<int>("firstPart");
        QTest::newRow("younger than the model") << QStringLiteral("2026/11/23/1804") << 1;
        QTest::newRow("a part is missing") << QStringLiteral("2026/11/22/1805") << 2;
    }
    void checklist71_anUnfinishedRunIsPassedOver()
    {
        QFETCH(QString, at);
        QFETCH(int, firstPart);
        QTemporaryDir place;
        ExportFolder folder(place.path());
        folder.writeRun(table, {QStringLiteral("2026/11/22/1804"), {{QStringLiteral("a,b")}}, 0});
        folder.writeModel(table, columns, QStringLiteral("2026-11-22T18:09:00Z"));
        folder.writeRun(table, {at, {{QStringLiteral("a,b")}}, firstPart});
        const auto segments = segmentFilesIn(place.path());
        QVERIFY(segments.has_value());
        QCOMPARE(namesOf(place, segments->first()), QStringList(QStringLiteral("Tokyo_VIP/2026/11/22/1804/Tokyo_VIP_0.csv")));
    }

    void checklist71_withoutAFinishedRunThereIsNothingToRead()
    {
        QTemporaryDir place;
        ExportFolder folder(place.path());
        folder.writeRun(table, {QStringLiteral("2026/11/23/1804"), {{QStringLiteral("a,b")}}, 1});
        folder.writeModel(table, columns, QStringLiteral("2026-11-22T18:09:00Z"));
        const auto segments = segmentFilesIn(place.path());
        QVERIFY(segments.has_value() && segments->first().problem);
        QCOMPARE(segments->first().problem->code(), ErrorCode::FileUnusable);
    }

    void checklist71_theModelsOwnPartitionsDecide()
    {
        QTemporaryDir place;
        ExportFolder folder(place.path());
        folder.writeRun(table, {QStringLiteral("2026/11/21/1804"), {{QStringLiteral("a,b")}}, 1});
        folder.writeRun(table, {QStringLiteral("2026/11/22/1804"), {{QStringLiteral("a,b")}}, 1});
        const QString named = QStringLiteral("Tokyo_VIP/2026/11/21/1804/Tokyo_VIP_1.csv");
        folder.writeModel(table, columns, QStringLiteral("2026-11-23T00:00:00Z"), {named}, QStringLiteral("no"));
        auto segments = segmentFilesIn(place.path());
        QVERIFY(segments.has_value() && !segments->first().problem);
        QCOMPARE(namesOf(place, segments->first()), QStringList(named));
        QCOMPARE(segments->first().firstLineIsHeader, std::optional(false));
        QVERIFY(QFile::remove(folder.path(named)));
        segments = segmentFilesIn(place.path());
        QVERIFY(segments.has_value() && segments->first().problem);
    }

    void aModelThatLeadsElsewhereIsRefused()
    {
        QTemporaryDir place;
        ExportFolder folder(place.path());
        folder.writeModel(QStringLiteral("../elsewhere"), columns, QStringLiteral("2026-11-23T00:00:00Z"));
        QCOMPARE(segmentFilesIn(place.path()).error().code(), ErrorCode::FileUnusable);
        folder.writeBytes(QStringLiteral("model.json"), "{");
        QCOMPARE(segmentFilesIn(place.path()).error().code(), ErrorCode::FileUnusable);
        folder.writeModel(table, columns, QStringLiteral("2026-11-23T00:00:00Z"), {QStringLiteral("Tokyo_VIP/../../outside.csv")});
        const auto segments = segmentFilesIn(place.path());
        QVERIFY(segments.has_value() && segments->first().problem);
    }
};

SEGUE_TEST(tst_ModelFolder)
#include "tst_modelfolder.moc"
