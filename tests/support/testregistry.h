// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace segue::testing {

/// Adds a test class to the executable's run. Use through SEGUE_TEST at the end of the class's file.
void registerTest(const char *name, std::function<std::unique_ptr<QObject>()> make);

template<class T>
struct Registered
{
    explicit Registered(const char *name)
    {
        registerTest(name, [] { return std::make_unique<T>(); });
    }
};

} // namespace segue::testing

#define SEGUE_TEST(Class) static const segue::testing::Registered<Class> registered##Class{#Class};
