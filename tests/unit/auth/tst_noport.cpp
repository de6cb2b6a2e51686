// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "browser/loopbackreceiver.h"
#include "fakeclock.h"
#include "testregistry.h"

#include <QTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace segue;
using namespace segue::auth;
using namespace segue::testing;

class tst_NoPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatNoPortCanBeOpened()
    {
        FakeClock clock;
        QObject owner;
        auto *receiver = new LoopbackReceiver(clock, Language::English, "state", &owner);
        // No further descriptor, hence no socket.
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        const rlimit none{0, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
        const auto listening = receiver->listen();
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
        QVERIFY(!listening.has_value());
        QCOMPARE(listening.error().code(), ErrorCode::SignInPortUnavailable);
        QVERIFY(!listening.error().parameter(u"reason"_s).toString().isEmpty());
        QVERIFY(errorText(listening.error(), Language::Japanese).fix.contains(u"--auth device-code"_s));
    }
};

SEGUE_TEST(tst_NoPort)
#include "tst_noport.moc"
