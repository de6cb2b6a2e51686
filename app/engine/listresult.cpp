// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listresult.h"

#include <algorithm>
#include <numeric>

namespace segue::engine {

namespace {

constexpr int daysAPlanIsGood = 7;
constexpr qint64 rowsAPage = 5000;

int callsFor(qint64 rows, qint64 each)
{
    return static_cast<int>((rows + each - 1) / each);
}

void countRejects(ListRun &run, const std::vector<Reject> &rejects)
{
    run.rejectsByReason.clear();
    for (const Reject &reject : rejects)
        ++run.rejectsByReason[reject.reason];
    run.rejected = static_cast<qint64>(rejects.size());
}

bool hasProblemRejects(const ListRun &run)
{
    for (auto it = run.rejectsByReason.begin(); it != run.rejectsByReason.end(); ++it) {
        if (!domain::isExpected(it.key()) && it.value() > 0)
            return true;
    }
    return false;
}

} // namespace

ListRun listRunFor(const ListPlan &plan)
{
    ListRun run;
    run.binding = plan.binding;
    run.segmentId = plan.segmentId;
    run.segmentName = plan.segmentName;
    run.list = plan.list;
    run.listName = plan.listName;
    run.members = plan.members;
    run.desired = plan.desired;
    run.unchanged = plan.stays;
    run.held = plan.heldCustomers;
    run.notOurs = plan.notOurs;
    run.removedByOthers = plan.removedByOthersLeft();
    countRejects(run, plan.rejects);
    if (plan.quick) {
        run.removedByOthers = plan.then.removedByOthers;
        run.rejectsByReason = plan.then.rejects;
        run.rejected = std::accumulate(run.rejectsByReason.cbegin(), run.rejectsByReason.cend(), qint64(0));
    }
    return run;
}

void setUntouched(ListRun &run, const ListPlan &plan)
{
    run.membersAfter = plan.marks.listMembers;
    if (plan.problem) {
        run.state = RunState::Failed;
        run.error = plan.problem;
    } else if (plan.guard) {
        run.state = RunState::StoppedByGuard;
        run.guard = plan.guard;
    } else {
        run.quick = plan.quick;
        run.unchanged = plan.marks.listMembers;
        run.state = hasProblemRejects(run) ? RunState::CompletedWithRejects : RunState::Completed;
    }
}

void setVerified(ListRun &run, const ListPlan &plan, const Verified &verified, domain::Mode mode, std::pair<qint64, qint64> doneBefore)
{
    const domain::ReadBack &result = verified.readBack;
    run.added = result.added + doneBefore.first;
    run.removed = result.removed + doneBefore.second;
    run.unchanged = plan.stays - doneBefore.first;
    run.membersAfter = result.membersAfter;
    run.changedByOthers = result.addedByOthers + result.removedByOthersMeanwhile;
    run.differences = static_cast<qint64>(result.missing.size()) + static_cast<qint64>(result.remaining.size());
    // An exact copy promises that the list is the segment, so that strangers and people left off are differences too.
    if (mode == domain::Mode::ExactCopy)
        run.differences += run.changedByOthers + plan.removedByOthersLeft();
    countRejects(run, allRejects(plan, verified.refused));
    run.verified = result.asPlanned();
    if (run.error)
        run.state = RunState::Failed;
    else if (run.differences > 0)
        run.state = RunState::CompletedWithDifferences;
    else
        run.state = hasProblemRejects(run) ? RunState::CompletedWithRejects : RunState::Completed;
}

std::vector<Reject> allRejects(const ListPlan &plan, const std::vector<std::pair<ContactId, Error>> &refused)
{
    std::vector<Reject> rejects = plan.rejects;
    rejects.reserve(rejects.size() + refused.size());
    for (const auto &[contact, error] : refused) {
        Reject reject;
        reject.contact = contact;
        reject.reason = RejectReason::Refused;
        reject.detail = (error.serverCode() + u' ' + error.serverText()).trimmed();
        const auto join = std::lower_bound(plan.joins.begin(), plan.joins.end(), contact,
                                           [](const domain::Join &row, const ContactId &id) { return row.contact < id; });
        if (join != plan.joins.end() && join->contact == contact)
            reject.customer = join->customer;
        rejects.push_back(std::move(reject));
    }
    return rejects;
}

VerifiedState verifiedStateFor(const RunRequest &request, const ListWork &work, const domain::WorldMarks &marks, const ListRun &run,
                               const ListState &stateAfter, const QDateTime &now)
{
    VerifiedState state;
    state.account = request.accountKey;
    state.contactIdField = request.contactIdField;
    state.mode = request.definition.mode;
    state.guard = request.definition.guard;
    state.segmentId = work.binding.segmentId;
    state.segmentMembers = run.members;
    state.segmentMissing = work.missingIds;
    state.marks = marks;
    // What came after the person's plan still waits: the next look must not take this state of the segment for done.
    if (run.waitingForNextPlan > 0)
        state.marks.segmentMarker.clear();
    state.marks.listVersion = stateAfter.version;
    state.marks.newestMemberRow = stateAfter.newestMemberRow;
    state.marks.listMembers = run.membersAfter;
    state.counts = {run.desired, run.added + run.unchanged, run.held, run.notOurs, run.removedByOthers, run.rejectsByReason};
    state.at = now;
    state.comparedAt = now;
    state.hadProblemRejects = hasProblemRejects(run);
    return state;
}

int expectedRequests(const domain::Plan &plan, int rowsPerCall)
{
    int requests = 1; // the preflight
    for (const ListPlan &list : plan.lists) {
        if (list.guard || list.problem || list.changesNothing())
            continue;
        const auto joins = static_cast<qint64>(list.joins.size());
        const auto leaves = static_cast<qint64>(list.leaves.size());
        requests += callsFor(joins, rowsPerCall) + callsFor(leaves, rowsPerCall) + (list.createsList ? 1 : 0);
        requests += 1 + std::max(1, callsFor(list.marks.listMembers + joins - leaves, rowsAPage));
    }
    return requests;
}

std::optional<QString> staleness(const domain::Plan &plan, const RunRequest &request, const QDateTime &now)
{
    if (plan.exportId != request.definition.id)
        return QStringLiteral("@other_export");
    if (plan.createdAt.daysTo(now) >= daysAPlanIsGood)
        return QStringLiteral("@too_old");
    if (plan.contactIdField != request.contactIdField)
        return QStringLiteral("@mapping_changed");
    if (plan.mode != request.definition.mode)
        return QStringLiteral("@mode_changed");
    if (plan.account != request.accountKey)
        return QStringLiteral("@account_changed");
    const auto &bindings = request.definition.bindings;
    const bool sameTargets = std::equal(
        plan.lists.begin(), plan.lists.end(), bindings.begin(), bindings.end(), [](const ListPlan &list, const domain::Binding &binding) {
            return list.binding == binding.id && list.segmentId == binding.segmentId && (list.list == binding.list || list.createsList);
        });
    if (!sameTargets)
        return QStringLiteral("@target_changed");
    return std::nullopt;
}

} // namespace segue::engine
