// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "workspace/practice.h"

#include <QCoreApplication>

#include <cstdio>

// Stands in for the window: starts the practice server in a folder, says where it is, and runs until it is killed.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    segue::workspace::Practice practice;
    QObject::connect(&practice, &segue::workspace::Practice::ready, &application, [](const segue::workspace::PracticeServer &server) {
        std::printf("%s\n", qUtf8Printable(server.server));
        std::fflush(stdout);
    });
    QObject::connect(&practice, &segue::workspace::Practice::failed, &application, [](const segue::Error &error) {
        std::fprintf(stderr, "%s\n", toJson(error).constData());
        QCoreApplication::exit(1);
    });
    practice.start(QCoreApplication::arguments().value(1));
    return QCoreApplication::exec();
}
