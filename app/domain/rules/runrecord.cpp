// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runrecord.h"

#include <algorithm>
#include <array>

namespace segue::domain {

namespace {

template<class E>
struct Word
{
    E value;
    QLatin1String text;
};

constexpr std::array<Word<RunState>, 11> stateWords{{
    {RunState::Queued, QLatin1String("queued")},
    {RunState::Running, QLatin1String("running")},
    {RunState::WaitingForSignIn, QLatin1String("waiting_for_sign_in")},
    {RunState::Completed, QLatin1String("completed")},
    {RunState::CompletedWithRejects, QLatin1String("completed_with_rejects")},
    {RunState::CompletedWithDifferences, QLatin1String("completed_with_differences")},
    {RunState::StoppedByGuard, QLatin1String("stopped_by_guard")},
    {RunState::Cancelled, QLatin1String("cancelled")},
    {RunState::Interrupted, QLatin1String("interrupted")},
    {RunState::Failed, QLatin1String("failed")},
    {RunState::Skipped, QLatin1String("skipped")},
}};

constexpr std::array<Word<RejectReason>, 10> reasonWords{{
    {RejectReason::Missing, QLatin1String("missing")},
    {RejectReason::Duplicate, QLatin1String("duplicate")},
    {RejectReason::SeveralContacts, QLatin1String("several_contacts")},
    {RejectReason::Excluded, QLatin1String("excluded")},
    {RejectReason::OptedOut, QLatin1String("opted_out")},
    {RejectReason::Malformed, QLatin1String("malformed")},
    {RejectReason::NotFound, QLatin1String("not_found")},
    {RejectReason::Inactive, QLatin1String("inactive")},
    {RejectReason::Merged, QLatin1String("merged")},
    {RejectReason::Refused, QLatin1String("refused")},
}};

constexpr std::array<Word<Mode>, 3> modeWords{{
    {Mode::KeepInStep, QLatin1String("keep-in-step")},
    {Mode::AddOnly, QLatin1String("add-only")},
    {Mode::ExactCopy, QLatin1String("exact-copy")},
}};

template<class E, std::size_t N>
QString wordFor(const std::array<Word<E>, N> &words, E value)
{
    const auto found = std::find_if(words.begin(), words.end(), [value](const Word<E> &word) { return word.value == value; });
    Q_ASSERT(found != words.end());
    return found->text;
}

template<class E, std::size_t N>
std::optional<E> valueFor(const std::array<Word<E>, N> &words, QStringView text)
{
    const auto found = std::find_if(words.begin(), words.end(), [text](const Word<E> &word) { return text == word.text; });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

/// From the least to the worst. What is not over outranks what is, since the run goes on; the rest follows the order of
/// the exit codes. A cancel outranks an interruption: somebody chose it.
constexpr std::array byWeight{
    RunState::Skipped,
    RunState::Completed,
    RunState::CompletedWithRejects,
    RunState::StoppedByGuard,
    RunState::CompletedWithDifferences,
    RunState::Interrupted,
    RunState::Cancelled,
    RunState::Failed,
    RunState::Queued,
    RunState::Running,
    RunState::WaitingForSignIn,
};

std::ptrdiff_t weight(RunState state)
{
    return std::find(byWeight.begin(), byWeight.end(), state) - byWeight.begin();
}

ExitCode exitCodeFor(RunState state, const std::optional<Error> &error)
{
    switch (state) {
    case RunState::Completed:
    case RunState::Skipped:
        return ExitCode::Done;
    case RunState::CompletedWithRejects:
        return ExitCode::Rejects;
    case RunState::CompletedWithDifferences:
        return ExitCode::Differences;
    case RunState::StoppedByGuard:
        return ExitCode::GuardStopped;
    case RunState::WaitingForSignIn:
        return ExitCode::SignInNeeded;
    case RunState::Queued:
    case RunState::Running:
    case RunState::Cancelled:
    case RunState::Interrupted:
        return ExitCode::Interrupted;
    case RunState::Failed:
        return error ? ExitCode::Done : ExitCode::Internal; // its error speaks for it
    }
    Q_UNREACHABLE();
}

ExitCode withError(ExitCode code, const std::optional<Error> &error)
{
    return error ? moreImportant(code, errorEntry(error->code()).exitCode) : code;
}

} // namespace

QString toString(RunState state)
{
    return wordFor(stateWords, state);
}

std::optional<RunState> runStateFromString(QStringView text)
{
    return valueFor(stateWords, text);
}

QString toString(RejectReason reason)
{
    return wordFor(reasonWords, reason);
}

std::optional<RejectReason> rejectReasonFromString(QStringView text)
{
    return valueFor(reasonWords, text);
}

QString toString(Mode mode)
{
    return wordFor(modeWords, mode);
}

std::optional<Mode> modeFromString(QStringView text)
{
    return valueFor(modeWords, text);
}

QMap<RejectReason, qint64> RunRecord::rejectsByReason() const
{
    QMap<RejectReason, qint64> sum;
    for (const ListRun &list : lists) {
        for (auto it = list.rejectsByReason.begin(); it != list.rejectsByReason.end(); ++it)
            sum[it.key()] += it.value();
    }
    return sum;
}

qint64 RunRecord::problemRejects() const
{
    qint64 sum = 0;
    const auto byReason = rejectsByReason();
    for (auto it = byReason.begin(); it != byReason.end(); ++it)
        sum += isExpected(it.key()) ? 0 : it.value();
    return sum;
}

RunState overallState(const QList<ListRun> &lists)
{
    RunState worst = lists.isEmpty() ? RunState::Completed : RunState::Skipped;
    bool isAllQueued = !lists.isEmpty();
    for (const ListRun &list : lists) {
        isAllQueued = isAllQueued && list.state == RunState::Queued;
        if (weight(list.state) > weight(worst))
            worst = list.state;
    }
    // Some lists done and others waiting for their turn: the run is under way.
    return worst == RunState::Queued && !isAllQueued ? RunState::Running : worst;
}

ExitCode exitCodeFor(const RunRecord &record)
{
    bool hasErrorSomewhere = record.error.has_value();
    ExitCode code = withError(ExitCode::Done, record.error);
    for (const ListRun &list : record.lists) {
        hasErrorSomewhere = hasErrorSomewhere || list.error.has_value();
        code = moreImportant(code, withError(exitCodeFor(list.state, list.error ? list.error : record.error), list.error));
    }
    const bool isSpokenFor = record.state == RunState::Failed && hasErrorSomewhere;
    return isSpokenFor ? code : moreImportant(code, exitCodeFor(record.state, record.error));
}

} // namespace segue::domain
