// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/actionprobe.h"
#include "members/memberremoval.h"
#include "rig.h"
#include "testregistry.h"

using namespace segue;
using namespace segue::testing;
using dataverse::Capabilities;
using dataverse::ListActions;
using dataverse::RemovalWay;

/// What an organisation's description says of the actions on lists, and what becomes of it.
class tst_ActionProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheDescription_data();
    void readsTheDescription();
    void refusesWhatIsNoDescription_data();
    void refusesWhatIsNoDescription();
    void asksARealOrganisation_data();
    void asksARealOrganisation();
    void aRunGoesStraightToTheDescribedWay();
    void aDescriptionThatIsOutOfDateIsForgotten();
    void whatWasLearntSurvivesARestart();
    void aSizeThatWasTooLargeIsRemembered();
};

namespace {

QByteArray description(const QByteArray &actions)
{
    return "<?xml version=\"1.0\"?><edmx:Edmx xmlns:edmx=\"e\"><edmx:DataServices><Schema xmlns=\"s\">" + actions
           + "</Schema></edmx:DataServices></edmx:Edmx>";
}

sandbox::Options with(const QMap<QString, QString> &variants)
{
    sandbox::Options options;
    options.variants = variants;
    return options;
}

const QString on = QStringLiteral("on");
const QString off = QStringLiteral("off");

} // namespace

void tst_ActionProbe::readsTheDescription_data()
{
    QTest::addColumn<QByteArray>("actions");
    QTest::addColumn<QList<bool>>("expected"); // add, remove many, by contact, by member
    QTest::newRow("none") << QByteArray() << QList<bool>{false, false, false, false};
    QTest::newRow("add and remove many") << QByteArray(
        "<Action Name=\"AddListMembersList\"><Parameter Name=\"List\"/></Action><Action Name=\"RemoveListMembersList\"/>")
                                         << QList<bool>{true, true, false, false};
    QTest::newRow("remove one by contact") << QByteArray(
        "<Action Name=\"RemoveMemberList\" IsBound=\"true\"><Parameter Name=\"entity\"/><Parameter "
        "Name=\"EntityId\"/></Action>") << QList<bool>{false, false, true, false};
    QTest::newRow("remove one by member") << QByteArray("<Action Name=\"RemoveMemberList\"><Parameter Name=\"ListMember\"/></Action>")
                                          << QList<bool>{false, false, false, true};
    QTest::newRow("parameters of others, and functions")
        << QByteArray("<Action Name=\"AddMemberList\"><Parameter Name=\"EntityId\"/></Action><Function Name=\"RemoveListMembersList\"/>"
                      "<Parameter Name=\"ListMember\"/>")
        << QList<bool>{false, false, false, false};
}

void tst_ActionProbe::readsTheDescription()
{
    QFETCH(const QByteArray, actions);
    QFETCH(const QList<bool>, expected);
    const auto read = dataverse::readActions(description(actions));
    QVERIFY(read.has_value());
    QCOMPARE((QList<bool>{read->add, read->removeMany, read->removeContact, read->removeMember}), expected);
}

void tst_ActionProbe::refusesWhatIsNoDescription_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html><body>Action Name=RemoveListMembersList</body></html>");
    QTest::newRow("JSON") << QByteArray("{}");
    QTest::newRow("cut short") << description("<Action Name=\"AddListMembersList\"/>").chopped(20);
}

void tst_ActionProbe::refusesWhatIsNoDescription()
{
    QFETCH(const QByteArray, document);
    const auto read = dataverse::readActions(document);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code(), ErrorCode::UnexpectedAnswer);
}

void tst_ActionProbe::asksARealOrganisation_data()
{
    using Variants = QMap<QString, QString>;
    QTest::addColumn<Variants>("variants");
    QTest::addColumn<QList<bool>>("expected"); // remove many, by contact, by member
    const QString many = QStringLiteral("remove-action");
    const QString one = QStringLiteral("remove-member-action");
    const QString body = QStringLiteral("remove-member-body");
    QTest::newRow("everything by contact") << Variants{{body, QStringLiteral("entity")}} << QList<bool>{true, true, false};
    QTest::newRow("everything by member") << Variants{{body, QStringLiteral("listmember")}} << QList<bool>{true, false, true};
    QTest::newRow("no bulk action") << Variants{{many, off}, {body, QStringLiteral("entity")}} << QList<bool>{false, true, false};
    QTest::newRow("no actions of removing") << Variants{{many, off}, {one, off}} << QList<bool>{false, false, false};
}

void tst_ActionProbe::asksARealOrganisation()
{
    using Variants = QMap<QString, QString>;
    QFETCH(const Variants, variants);
    QFETCH(const QList<bool>, expected);
    SalesRig rig(with(variants));
    const auto actions = finish(rig.client().listActions(rig.owner()));
    QVERIFY2(actions.has_value(), qPrintable(endOf(actions)));
    QVERIFY(actions->add);
    QCOMPARE((QList<bool>{actions->removeMany, actions->removeContact, actions->removeMember}), expected);
    QVERIFY(rig.line.learnt().last().actions == *actions);
}

void tst_ActionProbe::aRunGoesStraightToTheDescribedWay()
{
    // Three ways would be refused before the one that is there.
    const QMap<QString, QString> variants{{QStringLiteral("remove-action"), off},
                                          {QStringLiteral("remove-batch-delete"), off},
                                          {QStringLiteral("remove-member-action"), on},
                                          {QStringLiteral("remove-member-body"), QStringLiteral("listmember")},
                                          {QStringLiteral("remove-ref"), off}};
    SalesRig rig(with(variants));
    const auto list = rig.makeList();
    const auto people = some(rig.contacts(QStringLiteral("Newsletter_Pilot")), 0, 20);
    rig.colleagueAdds(list, people);
    QVERIFY(finish(rig.client().listActions(rig.owner())).has_value());
    std::vector<domain::Leave> leavers;
    for (const domain::ContactId &person : people)
        leavers.push_back({person, {}}); // without rows the row way is out of question
    rig.resetRequests();
    const auto outcome = finish(rig.client().removeMembers(rig.owner(), list, leavers));
    QVERIFY2(outcome.has_value(), qPrintable(endOf(outcome)));
    QCOMPARE(rig.requests(), 1);
    QVERIFY(rig.members(list).empty());
    QVERIFY(rig.line.learnt().last().removal == RemovalWay::MemberActionRow);
}

void tst_ActionProbe::aDescriptionThatIsOutOfDateIsForgotten()
{
    Capabilities known;
    known.actions = ListActions{true, true, false, false}; // says that the bulk action is there; it is not
    SalesRig rig(with({{QStringLiteral("remove-action"), off}, {QStringLiteral("remove-batch-delete"), off}}), known);
    const auto list = rig.makeList();
    const auto people = some(rig.contacts(QStringLiteral("Newsletter_Pilot")), 0, 20);
    rig.colleagueAdds(list, people);
    std::vector<domain::Leave> leavers;
    for (const domain::ContactId &person : people)
        leavers.push_back({person, {}});
    const auto outcome = finish(rig.client().removeMembers(rig.owner(), list, leavers));
    QVERIFY2(outcome.has_value(), qPrintable(endOf(outcome)));
    QVERIFY(rig.members(list).empty());
    const Capabilities now = rig.line.learnt().last();
    QVERIFY(now.removal.has_value());
    QVERIFY(!now.actions || now.actions->offers(*now.removal));
}

void tst_ActionProbe::whatWasLearntSurvivesARestart()
{
    Capabilities known;
    known.removal = RemovalWay::MemberRow;
    known.actions = ListActions{true, false, true, false};
    known.largestAdd = 250;
    known.inFilter = false;
    QVERIFY(Capabilities::fromJson(known.toJson()) == known);
    QVERIFY(Capabilities::fromJson("{\"largest_add\":-5}") == Capabilities());
    QVERIFY(Capabilities::fromJson("not JSON") == Capabilities());
}

void tst_ActionProbe::aSizeThatWasTooLargeIsRemembered()
{
    SalesRig rig(
        with({{QStringLiteral("max-members"), QStringLiteral("300")}, {QStringLiteral("too-many-members"), QStringLiteral("413")}}));
    const auto list = rig.makeList();
    const auto people = some(rig.contacts(QStringLiteral("Newsletter_Pilot")), 0, 400);
    const auto outcome = finish(rig.client().addMembers(rig.owner(), list, people));
    QVERIFY2(outcome.has_value(), qPrintable(endOf(outcome)));
    QVERIFY(outcome->kind == engine::ChunkOutcome::Kind::Refused);
    QCOMPARE(rig.line.learnt().last().largestAdd.value_or(0), 200);
    SalesRig later({}, rig.line.learnt().last());
    QCOMPARE(later.client().rowsPerCall(), 200);
    QVERIFY(finish(later.client().listActions(later.owner())).has_value());
    QVERIFY(!later.line.learnt().last().largestAdd);
}

SEGUE_TEST(tst_ActionProbe)
#include "tst_actionprobe.moc"
