// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/pace/climb.h"
#include "testregistry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using segue::net::Climb;

namespace {

struct Course
{
    double wall = 0;          // seconds
    double mostExecution = 0; // seconds of execution within any 300 s
    int limit = 0;
    int mostLanes = 0;
};

enum class Server { SideBySide, OneAfterAnother };

/// Plays \p calls against a model of the service (reference, section 8): log-normal service times with a p95 of three times
/// the median; two web servers that slow down beyond eight calls each; or a lock that makes the calls wait for one another.
/// \p fixed: that many lanes instead of the climb's.
Course play(Server server, int calls, int start, unsigned seed, double medianMs, int fixed = 0)
{
    std::mt19937 chance(seed);
    std::lognormal_distribution<double> serviceTime(std::log(medianMs), 0.668);
    struct Call
    {
        double left;
        double begun;
    };
    Climb climb(start, 52);
    std::vector<Call> running;
    std::vector<std::pair<double, double>> ended;
    double now = 0;
    int sent = 0;
    Course course;
    const auto lanes = [&] { return fixed > 0 ? fixed : climb.limit(); };
    const auto executionBefore = [&](double instant) {
        double sum = 0;
        for (const auto &[at, took] : ended)
            sum += at > instant - 300'000 && at <= instant ? took : 0;
        return sum;
    };
    while (static_cast<int>(ended.size()) < calls) {
        while (static_cast<int>(running.size()) < lanes() && sent < calls) {
            running.push_back({serviceTime(chance), now});
            ++sent;
        }
        course.mostLanes = std::max(course.mostLanes, static_cast<int>(running.size()));
        std::size_t first = 0;
        if (server == Server::OneAfterAnother) {
            now += running.front().left;
        } else {
            const double each = std::max(1.0, static_cast<double>(running.size()) / 2 / 8);
            for (std::size_t i = 1; i < running.size(); ++i) {
                if (running[i].left < running[first].left)
                    first = i;
            }
            const double work = running[first].left;
            now += work * each;
            for (Call &call : running)
                call.left -= work;
        }
        ended.emplace_back(now, now - running[first].begun);
        const bool saturated = static_cast<int>(running.size()) >= climb.limit() && sent < calls;
        running.erase(running.begin() + static_cast<std::ptrdiff_t>(first));
        climb.completed(Climb::Time(static_cast<qint64>(now)), saturated, executionBefore(now) > 600'000);
    }
    course.wall = now / 1000;
    for (const auto &[at, took] : ended)
        course.mostExecution = std::max(course.mostExecution, executionBefore(at) / 1000);
    course.limit = climb.limit();
    return course;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

class tst_Climb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // 100,000 members in chunks of 1,000 that the server takes side by side: near the best fixed number of lanes.
    void reachesTheThroughputOfAServerThatWorksSideBySide()
    {
        std::vector<double> ratios;
        for (unsigned seed = 1; seed <= 15; ++seed)
            ratios.push_back(play(Server::SideBySide, 100, 8, seed, 5100).wall / play(Server::SideBySide, 100, 8, seed, 5100, 16).wall);
        QVERIFY2(median(ratios) < 1.25, qPrintable(QString::number(median(ratios))));
    }

    // Members of one list one after another: no slower, and within the execution time that two web servers allow.
    void sparesAServerThatWorksOneAfterAnother()
    {
        std::vector<double> executions;
        for (unsigned seed = 1; seed <= 15; ++seed) {
            const Course course = play(Server::OneAfterAnother, 100, 8, seed, 5100);
            const double alone = play(Server::OneAfterAnother, 100, 8, seed, 5100, 1).wall;
            QVERIFY(course.wall < alone * 1.01);
            QVERIFY(course.limit <= 8);
            executions.push_back(course.mostExecution);
        }
        QVERIFY2(median(executions) < 2400, qPrintable(QString::number(median(executions))));
    }

    void neverPassesItsCeilingAndNeverEndsBelowOne()
    {
        for (unsigned seed = 1; seed <= 10; ++seed)
            QVERIFY(play(Server::SideBySide, 2000, 48, seed, 100).mostLanes <= 52);
        Climb climb(1000, 52);
        QCOMPARE(climb.limit(), 52);
        for (int i = 0; i < 20; ++i)
            climb.halve();
        QCOMPARE(climb.limit(), 1);
        climb.restart(-5);
        QCOMPARE(climb.limit(), 1);
    }

    void doesNotClimbOnIdleTimes()
    {
        Climb climb(8, 52);
        for (int i = 0; i < 1000; ++i)
            climb.completed(Climb::Time(i * 100), false, false);
        QCOMPARE(climb.limit(), 8);
        QVERIFY(!climb.hasMeasured());
    }

    void climbsAgainAfterThrottling()
    {
        Climb climb(16, 52);
        climb.halve();
        QCOMPARE(climb.limit(), 8);
        // A server whose throughput follows the lanes.
        double now = 0;
        for (int i = 0; i < 400; ++i) {
            now += 1000.0 / climb.limit();
            climb.completed(Climb::Time(static_cast<qint64>(now)), true, false);
        }
        QVERIFY(climb.limit() > 16);
    }
};

SEGUE_TEST(tst_Climb)
#include "tst_climb.moc"
