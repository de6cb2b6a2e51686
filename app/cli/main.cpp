// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory.h"
#include "program.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    segue::cli::giveMemoryBackEarly();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("segue"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SEGUE_VERSION));
    return segue::cli::runProgram(application);
}
