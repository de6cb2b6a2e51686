// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"
#include "testregistry.h"

#include <algorithm>

using namespace segue;
using namespace segue::testing;
using domain::ContactId;
using engine::PersonMatch;

/// Names of contacts by their IDs, in as few requests as the organisation takes.
class tst_PersonRead : public QObject
{
    Q_OBJECT

    static bool inOrder(const QList<PersonMatch> &people)
    {
        return std::is_sorted(people.begin(), people.end(),
                              [](const PersonMatch &left, const PersonMatch &right) { return left.contact < right.contact; });
    }
    static bool allNamed(const QList<PersonMatch> &people)
    {
        return std::all_of(people.begin(), people.end(),
                           [](const PersonMatch &person) { return !person.name.isEmpty() && person.email.contains(u'@'); });
    }

private Q_SLOTS:
    void namesAPageInOneRequest();
    void asksNothingAboutNobody();
    void leavesOutWhomSalesDoesNotShow();
    void goesOnWithoutTheFunction();
    void namesFewerWhereSoManyAreTooMany();
    void namesManyInABatch();
    void saysWhichPrivilegeIsMissing();
    void takesHalfAnAnswerForNone();
};

void tst_PersonRead::namesAPageInOneRequest()
{
    SalesRig rig;
    auto people = some(rig.contacts(QStringLiteral("Tokyo_VIP")), 0, 200);
    std::reverse(people.begin(), people.end());
    people.push_back(people.front()); // asked for once
    rig.resetRequests();
    const auto named = finish(rig.client().people(rig.owner(), people));
    QCOMPARE(endOf(named), QStringLiteral("done"));
    QCOMPARE(rig.requests(), 1);
    QCOMPARE(named->size(), 200);
    QVERIFY(inOrder(*named));
    QVERIFY(allNamed(*named));
    // The same person as by looking for them.
    const auto found = finish(rig.client().findPeople(rig.owner(), named->first().contact.toString(), 1));
    QCOMPARE(found->first().name, named->first().name);
    QCOMPARE(found->first().email, named->first().email);
}

void tst_PersonRead::asksNothingAboutNobody()
{
    SalesRig rig;
    rig.resetRequests();
    const auto named = finish(rig.client().people(rig.owner(), {}));
    QCOMPARE(endOf(named), QStringLiteral("done"));
    QVERIFY(named->isEmpty());
    QCOMPARE(rig.requests(), 0);
}

void tst_PersonRead::leavesOutWhomSalesDoesNotShow()
{
    SalesRig rig;
    auto people = rig.contacts(QStringLiteral("Founding_Members"));
    rig.controlContact(people[4], {{QStringLiteral("delete"), true}});
    rig.controlContact(people[5], {{QStringLiteral("merge_into"), people[6].toString()}});
    const auto named = finish(rig.client().people(rig.owner(), people));
    QCOMPARE(endOf(named), QStringLiteral("done"));
    QCOMPARE(named->size(), static_cast<qsizetype>(people.size() - 1));
    for (const PersonMatch &person : *named) {
        QVERIFY(person.contact != people[4]);
        QCOMPARE(person.state == domain::ContactState::Merged, person.contact == people[5]);
    }
}

void tst_PersonRead::goesOnWithoutTheFunction()
{
    SalesRig rig;
    const auto people = some(rig.contacts(QStringLiteral("Tokyo_VIP")), 0, 200);
    rig.sandbox.addFault(QStringLiteral("Microsoft.Dynamics.CRM.In status=501 code=0x80040219"));
    rig.resetRequests();
    const auto named = finish(rig.client().people(rig.owner(), people));
    QCOMPARE(endOf(named), QStringLiteral("done"));
    QCOMPARE(rig.requests(), 2);
    QCOMPARE(named->size(), 200);
    QVERIFY(inOrder(*named) && allNamed(*named));
    // Remembered: the next question is right at once.
    rig.resetRequests();
    QVERIFY(finish(rig.client().people(rig.owner(), people)).has_value());
    QCOMPARE(rig.requests(), 1);
}

void tst_PersonRead::namesFewerWhereSoManyAreTooMany()
{
    sandbox::Options options;
    options.variants.insert(QStringLiteral("in-values"), QStringLiteral("50"));
    SalesRig rig(options);
    const auto people = some(rig.contacts(QStringLiteral("Tokyo_VIP")), 0, 200);
    const auto named = finish(rig.client().people(rig.owner(), people));
    QCOMPARE(endOf(named), QStringLiteral("done"));
    QCOMPARE(named->size(), 200);
    QVERIFY(rig.client().capabilities().queryValues <= 50);
    // Known from now on: four queries in one batch.
    rig.resetRequests();
    const auto again = finish(rig.client().people(rig.owner(), people));
    QCOMPARE(rig.requests(), 1);
    QCOMPARE(again->size(), 200);
    QVERIFY(inOrder(*again) && allNamed(*again));
}

void tst_PersonRead::namesManyInABatch()
{
    SalesRig rig;
    const auto people = some(rig.contacts(QStringLiteral("Tokyo_VIP")), 0, 2'000);
    const auto named = finish(rig.client().people(rig.owner(), people));
    QCOMPARE(endOf(named), QStringLiteral("done"));
    QCOMPARE(named->size(), 2'000);
    QVERIFY(inOrder(*named) && allNamed(*named));
}

void tst_PersonRead::saysWhichPrivilegeIsMissing()
{
    SalesRig rig(QStringLiteral("marketer"));
    const auto people = some(rig.contacts(QStringLiteral("Tokyo_VIP")), 0, 1'000);
    rig.sandbox.control("/sandbox/account", {{QStringLiteral("user"), QStringLiteral("marketer@kitakaze.example")},
                                             {QStringLiteral("privilege"), QStringLiteral("prvReadContact")},
                                             {QStringLiteral("granted"), false}});
    for (const std::size_t count : {std::size_t(10), std::size_t(1'000)}) {
        const auto named = finish(rig.client().people(rig.owner(), some(people, 0, count)));
        QCOMPARE(endOf(named), QStringLiteral("segue.server.not_permitted"));
    }
}

void tst_PersonRead::takesHalfAnAnswerForNone()
{
    SalesRig rig;
    const auto people = some(rig.contacts(QStringLiteral("Tokyo_VIP")), 0, 20);
    rig.sandbox.addFault(QStringLiteral("get contacts malformed"));
    QCOMPARE(endOf(finish(rig.client().people(rig.owner(), people))), QStringLiteral("segue.server.unexpected_answer"));
}

SEGUE_TEST(tst_PersonRead)
#include "tst_personread.moc"
