// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"
#include "testregistry.h"

#include <QJsonDocument>

using namespace segue;
using namespace segue::testing;
using domain::ContactId;
using engine::ChunkOutcome;

/// Adding a chunk, and what can be said of it afterwards.
class tst_MemberAdd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAChunkInOneRequest();
    void mayBeRepeated();
    void refusesTheWholeChunkForOne();
    void saysWhatTheListIsUnfitFor_data();
    void saysWhatTheListIsUnfitFor();
    void noticesAListThatWasLockedJustNow();
    void leavesAnUnknownOutcomeOpen_data();
    void leavesAnUnknownOutcomeOpen();
    void repeatsWhatWasCertainlyNotDone_data();
    void repeatsWhatWasCertainlyNotDone();
    void takesAdviceOnSize();
    void takesAMemberAlreadyThereAsDone();
    void stopsWithoutAPrivilege();
};

void tst_MemberAdd::addsAChunkInOneRequest()
{
    SalesRig rig;
    const auto list = rig.makeList();
    const auto people = some(rig.contacts(QStringLiteral("Spring_Campaign")), 0, 1000);
    rig.resetRequests();
    const auto outcome = finish(rig.client().addMembers(rig.owner(), list, people));
    QCOMPARE(endOf(outcome), QStringLiteral("done"));
    QVERIFY(outcome.value().kind == ChunkOutcome::Kind::Done);
    QVERIFY(outcome.value().refused.empty());
    QCOMPARE(rig.requests(), 1);
    QVERIFY(rig.members(list) == people);
}

void tst_MemberAdd::mayBeRepeated()
{
    SalesRig rig;
    const auto list = rig.makeList();
    const auto people = rig.contacts(QStringLiteral("Founding_Members"));
    for (int i = 0; i < 2; ++i)
        QVERIFY(finish(rig.client().addMembers(rig.owner(), list, people)).value().kind == ChunkOutcome::Kind::Done);
    QVERIFY(rig.members(list) == people);
}

void tst_MemberAdd::refusesTheWholeChunkForOne()
{
    SalesRig rig;
    const auto list = rig.makeList();
    const auto people = rig.contacts(QStringLiteral("Founding_Members"));
    rig.controlContact(people[3], {{QStringLiteral("deactivate"), true}});
    rig.resetRequests();
    const auto outcome = finish(rig.client().addMembers(rig.owner(), list, people));
    QCOMPARE(endOf(outcome), QStringLiteral("done"));
    QVERIFY(outcome.value().kind == ChunkOutcome::Kind::Refused);
    QVERIFY(outcome.value().error->code() == ErrorCode::ChunkRefused);
    QCOMPARE(outcome.value().error->serverCode(), QStringLiteral("0x80040203"));
    QVERIFY(outcome.value().error->serverText().contains(people[3].toString()));
    QVERIFY(!outcome.value().error->requestId().isEmpty());
    QVERIFY(rig.members(list).empty());
    QCOMPARE(rig.requests(), 2); // the call, and one look at the list
    // While the halves are tried the list is not asked after each.
    QVERIFY(finish(rig.client().addMembers(rig.owner(), list, some(people, 0, 5))).value().kind == ChunkOutcome::Kind::Refused);
    QCOMPARE(rig.requests(), 3);
    // A contact that was deleted meanwhile is a refusal too, not a missing list.
    rig.controlContact(people[6], {{QStringLiteral("delete"), true}});
    QVERIFY(finish(rig.client().addMembers(rig.owner(), list, {people[6]})).value().kind == ChunkOutcome::Kind::Refused);
}

void tst_MemberAdd::saysWhatTheListIsUnfitFor_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<int>("code");
    const QByteArray plain = "{'listname':'VIP','type':false,'createdfromcode':2}";
    QTest::newRow("locked") << QByteArray("{'lock':true}") << plain << int(ErrorCode::ListLocked);
    QTest::newRow("inactive") << QByteArray("{'deactivate':true}") << plain << int(ErrorCode::ListInactive);
    QTest::newRow("deleted") << QByteArray("{'delete':true}") << plain << int(ErrorCode::ListNotFound);
    QTest::newRow("dynamic") << QByteArray() << QByteArray("{'listname':'VIP','type':true,'createdfromcode':2,'query':'<fetch/>'}")
                             << int(ErrorCode::ListNotStatic);
    QTest::newRow("of accounts") << QByteArray() << QByteArray("{'listname':'VIP','type':false,'createdfromcode':1}")
                                 << int(ErrorCode::ListWrongType);
}

void tst_MemberAdd::saysWhatTheListIsUnfitFor()
{
    QFETCH(QByteArray, control);
    QFETCH(QByteArray, row);
    QFETCH(const int, code);
    SalesRig rig;
    const auto list = rig.makeList(QJsonDocument::fromJson(row.replace('\'', '"')).object());
    if (!control.isEmpty())
        rig.controlList(list, QJsonDocument::fromJson(control.replace('\'', '"')).object());
    const auto outcome = finish(rig.client().addMembers(rig.owner(), list, rig.contacts(QStringLiteral("Founding_Members"))));
    QVERIFY2(!outcome.has_value() && int(outcome.error().code()) == code, qPrintable(endOf(outcome)));
    if (code != int(ErrorCode::ListNotFound))
        QCOMPARE(outcome.error().parameter(QStringLiteral("list")).toString(), QStringLiteral("VIP"));
}

void tst_MemberAdd::noticesAListThatWasLockedJustNow()
{
    SalesRig rig;
    const auto list = rig.makeList();
    const auto people = rig.contacts(QStringLiteral("Founding_Members"));
    rig.controlContact(people[0], {{QStringLiteral("deactivate"), true}});
    QVERIFY(finish(rig.client().addMembers(rig.owner(), list, people)).value().kind == ChunkOutcome::Kind::Refused);
    rig.controlList(list, {{QStringLiteral("lock"), true}});
    // A single person always asks the list, so halving ends in the true reason.
    const auto outcome = finish(rig.client().addMembers(rig.owner(), list, {people[1]}));
    QVERIFY2(!outcome.has_value() && outcome.error().code() == ErrorCode::ListLocked, qPrintable(endOf(outcome)));
}

void tst_MemberAdd::leavesAnUnknownOutcomeOpen_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("acted");
    QTest::newRow("reset after acting") << QStringLiteral("AddListMembersList reset-after-commit") << true;
    QTest::newRow("cut answer") << QStringLiteral("AddListMembersList reset-after-headers") << true;
    QTest::newRow("reset before acting") << QStringLiteral("AddListMembersList reset-before") << false;
    QTest::newRow("gateway") << QStringLiteral("AddListMembersList status=502") << false;
}

void tst_MemberAdd::leavesAnUnknownOutcomeOpen()
{
    QFETCH(const QString, rule);
    QFETCH(const bool, acted);
    SalesRig rig;
    const auto list = rig.makeList();
    const auto people = rig.contacts(QStringLiteral("Founding_Members"));
    rig.sandbox.addFault(rule);
    const qint64 before = rig.line.pacer().traffic().requests;
    const auto outcome = finish(rig.client().addMembers(rig.owner(), list, people));
    QCOMPARE(endOf(outcome), QStringLiteral("done"));
    if (rule.endsWith(QStringLiteral("headers")) && outcome.value().kind == ChunkOutcome::Kind::Done)
        return; // a whole header of a 204 says all there is
    QVERIFY(outcome.value().kind == ChunkOutcome::Kind::Unknown);
    QVERIFY(outcome.value().error.has_value());
    QCOMPARE(rig.line.pacer().traffic().requests - before, 1); // nothing is guessed at by sending again
    QCOMPARE(!rig.members(list).empty(), acted);
}

void tst_MemberAdd::repeatsWhatWasCertainlyNotDone_data()
{
    QTest::addColumn<QString>("rule");
    for (const char *rule : {"AddListMembersList nth=1 status=429 retry-after=1", "AddListMembersList nth=1 status=429 retry-after=none",
                             "AddListMembersList nth=1 status=503 retry-after=1", "AddListMembersList nth=1 status=500 code=0x80044150",
                             "AddListMembersList nth=1 expired-token"})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void tst_MemberAdd::repeatsWhatWasCertainlyNotDone()
{
    QFETCH(const QString, rule);
    SalesRig rig;
    const auto list = rig.makeList();
    const auto people = rig.contacts(QStringLiteral("Founding_Members"));
    rig.sandbox.addFault(rule);
    const auto outcome = finish(rig.client().addMembers(rig.owner(), list, people));
    QCOMPARE(endOf(outcome), QStringLiteral("done"));
    QVERIFY(outcome.value().kind == ChunkOutcome::Kind::Done);
    QVERIFY(rig.members(list) == people);
}

void tst_MemberAdd::takesAdviceOnSize()
{
    sandbox::Options options;
    options.variants.insert(QStringLiteral("too-many-members"), QStringLiteral("413"));
    options.maxMembersPerAdd = 600;
    SalesRig rig(options);
    const auto list = rig.makeList();
    const auto people = some(rig.contacts(QStringLiteral("Spring_Campaign")), 0, 1000);
    QCOMPARE(rig.client().rowsPerCall(), 1000);
    const auto outcome = finish(rig.client().addMembers(rig.owner(), list, people));
    QCOMPARE(endOf(outcome), QStringLiteral("done"));
    QVERIFY(outcome.value().kind == ChunkOutcome::Kind::Refused);
    QCOMPARE(rig.client().rowsPerCall(), 500);
    // Cut off by the server's time limit and rolled back: smaller as well.
    rig.sandbox.addFault(QStringLiteral("AddListMembersList status=500 code=0x80044151"));
    const auto slow = finish(rig.client().addMembers(rig.owner(), list, some(people, 0, 500)));
    QCOMPARE(endOf(slow), QStringLiteral("done"));
    QVERIFY(slow.value().kind == ChunkOutcome::Kind::Refused);
    QCOMPARE(rig.client().rowsPerCall(), 250);
    QVERIFY(rig.members(list).empty());
}

void tst_MemberAdd::takesAMemberAlreadyThereAsDone()
{
    sandbox::Options options;
    options.variants.insert(QStringLiteral("duplicate-add"), QStringLiteral("refuse"));
    SalesRig rig(options);
    const auto list = rig.makeList();
    const auto people = rig.contacts(QStringLiteral("Founding_Members"));
    rig.colleagueAdds(list, {people[0]});
    QVERIFY(finish(rig.client().addMembers(rig.owner(), list, people)).value().kind == ChunkOutcome::Kind::Refused);
    // Alone, and there already: what was asked for is so.
    QVERIFY(finish(rig.client().addMembers(rig.owner(), list, {people[0]})).value().kind == ChunkOutcome::Kind::Done);
}

void tst_MemberAdd::stopsWithoutAPrivilege()
{
    SalesRig rig(QStringLiteral("reader"));
    const auto list = rig.makeList();
    const auto outcome = finish(rig.client().addMembers(rig.owner(), list, rig.contacts(QStringLiteral("Founding_Members"))));
    QVERIFY2(!outcome.has_value() && outcome.error().code() == ErrorCode::NotPermitted, qPrintable(endOf(outcome)));
    QVERIFY(outcome.error().parameter(QStringLiteral("privilege")).toString().contains(QStringLiteral("prvWriteList")));
}

SEGUE_TEST(tst_MemberAdd)
#include "tst_memberadd.moc"
