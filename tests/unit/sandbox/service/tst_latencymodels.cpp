// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace segue;
using namespace segue::testing;

/// The two models of time: drawn from the seed, and with or without a queue at each list.
class tst_LatencyModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsTheSameTimesFromTheSameSeed();
    void queuesAtAListOnlyWhereTheModelSaysSo_data();
    void queuesAtAListOnlyWhereTheModelSaysSo();
    void cutsOffWhatTakesTooLong();
};

void tst_LatencyModels::drawsTheSameTimesFromTheSameSeed()
{
    const auto times = [](quint64 seed) {
        sandbox::Options options;
        options.seed = seed;
        options.latency = sandbox::Latency::Fast;
        WebApi api(options);
        QList<double> all;
        for (int i = 0; i < 5; ++i)
            (void)api.get("WhoAmI");
        for (const auto &request : api.sandbox.look("/sandbox/requests").value(QLatin1String("requests")).toArray()) {
            if (request.toObject().value(QLatin1String("kind")).toString() == QStringLiteral("who_am_i"))
                all.append(request.toObject().value(QLatin1String("service_ms")).toDouble());
        }
        return all;
    };
    const QList<double> first = times(5);
    QCOMPARE(first.size(), 5);
    QVERIFY(first.first() > 0.0);
    QCOMPARE(times(5), first);
    QVERIFY(times(6) != first);
}

void tst_LatencyModels::queuesAtAListOnlyWhereTheModelSaysSo_data()
{
    QTest::addColumn<bool>("serial");
    QTest::newRow("parallel") << false;
    QTest::newRow("serial-list") << true;
}

void tst_LatencyModels::queuesAtAListOnlyWhereTheModelSaysSo()
{
    QFETCH(const bool, serial);
    sandbox::Options options;
    options.latency = sandbox::Latency::Fast;
    options.latencyModel = serial ? sandbox::LatencyModelName::SerialList : sandbox::LatencyModelName::Parallel;
    WebApi api(options);
    const QByteArray list = api.makeList();
    const QByteArray other = api.makeList();
    const QByteArrayList people = api.contacts("Tokyo_VIP", 1200);
    api.sandbox.control("/sandbox/requests/reset");
    std::vector<std::thread> callers;
    for (int i = 0; i < 4; ++i)
        callers.emplace_back([&, i] { (void)api.addMembers(i == 3 ? other : list, people.mid(i * 300, 300)); });
    for (std::thread &caller : callers)
        caller.join();
    QCOMPARE(api.membersOf(list).size(), 900);
    QList<std::pair<double, double>> onList;
    double othersStart = 0.0;
    for (const auto &value : api.sandbox.look("/sandbox/requests").value(QLatin1String("requests")).toArray()) {
        const QJsonObject request = value.toObject();
        const double started = request.value(QLatin1String("started_ms")).toDouble();
        if (request.value(QLatin1String("list")).toString().toLatin1() == list)
            onList.append({started, request.value(QLatin1String("ended_ms")).toDouble()});
        else if (request.value(QLatin1String("list")).toString().toLatin1() == other)
            othersStart = started;
    }
    QCOMPARE(onList.size(), 3);
    std::sort(onList.begin(), onList.end());
    int overlaps = 0;
    for (qsizetype i = 1; i < onList.size(); ++i)
        overlaps += onList.at(i).first < onList.at(i - 1).second ? 1 : 0;
    QCOMPARE(overlaps > 0, !serial);
    // Another list never waits for this one.
    QVERIFY(othersStart < onList.last().second);
}

void tst_LatencyModels::cutsOffWhatTakesTooLong()
{
    // 9,000 members take 45 s at the median; eight calls at once on a server made for one take several times that, pass the two
    // minutes and are rolled back.
    sandbox::Options options;
    options.latency = sandbox::Latency::Real;
    options.timeScale = 400.0;
    options.webServers = 1;
    options.parallelismHint = 1;
    WebApi api(options);
    const QByteArray list = api.makeList();
    const QByteArrayList people = api.contacts("Spring_Campaign", 9000);
    std::vector<std::thread> callers;
    std::atomic<int> cut{0};
    for (int i = 0; i < 8; ++i) {
        callers.emplace_back([&] {
            const RawReply reply = api.addMembers(list, people);
            cut += reply.status == 500 && errorCode(reply) == "0x80044151" ? 1 : 0;
        });
    }
    for (std::thread &caller : callers)
        caller.join();
    QVERIFY(cut > 0);
}

SEGUE_TEST(tst_LatencyModels)
#include "tst_latencymodels.moc"
