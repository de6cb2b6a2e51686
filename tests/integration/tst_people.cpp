// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace segue;
using namespace segue::workspace;
using domain::RunState;
using segue::testing::WorkspaceFixture;

namespace {
const QString founders = QStringLiteral("Founding_Members");
const QString autumn = QStringLiteral("秋");

/// The first row of a query, or the row itself, as the server has it.
QJsonObject rowOf(WorkspaceFixture &desk, const QByteArray &query)
{
    const auto answer = segue::testing::rawRequest(desk.sandbox().port(), "GET", "/api/data/v9.2/" + query,
                                                   "Authorization: Bearer " + desk.sandbox().accessToken() + "\r\n");
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const QJsonArray rows = object.value(QStringLiteral("value")).toArray();
    return rows.isEmpty() ? object : rows.first().toObject();
}

struct Person
{
    QString contact;
    QString name;
    QString email;
};

Person aFounder(WorkspaceFixture &desk)
{
    QStringList ids = desk.expected(founders).values();
    ids.sort();
    const QJsonObject row = rowOf(desk, "contacts(" + ids.first().toUtf8() + ")?$select=fullname,emailaddress1");
    return {ids.first(), row.value(QStringLiteral("fullname")).toString(), row.value(QStringLiteral("emailaddress1")).toString()};
}

Result<Exclusion> exclude(WorkspaceFixture &desk, const QString &person, bool excluded = true)
{
    return desk.ask(ExcludePerson{autumn, person, excluded});
}
} // namespace

/// People whom an export leaves out, named in every way a person has.
class tst_People : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areExcludedAndLetInAgain();
    void areFoundByWhatIsKnownOfThem();
    void areNotGuessed();
    void withoutConnectionNobodyIsLookedUp();
    void anExclusionEndsTheQuickLook();
};

void tst_People::areExcludedAndLetInAgain()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const domain::ListId list = first->lists.first().list;
    const QSet<QString> everybody = desk.members(list);
    const QString who = aFounder(desk).contact;

    const auto excluded = exclude(desk, who);
    SEGUE_SUCCEEDED(excluded);
    QVERIFY(excluded->changed);
    QCOMPARE(excluded->view.definition.excluded.size(), std::size_t{1});
    QCOMPARE(excluded->contacts.first().contact.toString(), who);
    QVERIFY(!excluded->contacts.first().name.isEmpty());
    const auto again = exclude(desk, who);
    SEGUE_SUCCEEDED(again);
    QVERIFY(!again->changed);

    const auto second = desk.run(autumn);
    SEGUE_SUCCEEDED(second);
    QCOMPARE(second->lists.first().removed, 1);
    QCOMPARE(second->lists.first().rejectsByReason.value(domain::RejectReason::Excluded), 1);
    QCOMPARE(desk.members(list), everybody - QSet<QString>{who});

    const auto included = exclude(desk, who, false);
    SEGUE_SUCCEEDED(included);
    QVERIFY(included->changed);
    QVERIFY(included->view.definition.excluded.empty());
    SEGUE_SUCCEEDED(desk.run(autumn));
    QCOMPARE(desk.members(list), everybody);
}

void tst_People::areFoundByWhatIsKnownOfThem()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    const Person person = aFounder(desk);
    QString wide = person.email;
    wide.replace(u'@', QChar(0xff20));
    for (const QString &text :
         {person.contact, QString(u'{' + person.contact.toUpper() + u'}'), person.email, person.email.toUpper(), wide}) {
        const auto found = exclude(desk, text);
        SEGUE_SUCCEEDED(found);
        QCOMPARE(found->contacts.size(), 1);
        QCOMPARE(found->contacts.first().contact.toString(), person.contact);
        SEGUE_SUCCEEDED(exclude(desk, text, false));
    }
    // A customer's ID leads through the source.
    const QString customer =
        rowOf(desk, "msdynci_customerprofiles?$select=msdynci_customerid&$filter=msdynci_email%20eq%20'" + person.email.toUtf8() + "'")
            .value(QStringLiteral("msdynci_customerid"))
            .toString();
    QVERIFY(!customer.isEmpty());
    const auto byCustomer = exclude(desk, customer);
    SEGUE_SUCCEEDED(byCustomer);
    QCOMPARE(byCustomer->contacts.first().contact.toString(), person.contact);
}

void tst_People::areNotGuessed()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    const Person person = aFounder(desk);
    // 12,000 people share 1,600 names: the person at the keyboard has to choose.
    for (const QString &name : {person.name, QString(person.name.section(u' ', 1) + QChar(0x3000) + person.name.section(u' ', 0, 0))}) {
        const auto byName = exclude(desk, name);
        QVERIFY(!byName.has_value());
        QCOMPARE(byName.error().code(), ErrorCode::UsageAmbiguous);
        const QString choices = byName.error().parameter(QStringLiteral("choices")).toStringList().join(u'\n');
        QVERIFY2(choices.contains(person.name) && choices.contains(u'('), qPrintable(choices));
    }
    const auto nobody = exclude(desk, QStringLiteral("nobody@example.com"));
    QVERIFY(!nobody.has_value());
    QCOMPARE(nobody.error().code(), ErrorCode::PersonNotFound);
    QCOMPARE(nobody.error().parameter(QStringLiteral("name")).toString(), QStringLiteral("nobody@example.com"));
    QCOMPARE(exclude(desk, QStringLiteral("  ")).error().code(), ErrorCode::PersonNotFound);
    const auto view = desk.ask(ShowExport{autumn});
    SEGUE_SUCCEEDED(view);
    QVERIFY(view->definition.excluded.empty());
}

void tst_People::withoutConnectionNobodyIsLookedUp()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    const QString who = aFounder(desk).contact;
    SEGUE_SUCCEEDED(exclude(desk, who));
    SEGUE_SUCCEEDED(desk.ask(RemoveConnection{QStringLiteral("営業"), RemoveConnection::Exports::Detach}));
    QCOMPARE(exclude(desk, QStringLiteral("nobody@example.com")).error().code(), ErrorCode::NoConnection);
    // Who is left out is known by contact ID, so letting in again needs no Sales.
    const auto included = exclude(desk, who, false);
    SEGUE_SUCCEEDED(included);
    QVERIFY(included->view.definition.excluded.empty());
}

void tst_People::anExclusionEndsTheQuickLook()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    SEGUE_SUCCEEDED(desk.run(autumn));
    const auto quick = desk.run(autumn);
    SEGUE_SUCCEEDED(quick);
    QVERIFY(quick->quick);
    SEGUE_SUCCEEDED(exclude(desk, aFounder(desk).contact));
    const auto full = desk.run(autumn);
    SEGUE_SUCCEEDED(full);
    QVERIFY(!full->quick);
    QCOMPARE(full->lists.first().removed, 1);
}

SEGUE_TEST(tst_People)
#include "tst_people.moc"
