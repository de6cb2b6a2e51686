// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/operationwindow.h"
#include "rig.h"
#include "testregistry.h"

using namespace segue;
using namespace segue::testing;
using domain::ContactId;

/// The figures of docs/performance.md as far as Sales is concerned: 100,000 new members, list empty, 1,000 a call. Of the 220 requests
/// that a whole run may take, reading the segment needs about 44.
class tst_RequestBudget : public QObject
{
    Q_OBJECT

    static constexpr int forTheSegment = 44;

    static void addAll(SalesRig &rig, domain::ListId list, const std::vector<ContactId> &people)
    {
        std::size_t next = 0;
        bool allDone = true;
        bool drained = false;
        OperationWindow window(
            rig.client().parallelCalls(),
            [&]() -> OperationBase * {
                if (next >= people.size())
                    return nullptr;
                auto *adding =
                    rig.client().addMembers(nullptr, list, some(people, next, static_cast<std::size_t>(rig.client().rowsPerCall())));
                next += static_cast<std::size_t>(rig.client().rowsPerCall());
                adding->onDone(rig.owner(), [&allDone](const Result<engine::ChunkOutcome> &outcome) {
                    allDone = allDone && outcome.has_value() && outcome.value().kind == engine::ChunkOutcome::Kind::Done;
                });
                return adding;
            },
            nullptr);
        QObject::connect(&window, &OperationWindow::drained, rig.owner(), [&drained] { drained = true; });
        window.fill();
        QTRY_VERIFY_WITH_TIMEOUT(drained, 60'000);
        QVERIFY(allDone);
    }

private Q_SLOTS:
    void staysWithinTheBudget_data();
    void staysWithinTheBudget();
};

void tst_RequestBudget::staysWithinTheBudget_data()
{
    QTest::addColumn<bool>("inFilter");
    QTest::newRow("with the In function") << true;
    QTest::newRow("with chains of or") << false;
}

void tst_RequestBudget::staysWithinTheBudget()
{
    QFETCH(const bool, inFilter);
    dataverse::Capabilities known;
    known.inFilter = inFilter;
    SalesRig rig({}, known);
    const auto people = rig.contacts(QStringLiteral("All_Subscribers"));
    QVERIFY(people.size() > 98'000);
    engine::NewList wanted;
    wanted.id.bytes.fill(0x33);
    wanted.name = QStringLiteral("All");
    rig.resetRequests();
    int before = 0;
    const auto step = [&rig, &before](const char *what) {
        const int now = rig.requests();
        qInfo("%-10s %3d requests", what, now - before);
        before = now;
    };
    QVERIFY(finish(rig.client().preflight(rig.owner(), {wanted.id})).has_value());
    step("preflight");
    const auto statuses = finish(rig.client().checkContacts(rig.owner(), people, {}));
    QCOMPARE(endOf(statuses), QStringLiteral("done"));
    QCOMPARE(statuses.value().size(), people.size());
    step("check");
    QVERIFY(finish(rig.client().createList(rig.owner(), wanted)).has_value());
    step("create");
    addAll(rig, wanted.id, people);
    step("add");
    const auto content = finish(rig.client().readMembers(rig.owner(), wanted.id, {}, {}));
    QCOMPARE(endOf(content), QStringLiteral("done"));
    QCOMPARE(content.value().size(), people.size());
    for (std::size_t i = 0; i < people.size(); ++i)
        QVERIFY(content.value()[i].contact == people[i]);
    step("read back");
    QVERIFY2(before <= 220 - forTheSegment, QByteArray::number(before).constData());
}

SEGUE_TEST(tst_RequestBudget)
#include "tst_requestbudget.moc"
