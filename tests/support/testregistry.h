// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QObject>

#include <memory>

namespace segue::testing {

/// Adds a test class to the executable's run; always true. Use through SEGUE_TEST at the end of the class's file.
bool registerTest(const char *name, std::unique_ptr<QObject> (*make)());

/// The application that an executable's tests run in; tests of windows bring their own definition.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);

} // namespace segue::testing

#define SEGUE_TEST(Class)                                                                                                                  \
    static const bool isRegistered##Class =                                                                                                \
        segue::testing::registerTest(#Class, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
