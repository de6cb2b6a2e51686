// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "base/mailbox.h"

#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace segue;

/// The crossing between threads: in order, on the right thread, and nothing after death.
class tst_Mailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensInOrderAndNotBeforePostReturns();
    void opensOnItsOwnThread();
    void keepsTheOrderOfEverySender();
    void carriesPlainValuesSafely();
    void mayPostToItselfWhileOpening();
    void dropsLettersUnopenedWhenItDies();
    void forgetsALetterAfterOpeningIt();
};

void tst_Mailbox::opensInOrderAndNotBeforePostReturns()
{
    Mailbox mailbox;
    QList<int> opened;
    for (int number = 0; number < 3; ++number)
        mailbox.post([&, number] { opened.append(number); });
    QVERIFY(opened.isEmpty());
    QTRY_COMPARE(opened, (QList<int>{0, 1, 2}));
}

void tst_Mailbox::opensOnItsOwnThread()
{
    QThread thread;
    Mailbox theirs;
    Mailbox ours;
    theirs.moveToThread(&thread);
    thread.start();
    QThread *openedOn = nullptr;
    QThread *answeredOn = nullptr;
    theirs.post([&] {
        QThread *here = QThread::currentThread();
        ours.post([&, here] {
            openedOn = here;
            answeredOn = QThread::currentThread();
        });
    });
    QTRY_VERIFY(answeredOn != nullptr);
    QCOMPARE(openedOn, &thread);
    QCOMPARE(answeredOn, QThread::currentThread());
    thread.quit();
    QVERIFY(thread.wait(5000));
}

void tst_Mailbox::keepsTheOrderOfEverySender()
{
    constexpr int senders = 4;
    constexpr int letters = 2000;
    Mailbox mailbox;
    std::vector<std::vector<int>> opened(senders);
    std::vector<std::thread> threads;
    for (std::size_t sender = 0; sender < senders; ++sender) {
        threads.emplace_back([&mailbox, &opened, sender] {
            for (int number = 0; number < letters; ++number)
                mailbox.post([&opened, sender, number] { opened[sender].push_back(number); });
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const auto all = [&] {
        std::size_t sum = 0;
        for (const auto &list : opened)
            sum += list.size();
        return sum;
    };
    QTRY_COMPARE(all(), std::size_t{senders * letters});
    for (const auto &list : opened)
        QVERIFY(std::is_sorted(list.begin(), list.end()));
}

// Under the thread sanitizer this is the proof that the hand-over orders plain memory.
void tst_Mailbox::carriesPlainValuesSafely()
{
    QThread thread;
    Mailbox theirs;
    Mailbox ours;
    theirs.moveToThread(&thread);
    thread.start();
    auto value = std::make_shared<std::vector<int>>(1000, 1);
    int rounds = 0;
    std::function<void()> send = [&] {
        theirs.post([&, value] {
            for (int &number : *value)
                ++number;
            ours.post([&, value] {
                for (int &number : *value)
                    ++number;
                if (++rounds < 100)
                    send();
            });
        });
    };
    send();
    QTRY_COMPARE(rounds, 100);
    QCOMPARE(value->front(), 201);
    QCOMPARE(value->back(), 201);
    thread.quit();
    QVERIFY(thread.wait(5000));
}

void tst_Mailbox::mayPostToItselfWhileOpening()
{
    Mailbox mailbox;
    QList<int> opened;
    mailbox.post([&] {
        opened.append(1);
        mailbox.post([&] { opened.append(2); });
        QCOMPARE(opened, QList<int>{1});
    });
    QTRY_COMPARE(opened, (QList<int>{1, 2}));
}

void tst_Mailbox::dropsLettersUnopenedWhenItDies()
{
    auto token = std::make_shared<int>(1);
    bool opened = false;
    {
        Mailbox mailbox;
        mailbox.post([&opened, token] { opened = true; });
        QCOMPARE(token.use_count(), 2L);
    }
    QCOMPARE(token.use_count(), 1L);
    QTest::qWait(1);
    QVERIFY(!opened);
}

void tst_Mailbox::forgetsALetterAfterOpeningIt()
{
    Mailbox mailbox;
    auto token = std::make_shared<int>(1);
    long during = 0;
    mailbox.post([token] {});
    mailbox.post([&during, &token] { during = token.use_count(); });
    QTRY_COMPARE(during, 1L); // the first letter is gone by the time the second is opened
}

SEGUE_TEST(tst_Mailbox)
#include "tst_mailbox.moc"
