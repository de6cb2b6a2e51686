// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/log.h"
#include "base/process/politeend.h"
#include "host.h"
#include "options.h"
#include "platform/singleinstance.h"
#include "widgets/access/scrollareas.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

int main(int argc, char **argv)
{
    const segue::SystemClock clock;
    const auto begun = clock.steady();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("segue"));
    QApplication::setApplicationVersion(QStringLiteral(SEGUE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("segue"));
    segue::ui::guardScrollAreas();
    QString trouble;
    const segue::ui::Options options = segue::ui::readOptions(QApplication::arguments(), trouble);
    if (!trouble.isEmpty()) {
        std::fprintf(stderr, "segue: %s?\nsegue [--workspace FILE] [--lang ja|en] [--practice]\n", qPrintable(trouble));
        return 2;
    }
    const QString log = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/log");
    // Where the log cannot be kept the program goes on without one; the workspace says what is wrong with the place.
    segue::startLog(QDir().mkpath(log) ? log + QStringLiteral("/segue.log") : QString(), false);
    segue::ui::Host host(options);
    QObject::connect(&host, &segue::ui::Host::ready, &host,
                     [&clock, begun] { qCInfo(segue::logWindow) << "ready after" << (clock.steady() - begun).count() << "ms"; });
    segue::ui::SingleInstance instance(host.workspaceFile());
    QObject::connect(&instance, &segue::ui::SingleInstance::yielded, &application, &QApplication::quit);
    QObject::connect(&instance, &segue::ui::SingleInstance::first, &host, &segue::ui::Host::start);
    QObject::connect(&instance, &segue::ui::SingleInstance::raised, &host, &segue::ui::Host::raise);
    // Nobody can be asked any more. Qt answers the session's end by closing windows, and takes a window that asks first for a refusal.
    const segue::PoliteEnd politeEnd;
    QObject::connect(&politeEnd, &segue::PoliteEnd::comes, &host, &segue::ui::Host::leave);
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &host, &segue::ui::Host::leave);
    QTimer::singleShot(0, &instance, &segue::ui::SingleInstance::begin);
    return QApplication::exec();
}
