// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineworld.h"
#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::testing;

/// Which list a segment goes to: given ones and their stamps, owners, locked ones, deleted ones (I7).
class tst_RunLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newListHasTheChosenOwner();
    void givenListIsStampedBeforeItsFirstMember();
    void givenListKeepsWhoWasThere();
    void stampThatNobodyAgreedToStopsTheList();
    void stampThatChangedSinceTheYesStopsTheList();
    void planOnlyLeavesTheStampAlone();
    void lockedListStopsOrIsSkipped();
    void deletedListIsDetachedOnce();
    void otherListsGoOnBesideASkippedOne();

private:
    /// The export's list exists and was given by a person.
    void give(const QString &stamp, std::optional<QString> agreed);
    [[nodiscard]] domain::Binding &binding() { return m_world->definition.bindings[0]; }
    [[nodiscard]] ListState &state() { return m_world->target.lists[binding().list].state; }
    [[nodiscard]] QString ours() { return QStringLiteral("segue:w:") + binding().id.toString(); }

    std::unique_ptr<EngineWorld> m_world;
};

void tst_RunLists::init()
{
    m_world = std::make_unique<EngineWorld>();
    m_world->source.setMembers(0, 20);
}

void tst_RunLists::give(const QString &stamp, std::optional<QString> agreed)
{
    binding().listConfirmed = true;
    binding().createdByUs = false;
    binding().agreedStamp = std::move(agreed);
    state().id = binding().list;
    state().exists = true;
    state().name = QStringLiteral("by hand");
    state().stamp = stamp;
    m_world->target.lists[binding().list].members = {contact(500), contact(501)};
}

void tst_RunLists::newListHasTheChosenOwner()
{
    m_world->definition.listOwner = {domain::ListOwner::Kind::Team, *domain::OwnerId::parse(u"00000000-0000-0000-0000-000000000077"),
                                     QStringLiteral("team")};
    QCOMPARE(toString(m_world->run().state), QStringLiteral("completed"));
    QVERIFY(m_world->target.owner == m_world->definition.listOwner);
}

void tst_RunLists::givenListIsStampedBeforeItsFirstMember()
{
    give({}, QString());
    QString stampAtFirstCall;
    m_world->target.onCall = [&](int call) {
        if (call == 1)
            stampAtFirstCall = state().stamp;
    };
    QCOMPARE(toString(m_world->run().state), QStringLiteral("completed"));
    QCOMPARE(stampAtFirstCall, ours());
    QCOMPARE(state().stamp, ours());
}

void tst_RunLists::givenListKeepsWhoWasThere()
{
    give({}, QString());
    m_world->run();
    m_world->source.setMembers(5, 20); // the first five leave
    m_world->run();
    QCOMPARE(m_world->members().size(), std::size_t(22));
    QVERIFY(m_world->members().contains(contact(500)));
    QVERIFY(!m_world->members().contains(contact(0)));
}

void tst_RunLists::stampThatNobodyAgreedToStopsTheList()
{
    give(QStringLiteral("segue:other:x"), std::nullopt);
    const RunRecord record = m_world->run();
    QCOMPARE(toString(record.state), QStringLiteral("failed"));
    QCOMPARE(record.lists.first().error->code(), ErrorCode::ListForeign);
    QCOMPARE(m_world->members().size(), std::size_t(2));
    QCOMPARE(state().stamp, QStringLiteral("segue:other:x"));
}

void tst_RunLists::stampThatChangedSinceTheYesStopsTheList()
{
    give(QStringLiteral("segue:third:x"), QStringLiteral("segue:other:x"));
    QCOMPARE(m_world->run().lists.first().error->code(), ErrorCode::ListForeign);
    QCOMPARE(state().stamp, QStringLiteral("segue:third:x"));

    state().stamp = QStringLiteral("segue:other:x"); // what the person saw
    QCOMPARE(toString(m_world->run().state), QStringLiteral("completed"));
    QCOMPARE(state().stamp, ours());
}

void tst_RunLists::planOnlyLeavesTheStampAlone()
{
    give({}, QString());
    RunRequest request = m_world->request();
    request.planOnly = true;
    m_world->run(request);
    QCOMPARE(state().stamp, QString());
}

void tst_RunLists::lockedListStopsOrIsSkipped()
{
    m_world->run();
    m_world->confirm();
    state().isLocked = true;
    m_world->source.setMembers(0, 25);
    const RunRecord stopped = m_world->run();
    QCOMPARE(stopped.lists.first().error->code(), ErrorCode::ListLocked);
    QCOMPARE(exitCodeFor(stopped), ExitCode::NotPermitted);

    m_world->definition.whenLocked = domain::WhenLocked::Skip;
    const RunRecord skipped = m_world->run();
    QCOMPARE(toString(skipped.state), QStringLiteral("skipped"));
    QCOMPARE(skipped.lists.first().error->code(), ErrorCode::ListSkipped);
    QVERIFY(!skipped.lists.first().verified);
    QCOMPARE(exitCodeFor(skipped), ExitCode::Done);
    QCOMPARE(m_world->members().size(), std::size_t(20));

    state().isLocked = false;
    QCOMPARE(m_world->run().lists.first().added, 5);
}

void tst_RunLists::deletedListIsDetachedOnce()
{
    m_world->definition.whenDeleted = domain::WhenDeleted::Detach;
    m_world->run();
    m_world->confirm();
    m_world->target.lists.erase(binding().list);
    RunRequest planOnly = m_world->request();
    planOnly.planOnly = true;
    m_world->run(planOnly);
    QVERIFY(m_world->store.detached.empty()); // a plan changes nothing

    const RunRecord record = m_world->run();
    QCOMPARE(toString(record.state), QStringLiteral("skipped"));
    QCOMPARE(record.lists.first().error->code(), ErrorCode::ListDetached);
    QVERIFY(m_world->store.detached.contains(binding().id));
    QVERIFY(!m_world->target.lists.contains(binding().list));

    // Even if such a list comes back: a detached segment stays alone.
    binding().detached = true;
    give({}, std::nullopt);
    QCOMPARE(toString(m_world->run().state), QStringLiteral("skipped"));
    QCOMPARE(m_world->members().size(), std::size_t(2));
}

void tst_RunLists::otherListsGoOnBesideASkippedOne()
{
    domain::Binding second = binding();
    second.id = *BindingId::parse(u"00000000-0000-0000-0000-0000000000b2");
    second.list = *ListId::parse(u"00000000-0000-0000-0000-000000000012");
    second.detached = true;
    m_world->definition.bindings.append(second);
    const RunRecord record = m_world->run();
    QCOMPARE(toString(record.lists.at(0).state), QStringLiteral("completed"));
    QCOMPARE(toString(record.lists.at(1).state), QStringLiteral("skipped"));
    QCOMPARE(toString(record.state), QStringLiteral("completed"));
}

SEGUE_TEST(tst_RunLists)
#include "tst_runlists.moc"
