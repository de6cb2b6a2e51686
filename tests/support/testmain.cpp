// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTest>

#include <cstdio>
#include <map>
#include <string>

// Runs every registered class; `EXECUTABLE --class tst_Name [Qt Test arguments]` runs one.

namespace segue::testing {

namespace {
std::map<std::string, std::unique_ptr<QObject> (*)()> &tests()
{
    static std::map<std::string, std::unique_ptr<QObject> (*)()> instance;
    return instance;
}
} // namespace

bool registerTest(const char *name, std::unique_ptr<QObject> (*make)())
{
    tests().emplace(name, make);
    return true;
}

} // namespace segue::testing

int main(int argc, char **argv)
{
    const auto application = segue::testing::makeApplication(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    std::string only;
    if (const auto place = arguments.indexOf(QStringLiteral("--class")); place >= 0 && place + 1 < arguments.size()) {
        only = arguments.at(place + 1).toStdString();
        arguments.remove(place, 2);
    }
    // A sanitizer says more of a crash than Qt Test does, whose handler would catch the sanitizer's own abort again and again.
#ifdef SEGUE_SANITIZED
    arguments.append(QStringLiteral("-nocrashhandler"));
#endif
    int failures = 0;
    int classes = 0;
    for (const auto &[name, make] : segue::testing::tests()) {
        if (!only.empty() && only != name)
            continue;
        ++classes;
        const auto test = make();
        failures += QTest::qExec(test.get(), arguments);
    }
    // Replies and connections that go later, and what goes with them, go before the sanitizer counts what is left.
    for (int round = 0; round < 10; ++round) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    if (classes == 0) {
        std::fprintf(stderr, "no test class ran\n");
        return 1;
    }
    return failures == 0 ? 0 : 1;
}
