// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "domain/runrecord.h"

#include <QSet>
#include <QTest>

using namespace segue;
using namespace segue::domain;

/// States, their words, and what the command line answers.
class tst_RunRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsGoThereAndBack();
    void overallState_data();
    void overallState();
    void exitCode_data();
    void exitCode();
    void countsRejects();
};

namespace {

template<class E, class FromString>
void thereAndBack(const QList<E> &values, FromString fromString, const QStringList &expected)
{
    QStringList shown;
    for (const E value : values) {
        shown += toString(value);
        QVERIFY(fromString(toString(value)) == value);
    }
    QCOMPARE(shown, expected);
    QVERIFY(!fromString(QString()));
    QVERIFY(!fromString(expected.first().toUpper()));
}

QStringList split(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

} // namespace

void tst_RunRecord::wordsGoThereAndBack()
{
    thereAndBack(
        QList{RunState::Queued, RunState::Running, RunState::WaitingForSignIn, RunState::Completed, RunState::CompletedWithRejects,
              RunState::CompletedWithDifferences, RunState::StoppedByGuard, RunState::Cancelled, RunState::Interrupted, RunState::Failed},
        runStateFromString,
        split("queued running waiting_for_sign_in completed completed_with_rejects completed_with_differences stopped_by_guard cancelled "
              "interrupted failed"));
    thereAndBack(
        QList{RejectReason::Missing, RejectReason::Duplicate, RejectReason::SeveralContacts, RejectReason::Excluded, RejectReason::OptedOut,
              RejectReason::Malformed, RejectReason::NotFound, RejectReason::Inactive, RejectReason::Merged, RejectReason::Refused},
        rejectReasonFromString, split("missing duplicate several_contacts excluded opted_out malformed not_found inactive merged refused"));
    for (const RejectReason reason :
         {RejectReason::Missing, RejectReason::Duplicate, RejectReason::SeveralContacts, RejectReason::Excluded, RejectReason::OptedOut})
        QVERIFY(isExpected(reason));
    for (const RejectReason reason :
         {RejectReason::Malformed, RejectReason::NotFound, RejectReason::Inactive, RejectReason::Merged, RejectReason::Refused})
        QVERIFY(!isExpected(reason));
    thereAndBack(QList{Mode::KeepInStep, Mode::AddOnly, Mode::ExactCopy}, modeFromString, split("keep-in-step add-only exact-copy"));
}

void tst_RunRecord::overallState_data()
{
    QTest::addColumn<QString>("lists");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *lists, const char *expected) {
        QTest::newRow(lists) << QString::fromLatin1(lists) << QString::fromLatin1(expected);
    };
    row("", "completed");
    row("completed completed", "completed");
    row("completed completed_with_rejects", "completed_with_rejects");
    row("stopped_by_guard completed_with_rejects", "stopped_by_guard");
    row("stopped_by_guard completed_with_differences", "completed_with_differences");
    row("interrupted completed_with_differences", "interrupted");
    row("interrupted cancelled", "cancelled");
    row("failed cancelled completed", "failed");
    row("queued queued", "queued");
    row("completed queued", "running");
    row("failed running queued", "running");
    row("running waiting_for_sign_in", "waiting_for_sign_in");
}

void tst_RunRecord::overallState()
{
    QFETCH(QString, lists);
    QList<ListRun> runs;
    for (const QString &word : lists.split(u' ', Qt::SkipEmptyParts)) {
        ListRun run;
        run.state = runStateFromString(word).value();
        runs.append(run);
    }
    QTEST(toString(segue::domain::overallState(runs)), "expected");
    std::reverse(runs.begin(), runs.end());
    QTEST(toString(segue::domain::overallState(runs)), "expected");
}

void tst_RunRecord::exitCode_data()
{
    using Lists = QList<std::pair<RunState, std::optional<ErrorCode>>>;
    QTest::addColumn<RunRecord>("record");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *title, RunState state, std::optional<ErrorCode> error, const Lists &lists, ExitCode expected) {
        RunRecord record;
        record.state = state;
        if (error)
            record.error = Error(*error);
        for (const auto &[listState, listError] : lists) {
            ListRun list;
            list.state = listState;
            if (listError)
                list.error = Error(*listError);
            record.lists.append(list);
        }
        QTest::newRow(title) << record << static_cast<int>(expected);
    };
    constexpr std::nullopt_t none = std::nullopt;
    using State = RunState;
    row("completed", State::Completed, none, {{State::Completed, none}}, ExitCode::Done);
    row("rejects", State::CompletedWithRejects, none, {{State::Completed, none}, {State::CompletedWithRejects, none}}, ExitCode::Rejects);
    row("guard before rejects", State::StoppedByGuard, none, {{State::StoppedByGuard, none}, {State::CompletedWithRejects, none}},
        ExitCode::GuardStopped);
    row("differences before guard", State::CompletedWithDifferences, none,
        {{State::StoppedByGuard, none}, {State::CompletedWithDifferences, none}}, ExitCode::Differences);
    row("cancelled before differences", State::Cancelled, ErrorCode::Cancelled,
        {{State::CompletedWithDifferences, none}, {State::Cancelled, none}}, ExitCode::Interrupted);
    row("interrupted", State::Interrupted, none, {{State::Interrupted, none}}, ExitCode::Interrupted);
    row("network before cancelled", State::Failed, ErrorCode::ConnectionLost, {{State::Cancelled, none}}, ExitCode::Network);
    row("one list may not be changed", State::Failed, none, {{State::Failed, ErrorCode::ListLocked}, {State::Completed, none}},
        ExitCode::NotPermitted);
    row("one list is gone", State::Failed, none, {{State::Failed, ErrorCode::ListNotFound}, {State::Completed, none}},
        ExitCode::Configuration);
    row("the weightiest of several lists", State::Failed, none,
        {{State::Failed, ErrorCode::ListLocked}, {State::Failed, ErrorCode::SignInRevoked}}, ExitCode::SignInNeeded);
    row("disk full before everything", State::Failed, ErrorCode::DiskFull, {{State::Failed, ErrorCode::SignInRevoked}},
        ExitCode::Workspace);
    row("the run's error speaks for its lists", State::Failed, ErrorCode::NotPermitted, {{State::Failed, none}}, ExitCode::NotPermitted);
    row("failed without a word", State::Failed, none, {{State::Failed, none}}, ExitCode::Internal);
    row("empty segment is the guard's business", State::Failed, none, {{State::Failed, ErrorCode::SegmentEmptyOrMissing}},
        ExitCode::GuardStopped);
    row("waiting for sign-in", State::WaitingForSignIn, none, {}, ExitCode::SignInNeeded);
    row("not over: can be resumed", State::Running, none, {{State::Running, none}}, ExitCode::Interrupted);
}

void tst_RunRecord::exitCode()
{
    QFETCH(RunRecord, record);
    QTEST(static_cast<int>(exitCodeFor(record)), "expected");
}

void tst_RunRecord::countsRejects()
{
    RunRecord record;
    ListRun one;
    one.rejectsByReason = {{RejectReason::Missing, 3}, {RejectReason::Merged, 2}};
    ListRun other;
    other.rejectsByReason = {{RejectReason::Duplicate, 5}, {RejectReason::Merged, 1}, {RejectReason::Malformed, 1}};
    record.lists = {one, other};
    QCOMPARE(record.rejectsByReason(),
             (QMap<RejectReason, qint64>{
                 {RejectReason::Missing, 3}, {RejectReason::Duplicate, 5}, {RejectReason::Malformed, 1}, {RejectReason::Merged, 3}}));
    QCOMPARE(record.problemRejects(), 4);
}

SEGUE_TEST(tst_RunRecord)
#include "tst_runrecord.moc"
