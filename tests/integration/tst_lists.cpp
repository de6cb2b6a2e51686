// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

#include <QJsonArray>

using namespace segue;
using namespace segue::workspace;
using domain::RunState;
using segue::testing::WorkspaceFixture;

namespace {
const QString pilot = QStringLiteral("Newsletter_Pilot");
const QString founders = QStringLiteral("Founding_Members");
const QString autumn = QStringLiteral("秋");
const QString winter = QStringLiteral("冬");
} // namespace

/// Which list a segment goes to, and what becomes of lists when exports are changed: what an administrator sets, and what is in Sales
/// afterwards.
class tst_Lists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givenListIsMarkedAndKeepsItsPeople();
    void listOfAnotherWorkspaceIsTakenOverOnlyWhenToldSo();
    void unsuitableListIsRefused();
    void unclearListNamesAreAskedBack();
    void oneListHasOneSegment();
    void segmentComesBackWithItsLedger();
    void segmentMovesToAnotherListAndBack();
    void newListHasTheOwner();
    void equalNamesAreSaid();
    void duplicateHasListsOfItsOwn();
    void pausedIsLeftOutButRunsByName();
    void detachedIsInactiveUntilAttached();
    void deletedListIsDetached();
    void lockedListIsSkipped();
    void settingsChangeWithoutAServer();
    void changedFieldForcesAFullCompare();

private:
    /// An export whose one list exists; removing the export leaves the list behind.
    [[nodiscard]] static domain::ListId listOfA(WorkspaceFixture &desk, const QString &segment);
    [[nodiscard]] static QJsonObject listRow(WorkspaceFixture &desk, const domain::ListId &list);
};

domain::ListId tst_Lists::listOfA(WorkspaceFixture &desk, const QString &segment)
{
    const auto made = desk.ask(desk.newExport(QStringLiteral("先に"), {segment}));
    if (!made.has_value() || !desk.run(QStringLiteral("先に")).has_value())
        return {};
    return made->definition.bindings.first().list;
}

QJsonObject tst_Lists::listRow(WorkspaceFixture &desk, const domain::ListId &list)
{
    const QJsonArray lists = desk.sandbox().look("/sandbox/lists").value(QStringLiteral("lists")).toArray();
    for (const auto &value : lists) {
        if (value.toObject().value(QStringLiteral("id")).toString() == list.toString())
            return value.toObject();
    }
    return {};
}

void tst_Lists::givenListIsMarkedAndKeepsItsPeople()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    const domain::ListId list = listOfA(desk, founders);
    SEGUE_SUCCEEDED(desk.ask(RemoveExport{QStringLiteral("先に")}));
    // Somebody cleared the mark: now it is a list like any other, with ten people on it.
    desk.sandbox().control("/sandbox/lists/" + list.toUtf8(), {{QStringLiteral("source"), QString()}});
    const QSet<QString> before = desk.members(list);
    QCOMPARE(before.size(), 10);

    CreateExport request = desk.newExport(autumn, {pilot});
    request.targets = {{pilot, list.toString()}};
    const auto made = desk.ask(request);
    SEGUE_SUCCEEDED(made);
    const domain::Binding &binding = made->definition.bindings.first();
    QCOMPARE(binding.list, list);
    QVERIFY(!binding.createdByUs);
    QCOMPARE(binding.agreedStamp, std::optional(QString()));

    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::CompletedWithRejects);
    QCOMPARE(desk.members(list), before + desk.expected(pilot));
    QVERIFY(listRow(desk, list).value(QStringLiteral("source")).toString().endsWith(binding.id.toString()));
    QVERIFY(run->lists.first().notOurs > 0);
}

void tst_Lists::listOfAnotherWorkspaceIsTakenOverOnlyWhenToldSo()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    const domain::ListId list = listOfA(desk, founders);
    SEGUE_SUCCEEDED(desk.ask(RemoveExport{QStringLiteral("先に")}));
    const QString foreign = QStringLiteral("segue:00000000-0000-0000-0000-000000000001:00000000-0000-0000-0000-000000000002");
    desk.sandbox().control("/sandbox/lists/" + list.toUtf8(), {{QStringLiteral("source"), foreign}});

    CreateExport request = desk.newExport(autumn, {pilot});
    request.targets = {{pilot, list.toString()}};
    const auto refused = desk.ask(request);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code(), ErrorCode::ListForeign);
    QCOMPARE(refused.error().parameter(QStringLiteral("stamp")).toString(), foreign);

    request.takeOver = true;
    const auto made = desk.ask(request);
    SEGUE_SUCCEEDED(made);
    QCOMPARE(listRow(desk, list).value(QStringLiteral("source")).toString(), foreign); // saving changes nothing in Sales
    SEGUE_SUCCEEDED(desk.run(autumn));
    QVERIFY(listRow(desk, list).value(QStringLiteral("source")).toString().endsWith(made->definition.bindings.first().id.toString()));
}

void tst_Lists::unsuitableListIsRefused()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    const domain::ListId list = listOfA(desk, founders);
    SEGUE_SUCCEEDED(desk.ask(RemoveExport{QStringLiteral("先に")}));
    CreateExport request = desk.newExport(autumn, {pilot});
    request.targets = {{pilot, list.toString()}};
    request.takeOver = true;
    const auto codeWith = [&](const QJsonObject &change) {
        desk.sandbox().control("/sandbox/lists/" + list.toUtf8(), change);
        const auto refused = desk.ask(request);
        return refused.has_value() ? QByteArray("saved") : QByteArray(errorEntry(refused.error().code()).id);
    };
    QCOMPARE(codeWith({{QStringLiteral("lock"), true}}), "segue.list.locked");
    QCOMPARE(codeWith({{QStringLiteral("lock"), false}, {QStringLiteral("deactivate"), true}}), "segue.list.inactive");
    QCOMPARE(codeWith({{QStringLiteral("delete"), true}}), "segue.workspace.not_found");
    QCOMPARE(desk.ask(ListExports{})->size(), 0);
}

void tst_Lists::unclearListNamesAreAskedBack()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    SEGUE_SUCCEEDED(desk.ask(desk.newExport(winter, {founders})));
    SEGUE_SUCCEEDED(desk.run(winter));
    CreateExport request = desk.newExport(autumn, {pilot});
    request.targets = {{pilot, QStringLiteral("ありえない名前")}};
    const auto missing = desk.ask(request);
    QVERIFY(!missing.has_value());
    QCOMPARE(missing.error().code(), ErrorCode::NotFound);
    QCOMPARE(missing.error().parameter(QStringLiteral("kind")).toString(), QStringLiteral("@list"));

    CreateExport twin = desk.newExport(QStringLiteral("もう一つ"), {founders});
    SEGUE_SUCCEEDED(desk.ask(twin));
    SEGUE_SUCCEEDED(desk.run(QStringLiteral("もう一つ")));
    const auto found = desk.ask(SearchLists{QStringLiteral("営業"), QStringLiteral("創業")});
    SEGUE_SUCCEEDED(found);
    QCOMPARE(found->size(), 2);
    request.targets = {{pilot, found->first().name}};
    const auto unclear = desk.ask(request);
    QVERIFY(!unclear.has_value());
    QCOMPARE(unclear.error().code(), ErrorCode::UsageAmbiguous);
    QVERIFY(unclear.error().parameter(QStringLiteral("choices")).toStringList().join(u'\n').contains(found->at(1).id.toString()));

    request.targets = {{QStringLiteral("ないセグメント"), found->first().id.toString()}};
    QCOMPARE(desk.ask(request).error().code(), ErrorCode::NotFound);
}

void tst_Lists::oneListHasOneSegment()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    const domain::ListId list = listOfA(desk, founders);
    CreateExport request = desk.newExport(autumn, {pilot});
    request.targets = {{pilot, list.toString()}};
    request.takeOver = true;
    const auto refused = desk.ask(request);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code(), ErrorCode::ListTaken);
}

void tst_Lists::segmentComesBackWithItsLedger()
{
    WorkspaceFixture desk;
    const auto made = desk.setUpExport(autumn, {pilot, founders});
    SEGUE_SUCCEEDED(made);
    SEGUE_SUCCEEDED(desk.run(autumn));
    const domain::Binding before = desk.ask(ShowExport{autumn})->definition.bindings.first();
    const QSet<QString> people = desk.members(before.list);

    EditExport out;
    out.exportName = autumn;
    out.removeSegments = {pilot};
    const auto without = desk.ask(out);
    SEGUE_SUCCEEDED(without);
    QCOMPARE(without->definition.bindings.size(), 1);
    QCOMPARE(without->left.size(), 1);
    QCOMPARE(desk.members(before.list), people);

    desk.sandbox().control("/sandbox/churn", {{QStringLiteral("share"), 0.05}});
    EditExport back;
    back.exportName = autumn;
    back.addSegments = {pilot};
    const auto again = desk.ask(back);
    SEGUE_SUCCEEDED(again);
    QVERIFY(again->definition.bindings.last() == before);
    const auto run = desk.run(autumn);
    SEGUE_SUCCEEDED(run);
    // It knows whom it had added: who left the segment is taken off.
    QVERIFY2(run->lists.last().removed > 0, segue::testing::told(*run).constData());
    QCOMPARE(desk.members(before.list), desk.expected(pilot));

    EditExport nothingLeft;
    nothingLeft.exportName = autumn;
    nothingLeft.removeSegments = {pilot, founders};
    QCOMPARE(desk.ask(nothingLeft).error().code(), ErrorCode::UsageMissing);
}

void tst_Lists::segmentMovesToAnotherListAndBack()
{
    WorkspaceFixture desk;
    const auto made = desk.setUpExport(autumn, {pilot});
    SEGUE_SUCCEEDED(made);
    SEGUE_SUCCEEDED(desk.run(autumn));
    const domain::Binding first = desk.ask(ShowExport{autumn})->definition.bindings.first();

    EditExport away;
    away.exportName = autumn;
    away.targets = {{pilot, QStringLiteral("new")}};
    const auto moved = desk.ask(away);
    SEGUE_SUCCEEDED(moved);
    const domain::Binding second = moved->definition.bindings.first();
    QVERIFY(second.list != first.list);
    QVERIFY(second.id != first.id);
    SEGUE_SUCCEEDED(desk.run(autumn));
    QCOMPARE(desk.members(second.list), desk.expected(pilot));
    QCOMPARE(desk.members(first.list), desk.expected(pilot)); // left as it was

    EditExport home;
    home.exportName = autumn;
    home.targets = {{pilot, first.list.toString()}};
    const auto returned = desk.ask(home);
    SEGUE_SUCCEEDED(returned);
    QCOMPARE(returned->definition.bindings.first().id, first.id);
    const auto run = desk.run(autumn);
    SEGUE_SUCCEEDED(run);
    QCOMPARE(run->lists.first().notOurs, 0); // its ledger was kept
}

void tst_Lists::newListHasTheOwner()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    CreateExport request = desk.newExport(autumn, {founders});
    request.settings.listOwner = QStringLiteral("営業部");
    const auto made = desk.ask(request);
    SEGUE_SUCCEEDED(made);
    QVERIFY(made->definition.listOwner.kind == domain::ListOwner::Kind::Team);
    SEGUE_SUCCEEDED(desk.run(autumn));
    QCOMPARE(listRow(desk, made->definition.bindings.first().list).value(QStringLiteral("owner")).toString(),
             made->definition.listOwner.id.toString());

    request.name = winter;
    request.settings.listOwner = QStringLiteral("だれでもない");
    QCOMPARE(desk.ask(request).error().code(), ErrorCode::OwnerNotFound);
    request.settings.listOwner = QStringLiteral("marketer@kitakaze.example");
    const auto person = desk.ask(request);
    SEGUE_SUCCEEDED(person);
    QVERIFY(person->definition.listOwner.kind == domain::ListOwner::Kind::User);
}

void tst_Lists::equalNamesAreSaid()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    const auto first = desk.ask(desk.newExport(autumn, {founders}));
    SEGUE_SUCCEEDED(first);
    QVERIFY(first->equalNames.isEmpty());
    SEGUE_SUCCEEDED(desk.run(autumn));
    const auto second = desk.ask(desk.newExport(winter, {founders}));
    SEGUE_SUCCEEDED(second);
    QCOMPARE(second->equalNames, QStringList{QStringLiteral("創業メンバー")});

    EditExport rename;
    rename.exportName = winter;
    rename.settings.listNameTemplate = QStringLiteral("{export}: {segment}");
    const auto renamed = desk.ask(rename);
    SEGUE_SUCCEEDED(renamed);
    QCOMPARE(renamed->definition.bindings.first().listName, QStringLiteral("冬: 創業メンバー"));
    // A list that is there keeps its name.
    rename.exportName = autumn;
    QCOMPARE(desk.ask(rename)->definition.bindings.first().listName, QStringLiteral("創業メンバー"));
}

void tst_Lists::duplicateHasListsOfItsOwn()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    CreateExport request = desk.newExport(autumn, {founders});
    request.settings.mode = domain::Mode::AddOnly;
    const auto original = desk.ask(request);
    SEGUE_SUCCEEDED(original);
    SEGUE_SUCCEEDED(desk.run(autumn));
    const auto copy = desk.ask(DuplicateExport{autumn, winter});
    SEGUE_SUCCEEDED(copy);
    QVERIFY(copy->definition.mode == domain::Mode::AddOnly);
    QVERIFY(copy->definition.bindings.first().list != original->definition.bindings.first().list);
    QVERIFY(!copy->definition.bindings.first().listConfirmed);
    QVERIFY(!copy->lastRun);
    SEGUE_SUCCEEDED(desk.run(winter));
    QCOMPARE(desk.members(copy->definition.bindings.first().list), desk.expected(founders));
    QCOMPARE(desk.ask(DuplicateExport{autumn, winter}).error().code(), ErrorCode::NameTaken);
}

void tst_Lists::pausedIsLeftOutButRunsByName()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    const auto paused = desk.ask(PauseExport{autumn, true});
    SEGUE_SUCCEEDED(paused);
    QVERIFY(paused->definition.paused);
    SEGUE_SUCCEEDED(desk.run(autumn));
    QVERIFY(!desk.ask(PauseExport{autumn, false})->definition.paused);
}

void tst_Lists::detachedIsInactiveUntilAttached()
{
    WorkspaceFixture desk;
    const auto made = desk.setUpExport(autumn, {founders});
    SEGUE_SUCCEEDED(made);
    SEGUE_SUCCEEDED(desk.run(autumn));
    const auto detached = desk.ask(DetachExport{autumn});
    SEGUE_SUCCEEDED(detached);
    QVERIFY(detached->connectionName.isEmpty());
    QCOMPARE(desk.run(autumn).error().code(), ErrorCode::NoConnection);
    EditExport wantsAServer;
    wantsAServer.exportName = autumn;
    wantsAServer.addSegments = {pilot};
    QCOMPARE(desk.ask(wantsAServer).error().code(), ErrorCode::NoConnection);

    const auto attached = desk.ask(AttachExport{autumn, QStringLiteral("営業")});
    SEGUE_SUCCEEDED(attached);
    QVERIFY(attached->left.isEmpty()); // the same organisation: it goes on with its lists
    QCOMPARE(attached->definition.bindings.first().list, made->definition.bindings.first().list);
    SEGUE_SUCCEEDED(desk.run(autumn));
}

void tst_Lists::deletedListIsDetached()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    CreateExport request = desk.newExport(autumn, {pilot, founders});
    request.settings.whenDeleted = domain::WhenDeleted::Detach;
    const auto made = desk.ask(request);
    SEGUE_SUCCEEDED(made);
    SEGUE_SUCCEEDED(desk.run(autumn));
    desk.sandbox().control("/sandbox/lists/" + made->definition.bindings.first().list.toUtf8(), {{QStringLiteral("delete"), true}});
    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::Completed);
    QVERIFY(run->lists.first().state == RunState::Skipped);
    QCOMPARE(run->lists.first().error->code(), ErrorCode::ListDetached);
    QCOMPARE(domain::exitCodeFor(*run), ExitCode::Done);
    QVERIFY(desk.ask(ShowExport{autumn})->definition.bindings.first().detached);

    EditExport again;
    again.exportName = autumn;
    again.targets = {{pilot, QStringLiteral("new")}};
    SEGUE_SUCCEEDED(desk.ask(again));
    const auto filled = desk.run(autumn);
    SEGUE_SUCCEEDED(filled);
    QCOMPARE(desk.members(filled->lists.first().list), desk.expected(pilot));
}

void tst_Lists::lockedListIsSkipped()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUp());
    CreateExport request = desk.newExport(autumn, {founders});
    request.settings.whenLocked = domain::WhenLocked::Skip;
    const auto made = desk.ask(request);
    SEGUE_SUCCEEDED(made);
    SEGUE_SUCCEEDED(desk.run(autumn));
    const QByteArray list = "/sandbox/lists/" + made->definition.bindings.first().list.toUtf8();
    desk.sandbox().control(list, {{QStringLiteral("lock"), true}});
    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::Skipped);
    QCOMPARE(run->lists.first().error->code(), ErrorCode::ListSkipped);
    QCOMPARE(domain::exitCodeFor(*run), ExitCode::Done);
}

void tst_Lists::settingsChangeWithoutAServer()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    SEGUE_SUCCEEDED(desk.ask(DetachExport{autumn}));
    EditExport edit;
    edit.exportName = autumn;
    edit.name = winter;
    edit.settings.mode = domain::Mode::ExactCopy;
    edit.settings.guard = domain::GuardPolicy{std::nullopt};
    edit.settings.maxPerList = std::optional(1000);
    const auto edited = desk.ask(edit);
    SEGUE_SUCCEEDED(edited);
    QCOMPARE(edited->definition.name, winter);
    QVERIFY(edited->definition.mode == domain::Mode::ExactCopy);
    QVERIFY(!edited->definition.guard.sharePercent);
    QCOMPARE(edited->definition.maxPerList, std::optional(1000));
    edit.exportName = winter;
    edit.name = QStringLiteral(" ");
    QCOMPARE(desk.ask(edit).error().code(), ErrorCode::NameInvalid);
}

void tst_Lists::changedFieldForcesAFullCompare()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    SEGUE_SUCCEEDED(desk.run(autumn));
    QVERIFY(desk.run(autumn)->quick);
    EditExport edit;
    edit.exportName = autumn;
    edit.settings.guard = domain::GuardPolicy{35};
    SEGUE_SUCCEEDED(desk.ask(edit));
    QVERIFY(!desk.run(autumn)->quick);
    edit.settings = {};
    edit.settings.contactIdField = QStringLiteral("no_such_field");
    QCOMPARE(desk.ask(edit).error().code(), ErrorCode::FieldUnknown);
}

SEGUE_TEST(tst_Lists)
#include "tst_lists.moc"
