// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspacefixture.h"

#include <QRegularExpression>

#include <algorithm>

using namespace segue;
using namespace segue::workspace;
using domain::RunState;
using segue::testing::WorkspaceFixture;

namespace {
const QString founders = QStringLiteral("Founding_Members"); // 10 members
const QString vip = QStringLiteral("Tokyo_VIP");             // 5,000 members
const QString autumn = QStringLiteral("秋");

bool has(const RunRequests &answer, const QString &request)
{
    return std::any_of(answer.requests.begin(), answer.requests.end(), [&](const RequestFact &fact) { return fact.request == request; });
}

QSet<QString> correlations(const RunRequests &answer)
{
    QSet<QString> ids;
    for (const RequestFact &fact : answer.requests)
        ids.insert(fact.correlationId);
    return ids;
}
} // namespace

/// The requests of a run as a person looks at them: while it goes on, and afterwards.
class tst_Inspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHasRun();
    void aRunThatGoesOnTellsItsRequests();
    void theLastRunIsRememberedUntilTheNext();
    void attemptsAreToldApart();
    void nothingPersonalIsIn();
    void aResumedRunKeepsItsEarlierRequests();
};

void tst_Inspector::nothingHasRun()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    const auto none = desk.ask(ListRequests{autumn});
    SEGUE_SUCCEEDED(none);
    QVERIFY(none->run.isNull() && !none->isGoing && none->requests.isEmpty());
    const auto unknown = desk.ask(ListRequests{QStringLiteral("冬")});
    QVERIFY(!unknown.has_value());
    QCOMPARE(unknown.error().code(), ErrorCode::NotFound);
}

void tst_Inspector::aRunThatGoesOnTellsItsRequests()
{
    WorkspaceFixture desk;
    const auto made = desk.setUpExport(autumn, {vip});
    SEGUE_SUCCEEDED(made);
    QObject context;
    std::optional<Result<domain::RunRecord>> ended;
    std::optional<Result<RunRequests>> meanwhile;
    RunExport request;
    request.exportName = autumn;
    const Ticket ticket = desk.workspace().call(
        request, &context,
        std::function<void(Result<domain::RunRecord>)>([&](Result<domain::RunRecord> answer) { ended.emplace(std::move(answer)); }));
    desk.workspace().onProgress(ticket, &context, [&](const RunView &view) {
        // Snapshots are ten a second, and the latest wins: any step after the first will do.
        if (meanwhile || view.progress.step <= engine::RunProgress::Step::Preflight)
            return;
        meanwhile.emplace(failure(Error(ErrorCode::TimedOut)));
        desk.workspace().call(ListRequests{made->definition.id.toString()}, &context,
                              std::function<void(Result<RunRequests>)>([&](Result<RunRequests> answer) { meanwhile = answer; }));
    });
    QVERIFY(segue::testing::waitUntil([&] { return ended.has_value(); }, 60'000));
    SEGUE_ENDED(*ended, RunState::CompletedWithRejects);
    QVERIFY(meanwhile.has_value());
    SEGUE_SUCCEEDED(*meanwhile);
    const RunRequests &seen = **meanwhile;
    QVERIFY(seen.isGoing);
    QVERIFY(seen.run == (*ended)->id);
    QVERIFY(has(seen, QStringLiteral("GET WhoAmI")));

    const auto after = desk.ask(ListRequests{autumn});
    SEGUE_SUCCEEDED(after);
    QVERIFY(!after->isGoing && after->run == seen.run);
    QVERIFY(after->requests.size() >= seen.requests.size());
    QVERIFY(correlations(*after).contains(correlations(seen)));
    QVERIFY(std::is_sorted(after->requests.begin(), after->requests.end(),
                           [](const RequestFact &left, const RequestFact &right) { return left.at < right.at; }));
    const bool good = std::all_of(after->requests.begin(), after->requests.end(), [&](const RequestFact &fact) {
        return fact.status >= 200 && fact.status < 300 && fact.at >= (*ended)->startedAt && !fact.correlationId.isEmpty()
               && fact.durationMs >= 0;
    });
    QVERIFY(good);
    QVERIFY(std::any_of(after->requests.begin(), after->requests.end(), [](const RequestFact &fact) { return fact.sent > 0; }));
    QVERIFY(std::any_of(after->requests.begin(), after->requests.end(), [](const RequestFact &fact) { return fact.received > 0; }));
}

void tst_Inspector::theLastRunIsRememberedUntilTheNext()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    const auto first = desk.run(autumn);
    SEGUE_SUCCEEDED(first);
    const auto ofFirst = desk.ask(ListRequests{autumn});
    SEGUE_SUCCEEDED(ofFirst);
    QVERIFY(ofFirst->run == first->id && !ofFirst->requests.isEmpty());
    // A plan only looks; what is shown of the run stays.
    SEGUE_SUCCEEDED(desk.ask(PlanExport{autumn, true}));
    const auto stillFirst = desk.ask(ListRequests{autumn});
    SEGUE_SUCCEEDED(stillFirst);
    QVERIFY(stillFirst->run == first->id);
    QCOMPARE(correlations(*stillFirst), correlations(*ofFirst));

    const auto second = desk.run(autumn, true);
    SEGUE_SUCCEEDED(second);
    const auto ofSecond = desk.ask(ListRequests{autumn});
    SEGUE_SUCCEEDED(ofSecond);
    QVERIFY(ofSecond->run == second->id);
    QVERIFY(!correlations(*ofSecond).intersects(correlations(*ofFirst)));
    // Kept by this process only.
    desk.restart();
    const auto forgotten = desk.ask(ListRequests{autumn});
    SEGUE_SUCCEEDED(forgotten);
    QVERIFY(forgotten->run.isNull() && forgotten->requests.isEmpty());
}

void tst_Inspector::attemptsAreToldApart()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    desk.sandbox().addFault(QStringLiteral("post AddListMembersList nth=1 status=503 retry-after=1"));
    const auto run = desk.run(autumn);
    SEGUE_ENDED(run, RunState::Completed);
    const auto answer = desk.ask(ListRequests{autumn});
    SEGUE_SUCCEEDED(answer);
    QList<RequestFact> adding;
    for (const RequestFact &fact : answer->requests) {
        if (fact.request == QLatin1String("POST AddListMembersList"))
            adding.append(fact);
    }
    QCOMPARE(adding.size(), 2);
    QCOMPARE(adding.at(0).status, 503);
    QCOMPARE(adding.at(0).retries, 0);
    QVERIFY(adding.at(1).status >= 200 && adding.at(1).status < 300);
    QCOMPARE(adding.at(1).retries, 1);
    QVERIFY(adding.at(0).correlationId != adding.at(1).correlationId);
}

void tst_Inspector::nothingPersonalIsIn()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    SEGUE_SUCCEEDED(desk.run(autumn));
    const auto answer = desk.ask(ListRequests{autumn});
    SEGUE_SUCCEEDED(answer);
    QVERIFY(!answer->requests.isEmpty());
    // A word for the method and words for the kind: no ID, no address, no value.
    static const QRegularExpression kind(QStringLiteral("^(GET|POST|PATCH|DELETE|\\$batch)( [A-Za-z$]+)*$"));
    static const QRegularExpression uuid(QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
    const QSet<QString> people = desk.expected(founders);
    for (const RequestFact &fact : answer->requests) {
        QVERIFY2(kind.match(fact.request).hasMatch(), qPrintable(fact.request));
        QVERIFY2(uuid.match(fact.correlationId).hasMatch(), qPrintable(fact.correlationId));
        QVERIFY(!people.contains(fact.correlationId));
    }
}

void tst_Inspector::aResumedRunKeepsItsEarlierRequests()
{
    WorkspaceFixture desk;
    SEGUE_SUCCEEDED(desk.setUpExport(autumn, {founders}));
    desk.sandbox().addFault(QStringLiteral("post AddListMembersList status=403 code=0x80040220"));
    const auto failed = desk.run(autumn);
    SEGUE_ENDED(failed, RunState::Failed);
    const auto before = desk.ask(ListRequests{autumn});
    SEGUE_SUCCEEDED(before);
    QVERIFY(before->run == failed->id && !before->requests.isEmpty());

    desk.sandbox().control("/sandbox/faults", {{QStringLiteral("clear"), true}});
    const auto resumed = desk.ask(ResumeRun{failed->id.toString()});
    SEGUE_ENDED(resumed, RunState::Completed);
    QVERIFY(resumed->id == failed->id);
    const auto after = desk.ask(ListRequests{autumn});
    SEGUE_SUCCEEDED(after);
    QVERIFY(after->run == failed->id);
    QVERIFY(after->requests.size() > before->requests.size());
    QVERIFY(correlations(*after).contains(correlations(*before)));
}

SEGUE_TEST(tst_Inspector)
#include "tst_inspector.moc"
