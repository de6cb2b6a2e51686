// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include <QApplication>

// Tests of windows run in an application that can have some.
namespace segue::testing {

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    auto application = std::make_unique<QApplication>(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("segue"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0"));
    return application;
}

} // namespace segue::testing
