// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insightsrig.h"

#include "testregistry.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace segue;
using namespace segue::testing;

namespace {
QString id(const char *name)
{
    return QString::fromLatin1(name);
}

engine::SegmentInfo bare(const char *name)
{
    engine::SegmentInfo segment;
    segment.id = id(name);
    segment.name = segment.id;
    return segment;
}
} // namespace

class tst_SegmentRead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHundredThousandInFewRequests()
    {
        InsightsRig rig;
        const auto segment = rig.segment(id("All_Subscribers"));
        QVERIFY(segment.has_value());
        QCOMPARE(rig.requests(), 1);
        qint64 seen = 0;
        std::optional<qint64> total;
        QElapsedTimer clock;
        clock.start();
        const auto content =
            resultOf(rig.insights().read(nullptr, *segment, rig.contactField(), {}, [&](qint64 done, std::optional<qint64> all) {
                QVERIFY(done >= seen);
                seen = done;
                total = all;
            }));
        qInfo("100,000 members of 120,000 profiles: %lld ms", clock.elapsed());
        QVERIFY(content.has_value());
        QCOMPARE(seen, 100'000);
        QCOMPARE(total, std::optional<qint64>(100'000));
        // 20 pages of memberships beside 24 of profiles, and not one more.
        QCOMPARE(rig.requests(), 44);
        QCOMPARE(differenceFrom(rig, segment->id, *content), QString());
        QCOMPARE(content->marker, segment->marker);
        QVERIFY(!content->marker.isEmpty());
        QCOMPARE(content->refreshedAt, segment->refreshedAt);
    }

    void bothWaysGiveTheSame()
    {
        InsightsRig rig(smallWorld());
        const engine::SegmentInfo segment = bare("Spring_Campaign");
        const auto fromAll = rig.read(segment, rig.contactField(), 12'000);
        QVERIFY(fromAll.has_value());
        const QStringList pages = rig.targets();
        QVERIFY(!pages.join(u' ').contains(QLatin1String("$batch")));

        rig.forget();
        rig.sandbox().control("/sandbox/segments/Spring_Campaign", {{QStringLiteral("resize"), 3'000}});
        const auto byName = rig.read(segment);
        QVERIFY(byName.has_value());
        const QStringList batches = rig.targets();
        QVERIFY(batches.join(u' ').contains(QLatin1String("$batch")));
        QVERIFY(!batches.join(u' ').contains(QLatin1String("customerprofiles?")));
        QCOMPARE(differenceFrom(rig, segment.id, *byName), QString());

        // The same small segment by the other way: the client was told of many.
        rig.forget();
        const auto again = rig.read(segment, rig.contactField(), 12'000);
        QVERIFY(again.has_value());
        QCOMPARE(sorted(*again).rows, sorted(*byName).rows);
        QCOMPARE(sorted(*again).unusable, sorted(*byName).unusable);
    }

    void growsIntoReadingAllProfiles()
    {
        // Nobody said how many there are; after 10,000 the profiles are read beside.
        InsightsRig rig(smallWorld());
        const auto content = rig.read(bare("Spring_Campaign"));
        QVERIFY(content.has_value());
        const QString targets = rig.targets().join(u' ');
        QVERIFY(targets.contains(QLatin1String("customerprofiles?")));
        QVERIFY(!targets.contains(QLatin1String("$batch")));
        QCOMPARE(differenceFrom(rig, id("Spring_Campaign"), *content), QString());
    }

    void aTenthOfTheProfilesIsAskedForByName()
    {
        InsightsRig rig;
        const auto segment = rig.segment(id("Spring_Campaign"));
        QVERIFY(segment.has_value());
        QCOMPARE(rig.requests(), 1);
        const auto content = rig.read(*segment);
        QVERIFY(content.has_value());
        QCOMPARE(differenceFrom(rig, segment->id, *content), QString());
        // 24 pages of profiles would be needed for all; the sample shows that most are for nothing.
        const qint64 requests = rig.requests();
        QVERIFY2(requests <= 15, qPrintable(QString::number(requests)));
    }

    void theNumberOfProfilesIsRemembered()
    {
        InsightsRig rig;
        QVERIFY(rig.read(bare("All_Subscribers"), rig.contactField(), 100'000).has_value());
        (void)rig.requests();
        const auto content = rig.read(bare("Spring_Campaign"), rig.contactField(), 12'000);
        QVERIFY(content.has_value());
        QVERIFY(!rig.targets().join(u' ').contains(QLatin1String("customerprofiles?")));
        QCOMPARE(differenceFrom(rig, id("Spring_Campaign"), *content), QString());
    }

    void aNameThatContainsMatchesTooIsLeftOut()
    {
        InsightsRig rig(smallWorld());
        const auto few = rig.read(bare("TokyoXVIP"));
        QVERIFY(few.has_value());
        QCOMPARE(few->members(), 40);
        const auto many = rig.read(bare("Tokyo_VIP"));
        QVERIFY(many.has_value());
        QCOMPARE(many->members(), 5'000);
        QCOMPARE(differenceFrom(rig, id("Tokyo_VIP"), *many), QString());
    }

    void quotesMayBeWrittenWithBackslashes()
    {
        InsightsRig rig(smallWorld({{QStringLiteral("segment-quotes"), QStringLiteral("backslash")}}));
        const auto content = rig.read(bare("Newsletter_Pilot"));
        QVERIFY(content.has_value());
        QCOMPARE(differenceFrom(rig, id("Newsletter_Pilot"), *content), QString());
        const qint64 first = rig.requests();
        QVERIFY(rig.read(bare("Newsletter_Pilot")).has_value());
        QCOMPARE(rig.requests(), first - 1); // learnt
    }

    void anEmptySegmentIsNoError()
    {
        InsightsRig rig(smallWorld());
        const auto segment = rig.segment(id("Empty_Segment"));
        QVERIFY(segment.has_value());
        const auto content = rig.read(*segment);
        QVERIFY(content.has_value());
        QCOMPARE(content->members(), 0);
        // The same where nobody says that it is empty, and where it was large before.
        const auto missing = rig.read(bare("No_Such_Segment"), rig.contactField(), 50'000);
        QVERIFY(missing.has_value());
        QCOMPARE(missing->members(), 0);
    }

    void anUnknownFieldIsNamed_data()
    {
        QTest::addColumn<QString>("segment");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("all profiles") << id("Spring_Campaign") << qint64(12'000);
        QTest::newRow("by name") << id("Newsletter_Pilot") << qint64(500);
    }
    void anUnknownFieldIsNamed()
    {
        QFETCH(QString, segment);
        QFETCH(qint64, expected);
        InsightsRig rig(smallWorld());
        for (const QString &field : {id("msdynci_no_such_field"), id("fullname,email"), id("a b"), QString()}) {
            const auto content = rig.read(bare(segment.toLatin1().constData()), field, expected);
            QVERIFY(!content.has_value());
            QCOMPARE(content.error().code(), ErrorCode::FieldUnknown);
            QCOMPARE(content.error().parameter(QStringLiteral("field")).toString(), field);
        }
    }

    void aFieldOfOtherThingsGivesMalformedIds()
    {
        InsightsRig rig(smallWorld());
        const auto names = rig.read(bare("Founding_Members"), id("msdynci_fullname"));
        QVERIFY(names.has_value());
        QCOMPARE(names->unusable.size(), std::size_t(10));
        QVERIFY(names->unusable.front().reason == domain::RejectReason::Malformed);
        // The customer's own key is a field like any other.
        const auto keys = rig.read(bare("Founding_Members"), id("msdynci_customerid"));
        QVERIFY(keys.has_value());
        QCOMPARE(keys->unusable.size(), std::size_t(10));
    }

    void aFullLastPageIsTheEndWhereTheOrderSaysSo()
    {
        // 5,000 members are exactly one page, and nobody says how many there should be.
        for (const char *order : {"allow", "refuse"}) {
            InsightsRig rig(smallWorld({{QStringLiteral("virtual-order"), id(order)}}));
            rig.sandbox().control("/sandbox/segments/Newsletter_Pilot", {{QStringLiteral("resize"), 5'000}});
            const auto content = rig.read(bare("Newsletter_Pilot"));
            QVERIFY(content.has_value());
            QCOMPARE(content->members(), 5'000);
            QVERIFY(rig.targets().join(u' ').contains(QLatin1String("orderby")));
        }
    }

    void aFullLastPageNeedsNoQuestionWhereTheCountFits()
    {
        InsightsRig rig(smallWorld());
        rig.sandbox().control("/sandbox/segments/Newsletter_Pilot", {{QStringLiteral("resize"), 5'000}});
        const auto segment = rig.segment(id("Newsletter_Pilot"));
        QVERIFY(segment.has_value());
        (void)rig.requests();
        QVERIFY(rig.read(*segment).has_value());
        QVERIFY(!rig.targets().join(u' ').contains(QLatin1String("orderby")));
    }

    void cancellingIsAtOnce()
    {
        sandbox::Options slow;
        slow.latency = sandbox::Latency::Real;
        InsightsRig rig(slow);
        bool heard = false;
        QObject context;
        auto *operation = rig.insights().read(&context, bare("All_Subscribers"), rig.contactField(), 100'000, {});
        operation->run(&context, [&heard](const Result<domain::SegmentContent> &) { heard = true; });
        QTest::qWait(600);
        QSignalSpy finished(operation, &OperationBase::finished);
        QElapsedTimer clock;
        clock.start();
        operation->cancel();
        QVERIFY(finished.wait(1000));
        QVERIFY(clock.elapsed() < 200);
        (void)rig.requests();
        QTest::qWait(300);
        QVERIFY(!heard);
        QVERIFY(rig.requests() <= 2); // what was under way
    }
};

SEGUE_TEST(tst_SegmentRead)
#include "tst_segmentread.moc"
