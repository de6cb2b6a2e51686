// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contacts/contactfacts.h"
#include "contacts/personsearch.h"
#include "rig.h"
#include "testregistry.h"

#include <algorithm>

using namespace segue;
using namespace segue::domain;
using namespace segue::dataverse;
using namespace segue::testing;

/// Looking people up, and what is asked about contacts beside their state.
class tst_PersonSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatWasTyped_data();
    void asksForWhatWasTyped();
    void findsPeople();
    void findsNobodyByAQuote();
    void failsAsTheServerSays();
    void readsTimes();
    void takesHalfAnAnswerForNone();
    void namesInactiveMembers();
    void aListThatIsGoneHasNone();
};

void tst_PersonSearch::asksForWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("filter");
    QTest::newRow("contact ID") << QStringLiteral(" {1F0A6D3E-0000-4000-8000-00000000000A} ")
                                << QStringLiteral("contactid eq 1f0a6d3e-0000-4000-8000-00000000000a");
    QTest::newRow("e-mail") << QStringLiteral(" taro@example.jp") << QStringLiteral("emailaddress1 eq 'taro@example.jp'");
    QTest::newRow("full-width e-mail") << QStringLiteral("ｔａｒｏ＠example．jp") << QStringLiteral("emailaddress1 eq 'taro@example.jp'");
    QTest::newRow("one word") << QStringLiteral("佐藤美咲") << QStringLiteral("fullname eq '佐藤美咲'");
    QTest::newRow("two words") << QStringLiteral("佐藤\u3000美咲")
                               << QStringLiteral("fullname eq '佐藤 美咲' or (lastname eq '佐藤' and firstname eq '美咲') "
                                                 "or (lastname eq '美咲' and firstname eq '佐藤')");
    QTest::newRow("quote") << QStringLiteral("O'Neil") << QStringLiteral("fullname eq 'O''Neil'");
}

void tst_PersonSearch::asksForWhatWasTyped()
{
    QFETCH(QString, typed);
    QTEST(personFilter(typed), "filter");
}

void tst_PersonSearch::findsPeople()
{
    SalesRig rig;
    const auto people = rig.contacts(QStringLiteral("Founding_Members"));
    rig.controlContact(people[1], {{QStringLiteral("merge_into"), people[2].toString()}});
    rig.controlContact(people[3], {{QStringLiteral("opt_out"), true}});
    const auto byId = finish(rig.client().findPeople(rig.owner(), people[1].toString(), 5));
    QCOMPARE(endOf(byId), QStringLiteral("done"));
    QCOMPARE(byId->size(), 1);
    QVERIFY(byId->first().contact == people[1]);
    QVERIFY(byId->first().state == ContactState::Merged);
    QVERIFY(byId->first().survivor == people[2]);

    const auto optedOut = finish(rig.client().findPeople(rig.owner(), people[3].toString(), 5));
    QVERIFY(optedOut->first().optedOut);
    const auto byMail = finish(rig.client().findPeople(rig.owner(), optedOut->first().email.toUpper(), 5));
    QCOMPARE(byMail->size(), 1);
    QVERIFY(byMail->first().contact == people[3]);

    const auto byName = finish(rig.client().findPeople(rig.owner(), optedOut->first().name, 3));
    QCOMPARE(byName->size(), 3);
    QVERIFY(std::is_sorted(byName->begin(), byName->end(), [](const auto &a, const auto &b) { return a.name < b.name; }));
    for (const engine::PersonMatch &match : *byName)
        QCOMPARE(match.name, optedOut->first().name);
}

void tst_PersonSearch::findsNobodyByAQuote()
{
    SalesRig rig;
    const auto nobody = finish(rig.client().findPeople(rig.owner(), QStringLiteral("x' or statecode eq 0 or fullname eq '"), 5));
    QCOMPARE(endOf(nobody), QStringLiteral("done"));
    QVERIFY(nobody->isEmpty());
}

void tst_PersonSearch::failsAsTheServerSays()
{
    SalesRig rig;
    rig.sandbox.addFault(QStringLiteral("get contacts status=500"));
    QCOMPARE(endOf(finish(rig.client().findPeople(rig.owner(), QStringLiteral("a@example.jp"), 5))), QStringLiteral("segue.server.failed"));
}

void tst_PersonSearch::readsTimes()
{
    SalesRig rig;
    auto people = some(rig.contacts(QStringLiteral("Tokyo_VIP")), 0, 900);
    ContactId gone = people[4];
    rig.controlContact(gone, {{QStringLiteral("delete"), true}});
    rig.controlContact(people[7], {{QStringLiteral("opt_out"), false}});
    const auto times = finish(rig.client().lastModified(rig.owner(), people));
    QCOMPARE(endOf(times), QStringLiteral("done"));
    QCOMPARE(times->size(), people.size() - 1);
    const auto newest =
        std::max_element(times->begin(), times->end(), [](const ContactTime &a, const ContactTime &b) { return a.modified < b.modified; });
    QVERIFY(newest->contact == people[7]);
    QVERIFY(std::is_sorted(times->begin(), times->end(), [](const ContactTime &a, const ContactTime &b) { return a.contact < b.contact; }));
}

void tst_PersonSearch::takesHalfAnAnswerForNone()
{
    QVERIFY(readTimes(R"({"value":[]})")->empty());
    for (const QByteArray &body :
         {QByteArrayLiteral("{"), QByteArrayLiteral(R"({"value":[{"contactid":"x","modifiedon":"2026-01-01T00:00:00Z"}]})"),
          QByteArrayLiteral(R"({"value":[{"contactid":"1f0a6d3e-0000-4000-8000-00000000000a"}]})")})
        QCOMPARE(readTimes(body).error().code(), ErrorCode::UnexpectedAnswer);
}

void tst_PersonSearch::namesInactiveMembers()
{
    SalesRig rig;
    const auto people = rig.contacts(QStringLiteral("Founding_Members"));
    const ListId list = rig.makeList();
    rig.colleagueAdds(list, people);
    rig.controlContact(people[1], {{QStringLiteral("deactivate"), true}});
    rig.controlContact(people[2], {{QStringLiteral("merge_into"), people[3].toString()}});
    rig.resetRequests();
    const auto inactive = finish(rig.client().inactiveMembers(rig.owner(), list));
    QCOMPARE(endOf(inactive), QStringLiteral("done"));
    QCOMPARE(rig.requests(), 1);
    QCOMPARE(inactive->size(), std::size_t{2});
    QVERIFY(inactive->at(0).contact == people[1] && inactive->at(0).state == ContactState::Inactive);
    QVERIFY(inactive->at(1).contact == people[2] && inactive->at(1).state == ContactState::Merged);
}

void tst_PersonSearch::aListThatIsGoneHasNone()
{
    SalesRig rig;
    const auto inactive =
        finish(rig.client().inactiveMembers(rig.owner(), *ListId::parse(QStringLiteral("5e5e5e5e-5e5e-5e5e-5e5e-5e5e5e5e5eff"))));
    QCOMPARE(endOf(inactive), QStringLiteral("done"));
    QVERIFY(inactive->empty());
}

SEGUE_TEST(tst_PersonSearch)
#include "tst_personsearch.moc"
