// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"
#include "testregistry.h"

using namespace segue;
using namespace segue::testing;
using dataverse::RemovalWay;
using domain::ContactId;
using engine::ChunkOutcome;

Q_DECLARE_METATYPE(segue::dataverse::RemovalWay)

/// Taking people off a list by whatever way the organisation offers.
class tst_MemberRemoval : public QObject
{
    Q_OBJECT

    /// Which ways a sandbox offers.
    static sandbox::Options offering(std::initializer_list<const char *> ways)
    {
        sandbox::Options options;
        for (const char *name : {"remove-action", "remove-batch-delete", "remove-member-action", "remove-ref"})
            options.variants.insert(QString::fromLatin1(name), QStringLiteral("off"));
        for (const char *name : ways)
            options.variants.insert(QString::fromLatin1(name), QStringLiteral("on"));
        return options;
    }
    /// Everybody on the list as leaver, rows included.
    static std::vector<domain::Leave> everybody(SalesRig &rig, domain::ListId list)
    {
        std::vector<domain::Leave> leaves;
        const auto content = finish(rig.client().readMembers(rig.owner(), list, {}, {}));
        for (const domain::ListRow &row : content.value())
            leaves.push_back({row.contact, row.row});
        return leaves;
    }

private Q_SLOTS:
    void findsTheWayThatIsOffered_data();
    void findsTheWayThatIsOffered();
    void asksTheRememberedWayFirst();
    void forgetsAWayThatWentAway();
    void takesTheOtherBody();
    void saysThatThereIsNoWay();
    void doesWithoutRowsThatAreNotKnown();
    void takesWhoIsGoneForRemoved_data();
    void takesWhoIsGoneForRemoved();
    void removesMoreThanABatchHolds();
    void saysWhatTheListIsUnfitFor_data();
    void saysWhatTheListIsUnfitFor();
    void leavesAnUnknownOutcomeOpen_data();
    void leavesAnUnknownOutcomeOpen();
    void getsOverThrottledParts();
    void stopsWithoutAPrivilege();
};

void tst_MemberRemoval::findsTheWayThatIsOffered_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<RemovalWay>("way");
    QTest::addColumn<int>("requests");
    QTest::newRow("action") << QStringLiteral("remove-action") << RemovalWay::Action << 1;
    QTest::newRow("member rows") << QStringLiteral("remove-batch-delete") << RemovalWay::MemberRow << 2;
    QTest::newRow("member action") << QStringLiteral("remove-member-action") << RemovalWay::MemberAction << 3;
    QTest::newRow("association") << QStringLiteral("remove-ref") << RemovalWay::Association << 5;
}

void tst_MemberRemoval::findsTheWayThatIsOffered()
{
    QFETCH(const QString, variant);
    QFETCH(const RemovalWay, way);
    QFETCH(const int, requests);
    SalesRig rig(offering({variant.toLatin1().constData()}));
    const auto list = rig.makeList();
    const auto people = some(rig.contacts(QStringLiteral("Newsletter_Pilot")), 0, 300);
    rig.colleagueAdds(list, people);
    auto leavers = everybody(rig, list);
    QCOMPARE(leavers.size(), std::size_t(300));
    const std::vector<domain::Leave> later(leavers.begin() + 200, leavers.end());
    leavers.resize(200);
    rig.resetRequests();
    const auto outcome = finish(rig.client().removeMembers(rig.owner(), list, leavers));
    QCOMPARE(endOf(outcome), QStringLiteral("done"));
    QVERIFY(outcome.value().kind == ChunkOutcome::Kind::Done);
    QVERIFY(outcome.value().refused.empty());
    QVERIFY(rig.members(list) == some(people, 200, 100));
    QCOMPARE(rig.requests(), requests);
    QVERIFY(rig.client().capabilities().removal == way);
    QVERIFY(rig.line.learnt().last().removal == way);
    // The next chunk takes the way that worked, at once.
    rig.resetRequests();
    QVERIFY(finish(rig.client().removeMembers(rig.owner(), list, later)).value().kind == ChunkOutcome::Kind::Done);
    QCOMPARE(rig.requests(), 1);
    QVERIFY(rig.members(list).empty());
}

void tst_MemberRemoval::asksTheRememberedWayFirst()
{
    dataverse::Capabilities known;
    known.removal = RemovalWay::Association;
    SalesRig rig({}, known);
    const auto list = rig.makeList();
    rig.colleagueAdds(list, rig.contacts(QStringLiteral("Founding_Members")));
    const auto leavers = everybody(rig, list);
    rig.resetRequests();
    QVERIFY(finish(rig.client().removeMembers(rig.owner(), list, leavers)).has_value());
    QCOMPARE(rig.requests(), 1);
    QVERIFY(rig.client().capabilities().removal == RemovalWay::Association);
}

void tst_MemberRemoval::forgetsAWayThatWentAway()
{
    dataverse::Capabilities known;
    known.removal = RemovalWay::Action;
    SalesRig rig(offering({"remove-batch-delete"}), known);
    const auto list = rig.makeList();
    rig.colleagueAdds(list, rig.contacts(QStringLiteral("Founding_Members")));
    const auto outcome = finish(rig.client().removeMembers(rig.owner(), list, everybody(rig, list)));
    QCOMPARE(endOf(outcome), QStringLiteral("done"));
    QVERIFY(rig.members(list).empty());
    QVERIFY(rig.client().capabilities().removal == RemovalWay::MemberRow);
}

void tst_MemberRemoval::takesTheOtherBody()
{
    auto options = offering({"remove-member-action"});
    options.variants.insert(QStringLiteral("remove-member-body"), QStringLiteral("listmember"));
    SalesRig rig(options);
    const auto list = rig.makeList();
    rig.colleagueAdds(list, rig.contacts(QStringLiteral("Founding_Members")));
    const auto outcome = finish(rig.client().removeMembers(rig.owner(), list, everybody(rig, list)));
    QCOMPARE(endOf(outcome), QStringLiteral("done"));
    QVERIFY(rig.members(list).empty());
    QVERIFY(rig.client().capabilities().removal == RemovalWay::MemberActionRow);
}

void tst_MemberRemoval::saysThatThereIsNoWay()
{
    SalesRig rig(offering({}));
    const auto list = rig.makeList();
    const auto people = rig.contacts(QStringLiteral("Founding_Members"));
    rig.colleagueAdds(list, people);
    const auto outcome = finish(rig.client().removeMembers(rig.owner(), list, everybody(rig, list)));
    QVERIFY2(!outcome.has_value() && outcome.error().code() == ErrorCode::NoRemovalWay, qPrintable(endOf(outcome)));
    QVERIFY(!outcome.error().serverCode().isEmpty());
    QVERIFY(rig.members(list) == people);
}

void tst_MemberRemoval::doesWithoutRowsThatAreNotKnown()
{
    SalesRig rig(offering({"remove-batch-delete", "remove-ref"}));
    const auto list = rig.makeList();
    rig.colleagueAdds(list, rig.contacts(QStringLiteral("Founding_Members")));
    auto leavers = everybody(rig, list);
    leavers[2].row = {};
    QVERIFY(finish(rig.client().removeMembers(rig.owner(), list, leavers)).has_value());
    QVERIFY(rig.members(list).empty());
    QVERIFY(rig.client().capabilities().removal == RemovalWay::Association);
}

void tst_MemberRemoval::takesWhoIsGoneForRemoved_data()
{
    QTest::addColumn<QString>("variant");
    for (const char *variant : {"remove-action", "remove-batch-delete", "remove-member-action", "remove-ref"})
        QTest::newRow(variant) << QString::fromLatin1(variant);
}

void tst_MemberRemoval::takesWhoIsGoneForRemoved()
{
    QFETCH(const QString, variant);
    SalesRig rig(offering({variant.toLatin1().constData()}));
    const auto list = rig.makeList();
    const auto people = rig.contacts(QStringLiteral("Founding_Members"));
    rig.colleagueAdds(list, people);
    const auto leavers = everybody(rig, list);
    for (int i = 0; i < 2; ++i) { // the second time nobody is left
        const auto outcome = finish(rig.client().removeMembers(rig.owner(), list, leavers));
        QCOMPARE(endOf(outcome), QStringLiteral("done"));
        QVERIFY(outcome.value().kind == ChunkOutcome::Kind::Done);
        QVERIFY(outcome.value().refused.empty());
        QVERIFY(rig.members(list).empty());
    }
}

void tst_MemberRemoval::removesMoreThanABatchHolds()
{
    SalesRig rig(offering({"remove-ref"}));
    const auto list = rig.makeList();
    const auto people = some(rig.contacts(QStringLiteral("Tokyo_VIP")), 0, 2'500);
    rig.colleagueAdds(list, people);
    const auto outcome = finish(rig.client().removeMembers(rig.owner(), list, everybody(rig, list)));
    QCOMPARE(endOf(outcome), QStringLiteral("done"));
    QVERIFY(rig.members(list).empty());
}

void tst_MemberRemoval::saysWhatTheListIsUnfitFor_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("control");
    QTest::addColumn<int>("code");
    for (const char *variant : {"remove-action", "remove-batch-delete", "remove-member-action", "remove-ref"}) {
        const auto row = [variant](const char *control, ErrorCode code) {
            QTest::newRow((QByteArray(variant) + ' ' + control).constData())
                << QString::fromLatin1(variant) << QString::fromLatin1(control) << int(code);
        };
        row("lock", ErrorCode::ListLocked);
        row("deactivate", ErrorCode::ListInactive);
        row("delete", ErrorCode::ListNotFound);
    }
}

void tst_MemberRemoval::saysWhatTheListIsUnfitFor()
{
    QFETCH(const QString, variant);
    QFETCH(const QString, control);
    QFETCH(const int, code);
    SalesRig rig(offering({variant.toLatin1().constData()}));
    const auto list = rig.makeList();
    rig.colleagueAdds(list, rig.contacts(QStringLiteral("Founding_Members")));
    const auto leavers = everybody(rig, list);
    rig.controlList(list, {{control, true}});
    const auto outcome = finish(rig.client().removeMembers(rig.owner(), list, leavers));
    // With the list its rows are gone: by their rows, everybody is off a list that is no more.
    if (outcome.has_value()) {
        QCOMPARE(code, int(ErrorCode::ListNotFound));
        QVERIFY(outcome.value().kind == ChunkOutcome::Kind::Done && outcome.value().refused.empty());
        return;
    }
    QCOMPARE(int(outcome.error().code()), code);
}

void tst_MemberRemoval::leavesAnUnknownOutcomeOpen_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("rule");
    QTest::newRow("action") << QStringLiteral("remove-action") << QStringLiteral("RemoveListMembersList reset-after-commit");
    QTest::newRow("batch") << QStringLiteral("remove-batch-delete") << QStringLiteral("post $batch body=DELETE reset-after-commit");
    QTest::newRow("batch cut short") << QStringLiteral("remove-batch-delete") << QStringLiteral("post $batch body=DELETE truncate");
}

void tst_MemberRemoval::leavesAnUnknownOutcomeOpen()
{
    QFETCH(const QString, variant);
    QFETCH(const QString, rule);
    SalesRig rig(offering({variant.toLatin1().constData()}), [&variant] {
        dataverse::Capabilities known;
        known.removal = variant == QStringLiteral("remove-action") ? RemovalWay::Action : RemovalWay::MemberRow;
        return known;
    }());
    const auto list = rig.makeList();
    rig.colleagueAdds(list, rig.contacts(QStringLiteral("Founding_Members")));
    const auto leavers = everybody(rig, list);
    rig.sandbox.addFault(rule);
    const qint64 before = rig.line.pacer().traffic().requests;
    const auto outcome = finish(rig.client().removeMembers(rig.owner(), list, leavers));
    QCOMPARE(endOf(outcome), QStringLiteral("done"));
    QVERIFY(outcome.value().kind == ChunkOutcome::Kind::Unknown);
    QVERIFY(outcome.value().error.has_value());
    QCOMPARE(rig.line.pacer().traffic().requests - before, 1);
}

void tst_MemberRemoval::getsOverThrottledParts()
{
    auto options = offering({"remove-batch-delete"});
    options.variants.insert(QStringLiteral("batch-inner-429"), QStringLiteral("7"));
    SalesRig rig(options);
    const auto list = rig.makeList();
    rig.colleagueAdds(list, some(rig.contacts(QStringLiteral("Newsletter_Pilot")), 0, 40));
    const auto outcome = finish(rig.client().removeMembers(rig.owner(), list, everybody(rig, list)));
    QCOMPARE(endOf(outcome), QStringLiteral("done"));
    QVERIFY(outcome.value().kind == ChunkOutcome::Kind::Done);
    QVERIFY(outcome.value().refused.empty());
    QVERIFY(rig.members(list).empty());
}

void tst_MemberRemoval::stopsWithoutAPrivilege()
{
    for (const char *variant : {"remove-action", "remove-batch-delete"}) {
        SalesRig rig(QStringLiteral("reader"), offering({variant}));
        const auto list = rig.makeList();
        rig.colleagueAdds(list, rig.contacts(QStringLiteral("Founding_Members")));
        const auto outcome = finish(rig.client().removeMembers(rig.owner(), list, everybody(rig, list)));
        QVERIFY2(!outcome.has_value() && outcome.error().code() == ErrorCode::NotPermitted, qPrintable(endOf(outcome)));
    }
}

SEGUE_TEST(tst_MemberRemoval)
#include "tst_memberremoval.moc"
