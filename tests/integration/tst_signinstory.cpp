// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcertificates.h"
#include "testregistry.h"
#include "visit.h"
#include "waiting.h"

#include "workspacefixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace segue;
using namespace segue::workspace;
using namespace Qt::StringLiterals;
using domain::RunState;
using segue::testing::TestCertificates;
using segue::testing::Visit;
using segue::testing::WorkspaceFixture;

namespace {

const QString pilot = QStringLiteral("Newsletter_Pilot");
const QString vip = QStringLiteral("Tokyo_VIP");
const QString autumn = QStringLiteral("秋");
constexpr auto formType = "Content-Type: application/x-www-form-urlencoded\r\n";

/// Somebody at a browser, or at another device.
struct Person
{
    WorkspaceFixture &desk;
    QString account = QStringLiteral("marketer");
    QList<SignInPrompt> prompts{};

    void signIn(const SignInPrompt &prompt)
    {
        prompts.append(prompt);
        const QByteArray choice = "account=" + account.toLatin1() + "%40kitakaze.example&consent=accept";
        const QByteArray target = prompt.address.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        const quint16 port = desk.sandbox().port();
        if (!prompt.userCode.isEmpty()) {
            const QByteArray form = "user_code=" + prompt.userCode.toLatin1() + '&' + choice;
            if (segue::testing::rawRequest(port, "POST", target, formType, form).status != 200)
                qFatal("the code was not taken");
            return;
        }
        const auto page = segue::testing::rawRequest(port, "POST", target, formType, choice);
        const QUrl back(QString::fromUtf8(page.field("Location")));
        Visit visit(static_cast<quint16>(back.port()));
        visit.get(back.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
        if (!visit.ended())
            qFatal("the browser was not answered");
    }
    [[nodiscard]] QString parameter(qsizetype prompt, const char *name) const
    {
        return QUrlQuery(prompts.at(prompt).address).queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }

    /// Asks, and signs in wherever that is asked for.
    template<class Request>
    [[nodiscard]] Result<typename Request::Answer> ask(Request request)
    {
        QObject context;
        std::optional<Result<typename Request::Answer>> heard;
        const Ticket ticket = desk.workspace().call(std::move(request), &context,
                                                    [&](Result<typename Request::Answer> answer) { heard.emplace(std::move(answer)); });
        QList<SignInPrompt> waiting;
        desk.workspace().onSignInPrompt(ticket, &context, [&waiting](const SignInPrompt &prompt) { waiting.append(prompt); });
        const bool ended = segue::testing::waitUntil(
            [&] {
                while (!waiting.isEmpty())
                    signIn(waiting.takeFirst());
                return heard.has_value();
            },
            60'000);
        if (!ended)
            return failure(Error(ErrorCode::InternalFault).with(QStringLiteral("what"), QStringLiteral("no answer in time")));
        return std::move(*heard);
    }
};

SignInRequest inPerson(WorkspaceFixture &desk, domain::SignInMethod method = domain::SignInMethod::Browser)
{
    SignInRequest request;
    request.method = method;
    request.clientId = desk.sandbox().endpoints().publicClientId;
    return request;
}

/// Source and connection of a person, with an export.
Result<ExportView> setUpInPerson(WorkspaceFixture &desk, Person &person, const QString &segment,
                                 domain::SignInMethod method = domain::SignInMethod::Browser)
{
    AddSource source = desk.newSource();
    source.signIn = inPerson(desk, method);
    if (const auto added = person.ask(source); !added.has_value())
        return failure(added.error());
    if (const auto added = desk.ask(desk.newConnection()); !added.has_value())
        return failure(added.error());
    return desk.ask(desk.newExport(autumn, {segment}));
}

sandbox::Options quick(double timeScale)
{
    sandbox::Options options = WorkspaceFixture::small();
    options.timeScale = timeScale;
    options.limits.on = false;
    return options;
}

} // namespace

/// Signing in, staying signed in, and signing in again (DESIGN 7), through the face, against the sandbox over HTTP.
class tst_SignInStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInByDeviceCode();
    void signsInByCertificateAndNeedsTheFileOnce();
    void showsAnApplicationByItsName();
    void handsInWhatTheServerWants();
    void asksForConsentWhereItIsMissing();
    void asksAboutAnotherAccount();
    void noticesAnotherOrganisation();
    void aRunOutlivesItsTokens();
    void aRevokedRunWaitsAndGoesOn();
    void aRunThatWaitsCanBeEnded();
};

void tst_SignInStory::signsInByDeviceCode()
{
    WorkspaceFixture desk(quick(20));
    Person person{desk};
    const auto ready = setUpInPerson(desk, person, pilot, domain::SignInMethod::DeviceCode);
    SEGUE_SUCCEEDED(ready);
    QCOMPARE(person.prompts.size(), 1);
    QCOMPARE(person.prompts.first().userCode.size(), 9);
    QVERIFY(person.prompts.first().seconds > 0);
    const auto view = desk.ask(ShowConnection{u"営業"_s});
    SEGUE_SUCCEEDED(view);
    QCOMPARE(view->connection.signIn.accountName, u"marketer@kitakaze.example"_s);
    QVERIFY(view->connection.signIn.method == domain::SignInMethod::DeviceCode);
    const auto done = desk.run(autumn);
    SEGUE_ENDED(done, RunState::CompletedWithRejects);
    // And again, in the way it was set up.
    const auto repeated = person.ask(SignInConnection{u"営業"_s, std::nullopt, false});
    SEGUE_SUCCEEDED(repeated);
    QCOMPARE(person.prompts.size(), 2);
    QVERIFY(person.prompts.last().userCode != person.prompts.first().userCode);
}

void tst_SignInStory::signsInByCertificateAndNeedsTheFileOnce()
{
    WorkspaceFixture desk;
    TestCertificates files;
    files.make(u"app"_s);
    desk.sandbox().control("/sandbox/identity", {{u"certificate"_s, QString::fromLatin1(files.read(u"app.crt"_s))}});
    AddSource source = desk.newSource();
    source.signIn = SignInRequest();
    source.signIn.method = domain::SignInMethod::Certificate;
    source.signIn.clientId = desk.sandbox().endpoints().clientId;
    source.signIn.certificateFile = files.path(u"app.pem"_s);
    const auto added = desk.ask(source);
    SEGUE_SUCCEEDED(added);
    QVERIFY(added->signIn.method == domain::SignInMethod::Certificate);
    QVERIFY(QFile::remove(files.path(u"app.pem"_s)));
    const auto connected = desk.ask(desk.newConnection());
    SEGUE_SUCCEEDED(connected);
    const auto created = desk.ask(desk.newExport(autumn, {pilot}));
    SEGUE_SUCCEEDED(created);
    // Tokens that end at once make it prove itself again and again.
    desk.sandbox().control("/sandbox/identity", {{u"expire_access"_s, true}});
    const auto done = desk.run(autumn);
    SEGUE_ENDED(done, RunState::CompletedWithRejects);
    // Nothing of the key is in the workspace (I6).
    QFile workspace(desk.file());
    QVERIFY(workspace.open(QIODevice::ReadOnly));
    QVERIFY(!workspace.readAll().contains("PRIVATE KEY"));
    SignInConnection again;
    again.connection = u"営業"_s;
    const auto refused = desk.ask(again);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code(), ErrorCode::UsageMissing);
    QCOMPARE(refused.error().parameter(u"option"_s).toString(), u"--certificate"_s);
}

void tst_SignInStory::showsAnApplicationByItsName()
{
    WorkspaceFixture desk;
    const auto ready = desk.setUp();
    SEGUE_SUCCEEDED(ready);
    const auto view = desk.ask(ShowConnection{u"営業"_s});
    SEGUE_SUCCEEDED(view);
    QCOMPARE(view->connection.signIn.accountName, u"# Segue export"_s);
    QCOMPARE(view->connection.signIn.accountObjectId, desk.sandbox().endpoints().clientId);
    QCOMPARE(desk.ask(ShowSource{u"顧客"_s})->signIn.accountName, u"# Segue export"_s);
}

void tst_SignInStory::handsInWhatTheServerWants()
{
    WorkspaceFixture desk;
    Person person{desk};
    const auto ready = setUpInPerson(desk, person, pilot);
    SEGUE_SUCCEEDED(ready);
    QCOMPARE(person.parameter(0, "claims"), QString());
    desk.sandbox().addFault(u"post token body=grant_type=refresh_token aadsts=50076"_s);
    desk.sandbox().control("/sandbox/identity", {{u"expire_access"_s, true}});
    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::WaitingForSignIn);
    QCOMPARE(run->error->code(), ErrorCode::SignInMfaNeeded);
    // Whoever signs in now, also after a restart of the program, is asked for what the server wanted; in both requests.
    desk.sandbox().control("/sandbox/faults", {{u"clear"_s, true}});
    desk.sandbox().addFault(u"post token body=grant_type=refresh_token aadsts=50076 count=1"_s);
    desk.sandbox().control("/sandbox/requests/reset");
    const auto signedIn = person.ask(SignInConnection{u"営業"_s, std::nullopt, false});
    SEGUE_SUCCEEDED(signedIn);
    QCOMPARE(person.prompts.size(), 2);
    QVERIFY2(person.parameter(1, "claims").contains(u"capolids"_s), qPrintable(person.prompts.last().address.toString()));
    const auto resumed = desk.ask(ResumeRun{run->id.toString(), false});
    SEGUE_SUCCEEDED(resumed);
}

void tst_SignInStory::asksForConsentWhereItIsMissing()
{
    WorkspaceFixture desk;
    Person person{desk};
    const auto ready = setUpInPerson(desk, person, pilot);
    SEGUE_SUCCEEDED(ready);
    QCOMPARE(person.parameter(0, "prompt"), u"select_account"_s);
    desk.sandbox().control("/sandbox/identity", {{u"withdraw_consent"_s, true}, {u"expire_access"_s, true}});
    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::WaitingForSignIn);
    QCOMPARE(run->error->code(), ErrorCode::SignInConsentNeeded);
    const auto signedIn = person.ask(SignInConnection{u"営業"_s, std::nullopt, false});
    SEGUE_SUCCEEDED(signedIn);
    QCOMPARE(person.parameter(1, "prompt"), u"consent"_s);
    const auto resumed = desk.ask(ResumeRun{run->id.toString(), false});
    SEGUE_SUCCEEDED(resumed);
}

void tst_SignInStory::asksAboutAnotherAccount()
{
    WorkspaceFixture desk;
    Person person{desk};
    const auto ready = setUpInPerson(desk, person, pilot);
    SEGUE_SUCCEEDED(ready);
    person.account = u"admin"_s;
    SignInConnection request{u"営業"_s, std::nullopt, false};
    const auto refused = person.ask(request);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code(), ErrorCode::SignInOtherAccount);
    QCOMPARE(refused.error().parameter(u"before"_s).toString(), u"marketer@kitakaze.example"_s);
    QCOMPARE(refused.error().parameter(u"now"_s).toString(), u"admin@kitakaze.example"_s);
    QCOMPARE(desk.ask(ShowConnection{u"営業"_s})->connection.signIn.accountName, u"marketer@kitakaze.example"_s);
    // The person says that it was meant, and needs not sign in a third time.
    request.acceptOtherAccount = true;
    const auto kept = person.ask(request);
    SEGUE_SUCCEEDED(kept);
    QCOMPARE(person.prompts.size(), 2);
    QCOMPARE(kept->connection.signIn.accountName, u"admin@kitakaze.example"_s);
    QCOMPARE(kept->exports, QStringList{autumn});
    const auto done = desk.run(autumn);
    SEGUE_ENDED(done, RunState::CompletedWithRejects);
}

void tst_SignInStory::noticesAnotherOrganisation()
{
    WorkspaceFixture desk;
    const auto added = desk.ask(desk.newSource());
    SEGUE_SUCCEEDED(added);
    sandbox::Options options = WorkspaceFixture::small();
    auto sales = std::make_unique<segue::testing::SandboxFixture>(options);
    const auto secretOf = [&sales] {
        SignInRequest request;
        request.method = domain::SignInMethod::ClientSecret;
        request.tenant = sales->endpoints().tenant;
        request.clientId = sales->endpoints().clientId;
        request.secret = sales->endpoints().clientSecret.toUtf8();
        return request;
    };
    AddConnection connection = desk.newConnection();
    connection.server = sales->endpoints().server;
    connection.signIn = secretOf();
    connection.contactIdField = u"msdynci_crm_contact_contactid"_s;
    const auto connected = desk.ask(connection);
    SEGUE_SUCCEEDED(connected);
    // Another organisation answers at the address from now on.
    options.port = sales->port();
    options.seed = 2;
    sales.reset();
    sales = std::make_unique<segue::testing::SandboxFixture>(options);
    const SignInConnection request{u"営業"_s, secretOf(), true};
    const auto refused = desk.ask(request);
    QVERIFY(!refused.has_value());
    QCOMPARE(errorEntry(refused.error().code()).id, errorEntry(ErrorCode::OrganisationChanged).id);
    // The connection still leads where it led.
    options.seed = 1;
    sales.reset();
    sales = std::make_unique<segue::testing::SandboxFixture>(options);
    const auto signedIn = desk.ask(SignInConnection{u"営業"_s, secretOf(), false});
    SEGUE_SUCCEEDED(signedIn);
}

void tst_SignInStory::aRunOutlivesItsTokens()
{
    // A token lives for two seconds; the run takes several. That none is ever late is for the scripted clock to show.
    sandbox::Options options = quick(1800);
    options.accessTokenLife = std::chrono::seconds(3600);
    WorkspaceFixture desk(options);
    Person person{desk};
    const auto made = setUpInPerson(desk, person, vip);
    SEGUE_SUCCEEDED(made);
    desk.sandbox().addFault(u"any api delay=400"_s);
    desk.sandbox().control("/sandbox/requests/reset");
    const auto done = desk.run(autumn);
    SEGUE_ENDED(done, RunState::CompletedWithRejects);
    QCOMPARE(desk.members(made->definition.bindings.first().list), desk.expected(vip));
    const QJsonObject log = desk.sandbox().look("/sandbox/requests?limit=0");
    QVERIFY2(log.value("identity"_L1).toInt() >= 3, QJsonDocument(log).toJson());
}

void tst_SignInStory::aRevokedRunWaitsAndGoesOn()
{
    WorkspaceFixture desk;
    Person person{desk};
    const auto made = setUpInPerson(desk, person, vip);
    SEGUE_SUCCEEDED(made);
    // Some are on the list when the sign-in is taken away.
    desk.sandbox().addFault(
        uR"(post AddListMembersList nth=3 control=/sandbox/identity with={"revoke_refresh":"","expire_access":true})"_s);
    QObject context;
    std::optional<Result<domain::RunRecord>> record;
    RunExport request;
    request.exportName = autumn;
    request.waitForSignIn = true;
    const Ticket ticket =
        desk.workspace().call(request, &context, [&record](Result<domain::RunRecord> answer) { record.emplace(std::move(answer)); });
    std::optional<SignInPlea> plea;
    desk.workspace().onProgress(ticket, &context, [&plea](const RunView &view) {
        if (view.plea) {
            QVERIFY(view.progress.step == engine::RunProgress::Step::WaitingForSignIn);
            plea = view.plea;
        }
    });
    QVERIFY(segue::testing::waitUntil([&] { return plea.has_value() || record.has_value(); }, 30'000));
    QVERIFY2(plea.has_value(), record ? segue::testing::told(*record).constData() : "nothing");
    QCOMPARE(plea->name, u"営業"_s);
    QVERIFY(!plea->ofSource);
    QCOMPARE(plea->error.code(), ErrorCode::SignInRevoked);
    const auto listed = desk.ask(ListRuns{});
    SEGUE_SUCCEEDED(listed);
    QVERIFY(listed->first().state == RunState::WaitingForSignIn);
    const auto before = desk.members(made->definition.bindings.first().list);
    QVERIFY(!before.isEmpty() && before != desk.expected(vip));

    const auto signedIn = person.ask(SignInConnection{u"営業"_s, std::nullopt, false});
    SEGUE_SUCCEEDED(signedIn);
    QVERIFY(segue::testing::waitUntil([&] { return record.has_value(); }, 30'000));
    SEGUE_ENDED(*record, RunState::CompletedWithRejects);
    QCOMPARE((*record)->id, listed->first().id); // the same run, not another one
    QCOMPARE(desk.members(made->definition.bindings.first().list), desk.expected(vip));
}

void tst_SignInStory::aRunThatWaitsCanBeEnded()
{
    WorkspaceFixture desk;
    const auto ready = desk.setUpExport(autumn, {pilot});
    SEGUE_SUCCEEDED(ready);
    const auto signedOut = desk.ask(SignOutConnection{u"営業"_s});
    SEGUE_SUCCEEDED(signedOut);
    QObject context;
    std::optional<Result<domain::RunRecord>> record;
    RunExport request;
    request.exportName = autumn;
    request.waitForSignIn = true;
    const Ticket ticket =
        desk.workspace().call(request, &context, [&record](Result<domain::RunRecord> answer) { record.emplace(std::move(answer)); });
    bool waits = false;
    desk.workspace().onProgress(ticket, &context, [&waits](const RunView &view) { waits = waits || view.plea.has_value(); });
    QVERIFY(segue::testing::waitUntil([&] { return waits || record.has_value(); }, 30'000));
    QVERIFY(waits);
    desk.workspace().stopRun(ticket);
    QVERIFY(segue::testing::waitUntil([&] { return record.has_value(); }, 1000));
    SEGUE_ENDED(*record, RunState::WaitingForSignIn);
    QCOMPARE(domain::exitCodeFor(**record), ExitCode::SignInNeeded);
    SignInConnection again;
    again.connection = u"営業"_s;
    again.signIn = desk.clientSecret();
    const auto signedIn = desk.ask(again);
    SEGUE_SUCCEEDED(signedIn);
    const auto resumed = desk.ask(ResumeRun{(*record)->id.toString(), false});
    SEGUE_SUCCEEDED(resumed);
}

SEGUE_TEST(tst_SignInStory)
#include "tst_signinstory.moc"
