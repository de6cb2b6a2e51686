// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "base/log.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace segue;

/// Secrets and personal data never reach a log (I6, I9).
class tst_Log : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesSecretsOut_data();
    void takesSecretsOut();
    void leavesTheRestAlone();
    void writesRedactedLinesToAPrivateFile();
    void rotatesAndKeepsThree();
};

void tst_Log::takesSecretsOut_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("secret");
    const auto row = [](const char *name, const char *line, const char *secret) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(secret);
    };
    row("bearer", "Authorization: Bearer eyJ0eXAi.OiJKV1Qi.abc-_~+/=", "eyJ0eXAi");
    row("bearer in small letters", "authorization: bearer abc.def.ghi", "abc.def");
    row("basic", "Authorization: Basic dXNlcjpwYXNz", "dXNlcjpwYXNz");
    row("token in JSON", R"({"access_token": "eyJ0eXAi", "expires_in": 3599})", "eyJ0eXAi");
    row("refresh token in JSON", R"({"refresh_token":"0.AXkAUg"})", "0.AXkAUg");
    row("id token", R"("id_token":"eyJ0.abc")", "eyJ0.abc");
    row("form body", "grant_type=authorization_code&code=0.AXk&code_verifier=q2Qm43", "q2Qm43");
    row("code in a form", "grant_type=authorization_code&code=0.AXk&x=1", "0.AXk");
    row("client secret", "client_secret=s3cr3t~value&scope=x", "s3cr3t");
    row("assertion", "client_assertion=eyJhbGciOi.abc", "eyJhbGciOi");
    row("device code", R"({"device_code":"GMMhmHCXhWEzkobqIHGG"})", "GMMhmHCX");
    row("password", "password: hunter2", "hunter2");
    row("subscription key", "Ocp-Apim-Subscription-Key: 0123456789abcdef", "0123456789abcdef");
    row("subscription key with underscore", "subscription_key=0123456789abcdef", "0123456789abcdef");
    row("e-mail address", "signed in as taro.yamada+x@kitakaze.example.co.jp", "taro.yamada");
    row("query values", "GET https://kitakaze.crm7.dynamics.com/api/data/v9.2/contacts?$filter=emailaddress1 eq 'a'", "emailaddress1");
    row("redirect", "redirected to http://localhost:53117/?code=0.AXk&state=abc", "0.AXk");
}

void tst_Log::takesSecretsOut()
{
    QFETCH(const QString, line);
    QFETCH(const QString, secret);
    QVERIFY(line.contains(secret));
    QVERIFY2(!redacted(line).contains(secret), qPrintable(redacted(line)));
}

void tst_Log::leavesTheRestAlone()
{
    for (const QString &line : {QStringLiteral("POST https://kitakaze.crm7.dynamics.com/api/data/v9.2/AddListMembersList 204 812 ms"),
                                QStringLiteral("error code 0x80040220 from the server"), QStringLiteral("run 2f0c… entered applying")})
        QCOMPARE(redacted(line), line);
    QVERIFY(redacted(QStringLiteral("GET https://host/path?x=1 200")).startsWith(QStringLiteral("GET https://host/path?")));
}

void tst_Log::writesRedactedLinesToAPrivateFile()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("segue.log"));
    startLog(name, false);
    qCInfo(logAuth) << "Bearer abc.def.ghi arrived";
    qInstallMessageHandler(nullptr);
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("segue.auth"));
    QVERIFY(text.contains("arrived"));
    QVERIFY(!text.contains("abc.def"));
    QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther),
             QFileDevice::Permissions());
}

void tst_Log::rotatesAndKeepsThree()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("segue.log"));
    startLog(name, false);
    const QString line(100'000, u'x');
    for (int written = 0; written < 220; ++written)
        qCInfo(logRun).noquote() << line;
    qInstallMessageHandler(nullptr);
    const QStringList files = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files, (QStringList{QStringLiteral("segue.log"), QStringLiteral("segue.log.1"), QStringLiteral("segue.log.2")}));
    for (const QString &file : files)
        QVERIFY(QFileInfo(folder.filePath(file)).size() < 6'000'000);
}

SEGUE_TEST(tst_Log)
#include "tst_log.moc"
