// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keychainstore.h"
#include "fakeclock.h"
#include "outcome.h"
#include "testregistry.h"

#include <QProcess>
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
        QProcess tool;
        tool.start(u"secret-tool"_s,
                   {u"store"_s, u"--label"_s, u"x"_s, u"user"_s, key, u"server"_s, u"Segue"_s, u"type"_s, u"plaintext"_s});
        tool.write("segue1 pieces x 99999999999999");
        tool.closeWriteChannel();
        QVERIFY(tool.waitForFinished());
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
        KeychainStore store(clock, m_random);
        const QString key = newKey();
        Outcome first(store.read(this, key));
        QVERIFY(first.wait());
        // Ten seconds pass before the keyring could say a word.
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
