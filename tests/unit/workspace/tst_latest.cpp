// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "face/latest.h"

#include <QTest>
#include <QThread>

#include <thread>

using namespace segue;
using namespace segue::workspace;

/// Snapshots: the latest wins, and a slow receiver is not buried.
class tst_Latest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOnlyTheLatestWhileNobodyLooks();
    void tellsAgainAfterItWasTaken();
    void endsWithTheLastValueFromAnotherThread();
};

void tst_Latest::keepsOnlyTheLatestWhileNobodyLooks()
{
    Mailbox mailbox;
    QList<int> told;
    const auto latest = std::make_shared<Latest<int>>(mailbox, [&](int value) { told.append(value); });
    for (int value = 0; value < 1000; ++value)
        latest->put(value);
    QVERIFY(told.isEmpty());
    QTRY_COMPARE(told, QList<int>{999});
}

void tst_Latest::tellsAgainAfterItWasTaken()
{
    Mailbox mailbox;
    QList<int> told;
    const auto latest = std::make_shared<Latest<int>>(mailbox, [&](int value) { told.append(value); });
    latest->put(1);
    QTRY_COMPARE(told, QList<int>{1});
    latest->put(2);
    QTRY_COMPARE(told, (QList<int>{1, 2}));
}

void tst_Latest::endsWithTheLastValueFromAnotherThread()
{
    constexpr int values = 20'000;
    Mailbox mailbox;
    QList<int> told;
    const auto latest = std::make_shared<Latest<int>>(mailbox, [&](int value) { told.append(value); });
    std::thread sender([&] {
        for (int value = 1; value <= values; ++value)
            latest->put(value);
    });
    QTRY_VERIFY(!told.isEmpty() && told.last() == values);
    sender.join();
    QVERIFY(std::is_sorted(told.begin(), told.end()));
}

SEGUE_TEST(tst_Latest)
#include "tst_latest.moc"
