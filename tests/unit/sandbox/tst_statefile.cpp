// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include "testregistry.h"

#include <QTest>

#include <QFile>
#include <QTemporaryDir>

using namespace segue;
using namespace segue::testing;

/// What a state file keeps from one start to the next.
class tst_StateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheWorld();
    void keepsItsAuthority();
    void refusesAnotherWorldsState();
    void startsOverWhenReset();
    void oneSandboxAtATime();
};

void tst_StateFile::keepsTheWorld()
{
    QTemporaryDir folder;
    sandbox::Options options;
    options.customers = 6'000;
    options.stateFile = folder.filePath(QStringLiteral("state"));
    QByteArray list;
    QByteArrayList people;
    QJsonObject segments;
    QByteArray refresh;
    {
        WebApi api(options);
        list = api.makeList("東京 VIP");
        people = api.contacts("Newsletter_Pilot", 100);
        QCOMPARE(api.addMembers(list, people).status, 204);
        QCOMPARE(api.removeMembers(list, {people[0]}).status, 204);
        api.sandbox.control("/sandbox/contacts/" + people[5], {{QStringLiteral("deactivate"), true}});
        api.sandbox.control("/sandbox/contacts/" + people[6], {{QStringLiteral("delete"), true}});
        api.sandbox.control("/sandbox/churn", {{QStringLiteral("share"), 0.1}});
        api.sandbox.control("/sandbox/account", {{QStringLiteral("user"), QStringLiteral("marketer@kitakaze.example")},
                                                 {QStringLiteral("privilege"), QStringLiteral("prvWriteList")},
                                                 {QStringLiteral("granted"), false}});
        segments = api.sandbox.look("/sandbox/segments");
        refresh = api.sandbox.signIn(QStringLiteral("admin")).value(QLatin1String("refresh_token")).toString().toUtf8();
    }
    {
        WebApi again(options);
        QCOMPARE(again.get("lists(" + list + ")").json().value(QLatin1String("listname")).toString(), QStringLiteral("東京 VIP"));
        QByteArrayList expected = people.mid(1);
        expected.removeAll(people[6]);
        QCOMPARE(again.membersOf(list), expected);
        QCOMPARE(again.get("contacts(" + people[5] + ")").json().value(QLatin1String("statecode")).toInt(), 1);
        QCOMPARE(again.get("contacts(" + people[6] + ")").status, 404);
        QCOMPARE(again.sandbox.look("/sandbox/segments"), segments);
    }
    WebApi marketer(options, QStringLiteral("marketer"));
    QCOMPARE(marketer.addMembers(list, {people[1]}).status, 403);
    // Tokens and the authority outlive it too.
    const QByteArray form = "grant_type=refresh_token&client_id=" + marketer.sandbox.endpoints().publicClientId.toUtf8()
                            + "&refresh_token=" + refresh.toPercentEncoding()
                            + "&scope=" + marketer.sandbox.endpoints().server.toUtf8().toPercentEncoding() + "/.default";
    QCOMPARE(rawRequest(marketer.sandbox.port(), "POST", '/' + marketer.sandbox.endpoints().tenant.toUtf8() + "/oauth2/v2.0/token",
                        "Content-Type: application/x-www-form-urlencoded\r\n", form)
                 .status,
             200);
}

void tst_StateFile::keepsItsAuthority()
{
    QTemporaryDir folder;
    sandbox::Options options;
    options.customers = 1'000;
    options.stateFile = folder.filePath(QStringLiteral("state"));
    const auto authority = [&options] {
        SandboxFixture sandbox(options);
        QFile file(sandbox.endpoints().certificateAuthority);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = authority();
    QVERIFY(first.contains("BEGIN CERTIFICATE"));
    QCOMPARE(authority(), first);
}

void tst_StateFile::refusesAnotherWorldsState()
{
    QTemporaryDir folder;
    sandbox::Options options;
    options.customers = 1'000;
    options.stateFile = folder.filePath(QStringLiteral("state"));
    {
        WebApi api(options);
        QVERIFY(!api.makeList().isEmpty());
    }
    options.customers = 2'000;
    sandbox::Sandbox other(options);
    const auto started = other.start();
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().code(), ErrorCode::SandboxFailed);
}

void tst_StateFile::startsOverWhenReset()
{
    WebApi api;
    QVERIFY(!api.makeList().isEmpty());
    const QJsonObject before = api.sandbox.look("/sandbox/expected?segment=Founding_Members");
    api.sandbox.control("/sandbox/churn", {{QStringLiteral("share"), 0.5}});
    QVERIFY(api.sandbox.look("/sandbox/expected?segment=Founding_Members") != before);
    api.sandbox.control("/sandbox/reset");
    QCOMPARE(api.rows("lists").size(), 0);
    QCOMPARE(api.sandbox.look("/sandbox/expected?segment=Founding_Members"), before);
}

void tst_StateFile::oneSandboxAtATime()
{
    QTemporaryDir folder;
    sandbox::Options options;
    options.customers = 1'000;
    options.stateFile = folder.filePath(QStringLiteral("state"));
    {
        SandboxFixture first(options);
        sandbox::Sandbox sameState(options);
        const auto second = sameState.start();
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().code(), ErrorCode::SandboxInUse);

        sandbox::Options samePort;
        samePort.port = first.port();
        sandbox::Sandbox other(samePort);
        const auto third = other.start();
        QVERIFY(!third.has_value());
        QCOMPARE(third.error().code(), ErrorCode::SandboxPortTaken);
        QCOMPARE(third.error().parameter(QStringLiteral("port")).toInt(), first.port());
    }
    sandbox::Sandbox next(options);
    QVERIFY(next.start().has_value());
}

SEGUE_TEST(tst_StateFile)
#include "tst_statefile.moc"
