// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/segmentcatalogue.h"
#include "insightsrig.h"

#include "testregistry.h"

#include <QJsonArray>

#include <algorithm>

using namespace segue;
using namespace segue::testing;

namespace {
QString id(const char *name)
{
    return QString::fromLatin1(name);
}

sandbox::Options metadata(const char *kind)
{
    return smallWorld({{QStringLiteral("metadata-table"), QString::fromLatin1(kind)}});
}

const engine::SegmentInfo *find(const QList<engine::SegmentInfo> &segments, const char *name)
{
    const auto found =
        std::find_if(segments.cbegin(), segments.cend(), [name](const engine::SegmentInfo &one) { return one.id == id(name); });
    return found == segments.cend() ? nullptr : &*found;
}
} // namespace

class tst_Catalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void segmentsWithSizesAndTimes()
    {
        InsightsRig rig(metadata("full"));
        const auto segments = resultOf(rig.insights().segments(nullptr));
        QVERIFY(segments.has_value());
        QCOMPARE(rig.requests(), 1);
        const auto *vip = find(*segments, "Tokyo_VIP");
        QVERIFY(vip != nullptr);
        QCOMPARE(vip->name, QStringLiteral("東京 VIP"));
        QCOMPARE(vip->members, std::optional<qint64>(5'000));
        QVERIFY(vip->refreshedAt && qAbs(vip->refreshedAt->secsTo(QDateTime::currentDateTimeUtc())) < 7 * 86'400);
        QVERIFY(!vip->marker.isEmpty());
        QCOMPARE(vip->teller, engine::SegmentTeller::MetadataTable);
        QVERIFY(find(*segments, "Empty_Segment") != nullptr);
    }

    void theMarkerChangesWithARefreshOnly()
    {
        InsightsRig rig(metadata("full"));
        const auto first = rig.segment(id("Tokyo_VIP"));
        const auto second = rig.segment(id("Tokyo_VIP"));
        QVERIFY(first.has_value() && second.has_value());
        QCOMPARE(second->marker, first->marker);
        rig.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.01}});
        const auto third = rig.segment(id("Tokyo_VIP"));
        QVERIFY(third.has_value());
        QVERIFY(third->marker != first->marker);
        QCOMPARE(third->members, first->members);
    }

    void namesOnly()
    {
        InsightsRig rig(metadata("names"));
        const auto segment = rig.segment(QStringLiteral("東京 VIP"));
        QVERIFY(segment.has_value());
        QCOMPARE(segment->id, id("Tokyo_VIP"));
        QVERIFY(!segment->members && !segment->refreshedAt);
        QVERIFY(segment->marker.isEmpty());
        const auto content = rig.read(*segment);
        QVERIFY(content.has_value());
        QVERIFY(content->marker.isEmpty());
        QCOMPARE(content->members(), 5'000);
    }

    void withoutMetadataTheMembershipsAreCounted_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("fault");
        QTest::newRow("no table") << id("none") << QString();
        QTest::newRow("no privilege") << id("full") << QStringLiteral("get segmentmetadata status=403 code=0x80040220");
        QTest::newRow("refused") << id("full") << QStringLiteral("get segmentmetadata status=400 code=0x80044822");
    }
    void withoutMetadataTheMembershipsAreCounted()
    {
        QFETCH(QString, kind);
        QFETCH(QString, fault);
        InsightsRig rig(metadata(kind.toLatin1().constData()));
        if (!fault.isEmpty())
            rig.sandbox().addFault(fault);
        const auto segments = resultOf(rig.insights().segments(nullptr));
        QVERIFY(segments.has_value());
        const auto *vip = find(*segments, "Tokyo_VIP");
        QVERIFY(vip != nullptr);
        QCOMPARE(vip->name, id("Tokyo_VIP"));
        QCOMPARE(vip->members, std::optional<qint64>(5'000));
        QVERIFY(vip->marker.isEmpty() && !vip->refreshedAt);
        QVERIFY(find(*segments, "Empty_Segment") == nullptr); // nobody tells
        QCOMPARE(vip->teller, engine::SegmentTeller::Memberships);
        QVERIFY(vip->countedAt.has_value());
        // What was counted is good for a while.
        (void)rig.requests();
        QVERIFY(resultOf(rig.insights().segments(nullptr)).has_value());
        QCOMPARE(rig.requests(), 0);
        // One that is typed in is checked, and cannot be told from an empty one.
        QCOMPARE(rig.segment(id("TokyoXVIP"))->id, id("TokyoXVIP"));
        QCOMPARE(rig.segment(id("TokyoXVIP"))->teller, engine::SegmentTeller::Typed);
        QCOMPARE(rig.segment(id("Tokyo_VIPS")).error().code(), ErrorCode::SegmentEmptyOrMissing);
        QCOMPARE(rig.segment(id("Empty_Segment")).error().code(), ErrorCode::SegmentEmptyOrMissing);
    }

    void aCountIsKeptForTheNextProcess()
    {
        InsightsRig rig(metadata("none"));
        std::optional<insights::SegmentCount> kept;
        const auto withMemory = [&] {
            rig.forget();
            insights::SegmentMemory memory;
            memory.load = [&kept](QObject *parent) { return settled<std::optional<insights::SegmentCount>>(parent, id("kept"), kept); };
            memory.keep = [&kept](const insights::SegmentCount &count) { kept = count; };
            rig.insights().remember(memory);
        };
        withMemory();
        QVERIFY(resultOf(rig.insights().segments(nullptr)).has_value());
        QVERIFY(kept && !kept->segments.isEmpty());
        withMemory();
        (void)rig.requests();
        const auto again = resultOf(rig.insights().segments(nullptr));
        QCOMPARE(find(*again, "Tokyo_VIP")->members, std::optional<qint64>(5'000));
        QCOMPARE(find(*again, "Tokyo_VIP")->countedAt, std::optional(kept->countedAt));
        QVERIFY(rig.requests() <= 2); // whether there is a metadata table now
        // What was counted long ago is counted again.
        kept->countedAt = kept->countedAt.addDays(-2);
        withMemory();
        QVERIFY(resultOf(rig.insights().segments(nullptr)).has_value());
        QVERIFY(rig.requests() > 2);
    }

    void aTypedNameIsFoundBehindBackslashes()
    {
        InsightsRig rig(smallWorld(
            {{QStringLiteral("metadata-table"), QStringLiteral("none")}, {QStringLiteral("segment-quotes"), QStringLiteral("backslash")}}));
        QVERIFY(rig.segment(id("Newsletter_Pilot")).has_value());
        QCOMPARE(find(*resultOf(rig.insights().segments(nullptr)), "Newsletter_Pilot")->members, std::optional<qint64>(500));
    }

    void troubleIsNotTakenForNoMetadata_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("code");
        QTest::newRow("html") << QStringLiteral("get segmentmetadata html") << static_cast<int>(ErrorCode::WebPageAnswered);
        QTest::newRow("500") << QStringLiteral("get segmentmetadata status=500") << static_cast<int>(ErrorCode::ServerFailed);
        QTest::newRow("not a member") << QStringLiteral("get segmentmetadata status=403 code=0x80072560")
                                      << static_cast<int>(ErrorCode::NotAMember);
    }
    void troubleIsNotTakenForNoMetadata()
    {
        QFETCH(QString, fault);
        QFETCH(int, code);
        InsightsRig rig(metadata("full"));
        rig.sandbox().addFault(fault);
        const auto segment = rig.segment(id("Tokyo_VIP"));
        QVERIFY(!segment.has_value());
        QCOMPARE(static_cast<int>(segment.error().code()), code);
    }

    void aSegmentThatVanishedIsNotFound()
    {
        InsightsRig rig(metadata("full"));
        QVERIFY(rig.segment(id("Tokyo_VIP")).has_value());
        rig.sandbox().control("/sandbox/segments/Tokyo_VIP", {{QStringLiteral("delete"), true}});
        const auto gone = rig.segment(id("Tokyo_VIP"));
        QVERIFY(!gone.has_value());
        QCOMPARE(gone.error().code(), ErrorCode::SegmentNotFound);
        QCOMPARE(gone.error().parameter(QStringLiteral("segment")).toString(), id("Tokyo_VIP"));
    }

    void idsComeBeforeNamesAndAmbiguousNamesAreSaid()
    {
        const auto named = [](const char *segmentId, const char *name) {
            engine::SegmentInfo segment;
            segment.id = id(segmentId);
            segment.name = id(name);
            return segment;
        };
        const QList<engine::SegmentInfo> all{named("A", "VIP"), named("B", "VIP"), named("VIP_2", "A"), named("C", "Vip")};
        QCOMPARE(insights::chosenSegment(all, id("A"))->id, id("A"));
        QCOMPARE(insights::chosenSegment(all, id("Vip"))->id, id("C"));
        QCOMPARE(insights::chosenSegment(all, id("vip_2"))->id, id("VIP_2"));
        const auto both = insights::chosenSegment(all, id("VIP"));
        QVERIFY(!both.has_value());
        QCOMPARE(both.error().code(), ErrorCode::UsageAmbiguous);
        QCOMPARE(errorText(both.error(), Language::English).message, id("\"VIP\" fits more than one: VIP (A), VIP (B). Nothing was done."));
    }

    void fieldsAreDescribedAndSampled()
    {
        InsightsRig rig(smallWorld());
        const auto fields = resultOf(rig.insights().fields(nullptr));
        QVERIFY(fields.has_value());
        QCOMPARE(rig.requests(), 4); // the description, some customers, where the alternate keys are, some of them
        const auto named = [&fields](const QString &name) {
            return *std::find_if(fields->cbegin(), fields->cend(), [&name](const engine::FieldInfo &field) { return field.name == name; });
        };
        QCOMPARE(fields->size(), 14);
        const engine::FieldInfo keys = named(id("alternatekey:crm:contact"));
        QCOMPARE(keys.label, id("crm / contact"));
        QCOMPARE(keys.sampled, 0); // named, not counted
        QCOMPARE(named(id("alternatekey:loyalty:members")).type, id("AlternateKey"));
        const engine::FieldInfo contact = named(rig.contactField());
        QCOMPARE(contact.label, id("crm_contact_contactid"));
        QCOMPARE(contact.type, id("String"));
        QCOMPARE(contact.sampled, 200);
        QVERIFY(contact.filled >= 190 && contact.filled <= 200);
        QVERIFY(contact.guidLike >= 190 && contact.guidLike <= contact.filled);
        const engine::FieldInfo name = named(id("msdynci_fullname"));
        QCOMPARE(name.filled, 200);
        QCOMPARE(name.guidLike, 0);
        const engine::FieldInfo account = named(id("msdynci_crm_account_accountid"));
        QVERIFY(account.filled > 30 && account.filled < 110);
        QCOMPARE(account.guidLike, account.filled);
    }

    void fieldsWithoutTheirDescription()
    {
        InsightsRig rig(smallWorld());
        rig.sandbox().addFault(QStringLiteral("get EntityDefinitions status=403 code=0x80040220"));
        const auto fields = resultOf(rig.insights().fields(nullptr));
        QVERIFY(fields.has_value());
        QCOMPARE(fields->size(), 14);
        QVERIFY(std::any_of(fields->cbegin(), fields->cend(), [](const engine::FieldInfo &field) {
            return field.name == InsightsRig::contactField() && field.label == field.name && field.guidLike >= 190;
        }));
        rig.sandbox().addFault(QStringLiteral("get customerprofiles status=403 code=0x80040220"));
        const auto refused = resultOf(rig.insights().fields(nullptr));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code(), ErrorCode::NotPermitted);
        QCOMPARE(refused.error().parameter(QStringLiteral("privilege")).toString(), id("prvReadmsdynci_customerprofile"));
    }

    void contactIdsOfSomeCustomers()
    {
        InsightsRig rig(smallWorld());
        const auto ids = resultOf(rig.insights().contactIds(nullptr, rig.contactField(), 100));
        QVERIFY(ids.has_value());
        QVERIFY(ids->size() >= 95 && ids->size() <= 100);
        QCOMPARE(rig.requests(), 1);
        QCOMPARE(resultOf(rig.insights().contactIds(nullptr, id("msdynci_fullname"), 100))->size(), 0);
        for (const QString &field : {id("msdynci_nothing"), id("a,b")})
            QCOMPARE(resultOf(rig.insights().contactIds(nullptr, field, 100)).error().code(), ErrorCode::FieldUnknown);
    }
};

SEGUE_TEST(tst_Catalogue)
#include "tst_catalogue.moc"
