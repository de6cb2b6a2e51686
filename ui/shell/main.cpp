// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host.h"
#include "options.h"
#include "platform/singleinstance.h"

#include <QApplication>
#include <QLocale>
#include <QTimer>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("segue"));
    QApplication::setApplicationVersion(QStringLiteral(SEGUE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("segue"));
    QString trouble;
    segue::ui::Options options = segue::ui::readOptions(QApplication::arguments(), trouble);
    segue::ui::Host host(options);
    segue::ui::SingleInstance instance(host.workspaceFile());
    QObject::connect(&instance, &segue::ui::SingleInstance::yielded, &application, &QApplication::quit);
    QObject::connect(&instance, &segue::ui::SingleInstance::first, &host, &segue::ui::Host::start);
    QObject::connect(&instance, &segue::ui::SingleInstance::raised, &host, &segue::ui::Host::raise);
    QTimer::singleShot(0, &instance, &segue::ui::SingleInstance::begin);
    return QApplication::exec();
}
