// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/keychainstore.h"
#include "fakeclock.h"
#include "outcome.h"
#include "testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace segue;
using namespace segue::auth;
using namespace segue::testing;

// Each class runs in a process of its own, since GLib remembers its bus.

/// A process without any session bus, as under cron.
class tst_NoBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsNoKeychain()
    {
        QVERIFY(!qEnvironmentVariableIsSet("DISPLAY"));
        SystemClock clock;
        SystemRandom random;
        KeychainStore store(clock, random);
        Outcome probe(store.probe(this));
        Outcome read(store.read(this, u"key"_s));
        Outcome written(store.write(this, u"key"_s, "secret"));
        Outcome removed(store.remove(this, u"key"_s));
        QVERIFY(probe.wait(25'000) && read.wait(25'000) && written.wait(25'000) && removed.wait(25'000));
        QVERIFY(probe.failedWith(ErrorCode::KeychainMissing));
        QVERIFY(read.failedWith(ErrorCode::KeychainMissing));
        QVERIFY(written.failedWith(ErrorCode::KeychainMissing));
        QVERIFY(removed.failedWith(ErrorCode::KeychainMissing));
    }
};

/// A keyring is there, but the process's event loop is not GLib's, so that QtKeychain never answers.
class tst_NoGlib : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCallEndsAfterTenSeconds()
    {
        QCOMPARE(qEnvironmentVariable("QT_NO_GLIB"), u"1"_s);
        FakeClock clock;
        SystemRandom random;
        KeychainStore store(clock, random);
        Outcome read(store.read(this, u"key"_s));
        QTest::qWait(300);
        QVERIFY(!read.isThere());
        clock.advance(10s - 1ms);
        QTest::qWait(50);
        QVERIFY(!read.isThere());
        clock.advance(1ms);
        QVERIFY(read.wait());
        QVERIFY(read.failedWith(ErrorCode::KeychainMissing));
    }
};

SEGUE_TEST(tst_NoBus)
SEGUE_TEST(tst_NoGlib)
#include "tst_nokeyring.moc"
