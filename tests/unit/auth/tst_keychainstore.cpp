// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/keychainstore.h"
#include "fakeclock.h"
#include "outcome.h"
#include "testregistry.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QThread>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace segue;
using namespace segue::auth;
using namespace segue::testing;

// Against gnome-keyring on a bus of its own (tests/support/withkeyring.sh).

namespace {

QString newKey()
{
    return u"test-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QByteArray secretOf(qsizetype size, char seed = 1)
{
    QByteArray secret(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        secret[i] = static_cast<char>(i * 31 + i / 255 + seed);
    return secret;
}

/// How many entries of ours whose key begins like that the keyring holds, as another program sees it.
qsizetype entriesLike(const QString &key)
{
    QProcess search;
    search.start(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, u"Segue"_s});
    if (!search.waitForFinished())
        return -1;
    // Attributes go to standard error, the secrets (which are not looked at) to standard output.
    const QByteArray said = search.readAllStandardError() + search.readAllStandardOutput();
    return said.count("attribute.user = " + key.toUtf8());
}

/// The key of the first piece of a secret, as another program sees it.
QString firstPieceOf(const QString &key)
{
    QProcess search;
    search.start(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, u"Segue"_s});
    if (!search.waitForFinished())
        return {};
    const QString said = QString::fromUtf8(search.readAllStandardError() + search.readAllStandardOutput());
    static const QRegularExpression user(u"attribute\\.user = (\\S+)"_s);
    for (auto found = user.globalMatch(said); found.hasNext();) {
        const QString name = found.next().captured(1);
        if (name.startsWith(key + u'.') && name.endsWith(u".0"_s))
            return name;
    }
    return {};
}

/// Puts something under a key without our store.
void storeByHand(const QString &key, const QByteArray &secret)
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"store"_s, u"--label"_s, u"x"_s, u"user"_s, key, u"server"_s, u"Segue"_s, u"type"_s, u"plaintext"_s});
    tool.write(secret);
    tool.closeWriteChannel();
    if (!tool.waitForFinished() || tool.exitCode() != 0)
        qFatal("secret-tool: %s", tool.readAllStandardError().constData());
}

} // namespace

class tst_KeychainStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsAKeychain()
    {
        Outcome probe(m_store.probe(this));
        QVERIFY(probe.wait());
        QVERIFY(probe.succeeded());
    }
    void keepsASecretOfAnySize_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qsizetype>("entries");
        QTest::newRow("one byte") << qsizetype(1) << qsizetype(1);
        QTest::newRow("as large as one piece") << qsizetype(2'000) << qsizetype(1);
        QTest::newRow("one byte more") << qsizetype(2'001) << qsizetype(3);
        QTest::newRow("as a refresh token") << qsizetype(2'600) << qsizetype(3);
        QTest::newRow("ten thousand") << qsizetype(10'000) << qsizetype(6);
    }
    void keepsASecretOfAnySize()
    {
        QFETCH(qsizetype, size);
        QFETCH(qsizetype, entries);
        const QString key = newKey();
        const QByteArray secret = secretOf(size);
        Outcome written(m_store.write(this, key, secret));
        QVERIFY(written.wait());
        QVERIFY(written.succeeded());
        QCOMPARE(entriesLike(key), entries);
        // Another process of ours finds it too.
        KeychainStore other(m_clock, m_random);
        Outcome read(other.read(this, key));
        QVERIFY(read.wait());
        QVERIFY(read.succeeded());
        QCOMPARE(read.value(), secret);
        Outcome removed(m_store.remove(this, key));
        QVERIFY(removed.wait());
        QVERIFY(removed.succeeded());
        QCOMPARE(entriesLike(key), 0);
    }
    void replacesWithoutLeftovers()
    {
        const QString key = newKey();
        for (const qsizetype size : {qsizetype(5'000), qsizetype(100), qsizetype(3'000), qsizetype(9'000)}) {
            const QByteArray secret = secretOf(size, static_cast<char>(size % 100));
            Outcome written(m_store.write(this, key, secret));
            QVERIFY(written.wait());
            QVERIFY(written.succeeded());
            Outcome read(m_store.read(this, key));
            QVERIFY(read.wait());
            QCOMPARE(read.value(), secret);
            QCOMPARE(entriesLike(key), size > 2'000 ? 1 + (size + 1'999) / 2'000 : 1);
        }
    }
    /// As on a system that takes little under one key: many pieces, longer and shorter ones, nothing left behind.
    void keepsToASmallLimit()
    {
        KeychainStore small(m_clock, m_random, nullptr, 16);
        const QString key = newKey();
        for (const qsizetype size : {qsizetype(100), qsizetype(16), qsizetype(17), qsizetype(160), qsizetype(1), qsizetype(33)}) {
            const QByteArray secret = secretOf(size, static_cast<char>(size));
            Outcome written(small.write(this, key, secret));
            QVERIFY(written.wait(20'000));
            QVERIFY(written.succeeded());
            QCOMPARE(entriesLike(key), size > 16 ? 1 + (size + 15) / 16 : 1);
            // Whoever has another limit reads it just the same.
            Outcome read(m_store.read(this, key));
            QVERIFY(read.wait());
            QCOMPARE(read.value(), secret);
        }
        Outcome removed(m_store.remove(this, key));
        QVERIFY(removed.wait());
        QCOMPARE(entriesLike(key), 0);
    }
    /// A write that broke off in a store that was not ours to order: what is not whole is not there.
    void seesATornSecret_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("another piece") << QByteArray("0123456789abcdeX");
        QTest::newRow("a shorter piece") << QByteArray("0123");
    }
    void seesATornSecret()
    {
        QFETCH(QByteArray, piece);
        KeychainStore small(m_clock, m_random, nullptr, 16);
        const QString key = newKey();
        Outcome written(small.write(this, key, "0123456789abcdef0123456789abcdef"));
        QVERIFY(written.wait() && written.succeeded());
        const QString first = firstPieceOf(key);
        QVERIFY2(first.startsWith(key + u'.') && first.endsWith(u".0"_s), qPrintable(first));
        storeByHand(first, piece);
        Outcome read(small.read(this, key));
        QVERIFY(read.wait());
        QVERIFY(read.failedWith(ErrorCode::SignInNeeded));
        // And it can be replaced and removed like any other.
        Outcome replaced(small.write(this, key, "whole"));
        QVERIFY(replaced.wait() && replaced.succeeded());
        QCOMPARE(entriesLike(key), 1);
    }
    /// Many writers at once, as processes that renew at the same time: the last one's secret is whole, no piece of the others stays.
    void writersTakeTurns()
    {
        const QString key = newKey();
        std::vector<std::unique_ptr<KeychainStore>> stores;
        std::vector<std::unique_ptr<Outcome<void>>> writing;
        for (char seed = 1; seed <= 6; ++seed) {
            stores.push_back(std::make_unique<KeychainStore>(m_clock, m_random, nullptr, 64));
            writing.push_back(std::make_unique<Outcome<void>>(stores.back()->write(this, key, secretOf(200, seed))));
        }
        for (const auto &outcome : writing) {
            QVERIFY(outcome->wait(20'000));
            QVERIFY(outcome->succeeded());
        }
        Outcome read(m_store.read(this, key));
        QVERIFY(read.wait() && read.succeeded());
        bool isOneOfThem = false;
        for (char seed = 1; seed <= 6; ++seed)
            isOneOfThem = isOneOfThem || read.value() == secretOf(200, seed);
        QVERIFY(isOneOfThem);
        QCOMPARE(entriesLike(key), 5);
    }
    void replacesOnlyWhatWasExpected()
    {
        const QString key = newKey();
        Outcome written(m_store.write(this, key, "first"));
        QVERIFY(written.wait());
        Outcome late(m_store.replace(this, key, "earlier", "mine"));
        QVERIFY(late.wait() && late.succeeded());
        QVERIFY(!late.value());
        Outcome right(m_store.replace(this, key, "first", "second"));
        QVERIFY(right.wait() && right.succeeded());
        QVERIFY(right.value());
        Outcome read(m_store.read(this, key));
        QVERIFY(read.wait());
        QCOMPARE(read.value(), "second");
        Outcome gone(m_store.replace(this, newKey(), "first", "second"));
        QVERIFY(gone.wait());
        QVERIFY(gone.failedWith(ErrorCode::SignInNeeded));
    }
    void neverMixesTwoSecrets()
    {
        const QString key = newKey();
        const QByteArray first = secretOf(7'000, 1);
        const QByteArray second = secretOf(7'000, 2);
        Outcome begun(m_store.write(this, key, first));
        QVERIFY(begun.wait());
        for (int i = 0; i < 5; ++i) {
            Outcome writing(m_store.write(this, key, i % 2 == 0 ? second : first));
            Outcome reading(m_store.read(this, key));
            QVERIFY(writing.wait() && reading.wait());
            QVERIFY(reading.succeeded());
            QVERIFY(reading.value() == first || reading.value() == second);
        }
    }
    void aBrokenWriteLeavesTheOldSecret()
    {
        const QString key = newKey();
        const QByteArray first = secretOf(5'000, 1);
        Outcome begun(m_store.write(this, key, first));
        QVERIFY(begun.wait());
        Operation<void> *broken = m_store.write(this, key, secretOf(40'000, 2));
        Outcome breaking(broken);
        QTest::qWait(5);
        QVERIFY(!breaking.isThere());
        broken->cancel();
        Outcome read(m_store.read(this, key));
        QVERIFY(read.wait());
        QCOMPARE(read.value(), first);
    }
    void whatIsNotThereNeedsASignIn()
    {
        Outcome read(m_store.read(this, newKey()));
        QVERIFY(read.wait());
        QVERIFY(read.failedWith(ErrorCode::SignInNeeded));
        Outcome removed(m_store.remove(this, newKey()));
        QVERIFY(removed.wait());
        QVERIFY(removed.succeeded());
    }
    void anEntryThatIsNotOursIsNone()
    {
        const QString key = newKey();
        storeByHand(key, "segue1 pieces x 99999999999999 9999999999 x");
        Outcome read(m_store.read(this, key));
        QVERIFY(read.wait());
        QVERIFY(read.failedWith(ErrorCode::SignInNeeded));
    }
    void worksFromAnotherThread()
    {
        // As in the workspace: the store lives on the engine's thread, QtKeychain on this one.
        const QString key = newKey();
        Mailbox desk;
        QThread thread;
        Mailbox engine;
        engine.moveToThread(&thread);
        thread.start();
        std::atomic<bool> done = false;
        std::atomic<bool> same = false;
        engine.post([&] {
            auto *owner = new QObject;
            auto store = std::make_shared<KeychainStore>(m_clock, m_random, &desk);
            auto *story = flow<QByteArray>(owner, u"story"_s, [store, key](Flow<QByteArray> *self) {
                self->await(store->write(self, key, secretOf(3'000)), [store, self, key] {
                    self->await(store->read(self, key), [self](const QByteArray &secret) { self->succeed(secret); });
                });
            });
            story->run(owner, [&, owner, store](const Result<QByteArray> &result) {
                same = result.has_value() && result.value() == secretOf(3'000);
                done = true;
                owner->deleteLater();
            });
        });
        QTRY_VERIFY(done);
        thread.quit();
        QVERIFY(thread.wait(5000));
        QVERIFY(same);
    }
    void aStoreThatStopsAnsweringFails()
    {
        FakeClock clock;
        QThread standing;
        Mailbox desk;
        KeychainStore store(clock, m_random, &desk);
        const QString key = newKey();
        Outcome first(store.read(this, key));
        QVERIFY(first.wait());
        // From now on nobody carries the question to the keyring, and ten seconds pass.
        desk.moveToThread(&standing);
        Outcome second(store.read(this, key));
        clock.advance(10s);
        QVERIFY(second.wait());
        QVERIFY(second.failedWith(ErrorCode::KeychainFailed));
    }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    KeychainStore m_store{m_clock, m_random};
};

SEGUE_TEST(tst_KeychainStore)
#include "tst_keychainstore.moc"
