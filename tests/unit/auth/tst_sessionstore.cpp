// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/sessionstore.h"
#include "outcome.h"
#include "testregistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace segue;
using namespace segue::auth;
using namespace segue::testing;

namespace {

void put(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}

} // namespace

class tst_SessionStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsForThisProcess()
    {
        SessionStore store;
        Outcome nothing(store.read(this, u"key"_s));
        QVERIFY(nothing.wait());
        QVERIFY(nothing.failedWith(ErrorCode::SignInNeeded));
        Outcome written(store.write(this, u"key"_s, "first"));
        Outcome replaced(store.write(this, u"key"_s, "second"));
        Outcome read(store.read(this, u"key"_s));
        Outcome other(store.read(this, u"other"_s));
        QVERIFY(read.wait() && other.wait());
        QVERIFY(written.succeeded() && replaced.succeeded());
        QCOMPARE(read.value(), "second");
        QVERIFY(other.failedWith(ErrorCode::SignInNeeded));
        Outcome removed(store.remove(this, u"key"_s));
        Outcome again(store.remove(this, u"key"_s));
        Outcome gone(store.read(this, u"key"_s));
        QVERIFY(gone.wait());
        QVERIFY(removed.succeeded() && again.succeeded());
        QVERIFY(gone.failedWith(ErrorCode::SignInNeeded));
    }
    void readsWhatSystemdHandsOver()
    {
        QTemporaryDir folder;
        put(folder, u"plain"_s, "s3cret");
        put(folder, u"line"_s, "s3cret\n");
        put(folder, u"windows"_s, "s3cret\r\n");
        put(folder, u"empty"_s, "\n");
        SessionStore store(folder.path());
        for (const QString &key : {u"plain"_s, u"line"_s, u"windows"_s}) {
            Outcome read(store.read(this, key));
            QVERIFY(read.wait());
            QCOMPARE(read.value(), "s3cret");
        }
        Outcome empty(store.read(this, u"empty"_s));
        QVERIFY(empty.wait());
        QVERIFY(empty.failedWith(ErrorCode::SignInNeeded));
    }
    void neverWritesToSystemdsFolder()
    {
        QTemporaryDir folder;
        put(folder, u"key"_s, "handed over");
        SessionStore store(folder.path());
        Outcome written(store.write(this, u"key"_s, "newer"));
        Outcome another(store.write(this, u"another"_s, "x"));
        Outcome read(store.read(this, u"key"_s));
        QVERIFY(read.wait() && another.wait());
        QCOMPARE(read.value(), "newer");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"key"_s});
        QFile file(folder.filePath(u"key"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "handed over");
    }
    void aKeyNeverLeadsOutOfTheFolder()
    {
        QTemporaryDir outer;
        put(outer, u"secret"_s, "not yours");
        QVERIFY(QDir(outer.path()).mkdir(u"credentials"_s));
        SessionStore store(outer.filePath(u"credentials"_s));
        for (const QString &key : {u"../secret"_s, outer.filePath(u"secret"_s), u".."_s, QString()}) {
            Outcome read(store.read(this, key));
            QVERIFY(read.wait());
            QVERIFY2(read.failedWith(ErrorCode::SignInNeeded), qPrintable(key));
        }
    }
    void saysWhenItMayNotRead()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"key"_s));
        SessionStore store(folder.path());
        Outcome read(store.read(this, u"key"_s));
        QVERIFY(read.wait());
        QVERIFY(read.failedWith(ErrorCode::KeychainDenied));
    }
    void knowsSystemdsFolder()
    {
        qputenv("CREDENTIALS_DIRECTORY", "/run/credentials/segue.service");
        QCOMPARE(SessionStore::systemdFolder(), u"/run/credentials/segue.service"_s);
        qunsetenv("CREDENTIALS_DIRECTORY");
        QVERIFY(SessionStore::systemdFolder().isEmpty());
    }
};

SEGUE_TEST(tst_SessionStore)
#include "tst_sessionstore.moc"
