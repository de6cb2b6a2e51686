// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "base/compute.h"

#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <semaphore>
#include <vector>

using namespace segue;

/// Heavy pure functions: in the pool, delivered here, dropped when nobody wants them.
class tst_Compute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsElsewhereAndDeliversHere();
    void carriesALargeValueBack();
    void dropsTheResultWhenCancelled();
    void survivesTheDeathOfItsOwner();
    void manyAtOnceSomeCancelledSomeOrphaned();
};

void tst_Compute::runsElsewhereAndDeliversHere()
{
    QObject owner;
    std::pair<QThread *, QThread *> heard;
    auto *work = compute(&owner, QStringLiteral("where"), [] { return QThread::currentThread(); });
    QCOMPARE(work->objectName(), QStringLiteral("where"));
    work->run(&owner, [&](Result<QThread *> result) { heard = {result.value(), QThread::currentThread()}; });
    QVERIFY(heard.first == nullptr);
    QTRY_VERIFY(heard.first != nullptr);
    QVERIFY(heard.first != QThread::currentThread());
    QCOMPARE(heard.second, QThread::currentThread());
}

void tst_Compute::carriesALargeValueBack()
{
    QObject owner;
    std::vector<int> heard;
    std::vector<int> numbers(200'000);
    std::iota(numbers.rbegin(), numbers.rend(), 0);
    compute(&owner, QStringLiteral("sort"), [numbers = std::move(numbers)]() mutable {
        std::sort(numbers.begin(), numbers.end());
        return std::move(numbers);
    })->run(&owner, [&](Result<std::vector<int>> result) { heard = std::move(result.value()); });
    QTRY_COMPARE(heard.size(), std::size_t{200'000});
    QVERIFY(std::is_sorted(heard.begin(), heard.end()));
}

void tst_Compute::dropsTheResultWhenCancelled()
{
    QObject owner;
    std::binary_semaphore gate(0);
    std::atomic_bool ran = false;
    bool heard = false;
    auto *work = compute(&owner, QStringLiteral("slow"), [&] {
        gate.acquire();
        ran = true;
        return 1;
    });
    work->run(&owner, [&](Result<int>) { heard = true; });
    work->cancel();
    gate.release();
    QTRY_VERIFY(ran);
    QTRY_VERIFY(owner.children().isEmpty());
    QTest::qWait(5);
    QVERIFY(!heard);
}

void tst_Compute::survivesTheDeathOfItsOwner()
{
    std::binary_semaphore gate(0);
    std::atomic_bool ran = false;
    auto owner = std::make_unique<QObject>();
    compute(owner.get(), QStringLiteral("orphan"), [&] {
        gate.acquire();
        ran = true;
        return 1;
    })->start();
    owner.reset();
    gate.release();
    QTRY_VERIFY(ran);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    QTest::qWait(1); // the mailbox dies on this thread
}

void tst_Compute::manyAtOnceSomeCancelledSomeOrphaned()
{
    QObject owner;
    int heard = 0;
    std::vector<std::unique_ptr<QObject>> orphans;
    for (int number = 0; number < 200; ++number) {
        QObject *parent = &owner;
        if (number % 4 == 3)
            parent = orphans.emplace_back(std::make_unique<QObject>()).get();
        auto *work = compute(parent, QStringLiteral("one of many"), [number] {
            std::vector<int> numbers(1000);
            std::iota(numbers.rbegin(), numbers.rend(), number);
            std::sort(numbers.begin(), numbers.end());
            return numbers.front();
        });
        work->run(parent, [&heard, number](Result<int> result) {
            QCOMPARE(result.value(), number);
            ++heard;
        });
        if (number % 4 == 1)
            work->cancel();
    }
    orphans.clear();
    QTRY_VERIFY(owner.children().isEmpty());
    QCOMPARE(heard, 100);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    QTest::qWait(1);
}

SEGUE_TEST(tst_Compute)
#include "tst_compute.moc"
