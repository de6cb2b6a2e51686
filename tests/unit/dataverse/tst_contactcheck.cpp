// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contacts/contactcheck.h"
#include "rig.h"
#include "testregistry.h"

using namespace segue;
using namespace segue::testing;
using domain::ContactId;
using domain::ContactState;
using domain::ContactStatus;

/// What Sales says of contacts, asked for in as few requests as the protocol allows.
class tst_ContactCheck : public QObject
{
    Q_OBJECT

    static ContactStatus statusOf(const std::vector<ContactStatus> &all, ContactId contact)
    {
        const auto found = std::find_if(all.begin(), all.end(), [contact](const ContactStatus &one) { return one.contact == contact; });
        return found == all.end() ? ContactStatus{} : *found;
    }
    static std::vector<ContactId> strangers(std::size_t count)
    {
        std::vector<ContactId> all(count);
        for (std::size_t i = 0; i < count; ++i) {
            all[i].bytes.fill(0xee);
            all[i].bytes[0] = static_cast<unsigned char>(i % 251);
            all[i].bytes[1] = static_cast<unsigned char>(i / 251);
        }
        return all;
    }

private Q_SLOTS:
    void tellsEveryKind();
    void tellsEveryKindAmongMany();
    void asksNothingAboutNobody();
    void answersForEachOnceAndSorted();
    void goesOnWithoutTheFunction();
    void goesOnWithoutTheFunctionAmongMany();
    void getsOverThrottledParts();
    void namesFewerWhereSoManyAreTooMany();
    void failsWholeWhenAPartFails();
    void saysWhichPrivilegeIsMissing();
    void takesHalfAnAnswerForNone();
    void staysWithinTheAddress();
};

void tst_ContactCheck::tellsEveryKind()
{
    SalesRig rig;
    const auto people = rig.contacts(QStringLiteral("Founding_Members"));
    rig.controlContact(people[1], {{QStringLiteral("deactivate"), true}});
    rig.controlContact(people[2], {{QStringLiteral("merge_into"), people[3].toString()}});
    rig.controlContact(people[4], {{QStringLiteral("delete"), true}});
    rig.resetRequests();
    const auto statuses = finish(rig.client().checkContacts(rig.owner(), people, {}));
    QCOMPARE(endOf(statuses), QStringLiteral("done"));
    QCOMPARE(rig.requests(), 1);
    QCOMPARE(statuses.value().size(), people.size());
    QVERIFY(statusOf(statuses.value(), people[0]).state == ContactState::Active);
    QVERIFY(statusOf(statuses.value(), people[1]).state == ContactState::Inactive);
    QVERIFY(statusOf(statuses.value(), people[2]).state == ContactState::Merged);
    QVERIFY(statusOf(statuses.value(), people[2]).survivor == people[3]);
    QVERIFY(statusOf(statuses.value(), people[4]).state == ContactState::NotFound);
}

void tst_ContactCheck::tellsEveryKindAmongMany()
{
    SalesRig rig;
    auto people = some(rig.contacts(QStringLiteral("Spring_Campaign")), 0, 9'000);
    const ContactId inactive = people[1];
    const ContactId merged = people[4'000];
    const ContactId survivor = people[4'001];
    const ContactId gone = people[8'999];
    rig.controlContact(inactive, {{QStringLiteral("deactivate"), true}});
    rig.controlContact(merged, {{QStringLiteral("merge_into"), survivor.toString()}});
    rig.controlContact(gone, {{QStringLiteral("delete"), true}});
    qint64 last = 0;
    const auto statuses = finish(rig.client().checkContacts(rig.owner(), people, [&last](qint64 done, std::optional<qint64> total) {
        QCOMPARE(total.value_or(0), 9'000);
        last = done;
    }));
    QCOMPARE(endOf(statuses), QStringLiteral("done"));
    QCOMPARE(last, 9'000);
    QCOMPARE(statuses.value().size(), people.size());
    QVERIFY(statusOf(statuses.value(), inactive).state == ContactState::Inactive);
    QVERIFY(statusOf(statuses.value(), merged).state == ContactState::Merged);
    QVERIFY(statusOf(statuses.value(), merged).survivor == survivor);
    QVERIFY(statusOf(statuses.value(), gone).state == ContactState::NotFound);
    QCOMPARE(std::count_if(statuses.value().begin(), statuses.value().end(),
                           [](const ContactStatus &one) { return one.state == ContactState::Active; }),
             8'997);
    QVERIFY(std::any_of(statuses.value().begin(), statuses.value().end(), [](const ContactStatus &one) { return one.optedOut; }));
}

void tst_ContactCheck::asksNothingAboutNobody()
{
    SalesRig rig;
    rig.resetRequests();
    QVERIFY(finish(rig.client().checkContacts(rig.owner(), {}, {})).value().empty());
    QCOMPARE(rig.requests(), 0);
}

void tst_ContactCheck::answersForEachOnceAndSorted()
{
    SalesRig rig;
    auto people = strangers(500);
    auto twice = people;
    twice.insert(twice.end(), people.rbegin(), people.rend());
    const auto statuses = finish(rig.client().checkContacts(rig.owner(), twice, {}));
    QCOMPARE(endOf(statuses), QStringLiteral("done"));
    std::sort(people.begin(), people.end());
    QCOMPARE(statuses.value().size(), people.size());
    for (std::size_t i = 0; i < people.size(); ++i)
        QVERIFY(statuses.value()[i].contact == people[i] && statuses.value()[i].state == ContactState::NotFound);
}

void tst_ContactCheck::goesOnWithoutTheFunction()
{
    SalesRig rig;
    const auto people = rig.contacts(QStringLiteral("Founding_Members"));
    rig.sandbox.addFault(QStringLiteral("Microsoft.Dynamics.CRM.In status=501 code=0x80040219"));
    rig.resetRequests();
    const auto statuses = finish(rig.client().checkContacts(rig.owner(), people, {}));
    QCOMPARE(endOf(statuses), QStringLiteral("done"));
    QVERIFY(statusOf(statuses.value(), people[0]).state == ContactState::Active);
    QCOMPARE(rig.requests(), 2);
    QVERIFY(!rig.client().capabilities().inFilter);
    // Remembered: the next question is right at once.
    rig.resetRequests();
    QVERIFY(finish(rig.client().checkContacts(rig.owner(), people, {})).has_value());
    QCOMPARE(rig.requests(), 1);
}

void tst_ContactCheck::goesOnWithoutTheFunctionAmongMany()
{
    dataverse::Capabilities known;
    known.inFilter = false;
    SalesRig rig({}, known);
    const auto people = some(rig.contacts(QStringLiteral("Spring_Campaign")), 0, 5'000);
    const auto statuses = finish(rig.client().checkContacts(rig.owner(), people, {}));
    QCOMPARE(endOf(statuses), QStringLiteral("done"));
    QCOMPARE(std::count_if(statuses.value().begin(), statuses.value().end(),
                           [](const ContactStatus &one) { return one.state == ContactState::Active; }),
             5'000);
}

void tst_ContactCheck::getsOverThrottledParts()
{
    sandbox::Options options;
    options.variants.insert(QStringLiteral("batch-inner-429"), QStringLiteral("7"));
    SalesRig rig(options);
    const auto people = some(rig.contacts(QStringLiteral("Spring_Campaign")), 0, 4'000);
    const auto statuses = finish(rig.client().checkContacts(rig.owner(), people, {}));
    QCOMPARE(endOf(statuses), QStringLiteral("done"));
    QCOMPARE(std::count_if(statuses.value().begin(), statuses.value().end(),
                           [](const ContactStatus &one) { return one.state == ContactState::Active; }),
             4'000);
}

void tst_ContactCheck::namesFewerWhereSoManyAreTooMany()
{
    constexpr int people = 2'000;
    sandbox::Options options;
    options.variants.insert(QStringLiteral("in-values"), QStringLiteral("50"));
    SalesRig rig(options);
    const auto asked = some(rig.contacts(QStringLiteral("Spring_Campaign")), 0, people);
    for (int round = 0; round < 2; ++round) {
        const auto statuses = finish(rig.client().checkContacts(rig.owner(), asked, {}));
        QCOMPARE(endOf(statuses), QStringLiteral("done"));
        QCOMPARE(std::count_if(statuses.value().begin(), statuses.value().end(),
                               [](const ContactStatus &one) { return one.state == ContactState::Active; }),
                 people);
        // The second time it is known.
        if (round == 0)
            rig.sandbox.control("/sandbox/requests/reset");
    }
    QVERIFY(!rig.sandbox.look("/sandbox/requests").value(QLatin1String("statuses")).toObject().contains(QLatin1String("500")));
}

void tst_ContactCheck::failsWholeWhenAPartFails()
{
    SalesRig rig;
    const auto people = some(rig.contacts(QStringLiteral("Spring_Campaign")), 0, 9'000);
    // One that no pause mends: waiting out those that it might is the pacer's test.
    rig.sandbox.addFault(QStringLiteral("post $batch from=2 status=403"));
    const auto statuses = finish(rig.client().checkContacts(rig.owner(), people, {}));
    QVERIFY2(!statuses.has_value() && statuses.error().code() == ErrorCode::NotPermitted, qPrintable(endOf(statuses)));
}

void tst_ContactCheck::saysWhichPrivilegeIsMissing()
{
    SalesRig rig(QStringLiteral("marketer"));
    const auto people = some(rig.contacts(QStringLiteral("Spring_Campaign")), 0, 1'000);
    rig.sandbox.control("/sandbox/account", {{QStringLiteral("user"), QStringLiteral("marketer@kitakaze.example")},
                                             {QStringLiteral("privilege"), QStringLiteral("prvReadContact")},
                                             {QStringLiteral("granted"), false}});
    for (const std::size_t count : {std::size_t(10), std::size_t(1'000)}) {
        const auto statuses = finish(rig.client().checkContacts(rig.owner(), some(people, 0, count), {}));
        QVERIFY2(!statuses.has_value() && statuses.error().code() == ErrorCode::NotPermitted, qPrintable(endOf(statuses)));
        QCOMPARE(statuses.error().parameter(QStringLiteral("privilege")).toString(), QStringLiteral("prvReadContact"));
    }
    QVERIFY(rig.client().capabilities().inFilter); // a refusal of the account says nothing about the function
}

void tst_ContactCheck::takesHalfAnAnswerForNone()
{
    SalesRig rig;
    const auto people = some(rig.contacts(QStringLiteral("Spring_Campaign")), 0, 1'000);
    rig.sandbox.addFault(QStringLiteral("contacts malformed"));
    rig.sandbox.addFault(QStringLiteral("post $batch truncate"));
    for (const std::size_t count : {std::size_t(10), std::size_t(1'000)}) {
        const auto statuses = finish(rig.client().checkContacts(rig.owner(), some(people, 0, count), {}));
        QVERIFY(!statuses.has_value());
        QVERIFY2(statuses.error().code() == ErrorCode::UnexpectedAnswer || statuses.error().code() == ErrorCode::ConnectionLost,
                 qPrintable(endOf(statuses)));
    }
}

void tst_ContactCheck::staysWithinTheAddress()
{
    const auto people = strangers(dataverse::contactsInAQuery);
    for (const bool inFilter : {true, false}) {
        const QByteArray alone = odata::Service::path(dataverse::contactQuery(people.data(), people.size(), inFilter));
        QVERIFY2(alone.size() < odata::longestBatchAddress, QByteArray::number(alone.size()).constData());
    }
    // Alone, the address is the shorter one of a GET.
    const QByteArray get = odata::Service::path(dataverse::contactQuery(people.data(), people.size(), true));
    QVERIFY2(get.size() < odata::longestAddress, QByteArray::number(get.size()).constData());
}

SEGUE_TEST(tst_ContactCheck)
#include "tst_contactcheck.moc"
