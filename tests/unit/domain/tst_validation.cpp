// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "domain/validation.h"

#include <QTest>

using namespace segue;
using namespace segue::domain;

/// Names and addresses as people type and paste them.
class tst_Validation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void servers_data();
    void servers();
    void refusedServers_data();
    void refusedServers();
    void refusalsRepeatNoSecret();
    void practice_data();
    void practice();
    void listNames_data();
    void listNames();
};

void tst_Validation::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    const auto good = [](const char *title, const QString &text, const QString &name) {
        QTest::newRow(title) << text << name << QString();
    };
    const auto bad = [](const char *title, const QString &text, const char *reason) {
        QTest::newRow(title) << text << QString() << QString::fromLatin1(reason);
    };
    good("plain", QStringLiteral("Tokyo"), QStringLiteral("Tokyo"));
    good("Japanese", QStringLiteral("東京 会員"), QStringLiteral("東京 会員"));
    good("trimmed", QStringLiteral(" \t会員　 "), QStringLiteral("会員"));
    good("128 characters", QString(128, u'あ'), QString(128, u'あ'));
    good("128 characters of two units", QStringLiteral("𠮷").repeated(128), QStringLiteral("𠮷").repeated(128));
    good("joined emoji", QStringLiteral("👩‍💻"), QStringLiteral("👩‍💻"));
    bad("empty", QString(), "@empty");
    bad("blank", QStringLiteral(" 　"), "@empty");
    bad("129 characters", QString(129, u'a'), "@too_long");
    bad("line break", QStringLiteral("a\nb"), "@control_characters");
    bad("zero", QStringLiteral("a") + QChar(0) + QStringLiteral("b"), "@control_characters");
    bad("turns the reading direction", QStringLiteral("a") + QChar(0x202e) + QStringLiteral("b"), "@control_characters");
    bad("half a character", QStringLiteral("a") + QChar(0xd842), "@control_characters");
}

void tst_Validation::names()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const Result<QString> result = validName(text);
    if (reason.isEmpty()) {
        QVERIFY(result.has_value());
        QTEST(result.value(), "name");
        return;
    }
    QVERIFY(!result.has_value());
    QVERIFY(result.error().code() == ErrorCode::NameInvalid);
    QCOMPARE(result.error().parameter(QStringLiteral("reason")).toString(), reason);
    QVERIFY(!errorTerm(reason, Language::Japanese).isEmpty());
}

void tst_Validation::servers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("server");
    const QString expected = QStringLiteral("https://kitakaze.crm7.dynamics.com");
    const auto row = [](const char *title, const QString &text, const QString &server) { QTest::newRow(title) << text << server; };
    row("as it should be", expected, expected);
    row("slash at the end", expected + u'/', expected);
    row("no scheme", QStringLiteral("kitakaze.crm7.dynamics.com"), expected);
    row("two slashes", QStringLiteral("//kitakaze.crm7.dynamics.com/"), expected);
    row("blanks around", QStringLiteral("　 ") + expected + QStringLiteral(" \n"), expected);
    row("upper case", QStringLiteral("HTTPS://Kitakaze.CRM7.Dynamics.COM"), expected);
    row("pasted from the browser",
        expected + QStringLiteral("/main.aspx?appid=0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9&pagetype=entitylist&etn=list#top"), expected);
    row("query without path", expected + QStringLiteral("?x=https://elsewhere.example"), expected);
    row("no scheme, address in the query", QStringLiteral("kitakaze.crm7.dynamics.com/?x=https://elsewhere.example"), expected);
    row("full width", QStringLiteral("ｈｔｔｐｓ：／／ｋｉｔａｋａｚｅ．ｃｒｍ７．ｄｙｎａｍｉｃｓ．ｃｏｍ／"), expected);
    row("ideographic full stop", QStringLiteral("https://kitakaze。crm7。dynamics。com"), expected);
    row("dot at the end", QStringLiteral("https://kitakaze.crm7.dynamics.com."), expected);
    row("usual port", expected + QStringLiteral(":443/"), expected);
    row("port of its own", expected + QStringLiteral(":8443/main.aspx"), expected + QStringLiteral(":8443"));
    row("one word with scheme", QStringLiteral("https://sales:5001"), QStringLiteral("https://sales:5001"));
    row("this computer, plain", QStringLiteral("http://localhost:5000/x"), QStringLiteral("http://localhost:5000"));
    row("this computer by number", QStringLiteral("http://127.0.0.1:5000"), QStringLiteral("http://127.0.0.1:5000"));
    row("this computer by IPv6", QStringLiteral("http://[::1]:5000/"), QStringLiteral("http://[::1]:5000"));
    row("this computer, no scheme", QStringLiteral("localhost:5000"), QStringLiteral("https://localhost:5000"));
    row("this computer, usual port", QStringLiteral("http://127.0.0.2:80"), QStringLiteral("http://127.0.0.2"));
}

void tst_Validation::servers()
{
    QFETCH(QString, text);
    const Result<QUrl> result = validServer(text);
    QVERIFY(result.has_value());
    QTEST(result.value().toString(), "server");
    const Result<QUrl> again = validServer(result.value().toString());
    QVERIFY(again.has_value());
    QCOMPARE(again.value(), result.value());
}

void tst_Validation::refusedServers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *title, const QString &text, ErrorCode code, const char *reason) {
        QTest::newRow(title) << text << static_cast<int>(code) << QString::fromLatin1(reason);
    };
    const auto invalid = [&row](const char *title, const QString &text, const char *reason) {
        row(title, text, ErrorCode::AddressInvalid, reason);
    };
    const auto notSecure = [&row](const char *title, const QString &text) { row(title, text, ErrorCode::AddressNotSecure, ""); };
    invalid("empty", QString(), "@empty");
    invalid("blank", QStringLiteral(" 　"), "@empty");
    invalid("no host", QStringLiteral("https://"), "@no_host");
    invalid("port only", QStringLiteral("https://:443"), "@no_host");
    invalid("other scheme", QStringLiteral("ftp://kitakaze.crm7.dynamics.com"), "@not_an_address");
    invalid("a word", QStringLiteral("kitakaze"), "@not_an_address");
    invalid("a sentence", QStringLiteral("our Sales server"), "@not_an_address");
    invalid("port too large", QStringLiteral("https://kitakaze.crm7.dynamics.com:99999"), "@not_an_address");
    invalid("port zero", QStringLiteral("https://kitakaze.crm7.dynamics.com:0"), "@not_an_address");
    invalid("port is no number", QStringLiteral("https://kitakaze.crm7.dynamics.com:abc"), "@not_an_address");
    invalid("empty label", QStringLiteral("https://kitakaze..dynamics.com"), "@not_an_address");
    invalid("user name", QStringLiteral("https://admin@kitakaze.crm7.dynamics.com"), "@has_password");
    invalid("user name and password", QStringLiteral("https://admin:geheim@kitakaze.crm7.dynamics.com"), "@has_password");
    invalid("mail address", QStringLiteral("admin@kitakaze.example"), "@has_password");
    notSecure("I12 plain", QStringLiteral("http://kitakaze.crm7.dynamics.com"));
    notSecure("I12 plain, full width", QStringLiteral("ｈｔｔｐ：／／kitakaze.crm7.dynamics.com"));
    notSecure("I12 looks like this computer", QStringLiteral("http://localhost.example.com"));
    notSecure("I12 looks like this computer's number", QStringLiteral("http://127.0.0.1.example.com"));
    notSecure("I12 another computer", QStringLiteral("http://192.168.1.5:5000"));
}

void tst_Validation::refusedServers()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    QFETCH(QString, reason);
    const Result<QUrl> result = validServer(text);
    QVERIFY(!result.has_value());
    QCOMPARE(static_cast<int>(result.error().code()), code);
    QCOMPARE(result.error().parameter(QStringLiteral("reason")).toString(), reason);
    if (!reason.isEmpty())
        QVERIFY(!errorTerm(reason, Language::Japanese).isEmpty());
}

void tst_Validation::refusalsRepeatNoSecret()
{
    const QStringList texts{QStringLiteral("https://admin:geheim@kitakaze.crm7.dynamics.com"),
                            QStringLiteral("https://a@b:geheim@kitakaze.crm7.dynamics.com/x"),
                            QStringLiteral("http://kitakaze.crm7.dynamics.com/?token=geheim"),
                            QStringLiteral("ftp://kitakaze.crm7.dynamics.com/#geheim")};
    for (const QString &text : texts) {
        const Result<QUrl> result = validServer(text);
        QVERIFY(!result.has_value());
        const ErrorText shown = errorText(result.error(), Language::English);
        QVERIFY2(!shown.message.contains(QStringLiteral("geheim")), qUtf8Printable(shown.message));
        QVERIFY2(shown.message.contains(QStringLiteral("kitakaze.crm7.dynamics.com")), qUtf8Printable(shown.message));
    }
}

void tst_Validation::practice_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *server, bool expected) { QTest::newRow(server) << QString::fromLatin1(server) << expected; };
    row("http://localhost:5000", true);
    row("https://localhost", true);
    row("https://127.0.0.1:5001", true);
    row("http://127.1", true);
    row("http://[::1]:5000", true);
    row("https://kitakaze.crm7.dynamics.com", false);
    row("https://localhost.example.com", false);
    row("https://127.0.0.1.example.com", false);
    row("https://10.0.0.1", false);
    row("", false);
}

void tst_Validation::practice()
{
    QFETCH(QString, server);
    QTEST(isPractice(QUrl(server)), "expected");
}

void tst_Validation::listNames_data()
{
    QTest::addColumn<QString>("nameTemplate");
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *title, const QString &nameTemplate, const QString &segment, const QString &name) {
        QTest::newRow(title) << nameTemplate << segment << name;
    };
    const QString tokyo = QStringLiteral("東京の会員");
    row("default", QString(), tokyo, tokyo);
    row("segment", QStringLiteral("{segment}"), tokyo, tokyo);
    row("both", QStringLiteral("{export}: {segment} ({segment})"), tokyo, QStringLiteral("秋のキャンペーン: 東京の会員 (東京の会員)"));
    row("braces in a name stay", QStringLiteral("{segment} {export}"), QStringLiteral("{export}"),
        QStringLiteral("{export} 秋のキャンペーン"));
    row("unknown words stay", QStringLiteral("{year} {segment}"), tokyo, QStringLiteral("{year} 東京の会員"));
    row("trimmed", QStringLiteral(" {segment} "), tokyo, tokyo);
    row("cut", QStringLiteral("{segment}"), QString(200, u'あ'), QString(128, u'あ'));
    row("exactly full", QStringLiteral("{segment}"), QString(128, u'あ'), QString(128, u'あ'));
    row("no character is cut in two", QStringLiteral("{segment}"), QString(127, u'a') + QStringLiteral("𠮷"), QString(127, u'a'));
    row("a whole pair fits", QStringLiteral("{segment}"), QString(126, u'a') + QStringLiteral("𠮷x"),
        QString(126, u'a') + QStringLiteral("𠮷"));
    row("no blank at the cut", QStringLiteral("{segment}"), QString(127, u'a') + QStringLiteral(" b"), QString(127, u'a'));
}

void tst_Validation::listNames()
{
    QFETCH(QString, nameTemplate);
    QFETCH(QString, segment);
    QTEST(listNameFrom(nameTemplate, segment, QStringLiteral("秋のキャンペーン")), "name");
}

SEGUE_TEST(tst_Validation)
#include "tst_validation.moc"
