// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bothlanguages.h"
#include "cliworld.h"
#include "testcertificates.h"
#include "testregistry.h"
#include "waiting.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace segue::testing;
using namespace Qt::StringLiterals;

namespace {

/// POSTs a form, follows nothing, and answers where it would lead.
QUrl post(const QUrl &address, const QByteArray &form)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *reply = manager.post(request, form);
    if (!waitUntil([reply] { return reply->isFinished(); }, 10'000) || reply->error() != QNetworkReply::NoError)
        qFatal("%s: %s", qUtf8Printable(address.toString()), qUtf8Printable(reply->errorString()));
    return reply->header(QNetworkRequest::LocationHeader).toUrl();
}

void visit(const QUrl &address)
{
    QNetworkAccessManager manager;
    QNetworkReply *reply = manager.get(QNetworkRequest(address));
    if (!waitUntil([reply] { return reply->isFinished(); }, 10'000))
        qFatal("no answer at %s", qUtf8Printable(address.toString()));
}

/// The account of {"source": …}.
QString accountOf(const Said &said)
{
    return said.json().value("source"_L1).toObject().value("sign_in"_L1).toObject().value("account"_L1).toString();
}

constexpr auto marketer = "account=marketer%40kitakaze.example&consent=accept";

/// Reads standard error until a whole line holds \p word.
QByteArray lineWith(QProcess &process, const QByteArray &word)
{
    QByteArray line;
    process.setReadChannel(QProcess::StandardError);
    const bool there = waitUntil(
        [&] {
            while (process.canReadLine()) {
                line = process.readLine();
                if (line.contains(word))
                    return true;
            }
            return process.state() == QProcess::NotRunning && process.bytesAvailable() == 0;
        },
        30'000);
    return there && line.contains(word) ? line : QByteArray();
}

} // namespace

/// Signing in from the command line: every way, and what a person is told when it is lost.
class tst_SignInCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deviceCodeAsJsonAndInWords();
    void deviceCodeCanBeCancelled();
    void certificateFromAFile();
    void certificateFaultsInBothLanguages();
    void optionsThatDoNotGoTogether();
    void refusalsInBothLanguages();
    void anotherAccountIsAskedAbout();
    void aRunWaitsOnATerminal();
    void aRunWithoutATerminalEnds();
    void aServiceHasItsSecretFromSystemd();
};

void tst_SignInCommands::deviceCodeAsJsonAndInWords()
{
    CliWorld world({u"--time-scale"_s, u"20"_s});
    const QStringList how{u"--auth"_s, u"device-code"_s, u"--client-id"_s, world.endpoint("public_client_id")};
    const auto adding = world.start(
        QStringList{u"--json"_s, u"source"_s, u"add"_s, u"Insights"_s, u"--kind"_s, u"customer-insights"_s, u"--server"_s, world.server()}
        + how);
    const QJsonObject line = QJsonDocument::fromJson(lineWith(*adding, "device_code")).object().value("device_code"_L1).toObject();
    QCOMPARE(line.keys(), (QStringList{u"expires_in"_s, u"user_code"_s, u"verification_uri"_s}));
    QCOMPARE(line.value("user_code"_L1).toString().size(), 9);
    QCOMPARE(line.value("expires_in"_L1).toInt(), 45); // fifteen minutes at twenty times the speed
    const QUrl page(line.value("verification_uri"_L1).toString());
    post(page, "user_code=" + line.value("user_code"_L1).toString().toLatin1() + '&' + marketer);
    const Said added = CliWorld::wait(*adding);
    QVERIFY2(added.exitCode == 0, added.out + added.error);
    QCOMPARE(accountOf(added), u"marketer@kitakaze.example"_s);

    for (const auto &[language, word] : {std::pair(u"ja"_s, QByteArray("コード")), std::pair(u"en"_s, QByteArray("enter the code"))}) {
        const auto signing = world.start({u"--lang"_s, language, u"--quiet"_s, u"source"_s, u"sign-in"_s, u"Insights"_s});
        const QString sentence = QString::fromUtf8(lineWith(*signing, word));
        QVERIFY2(sentence.contains(page.toString()), qPrintable(sentence));
        static const QRegularExpression code(u"[A-Z0-9]{9}"_s);
        const QString typed = code.match(sentence).captured();
        QVERIFY2(!typed.isEmpty(), qPrintable(sentence));
        post(page, "user_code=" + typed.toLatin1() + '&' + marketer);
        const Said said = CliWorld::wait(*signing);
        QVERIFY2(said.exitCode == 0, said.out + said.error);
    }
}

void tst_SignInCommands::deviceCodeCanBeCancelled()
{
    CliWorld world;
    const auto adding =
        world.start({u"source"_s, u"add"_s, u"Insights"_s, u"--kind"_s, u"customer-insights"_s, u"--server"_s, world.server(), u"--auth"_s,
                     u"device-code"_s, u"--print-url"_s, u"--client-id"_s, world.endpoint("public_client_id")});
    QVERIFY(!lineWith(*adding, "device_code").isEmpty());
    ::kill(static_cast<pid_t>(adding->processId()), SIGINT);
    QVERIFY(waitUntil([&] { return adding->state() == QProcess::NotRunning; }, 5000));
    QCOMPARE(adding->exitCode(), 10);
    QCOMPARE(world.json({u"source"_s, u"list"_s}).json().value("sources"_L1).toArray().size(), 0);
}

void tst_SignInCommands::certificateFromAFile()
{
    CliWorld world;
    TestCertificates files;
    files.make(u"app"_s);
    files.openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, u"app.key"_s, u"-in"_s, u"app.crt"_s, u"-out"_s, u"app.p12"_s, u"-passout"_s,
                   u"pass:ひみつ"_s});
    world.control(u"/sandbox/identity"_s, {{u"certificate"_s, QString::fromLatin1(files.read(u"app.crt"_s))}});
    const QStringList how{u"--auth"_s,        u"certificate"_s,
                          u"--tenant"_s,      world.endpoint("tenant"),
                          u"--client-id"_s,   world.endpoint("client_id"),
                          u"--certificate"_s, files.path(u"app.p12"_s),
                          u"--secret-stdin"_s};
    const Said added = world.json(
        QStringList{u"source"_s, u"add"_s, u"Insights"_s, u"--kind"_s, u"customer-insights"_s, u"--server"_s, world.server()} + how,
        "ひみつ\n");
    QVERIFY2(added.exitCode == 0, added.out + added.error);
    QCOMPARE(accountOf(added), u"# Segue export"_s);
    // Another process, and no file any more: key and certificate are in the keychain.
    QVERIFY(QFile::remove(files.path(u"app.p12"_s)));
    const Said segments = world.json({u"segment"_s, u"list"_s});
    QVERIFY2(segments.exitCode == 0, segments.out);
}

void tst_SignInCommands::certificateFaultsInBothLanguages()
{
    CliWorld world;
    TestCertificates files;
    files.make(u"app"_s);
    files.write(u"exposed.pem"_s, files.read(u"app.pem"_s), true);
    files.openssl({u"pkcs8"_s, u"-topk8"_s, u"-in"_s, u"app.key"_s, u"-out"_s, u"locked.key"_s, u"-passout"_s, u"pass:x"_s});
    files.write(u"locked.pem"_s, files.read(u"locked.key"_s) + files.read(u"app.crt"_s));
    const auto with = [&](const QString &file) {
        return QStringList{
            u"source"_s,     u"add"_s,    u"Insights"_s,    u"--kind"_s,      u"customer-insights"_s,      u"--server"_s,
            world.server(),  u"--auth"_s, u"certificate"_s, u"--client-id"_s, world.endpoint("client_id"), u"--certificate"_s,
            files.path(file)};
    };
    const QList<std::tuple<QString, QString, int>> cases{{u"nowhere.pem"_s, u"segue.certificate.unreadable"_s, 3},
                                                         {u"exposed.pem"_s, u"segue.certificate.file_exposed"_s, 3},
                                                         {u"locked.pem"_s, u"segue.certificate.passphrase_wrong"_s, 3},
                                                         {u"app.pem"_s, u"segue.signin.certificate_refused"_s, 4}};
    for (const auto &[file, code, exitCode] : cases) {
        const Said said = world.json(with(file));
        QVERIFY2(said.errorCode() == code, said.out);
        QCOMPARE(said.exitCode, exitCode);
        inBothLanguages(world, with(file), exitCode);
    }
}

void tst_SignInCommands::optionsThatDoNotGoTogether()
{
    CliWorld world;
    const auto add = [&](const QStringList &how) {
        return world.json(QStringList{u"source"_s, u"add"_s, u"Insights"_s, u"--kind"_s, u"customer-insights"_s, u"--server"_s,
                                      world.server(), u"--client-id"_s, u"x"_s}
                              + how,
                          "secret\n");
    };
    QCOMPARE(add({u"--auth"_s, u"device-code"_s, u"--secret-stdin"_s}).errorCode(), u"segue.usage.conflict"_s);
    QCOMPARE(add({u"--certificate"_s, u"x.pem"_s}).errorCode(), u"segue.usage.conflict"_s);
    QCOMPARE(add({u"--auth"_s, u"certificate"_s}).errorCode(), u"segue.usage.missing"_s);
    QCOMPARE(add({u"--auth"_s, u"password"_s}).errorCode(), u"segue.usage.invalid"_s);
}

void tst_SignInCommands::refusalsInBothLanguages()
{
    CliWorld world;
    world.connectSales();
    const QList<std::tuple<int, QString, int>> cases{
        {50076, u"segue.signin.mfa_needed"_s, 4},      {53003, u"segue.signin.blocked"_s, 5},
        {65001, u"segue.signin.consent_needed"_s, 4},  {90094, u"segue.signin.admin_consent_needed"_s, 4},
        {50173, u"segue.signin.revoked"_s, 4},         {50057, u"segue.signin.account_unusable"_s, 4},
        {50105, u"segue.signin.account_foreign"_s, 5}, {7000218, u"segue.signin.app_wrong_kind"_s, 3},
        {50194, u"segue.signin.tenant_needed"_s, 3},
    };
    for (const auto &[number, code, exitCode] : cases) {
        world.clearFaults();
        world.fault(u"post token aadsts=%1"_s.arg(number));
        const Said said = world.json({u"segment"_s, u"list"_s});
        QVERIFY2(said.errorCode() == code, said.out);
        QCOMPARE(said.exitCode, exitCode);
        inBothLanguages(world, {u"segment"_s, u"list"_s}, exitCode);
    }
}

void tst_SignInCommands::anotherAccountIsAskedAbout()
{
    CliWorld world;
    const auto signInAs = [&](const QString &user, const QStringList &arguments, const QByteArray &answer) {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::MergedChannels);
        QStringList words;
        for (const QString &word : QStringList{world.program(), u"--workspace"_s, world.workspaceFile(), u"--lang"_s, u"en"_s} + arguments)
            words.append(u'\'' + word + u'\'');
        process->setProcessEnvironment(world.environment());
        // A terminal: a question may be asked.
        process->start(u"script"_s, {u"-qefc"_s, words.join(u' '), u"/dev/null"_s});
        QByteArray said;
        const auto saw = [&](const QByteArray &text) {
            return waitUntil(
                [&] {
                    said += process->readAll();
                    return said.contains(text) || process->state() == QProcess::NotRunning;
                },
                30'000);
        };
        if (!saw("sign_in_url"))
            qFatal("no address: %s", said.constData());
        const qsizetype begin = said.indexOf("{\"sign_in_url");
        if (!waitUntil(
                [&] {
                    said += process->readAll();
                    return said.indexOf('}', begin) > 0;
                },
                10'000))
            qFatal("no whole address: %s", said.constData());
        const QJsonObject line = QJsonDocument::fromJson(said.mid(begin, said.indexOf('}', begin) - begin + 1)).object();
        visit(post(QUrl(line.value("sign_in_url"_L1).toString()), "account=" + user.toLatin1() + "%40kitakaze.example&consent=accept"));
        if (!answer.isEmpty() && saw("[y/N]"))
            process->write(answer);
        if (!waitUntil(
                [&] {
                    said += process->readAll();
                    return process->state() == QProcess::NotRunning;
                },
                30'000))
            qFatal("seguectl does not end: %s", said.constData());
        said += process->readAll();
        return std::pair(process->exitCode(), said);
    };
    const auto [addedCode, addedText] = signInAs(u"marketer"_s,
                                                 {u"source"_s, u"add"_s, u"Insights"_s, u"--kind"_s, u"customer-insights"_s, u"--server"_s,
                                                  world.server(), u"--print-url"_s, u"--client-id"_s, world.endpoint("public_client_id")},
                                                 {});
    QVERIFY2(addedCode == 0, addedText);
    const QStringList again{u"source"_s,      u"sign-in"_s,     u"Insights"_s,
                            u"--print-url"_s, u"--client-id"_s, world.endpoint("public_client_id")};
    const auto [noCode, noText] = signInAs(u"admin"_s, again, "n\n");
    QVERIFY2(noCode == 5, noText);
    QVERIFY2(noText.contains("marketer@kitakaze.example") && noText.contains("admin@kitakaze.example"), noText);
    const auto account = [&world] { return accountOf(world.json({u"source"_s, u"show"_s, u"Insights"_s})); };
    QCOMPARE(account(), u"marketer@kitakaze.example"_s);
    const auto [yesCode, yesText] = signInAs(u"admin"_s, again, "y\n");
    QVERIFY2(yesCode == 0, yesText);
    QCOMPARE(yesText.count("sign_in_url"), 1);
    QCOMPARE(account(), u"admin@kitakaze.example"_s);
}

void tst_SignInCommands::aRunWaitsOnATerminal()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"C"_s, u"Tokyo_VIP"_s);
    const QString listId = world.listIdOf(u"C"_s);
    world.fault(uR"(post AddListMembersList nth=3 control=/sandbox/identity with={"secret_expired":true,"expire_access":true})"_s);
    QProcess run;
    run.setProcessChannelMode(QProcess::MergedChannels);
    run.setProcessEnvironment(world.environment());
    run.start(u"script"_s, {u"-qefc"_s, u"'%1' --workspace '%2' --lang ja --yes export run C"_s.arg(world.program(), world.workspaceFile()),
                            u"/dev/null"_s});
    QByteArray said;
    const QByteArray command = "connection sign-in 'Sales'";
    QVERIFY2(waitUntil(
                 [&] {
                     said += run.readAll();
                     return said.contains(command) || run.state() == QProcess::NotRunning;
                 },
                 60'000),
             said);
    QVERIFY2(said.contains(command) && said.contains("一時停止"), said);
    const QJsonObject waiting = world.json({u"run"_s, u"list"_s}).json().value("runs"_L1).toArray().first().toObject();
    QCOMPARE(waiting.value("state"_L1).toString(), u"waiting_for_sign_in"_s);
    // In another terminal; the run notices by itself.
    world.clearFaults();
    world.control(u"/sandbox/identity"_s, {{u"secret_expired"_s, false}});
    const Said again = world.json(QStringList{u"connection"_s, u"sign-in"_s, u"Sales"_s} + world.secretSignIn(), world.secret());
    QVERIFY2(again.exitCode == 0, again.out + again.error);
    QVERIFY2(waitUntil(
                 [&] {
                     said += run.readAll();
                     return run.state() == QProcess::NotRunning;
                 },
                 60'000),
             said);
    QVERIFY2(run.exitCode() == 8, said);
    QVERIFY(world.members(listId) == world.expected(u"Tokyo_VIP"_s));
    const QJsonArray runs = world.json({u"run"_s, u"list"_s}).json().value("runs"_L1).toArray();
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first().toObject().value("id"_L1), waiting.value("id"_L1));
}

void tst_SignInCommands::aRunWithoutATerminalEnds()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"C"_s, u"Tokyo_VIP"_s);
    world.fault(uR"(post AddListMembersList nth=3 control=/sandbox/identity with={"secret_expired":true,"expire_access":true})"_s);
    const Said ended = world.json({u"export"_s, u"run"_s, u"C"_s});
    QVERIFY2(ended.exitCode == 4, ended.out + ended.error);
    const QJsonObject run = ended.json().value("run"_L1).toObject();
    QCOMPARE(run.value("state"_L1).toString(), u"waiting_for_sign_in"_s);
    QVERIFY(ended.list().value("added"_L1).toInt() > 0);
    world.clearFaults();
    world.control(u"/sandbox/identity"_s, {{u"secret_expired"_s, false}});
    const Said finished = world.json({u"run"_s, u"resume"_s, run.value("id"_L1).toString()});
    QVERIFY2(finished.exitCode == 8, finished.out + finished.error);
}

void tst_SignInCommands::aServiceHasItsSecretFromSystemd()
{
    CliWorld world;
    world.connectSales();
    world.createExport(u"C"_s, u"Founding_Members"_s);
    // As systemd starts a service: no desktop, hence no keychain, and a folder with what LoadCredentialEncrypted= names.
    world.setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    QCOMPARE(world.json({u"export"_s, u"run"_s, u"C"_s}).errorCode(), u"segue.keychain.missing"_s);
    QDir(world.home()).mkpath(u"credentials"_s);
    const QString folder = world.home() + u"/credentials"_s;
    QFile credential(folder + u"/segue-"_s + world.endpoint("client_id").toLower());
    QVERIFY(credential.open(QIODevice::WriteOnly));
    credential.write(world.secret());
    credential.close();
    credential.setPermissions(QFileDevice::ReadOwner);
    world.setEnvironment(u"CREDENTIALS_DIRECTORY"_s, folder);
    const Said run = world.json({u"export"_s, u"run"_s, u"C"_s});
    QVERIFY2(run.exitCode == 0 || run.exitCode == 8, run.out + run.error);
    QVERIFY(run.list().value("verified"_L1).toBool());
}

SEGUE_TEST(tst_SignInCommands)
#include "tst_signin.moc"
