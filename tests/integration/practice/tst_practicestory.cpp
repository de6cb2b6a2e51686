// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicefixture.h"
#include "testregistry.h"
#include "workspacefixture.h"

#include "workspace/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace segue;
using namespace segue::testing;
using namespace segue::workspace;
using namespace Qt::StringLiterals;

/// Practising over several starts of the program, as the window does it: a workspace whose secrets stay in the process, and a server
/// that tells its secret at each start.
class tst_PracticeStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnAfterANewStart();
    void followsTheServerToAnotherPort();
};

namespace {

/// The workspace of one start of the program.
class Desk
{
public:
    explicit Desk(const QString &file)
    {
        WorkspaceOptions options;
        options.file = file;
        options.sessionSecretsOnly = true;
        m_workspace = std::make_unique<Workspace>(options);
    }
    ~Desk()
    {
        bool closed = false;
        QObject context;
        m_workspace->shutDown(&context, [&] { closed = true; });
        if (!waitUntil([&] { return closed; }, 30'000))
            qFatal("the workspace did not shut down");
    }

    template<class Request>
    [[nodiscard]] Result<typename Request::Answer> ask(Request request)
    {
        QObject context;
        std::optional<Result<typename Request::Answer>> heard;
        m_workspace->call(std::move(request), &context, [&](Result<typename Request::Answer> answer) { heard.emplace(std::move(answer)); });
        if (!waitUntil([&] { return heard.has_value(); }, 60'000))
            return failure(Error(ErrorCode::InternalFault).with(u"what"_s, u"no answer in time"_s));
        return std::move(*heard);
    }

    [[nodiscard]] Result<ExportView> setUp(const PracticeServer &server)
    {
        AddSource source;
        source.name = u"顧客"_s;
        source.server = server.server;
        source.signIn = server.signIn();
        if (const auto added = ask(source); !added.has_value())
            return failure(added.error());
        AddConnection connection;
        connection.name = u"営業"_s;
        connection.server = server.server;
        connection.acceptedTermsVersion = currentTerms(Language::Japanese).version;
        connection.language = Language::Japanese;
        if (const auto added = ask(connection); !added.has_value())
            return failure(added.error());
        CreateExport wanted;
        wanted.name = u"先行配信"_s;
        wanted.connection = connection.name;
        wanted.segments = {u"Newsletter_Pilot"_s};
        return ask(wanted);
    }

    [[nodiscard]] Result<domain::RunRecord> run()
    {
        RunExport request;
        request.exportName = u"先行配信"_s;
        return ask(request);
    }

private:
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace

void tst_PracticeStory::goesOnAfterANewStart()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"practice.segue"_s);
    qint64 members = 0;
    {
        PracticeFixture practice;
        const auto server = practice.start(folder.path());
        SEGUE_SUCCEEDED(server);
        Desk desk(file);
        SEGUE_SUCCEEDED(desk.setUp(*server));
        const auto first = desk.run();
        SEGUE_ENDED(first, domain::RunState::CompletedWithRejects);
        members = first->lists.first().membersAfter;
        QVERIFY(members > 400);
        QVERIFY(practice.stop());
    }

    PracticeFixture practice;
    const auto server = practice.start(folder.path());
    SEGUE_SUCCEEDED(server);
    Desk desk(file);
    const auto exports = desk.ask(ListExports{});
    SEGUE_SUCCEEDED(exports);
    QCOMPARE(exports->size(), 1);
    QVERIFY(exports->first().practice);
    // The secret went with the process, and what is missing is said.
    SampleSegment look;
    look.segment = u"Newsletter_Pilot"_s;
    const auto sample = desk.ask(look);
    QVERIFY(!sample.has_value());
    QCOMPARE(sample.error().code(), ErrorCode::SignInNeeded);

    SignInSource again;
    again.source = u"顧客"_s;
    again.signIn = server->signIn();
    SEGUE_SUCCEEDED(desk.ask(again));
    // The connection shares the sign-in: nothing else is asked for.
    const auto second = desk.run();
    SEGUE_ENDED(second, domain::RunState::CompletedWithRejects);
    QCOMPARE(second->lists.first().added, 0);
    QCOMPARE(second->lists.first().removed, 0);
    QCOMPARE(second->lists.first().membersAfter, members);
}

void tst_PracticeStory::followsTheServerToAnotherPort()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"practice.segue"_s);
    qint64 members = 0;
    {
        PracticeFixture practice;
        const auto server = practice.start(folder.path());
        SEGUE_SUCCEEDED(server);
        Desk desk(file);
        SEGUE_SUCCEEDED(desk.setUp(*server));
        const auto first = desk.run();
        SEGUE_ENDED(first, domain::RunState::CompletedWithRejects);
        members = first->lists.first().membersAfter;
        QVERIFY(practice.stop());
    }
    // As if another program had taken the port meanwhile.
    QVERIFY(QFile::remove(folder.filePath(u"practice.json"_s)));

    PracticeFixture practice;
    const auto server = practice.start(folder.path());
    SEGUE_SUCCEEDED(server);
    Desk desk(file);
    EditSource source;
    source.source = u"顧客"_s;
    source.server = server->server;
    source.signIn = server->signIn();
    SEGUE_SUCCEEDED(desk.ask(source));
    EditConnection connection;
    connection.connection = u"営業"_s;
    connection.server = server->server;
    connection.signIn = server->signIn();
    SEGUE_SUCCEEDED(desk.ask(connection));
    const auto second = desk.run();
    SEGUE_ENDED(second, domain::RunState::CompletedWithRejects);
    QCOMPARE(second->lists.first().added, 0);
    QCOMPARE(second->lists.first().membersAfter, members);
}

SEGUE_TEST(tst_PracticeStory)
#include "tst_practicestory.moc"
