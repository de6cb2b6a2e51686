// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"
#include "waiting.h"

#include "workspace/workspace.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace segue;
using namespace segue::workspace;

/// The face, once with the engine on a thread of its own and once on the caller's: what holds for one holds for the other.
class tst_Workspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersThroughTheEventLoopOnTheCallersThread_data() { arrangements(); }
    void answersThroughTheEventLoopOnTheCallersThread();
    void hearsNothingAfterCancel_data() { arrangements(); }
    void hearsNothingAfterCancel();
    void hearsNothingWhenTheContextDied_data() { arrangements(); }
    void hearsNothingWhenTheContextDied();
    void answersEveryQuestionWithTheFilesError_data() { arrangements(); }
    void answersEveryQuestionWithTheFilesError();
    void triesTheFileAgainAfterAnError_data() { arrangements(); }
    void triesTheFileAgainAfterAnError();
    void refusesBadInputBeforeAnythingIsAsked_data() { arrangements(); }
    void refusesBadInputBeforeAnythingIsAsked();
    void tellsTheTermsWithoutAFile_data() { arrangements(); }
    void tellsTheTermsWithoutAFile();
    void shutsDownOnce_data() { arrangements(); }
    void shutsDownOnce();
    void diesWithQuestionsOpen_data() { arrangements(); }
    void diesWithQuestionsOpen();
    void opensTheSameFileAgain_data() { arrangements(); }
    void opensTheSameFileAgain();

private:
    void arrangements();
    [[nodiscard]] std::unique_ptr<Workspace> open(const QString &file = {});
    template<class Request>
    [[nodiscard]] Result<typename Request::Answer> ask(Workspace &workspace, Request request);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Workspace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_Workspace::arrangements()
{
    QTest::addColumn<bool>("ownThread");
    QTest::newRow("a thread of its own") << true;
    QTest::newRow("the caller's thread") << false;
}

std::unique_ptr<Workspace> tst_Workspace::open(const QString &file)
{
    QFETCH(bool, ownThread);
    WorkspaceOptions options;
    options.file = file.isEmpty() ? m_folder->filePath(QStringLiteral("private/test.segue")) : file;
    options.sessionSecretsOnly = true;
    options.ownThread = ownThread;
    return std::make_unique<Workspace>(options);
}

template<class Request>
Result<typename Request::Answer> tst_Workspace::ask(Workspace &workspace, Request request)
{
    QObject context;
    std::optional<Result<typename Request::Answer>> heard;
    workspace.call(std::move(request), &context, [&](Result<typename Request::Answer> answer) { heard.emplace(std::move(answer)); });
    if (!segue::testing::waitUntil([&] { return heard.has_value(); }, 10'000))
        return failure(Error(ErrorCode::TimedOut));
    return std::move(*heard);
}

void tst_Workspace::answersThroughTheEventLoopOnTheCallersThread()
{
    const auto workspace = open();
    int answers = 0;
    QThread *heardOn = nullptr;
    workspace->call(ListSources{}, this, [&](const Result<QList<domain::Source>> &sources) {
        QVERIFY(sources.has_value());
        QVERIFY(sources->isEmpty());
        heardOn = QThread::currentThread();
        ++answers;
    });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
    QCOMPARE(heardOn, QThread::currentThread());
    QTest::qWait(20);
    QCOMPARE(answers, 1);
}

void tst_Workspace::hearsNothingAfterCancel()
{
    const auto workspace = open();
    bool heard = false;
    const Ticket ticket = workspace->call(ListRuns{}, this, [&](const Result<QList<domain::RunRecord>> &) { heard = true; });
    workspace->cancel(ticket);
    workspace->cancel(ticket);
    QVERIFY(ask(*workspace, ListSources{}).has_value()); // asked later, answered: the first one had its time
    QTest::qWait(20);
    QVERIFY(!heard);
}

void tst_Workspace::hearsNothingWhenTheContextDied()
{
    const auto workspace = open();
    bool heard = false;
    {
        QObject context;
        workspace->call(ListRuns{}, &context, [&](const Result<QList<domain::RunRecord>> &) { heard = true; });
    }
    QVERIFY(ask(*workspace, ListSources{}).has_value());
    QTest::qWait(20);
    QVERIFY(!heard);
}

void tst_Workspace::answersEveryQuestionWithTheFilesError()
{
    const QString file = m_folder->filePath(QStringLiteral("notes.segue"));
    QFile notes(file);
    QVERIFY(notes.open(QIODevice::WriteOnly));
    notes.write(QByteArray("no database at all\n").repeated(100));
    notes.close();
    const auto workspace = open(file);
    QCOMPARE(ask(*workspace, ListSources{}).error().code(), ErrorCode::WorkspaceDamaged);
    QCOMPARE(ask(*workspace, ListRuns{}).error().code(), ErrorCode::WorkspaceDamaged);
    QVERIFY(notes.open(QIODevice::ReadOnly));
    QVERIFY(notes.readAll().startsWith("no database at all"));
}

void tst_Workspace::triesTheFileAgainAfterAnError()
{
    const QString file = m_folder->filePath(QStringLiteral("again.segue"));
    QVERIFY(QDir().mkpath(file)); // a folder stands where the file should be
    const auto workspace = open(file);
    QVERIFY(!ask(*workspace, ListSources{}).has_value());
    QVERIFY(QDir().rmdir(file));
    QVERIFY(ask(*workspace, ListSources{}).has_value());
}

void tst_Workspace::refusesBadInputBeforeAnythingIsAsked()
{
    const auto workspace = open();
    AddSource source;
    source.name = QStringLiteral("  ");
    QCOMPARE(ask(*workspace, source).error().code(), ErrorCode::NameInvalid);
    source.name = QStringLiteral("customers");
    source.server = QStringLiteral("http://sales.example.com");
    QCOMPARE(ask(*workspace, source).error().code(), ErrorCode::AddressNotSecure);
    AddConnection connection;
    connection.name = QStringLiteral("sales");
    connection.server = QStringLiteral("https://sales.example.com");
    const auto refused = ask(*workspace, connection);
    QCOMPARE(refused.error().code(), ErrorCode::TermsNotAccepted);
    QCOMPARE(refused.error().parameter(QStringLiteral("version")).toString(), currentTerms(Language::English).version);
    connection.acceptedTermsVersion = QStringLiteral("1999-01-01");
    QCOMPARE(ask(*workspace, connection).error().code(), ErrorCode::TermsNotAccepted);
    QCOMPARE(ask(*workspace, ShowSource{QStringLiteral("none")}).error().code(), ErrorCode::NotFound);
    QCOMPARE(ask(*workspace, ListSegments{}).error().code(), ErrorCode::SourceMissing);
    QCOMPARE(ask(*workspace, PlanExport{QStringLiteral("none"), false}).error().code(), ErrorCode::NotFound);
    QCOMPARE(ask(*workspace, ShowRun{QStringLiteral("latest")}).error().code(), ErrorCode::NotFound);
    CreateExport definition;
    definition.name = QStringLiteral("autumn");
    QCOMPARE(ask(*workspace, definition).error().code(), ErrorCode::UsageMissing);
}

void tst_Workspace::tellsTheTermsWithoutAFile()
{
    const auto workspace = open(QStringLiteral("/proc/no/such/place.segue"));
    const auto terms = ask(*workspace, Terms{Language::Japanese});
    QVERIFY(terms.has_value());
    QVERIFY(!terms->text.isEmpty());
    QVERIFY(!ask(*workspace, ListSources{}).has_value());
}

void tst_Workspace::shutsDownOnce()
{
    const auto workspace = open();
    QVERIFY(ask(*workspace, ListSources{}).has_value());
    bool late = false;
    workspace->call(ListRuns{}, this, [&](const Result<QList<domain::RunRecord>> &) { late = true; });
    int closed = 0;
    workspace->shutDown(this, [&] { ++closed; });
    QTRY_COMPARE(closed, 1);
    workspace->call(ListRuns{}, this, [&](const Result<QList<domain::RunRecord>> &) { late = true; });
    QTest::qWait(20);
    QVERIFY(!late);
    QCOMPARE(closed, 1);
}

void tst_Workspace::diesWithQuestionsOpen()
{
    bool heard = false;
    {
        const auto workspace = open();
        for (int question = 0; question < 20; ++question)
            workspace->call(ListExports{}, this, [&](const Result<QList<ExportView>> &) { heard = true; });
    }
    QTest::qWait(20);
    QVERIFY(!heard);
}

void tst_Workspace::opensTheSameFileAgain()
{
    QString id;
    for (int round = 0; round < 2; ++round) {
        const auto workspace = open();
        const auto facts = ask(*workspace, WorkspaceInfo{});
        QVERIFY(facts.has_value());
        QVERIFY(QFile::exists(facts->file));
        QVERIFY(facts->interrupted.isEmpty());
        QVERIFY(id.isEmpty() || facts->workspaceId == id);
        id = facts->workspaceId;
        bool closed = false;
        workspace->shutDown(this, [&] { closed = true; });
        QTRY_VERIFY(closed);
    }
    QVERIFY(!id.isEmpty());
}

SEGUE_TEST(tst_Workspace)
#include "tst_workspace.moc"
