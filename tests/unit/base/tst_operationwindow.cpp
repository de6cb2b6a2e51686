// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "base/operationwindow.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <deque>

using namespace segue;

/// The window keeps its limit, pulls on demand and says when nothing is left.
class tst_OperationWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsEverythingWithinTheLimit();
    void pullsOnlyWhenAPlaceIsFree();
    void growsAndShrinksWithTheLimit();
    void drainsWhenTheSourceIsEmptyFromTheStart();
    void goesOnWhenTheSourceHasMore();
    void stopsPulling();
    void cancelsWhatRuns();
    void memoryIsBoundedByTheWindow();
};

namespace {

using Step = Flow<void>;

// A source of operations that run until the test ends them.
struct Bench
{
    QObject owner;
    std::deque<QPointer<Step>> running;
    int left = 0;
    int pulled = 0;
    int delivered = 0;

    OperationWindow::Source source()
    {
        return [this]() -> OperationBase * {
            if (left == 0)
                return nullptr;
            --left;
            ++pulled;
            auto *step = flow<void>(&owner, QStringLiteral("step"), [this](Step *self) { running.emplace_back(self); });
            step->onDone(&owner, [this](Result<void>) { ++delivered; });
            return step;
        };
    }
    void endOne()
    {
        const QPointer<Step> step = running.front();
        running.pop_front();
        if (step)
            step->succeed();
    }
};

} // namespace

void tst_OperationWindow::runsEverythingWithinTheLimit()
{
    Bench bench;
    bench.left = 50;
    OperationWindow window(4, bench.source(), &bench.owner);
    QSignalSpy drained(&window, &OperationWindow::drained);
    window.fill();
    int most = 0;
    while (bench.delivered < 50) {
        most = std::max(most, window.running());
        bench.endOne();
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(drained.count(), 1);
    QCOMPARE(most, 4);
    QCOMPARE(window.running(), 0);
}

void tst_OperationWindow::pullsOnlyWhenAPlaceIsFree()
{
    Bench bench;
    bench.left = 10;
    OperationWindow window(3, bench.source(), &bench.owner);
    window.fill();
    QTest::qWait(5);
    QCOMPARE(bench.pulled, 3);
    bench.endOne();
    QTRY_COMPARE(bench.pulled, 4);
    QTest::qWait(5);
    QCOMPARE(bench.pulled, 4);
}

void tst_OperationWindow::growsAndShrinksWithTheLimit()
{
    Bench bench;
    bench.left = 20;
    OperationWindow window(2, bench.source(), &bench.owner);
    window.fill();
    QCOMPARE(window.running(), 2);
    window.setLimit(5);
    QCOMPARE(window.running(), 5);
    window.setLimit(1);
    for (int ended = 0; ended < 4; ++ended)
        bench.endOne();
    QTRY_COMPARE(window.running(), 1);
    QCOMPARE(bench.pulled, 5); // nothing new while more run than the limit allows
    bench.endOne();
    QTRY_COMPARE(bench.pulled, 6);
    QCOMPARE(window.running(), 1);
    window.setLimit(0);
    QCOMPARE(window.limit(), 1); // a window of none would never end
}

void tst_OperationWindow::drainsWhenTheSourceIsEmptyFromTheStart()
{
    Bench bench;
    OperationWindow window(2, bench.source(), &bench.owner);
    QSignalSpy drained(&window, &OperationWindow::drained);
    window.fill();
    QCOMPARE(drained.count(), 0);
    QTRY_COMPARE(drained.count(), 1);
}

void tst_OperationWindow::goesOnWhenTheSourceHasMore()
{
    Bench bench;
    bench.left = 1;
    OperationWindow window(2, bench.source(), &bench.owner);
    window.fill();
    bench.left = 1;
    window.fill();
    QCOMPARE(window.running(), 2);
    bench.endOne();
    bench.endOne();
    QTRY_COMPARE(bench.delivered, 2);
}

void tst_OperationWindow::stopsPulling()
{
    Bench bench;
    bench.left = 10;
    OperationWindow window(2, bench.source(), &bench.owner);
    QSignalSpy drained(&window, &OperationWindow::drained);
    window.fill();
    window.stopPulling();
    QCOMPARE(window.running(), 2);
    bench.endOne();
    bench.endOne();
    QTRY_COMPARE(drained.count(), 1);
    QCOMPARE(bench.pulled, 2);
    QCOMPARE(bench.delivered, 2);
}

void tst_OperationWindow::cancelsWhatRuns()
{
    Bench bench;
    bench.left = 10;
    OperationWindow window(3, bench.source(), &bench.owner);
    QSignalSpy drained(&window, &OperationWindow::drained);
    window.fill();
    window.cancelAll();
    QTRY_COMPARE(drained.count(), 1);
    QCOMPARE(bench.pulled, 3);
    QCOMPARE(bench.delivered, 0);
    QCOMPARE(window.running(), 0);
}

void tst_OperationWindow::memoryIsBoundedByTheWindow()
{
    QObject owner;
    int left = 1000;
    int delivered = 0;
    OperationWindow window(
        8,
        [&]() -> OperationBase * {
            if (left-- <= 0)
                return nullptr;
            return settled<int>(&owner, QStringLiteral("step"), 1)->onDone(&owner, [&](Result<int>) { ++delivered; });
        },
        &owner);
    qsizetype most = 0;
    QSignalSpy drained(&window, &OperationWindow::drained);
    window.fill();
    while (drained.isEmpty()) {
        most = std::max(most, window.children().size());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
        most = std::max(most, window.children().size());
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QCOMPARE(delivered, 1000);
    QVERIFY2(most <= 16, qPrintable(QString::number(most))); // eight at work, eight awaiting deletion
}

SEGUE_TEST(tst_OperationWindow)
#include "tst_operationwindow.moc"
