// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measured.h"

#include <QElapsedTimer>
#include <QFile>

#include <sys/resource.h>

namespace segue::testing {

namespace {

/// Of children that have ended; the sandbox still runs and does not count.
double childrenCpuMs()
{
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto ms = [](const timeval &time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

double peakMbOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() * 1024 / 1e6;
    }
    return 0;
}

} // namespace

Measured measured(CliWorld &world, const QStringList &arguments)
{
    world.control(QStringLiteral("/sandbox/requests/reset"));
    Measured result;
    const double cpuBefore = childrenCpuMs();
    QElapsedTimer clock;
    clock.start();
    const auto process = world.start(QStringList{QStringLiteral("--json")} + arguments);
    process->closeWriteChannel();
    constexpr int glanceMs = 20;
    while (!process->waitForFinished(glanceMs) && process->state() != QProcess::NotRunning)
        result.peakMb = std::max(result.peakMb, peakMbOf(process->processId()));
    result.wallMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    result.said = CliWorld::wait(*process);
    result.cpuMs = childrenCpuMs() - cpuBefore;
    result.traffic = world.look(QStringLiteral("/sandbox/requests?limit=50000"));
    return result;
}

} // namespace segue::testing
