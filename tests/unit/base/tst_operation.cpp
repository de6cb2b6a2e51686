// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "base/operation.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace segue;

namespace {

// Settles at once or when told; tells the test what happened to it.
class Work final : public Operation<int>
{
public:
    struct Trace
    {
        int begun = 0;
        int aborted = 0;
        int destroyed = 0;
    };

    Work(QObject *parent, Trace *trace, std::optional<int> atOnce = std::nullopt)
        : Operation(QStringLiteral("work"), parent), m_trace(trace), m_atOnce(atOnce)
    {
    }
    ~Work() override { ++m_trace->destroyed; }
    void end(int value) { succeed(value); }
    void endBadly(ErrorCode code) { fail(Error(code)); }

private:
    void begin() override
    {
        ++m_trace->begun;
        if (m_atOnce)
            succeed(*m_atOnce);
    }
    void abort() override { ++m_trace->aborted; }

    Trace *m_trace;
    std::optional<int> m_atOnce;
};

} // namespace

/// The contract of Operation, clause by clause as its header states it.
class tst_Operation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversThroughTheEventLoopOnly(); // 1
    void deliversOnce();                    // 2
    void deliversErrors();
    void startsOnce();
    void isSilentAfterCancel(); // 3
    void isSilentWhenCancelledAfterSettling();
    void cancelBeforeStart();
    void cancelTwiceIsOnce();
    void cancelWhenOverDoesNothing();
    void cancelsItselfWhenTheContextDies(); // 4
    void survivesDeathOfTheContextInItsOwnHandler();
    void finishesOnceInEveryCase_data(); // 5
    void finishesOnceInEveryCase();
    void finishesAfterTheDelivery();
    void deletesItselfAfterFinishing(); // 6
    void diesSilentlyWithItsParent();
    void parentDiesInsideTheHandler();
    void livesOnItsThread(); // 7
    void saysWhatItDoes();   // 8
    void awaitsChildrenInOrder();
    void childFailureBecomesItsOwn();
    void awaitResultSeesFailures();
    void cancelReachesTheChildren();
    void deliversMoveOnlyValues();
};

void tst_Operation::deliversThroughTheEventLoopOnly()
{
    QObject owner;
    Work::Trace trace;
    int heard = 0;
    auto *work = new Work(&owner, &trace, 7);
    work->run(&owner, [&](Result<int> result) { heard = result.value(); });
    QCOMPARE(trace.begun, 1);
    QCOMPARE(heard, 0);
    QTRY_COMPARE(heard, 7);

    int known = 0;
    settled<int>(&owner, QStringLiteral("known"), 3)->run(&owner, [&](Result<int> result) { known = result.value(); });
    QCOMPARE(known, 0);
    QTRY_COMPARE(known, 3);
}

void tst_Operation::deliversOnce()
{
    QObject owner;
    Work::Trace trace;
    QList<int> heard;
    auto *work = new Work(&owner, &trace);
    work->run(&owner, [&](Result<int> result) { heard.append(result.value()); });
    work->end(1);
    work->end(2);
    work->endBadly(ErrorCode::TimedOut);
    QTRY_COMPARE(trace.destroyed, 1);
    QCOMPARE(heard, QList<int>{1});
}

void tst_Operation::deliversErrors()
{
    QObject owner;
    Work::Trace trace;
    std::optional<ErrorCode> heard;
    auto *work = new Work(&owner, &trace);
    work->run(&owner, [&](Result<int> result) { heard = result.error().code(); });
    work->endBadly(ErrorCode::ListLocked);
    QTRY_COMPARE(heard, ErrorCode::ListLocked);
}

void tst_Operation::startsOnce()
{
    QObject owner;
    Work::Trace trace;
    auto *work = new Work(&owner, &trace);
    work->start();
    work->start();
    QCOMPARE(trace.begun, 1);
    work->end(0);
    QTRY_COMPARE(trace.destroyed, 1);
}

void tst_Operation::isSilentAfterCancel()
{
    QObject owner;
    Work::Trace trace;
    int heard = 0;
    auto *work = new Work(&owner, &trace);
    work->run(&owner, [&](Result<int>) { ++heard; });
    work->cancel();
    QCOMPARE(trace.aborted, 1);
    work->end(1);
    QTRY_COMPARE(trace.destroyed, 1);
    QCOMPARE(heard, 0);
}

void tst_Operation::isSilentWhenCancelledAfterSettling()
{
    QObject owner;
    Work::Trace trace;
    int heard = 0;
    auto *work = new Work(&owner, &trace);
    work->run(&owner, [&](Result<int>) { ++heard; });
    work->end(1);
    work->cancel();
    QCOMPARE(trace.aborted, 0); // the work was done; there was nothing left to stop
    QTRY_COMPARE(trace.destroyed, 1);
    QCOMPARE(heard, 0);
}

void tst_Operation::cancelBeforeStart()
{
    QObject owner;
    Work::Trace trace;
    int heard = 0;
    auto *work = new Work(&owner, &trace, 1);
    work->onDone(&owner, [&](Result<int>) { ++heard; });
    work->cancel();
    work->start();
    QTRY_COMPARE(trace.destroyed, 1);
    QCOMPARE(trace.begun, 0);
    QCOMPARE(trace.aborted, 0);
    QCOMPARE(heard, 0);
}

void tst_Operation::cancelTwiceIsOnce()
{
    QObject owner;
    Work::Trace trace;
    auto *work = new Work(&owner, &trace);
    QSignalSpy finished(work, &OperationBase::finished);
    work->start();
    work->cancel();
    work->cancel();
    QTRY_COMPARE(trace.destroyed, 1);
    QCOMPARE(trace.aborted, 1);
    QCOMPARE(finished.count(), 1);
}

void tst_Operation::cancelWhenOverDoesNothing()
{
    QObject owner;
    Work::Trace trace;
    auto *work = new Work(&owner, &trace, 1);
    int finished = 0;
    connect(work, &OperationBase::finished, &owner, [&, work] {
        ++finished;
        work->cancel();
        QCOMPARE(work->state(), OperationBase::State::Finished);
    });
    work->start();
    QTRY_COMPARE(trace.destroyed, 1);
    QCOMPARE(finished, 1);
    QCOMPARE(trace.aborted, 0);
}

void tst_Operation::cancelsItselfWhenTheContextDies()
{
    QObject owner;
    Work::Trace trace;
    int heard = 0;
    auto context = std::make_unique<QObject>();
    auto *work = new Work(&owner, &trace);
    work->run(context.get(), [&](Result<int>) { ++heard; });
    context.reset();
    QCOMPARE(work->state(), OperationBase::State::Cancelled);
    QCOMPARE(trace.aborted, 1);
    work->end(1);
    QTRY_COMPARE(trace.destroyed, 1);
    QCOMPARE(heard, 0);
}

void tst_Operation::survivesDeathOfTheContextInItsOwnHandler()
{
    QObject owner;
    Work::Trace trace;
    int heard = 0;
    auto *context = new QObject;
    auto *work = new Work(&owner, &trace, 1);
    QSignalSpy finished(work, &OperationBase::finished);
    work->run(context, [&, context](Result<int>) {
        delete context;
        ++heard; // the captures must still be there
    });
    QTRY_COMPARE(trace.destroyed, 1);
    QCOMPARE(heard, 1);
    QCOMPARE(finished.count(), 1);
}

void tst_Operation::finishesOnceInEveryCase_data()
{
    QTest::addColumn<QString>("end");
    for (const char *end : {"succeed", "fail", "cancel", "cancel after settling", "cancel before start", "context dies"})
        QTest::newRow(end) << QString::fromLatin1(end);
}

void tst_Operation::finishesOnceInEveryCase()
{
    QFETCH(const QString, end);
    QObject owner;
    Work::Trace trace;
    auto context = std::make_unique<QObject>();
    auto *work = new Work(&owner, &trace);
    QSignalSpy finished(work, &OperationBase::finished);
    work->onDone(context.get(), [](Result<int>) {});
    if (end != QLatin1String("cancel before start"))
        work->start();
    if (end == QLatin1String("succeed") || end == QLatin1String("cancel after settling"))
        work->end(1);
    if (end == QLatin1String("fail"))
        work->endBadly(ErrorCode::TimedOut);
    if (end == QLatin1String("context dies"))
        context.reset();
    if (end.startsWith(QLatin1String("cancel")))
        work->cancel();
    QCOMPARE(finished.count(), 0);
    QTRY_COMPARE(trace.destroyed, 1);
    QCOMPARE(finished.count(), 1);
}

void tst_Operation::finishesAfterTheDelivery()
{
    QObject owner;
    Work::Trace trace;
    QStringList order;
    auto *work = new Work(&owner, &trace, 1);
    connect(work, &OperationBase::finished, &owner, [&] { order.append(QStringLiteral("finished")); });
    work->run(&owner, [&](Result<int>) { order.append(QStringLiteral("delivered")); });
    QTRY_COMPARE(trace.destroyed, 1);
    QCOMPARE(order, (QStringList{QStringLiteral("delivered"), QStringLiteral("finished")}));
}

void tst_Operation::deletesItselfAfterFinishing()
{
    QObject owner;
    Work::Trace trace;
    auto *work = new Work(&owner, &trace, 1);
    QCOMPARE(work->parent(), &owner);
    connect(work, &OperationBase::finished, &owner, [&] { QCOMPARE(trace.destroyed, 0); });
    work->start();
    QTRY_COMPARE(trace.destroyed, 1);
    QVERIFY(owner.children().isEmpty());
}

void tst_Operation::diesSilentlyWithItsParent()
{
    Work::Trace trace;
    int heard = 0;
    QObject context;
    auto owner = std::make_unique<QObject>();
    auto *running = new Work(owner.get(), &trace);
    auto *settledWork = new Work(owner.get(), &trace, 2);
    running->run(&context, [&](Result<int>) { ++heard; });
    settledWork->run(&context, [&](Result<int>) { ++heard; });
    owner.reset();
    QCOMPARE(trace.destroyed, 2);
    QTest::qWait(1);
    QCOMPARE(heard, 0);
}

void tst_Operation::parentDiesInsideTheHandler()
{
    Work::Trace trace;
    int heard = 0;
    QObject context;
    auto *owner = new QObject;
    auto *work = new Work(owner, &trace, 1);
    work->run(&context, [&, owner](Result<int>) {
        delete owner;
        ++heard;
    });
    QTRY_COMPARE(heard, 1);
    QCOMPARE(trace.destroyed, 1);
}

void tst_Operation::livesOnItsThread()
{
    QObject owner;
    Work::Trace trace;
    auto *work = new Work(&owner, &trace, 1);
    QThread *heardOn = nullptr;
    work->run(&owner, [&](Result<int>) { heardOn = QThread::currentThread(); });
    QTRY_COMPARE(trace.destroyed, 1);
    QCOMPARE(heardOn, owner.thread());
}

void tst_Operation::saysWhatItDoes()
{
    Work::Trace trace;
    QObject owner;
    QCOMPARE((new Work(&owner, &trace))->objectName(), QStringLiteral("work"));
    QCOMPARE(flow<int>(&owner, QStringLiteral("list state"), [](Flow<int> *self) { self->succeed(1); })->objectName(),
             QStringLiteral("list state"));
}

void tst_Operation::awaitsChildrenInOrder()
{
    QObject owner;
    QStringList order;
    int heard = 0;
    auto *whole = flow<int>(&owner, QStringLiteral("whole"), [&](Flow<int> *self) {
        self->await(settled<int>(self, QStringLiteral("first"), 2), [&, self](int first) {
            order.append(QStringLiteral("first"));
            auto *second = flow<void>(self, QStringLiteral("second"), [](Flow<void> *inner) { inner->succeed(); });
            self->await(second, [&, self, first] {
                order.append(QStringLiteral("second"));
                self->succeed(first + 1);
            });
        });
    });
    whole->run(&owner, [&](Result<int> result) { heard = result.value(); });
    QTRY_COMPARE(heard, 3);
    QCOMPARE(order, (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    QTRY_VERIFY(owner.children().isEmpty());
}

void tst_Operation::childFailureBecomesItsOwn()
{
    QObject owner;
    std::optional<Error> heard;
    bool wentOn = false;
    auto *whole = flow<int>(&owner, QStringLiteral("whole"), [&](Flow<int> *self) {
        Result<int> broken = failure(Error(ErrorCode::HostUnknown).with(QStringLiteral("host"), QStringLiteral("example.invalid")));
        self->await(settled<int>(self, QStringLiteral("broken"), std::move(broken)), [&](int) { wentOn = true; });
    });
    whole->run(&owner, [&](Result<int> result) { heard = result.error(); });
    QTRY_VERIFY(heard.has_value());
    QCOMPARE(heard->code(), ErrorCode::HostUnknown);
    QCOMPARE(heard->parameter(QStringLiteral("host")).toString(), QStringLiteral("example.invalid"));
    QVERIFY(!wentOn);
}

void tst_Operation::awaitResultSeesFailures()
{
    QObject owner;
    int heard = 0;
    auto *whole = flow<int>(&owner, QStringLiteral("whole"), [&](Flow<int> *self) {
        self->awaitResult(settled<int>(self, QStringLiteral("broken"), failure(Error(ErrorCode::TimedOut))),
                          [self](Result<int> result) { self->succeed(result.has_value() ? 1 : 2); });
    });
    whole->run(&owner, [&](Result<int> result) { heard = result.value(); });
    QTRY_COMPARE(heard, 2);
}

void tst_Operation::cancelReachesTheChildren()
{
    QObject owner;
    Work::Trace trace;
    int heard = 0;
    auto *whole = flow<int>(&owner, QStringLiteral("whole"),
                            [&](Flow<int> *self) { self->await(new Work(self, &trace), [self](int value) { self->succeed(value); }); });
    whole->run(&owner, [&](Result<int>) { ++heard; });
    QCOMPARE(trace.begun, 1);
    whole->cancel();
    QCOMPARE(trace.aborted, 1);
    QTRY_COMPARE(trace.destroyed, 1);
    QTRY_VERIFY(owner.children().isEmpty());
    QCOMPARE(heard, 0);
}

void tst_Operation::deliversMoveOnlyValues()
{
    QObject owner;
    std::unique_ptr<int> heard;
    auto *work = flow<std::unique_ptr<int>>(&owner, QStringLiteral("box"),
                                            [](Flow<std::unique_ptr<int>> *self) { self->succeed(std::make_unique<int>(5)); });
    work->run(&owner, [&](Result<std::unique_ptr<int>> result) { heard = std::move(result.value()); });
    QTRY_VERIFY(heard != nullptr);
    QCOMPARE(*heard, 5);
}

SEGUE_TEST(tst_Operation)
#include "tst_operation.moc"
