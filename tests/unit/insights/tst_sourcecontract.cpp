// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insightsrig.h"
#include "sourceworld.h"
#include "testregistry.h"

#include <QSet>

#include <algorithm>

using namespace segue;
using namespace segue::testing;

namespace {
using Make = std::function<std::unique_ptr<SourceWorld>()>;
} // namespace
Q_DECLARE_METATYPE(Make)

/// What the engine relies on, whatever the kind of the source.
class tst_SourceContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void segmentsAreListedAndFound_data() { kinds(); }
    void segmentsAreListedAndFound();
    void anUnknownSegmentIsNotFound_data() { kinds(); }
    void anUnknownSegmentIsNotFound();
    void aSegmentIsReadWhole_data() { kinds(); }
    void aSegmentIsReadWhole();
    void theMarkerStandsUntilTheDataChanges_data() { kinds(); }
    void theMarkerStandsUntilTheDataChanges();
    void aReadThatBreaksOffIsAnError_data() { kinds(); }
    void aReadThatBreaksOffIsAnError();
    void aReadCanBeCancelledAtAnyTime_data() { kinds(); }
    void aReadCanBeCancelledAtAnyTime();
    void anEmptySegmentIsReadAsNobody_data() { kinds(); }
    void anEmptySegmentIsReadAsNobody();
    void fieldsAreSampledAndUnknownOnesSaid_data() { kinds(); }
    void fieldsAreSampledAndUnknownOnesSaid();
    void someCustomersCanBeShown_data() { kinds(); }
    void someCustomersCanBeShown();
    void theContactOfACustomerIsFound_data() { kinds(); }
    void theContactOfACustomerIsFound();

private:
    static void kinds();
};

void tst_SourceContract::kinds()
{
    QTest::addColumn<Make>("make");
    QTest::newRow("tables") << Make(tablesWorld);
    for (const char *paging : {"skip", "next-link", "relative-link"})
        QTest::addRow("Data API, %s", paging) << Make([paging] { return dataApiWorld(QString::fromLatin1(paging)); });
    QTest::newRow("CSV files") << Make([] { return csvWorld(false); });
    QTest::newRow("CSV export") << Make([] { return csvWorld(true); });
}

void tst_SourceContract::segmentsAreListedAndFound()
{
    QFETCH(Make, make);
    const auto world = make();
    const auto segments = resultOf(world->source().segments(nullptr));
    QVERIFY(segments.has_value());
    const auto listed =
        std::find_if(segments->cbegin(), segments->cend(), [&](const engine::SegmentInfo &one) { return one.id == world->segmentId(); });
    QVERIFY(listed != segments->cend());
    QCOMPARE(listed->name, world->segmentName());
    QCOMPARE(listed->members, std::optional<qint64>(500));
    QVERIFY(listed->refreshedAt.has_value());
    for (const QString &wanted : {world->segmentId(), world->segmentName(), world->segmentId().toLower()}) {
        const auto found = resultOf(world->source().segment(nullptr, wanted));
        QVERIFY2(found.has_value(), qPrintable(wanted));
        QCOMPARE(found->id, world->segmentId());
        QCOMPARE(found->marker, listed->marker);
    }
}

void tst_SourceContract::anUnknownSegmentIsNotFound()
{
    QFETCH(Make, make);
    const auto world = make();
    for (const QString &name : {QStringLiteral("Nothing_Like_It"), QStringLiteral("そのようなものはない")}) {
        const auto found = resultOf(world->source().segment(nullptr, name));
        QVERIFY(!found.has_value());
        QCOMPARE(found.error().code(), ErrorCode::SegmentNotFound);
        QCOMPARE(found.error().parameter(QStringLiteral("segment")).toString(), name);
    }
}

void tst_SourceContract::aSegmentIsReadWhole()
{
    QFETCH(Make, make);
    const auto world = make();
    const auto segment = resultOf(world->source().segment(nullptr, world->segmentId()));
    QVERIFY(segment.has_value());
    qint64 seen = 0;
    const auto progress = [&seen](qint64 done, std::optional<qint64>) { seen = std::max(seen, done); };
    const auto content = resultOf(world->source().read(nullptr, *segment, world->field(), {}, progress));
    QVERIFY(content.has_value());
    const SourceWorld::Counts counts = world->counts();
    QCOMPARE(content->members(), counts.members);
    QCOMPARE(seen, counts.members);
    const auto unusable = [&content](domain::RejectReason reason) {
        return std::count_if(content->unusable.begin(), content->unusable.end(),
                             [reason](const auto &row) { return row.reason == reason; });
    };
    QCOMPARE(unusable(domain::RejectReason::Missing), counts.missing);
    QCOMPARE(unusable(domain::RejectReason::Malformed), counts.malformed);
    QSet<domain::ContactId> contacts;
    for (const domain::WantedRow &row : content->rows)
        contacts.insert(row.contact);
    QCOMPARE(static_cast<qint64>(content->rows.size()) - contacts.size(), counts.duplicates);
    QCOMPARE(content->marker, segment->marker);
    QCOMPARE(content->refreshedAt, segment->refreshedAt);
}

void tst_SourceContract::theMarkerStandsUntilTheDataChanges()
{
    QFETCH(Make, make);
    const auto world = make();
    const auto marker = [&world] { return resultOf(world->source().segment(nullptr, world->segmentId()))->marker; };
    const QString before = marker();
    QVERIFY(!before.isEmpty());
    QCOMPARE(marker(), before);
    world->refresh();
    QVERIFY(marker() != before);
}

void tst_SourceContract::aReadThatBreaksOffIsAnError()
{
    QFETCH(Make, make);
    const auto world = make();
    world->breakOff();
    const auto segment = resultOf(world->source().segment(nullptr, world->breakId()));
    QVERIFY(segment.has_value());
    const auto progress = [&world](qint64, std::optional<qint64>) { world->duringRead(); };
    const auto content = resultOf(world->source().read(nullptr, *segment, world->field(), {}, progress));
    QVERIFY(!content.has_value());
    QVERIFY(content.error().code() == ErrorCode::ReadBrokeOff || content.error().code() == ErrorCode::FileChanged);
    QVERIFY(!errorText(content.error(), Language::Japanese).message.contains(u'{'));
}

void tst_SourceContract::aReadCanBeCancelledAtAnyTime()
{
    QFETCH(Make, make);
    const auto world = make();
    const auto segment = resultOf(world->source().segment(nullptr, world->segmentId()));
    QVERIFY(segment.has_value());
    for (int after = 0; after < 12; ++after) {
        bool heard = false;
        QObject context;
        auto *reading = world->source().read(nullptr, *segment, world->field(), {}, {});
        const QPointer<OperationBase> watched = reading;
        reading->run(&context, [&heard](const Result<domain::SegmentContent> &) { heard = true; });
        int turns = 0;
        (void)waitUntil([&] { return turns++ >= after; });
        const bool wasOver = heard;
        if (watched)
            watched->cancel();
        QVERIFY(waitUntil([&] { return watched.isNull(); }));
        QCOMPARE(heard, wasOver);
    }
    QVERIFY(resultOf(world->source().read(nullptr, *segment, world->field(), {}, {})).has_value());
}

void tst_SourceContract::anEmptySegmentIsReadAsNobody()
{
    QFETCH(Make, make);
    const auto world = make();
    if (world->emptyId().isEmpty()) // an export of Customer Insights that nobody is in has been seen by nobody
        return;
    const auto segment = resultOf(world->source().segment(nullptr, world->emptyId()));
    QVERIFY(segment.has_value());
    QCOMPARE(segment->members, std::optional<qint64>(0));
    const auto content = resultOf(world->source().read(nullptr, *segment, world->field(), {}, {}));
    QVERIFY(content.has_value());
    QCOMPARE(content->members(), 0);
}

void tst_SourceContract::fieldsAreSampledAndUnknownOnesSaid()
{
    QFETCH(Make, make);
    const auto world = make();
    const auto fields = resultOf(world->source().fields(nullptr));
    QVERIFY(fields.has_value());
    const auto field =
        std::find_if(fields->cbegin(), fields->cend(), [&](const engine::FieldInfo &one) { return one.name == world->field(); });
    QVERIFY(field != fields->cend());
    QVERIFY(field->sampled >= 100);
    QVERIFY(field->guidLike * 10 >= field->sampled * 8 && field->guidLike <= field->filled && field->filled <= field->sampled);
    const auto ids = resultOf(world->source().contactIds(nullptr, world->field(), 50));
    QVERIFY(ids.has_value() && !ids->isEmpty() && ids->size() <= 100);
    const QString unknown = QStringLiteral("no_such_field");
    QCOMPARE(resultOf(world->source().contactIds(nullptr, unknown, 50)).error().code(), ErrorCode::FieldUnknown);
    const auto segment = resultOf(world->source().segment(nullptr, world->segmentId()));
    const auto content = resultOf(world->source().read(nullptr, *segment, unknown, {}, {}));
    QVERIFY(!content.has_value());
    QCOMPARE(content.error().code(), ErrorCode::FieldUnknown);
    QCOMPARE(content.error().parameter(QStringLiteral("field")).toString(), unknown);
}

void tst_SourceContract::someCustomersCanBeShown()
{
    QFETCH(Make, make);
    const auto world = make();
    const auto segment = resultOf(world->source().segment(nullptr, world->segmentId()));
    const auto sample = resultOf(world->source().sample(nullptr, *segment, world->field(), 20));
    QVERIFY(sample.has_value());
    QCOMPARE(sample->size(), 20);
    QVERIFY(std::all_of(sample->cbegin(), sample->cend(), [](const engine::CustomerSample &one) { return !one.customerId.isEmpty(); }));
    QVERIFY(std::any_of(sample->cbegin(), sample->cend(), [](const engine::CustomerSample &one) { return !one.contactId.isEmpty(); }));
    QVERIFY(std::all_of(sample->cbegin(), sample->cend(), [](const engine::CustomerSample &one) { return !one.name.isEmpty(); }));
}

void tst_SourceContract::theContactOfACustomerIsFound()
{
    QFETCH(Make, make);
    const auto world = make();
    const auto segment = resultOf(world->source().segment(nullptr, world->segmentId()));
    const auto sample = resultOf(world->source().sample(nullptr, *segment, world->field(), 40));
    QVERIFY(sample.has_value());
    for (const engine::CustomerSample &customer : *sample) {
        const auto contact = domain::ContactId::parse(QStringView(customer.contactId));
        if (!contact)
            continue;
        const auto found = resultOf(world->source().contactsOf(nullptr, customer.customerId, world->field()));
        QVERIFY(found.has_value());
        QCOMPARE(*found, std::vector<domain::ContactId>{*contact});
        return;
    }
    QFAIL("the sample has nobody with a contact");
}

SEGUE_TEST(tst_SourceContract)
#include "tst_sourcecontract.moc"
