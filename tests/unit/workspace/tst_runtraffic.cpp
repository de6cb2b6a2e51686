// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/runs/runtraffic.h"
#include "testregistry.h"

#include <QTest>

using namespace segue;
using namespace segue::workspace;

/// What is kept of the requests of a run.
class tst_RunTraffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestTwoHundredAreShown();
};

void tst_RunTraffic::theNewestTwoHundredAreShown()
{
    QList<RequestFact> facts;
    for (int number = 0; number < 250; ++number) {
        facts.append(RequestFact{});
        facts.last().sent = number;
    }
    const QList<RequestFact> shown = lastRequests(facts);
    QCOMPARE(shown.size(), 200);
    QCOMPARE(shown.first().sent, 50);
    QCOMPARE(shown.last().sent, 249);
    QCOMPARE(lastRequests(facts.first(3)).size(), 3);
    QVERIFY(lastRequests({}).isEmpty());
}

SEGUE_TEST(tst_RunTraffic)
#include "tst_runtraffic.moc"
