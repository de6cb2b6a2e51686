// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listresult.h"

#include "domain/people.h"

#include <algorithm>
#include <numeric>

namespace segue::engine {

namespace {

constexpr int daysAPlanIsGood = 7;
// A full compare happens at least this often, since a quick look cannot see what others took off the list.
constexpr int daysBetweenFullCompares = 7;
constexpr qint64 rowsAPage = 5000;

int callsFor(qint64 rows, qint64 each)
{
    return static_cast<int>((rows + each - 1) / each);
}

void countRejects(ListRun &run, const std::vector<Reject> &rejects)
{
    run.rejectsByReason = domain::countByReason(rejects);
    run.rejected = static_cast<qint64>(rejects.size());
}

bool hasProblemRejects(const ListRun &run)
{
    return domain::problemsIn(run.rejectsByReason) > 0;
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
    run.part = plan.part;
    run.members = plan.members;
    run.desired = plan.desired;
    run.unchanged = plan.stays;
    run.held = plan.heldCustomers;
    run.notOurs = plan.notOurs;
    run.removedByOthers = plan.removedByOthersLeft();
    run.optedOut = plan.optedOut;
    run.staysInactive = plan.staysInactive;
    run.alarm = plan.alarm;
    countRejects(run, plan.rejects);
    if (plan.undo)
        run.unchanged = plan.notOurs + plan.oursKept;
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
        // What the export's settings foresee asks nothing of anybody.
        run.state = errorEntry(plan.problem->code()).exitCode == ExitCode::Done ? RunState::Skipped : RunState::Failed;
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
    if (plan.undo) {
        run.unchanged = plan.notOurs + plan.oursKept - doneBefore.first;
        run.changedByOthers += plan.undo->changedByOthers;
    }
    // An exact copy promises that the list is the segment, so that strangers and people left off are differences too.
    if (mode == domain::Mode::ExactCopy && !plan.undo)
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
    state.policies = domain::policyMark(request.definition);
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

std::optional<VerifiedState> afterUndo(const ListWork &work)
{
    std::optional<VerifiedState> state = work.verified;
    if (state)
        state->marks.segmentMarker.clear();
    return state;
}

bool isEmptyUndo(const domain::Plan &plan)
{
    return std::all_of(plan.lists.begin(), plan.lists.end(), [](const ListPlan &list) { return list.changesNothing() && !list.problem; });
}

ListPlan ofRejected(const RejectedPeople &people, const ListPlan &fresh)
{
    ListPlan part;
    for (const domain::Join &join : fresh.joins) {
        const bool wasRejected = std::binary_search(people.customers.begin(), people.customers.end(), join.customer)
                                 || std::binary_search(people.contacts.begin(), people.contacts.end(), join.contact);
        if (wasRejected)
            part.joins.push_back(join);
    }
    // Nobody leaves, so that only what speaks against adding stops the list.
    const auto stopsAdding = [](ErrorCode code) {
        return code == ErrorCode::GuardEmpty || code == ErrorCode::GuardMissingIds || code == ErrorCode::GuardRemovedByOthers;
    };
    if (fresh.guard && stopsAdding(fresh.guard->code()))
        part.guard = fresh.guard;
    return part;
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

QString whyInFull(const RunRequest &request, const domain::Binding &binding, const ListState &state,
                  const std::optional<VerifiedState> &then, const SegmentInfo &segment, const QDateTime &now)
{
    if (request.full)
        return QStringLiteral("@full_asked");
    if (!then || !state.exists)
        return QStringLiteral("@full_first");
    if (then->contactIdField != request.contactIdField)
        return QStringLiteral("@full_mapping");
    if (then->mode != request.definition.mode)
        return QStringLiteral("@full_mode");
    if (then->account != request.accountKey)
        return QStringLiteral("@full_account");
    if (then->guard != request.definition.guard)
        return QStringLiteral("@full_guard");
    if (then->policies != domain::policyMark(request.definition))
        return QStringLiteral("@full_people");
    if (segment.marker.isEmpty())
        return QStringLiteral("@full_no_marker");
    if (then->marks.segmentMarker.isEmpty())
        return QStringLiteral("@full_waiting");
    if (then->marks.segmentMarker != segment.marker || then->segmentId != binding.segmentId)
        return QStringLiteral("@full_segment");
    if (then->marks.listVersion != state.version || then->marks.newestMemberRow != state.newestMemberRow)
        return QStringLiteral("@full_list");
    if (then->comparedAt.daysTo(now) >= daysBetweenFullCompares)
        return QStringLiteral("@full_week");
    return {};
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
