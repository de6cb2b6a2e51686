// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// segue-bench [--seeds N] [--latency fast|real] [--only PART]
// Measures whole exports and prints Markdown tables. Needs a session bus with a keyring (tests/support/withkeyring.sh).
#include "bound.h"
#include "cliworld.h"
#include "measured.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace segue::testing;
using namespace Qt::StringLiterals;

namespace {

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

Measured run(CliWorld &world, const QString &name)
{
    Measured result = measured(world, {u"export"_s, u"run"_s, name});
    constexpr int done = 0;
    constexpr int withRejects = 8;
    if (result.said.exitCode != done && result.said.exitCode != withRejects)
        qFatal("the export ended with %d: %s", result.said.exitCode, result.said.out.constData());
    return result;
}

void say(const QString &line)
{
    std::fputs(qPrintable(line), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

/// 100,000 members: new, one in a hundred changed, unchanged.
void requests()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"Bench"_s, u"All_Subscribers"_s);
    say(u"| 100,000 members | requests | wall | CPU | peak memory |\n|---|--:|--:|--:|--:|"_s);
    const auto row = [](const QString &what, const Measured &measured) {
        const qint64 count = measured.said.json().value("run"_L1).toObject().value("requests"_L1).toInteger();
        const qint64 seen = measured.traffic.value("total"_L1).toInteger();
        if (count != seen)
            qFatal("the run counts %lld requests, the server saw %lld", static_cast<long long>(count), static_cast<long long>(seen));
        say(u"| %1 | %2 | %3 s | %4 s | %5 MB |"_s.arg(what)
                .arg(count)
                .arg(measured.wallMs / 1e3, 0, 'f', 2)
                .arg(measured.cpuMs / 1e3, 0, 'f', 2)
                .arg(measured.peakMb, 0, 'f', 0));
    };
    row(u"new, the list is empty"_s, run(world, u"Bench"_s));
    world.control(u"/sandbox/churn"_s, {{u"share"_s, 0.01}});
    row(u"1 % changed"_s, run(world, u"Bench"_s));
    row(u"unchanged"_s, run(world, u"Bench"_s));
}

/// Wall time against the bound.
void walls(const QString &latency, int seeds)
{
    for (const QString &model : {u"parallel"_s, u"serial-list"_s}) {
        std::vector<double> ratios;
        std::vector<double> times;
        for (int seed = 1; seed <= seeds; ++seed) {
            CliWorld world({u"--latency"_s, latency, u"--latency-model"_s, model, u"--seed"_s, QString::number(seed)});
            world.connectSales();
            world.createExport(u"Bench"_s, u"All_Subscribers"_s);
            const Measured measured = run(world, u"Bench"_s);
            const Bound bound = boundOf(measured.traffic, model == u"serial-list"_s);
            ratios.push_back(measured.wallMs / bound.milliseconds);
            times.push_back(measured.wallMs / 1e3);
            std::fprintf(stderr, "%s %s seed %d: %.2f s, bound %.2f s, %d lanes, %lld requests, throttled %lld\n", qPrintable(latency),
                         qPrintable(model), seed, measured.wallMs / 1e3, bound.milliseconds / 1e3, bound.lanes,
                         static_cast<long long>(bound.requests),
                         static_cast<long long>(measured.traffic.value("throttled"_L1).toInteger()));
        }
        say(u"| %1, %2 | %3 s | %4 |"_s.arg(model, latency).arg(median(times), 0, 'f', 2).arg(median(ratios), 0, 'f', 2));
    }
}

/// CPU and memory at a million.
void million()
{
    CliWorld world({u"--customers"_s, u"1100000"_s, u"--limits"_s, u"off"_s});
    world.connectSales();
    world.createExport(u"Bench"_s, u"Nationwide"_s);
    const auto row = [](const QString &what, const Measured &measured) {
        say(u"| %1 | %2 | %3 s | %4 s | %5 MB |"_s.arg(what)
                .arg(measured.said.json().value("run"_L1).toObject().value("requests"_L1).toInteger())
                .arg(measured.wallMs / 1e3, 0, 'f', 1)
                .arg(measured.cpuMs / 1e3, 0, 'f', 2)
                .arg(measured.peakMb, 0, 'f', 0));
    };
    say(u"| 1,000,000 members | requests | wall | CPU | peak memory |\n|---|--:|--:|--:|--:|"_s);
    row(u"new, the list is empty"_s, run(world, u"Bench"_s));
    row(u"full compare, nothing to do"_s, measured(world, {u"export"_s, u"run"_s, u"Bench"_s, u"--full"_s}));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"seeds"_s, u"How many seeds the median is taken of."_s, u"N"_s, u"5"_s});
    parser.addOption({u"latency"_s, u"fast or real."_s, u"LEVEL"_s, u"fast"_s});
    parser.addOption({u"only"_s, u"requests, walls or million."_s, u"PART"_s});
    parser.addHelpOption();
    parser.process(app);
    const QString only = parser.value(u"only"_s);
    if (only.isEmpty() || only == u"requests"_s)
        requests();
    if (only.isEmpty() || only == u"walls"_s) {
        say(u"\n| latency | wall, median | against the bound |\n|---|--:|--:|"_s);
        walls(parser.value(u"latency"_s), parser.value(u"seeds"_s).toInt());
    }
    if (only.isEmpty() || only == u"million"_s) {
        say({});
        million();
    }
    return 0;
}
