// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membershipplan.h"

#include "sortedrows.h"

namespace segue::domain {

namespace {

// I5: a share counts only together with a number of people, since small lists change by large shares.
constexpr qint64 peopleAlwaysAllowed = 50;
constexpr qint64 peopleThatMakeAll = 10;
constexpr qint64 removedByOthersPercent = 20;
constexpr qint64 missingIdsPoints = 10;

bool exceedsShare(qint64 part, qint64 whole, qint64 percent)
{
    return part > peopleAlwaysAllowed && part * 100 > percent * whole;
}

Error stop(ErrorCode code, const ListPlan &plan)
{
    return Error(code)
        .with(QStringLiteral("list"), plan.listName)
        .with(QStringLiteral("segment"), plan.segmentName.isEmpty() ? plan.segmentId : plan.segmentName)
        .with(QStringLiteral("leaves"), static_cast<qint64>(plan.leaves.size()));
}

/// What is not as it was at the last verified run; a term of the catalogue, empty if nothing is.
QString changedSince(const VerifiedState &then, const PlanInput &input, const ListPlan &plan)
{
    const QString &segment = input.segmentId.isEmpty() ? plan.segmentId : input.segmentId;
    if (!segment.isEmpty() && then.segmentId != segment)
        return QStringLiteral("@segment");
    if (then.contactIdField != input.contactIdField)
        return QStringLiteral("@mapping");
    if (then.account != input.account)
        return QStringLiteral("@account");
    return {};
}

qint64 withoutUsableId(const ListPlan &plan)
{
    qint64 count = plan.heldCustomers - plan.heldSeveral;
    for (const Reject &reject : plan.rejects)
        count += reject.reason == RejectReason::Missing || reject.reason == RejectReason::Malformed ? 1 : 0;
    return count;
}

/// Only who was ours at the last read-back counts: those remembered from earlier have been asked about.
qint64 newlyRemovedByOthers(const ListPlan &plan, const Ledger &ledger)
{
    qint64 count = 0;
    auto ours = ledger.ours.begin();
    for (const ContactId &contact : plan.removedByOthers)
        count += advanceTo(ours, ledger.ours.end(), contact) ? 1 : 0;
    return count;
}

qint64 contactsOf(const Ledger &ledger)
{
    qint64 count = 0;
    for (std::size_t i = 0; i < ledger.ours.size(); ++i)
        count += i == 0 || ledger.ours[i].contact != ledger.ours[i - 1].contact ? 1 : 0;
    return count;
}

} // namespace

std::optional<Error> guardDecision(const PlanInput &input, const ListPlan &plan, const Ledger &ledger, qint64 listMembers)
{
    if (input.guardLifted)
        return std::nullopt;
    const bool modeRemoves = input.mode != Mode::AddOnly;
    const bool isExact = input.mode == Mode::ExactCopy;
    const auto leaves = static_cast<qint64>(plan.leaves.size());

    if (modeRemoves && input.segmentMembers.value_or(plan.members) == 0)
        return stop(ErrorCode::GuardEmpty, plan).with(QStringLiteral("members"), listMembers);

    if (leaves > 0) {
        if (const QString what = input.verified ? changedSince(*input.verified, input, plan) : QString(); !what.isEmpty())
            return stop(ErrorCode::GuardChanged, plan).with(QStringLiteral("what"), what);
        const bool copiedBefore = input.verified && input.verified->mode == Mode::ExactCopy;
        if (isExact && !input.listCreatedByUs && !copiedBefore)
            return stop(ErrorCode::GuardFirstExact, plan);
        if (!input.wholeOrganisationVisible)
            return stop(ErrorCode::GuardLimitedView, plan).with(QStringLiteral("privilege"), input.limitedPrivilege);
    }

    if (modeRemoves && input.verified && input.verified->segmentMembers > 0) {
        const qint64 missing = withoutUsableId(plan);
        const qint64 missingThen = input.verified->segmentMissing;
        const qint64 membersThen = input.verified->segmentMembers;
        if (100 * (missing * membersThen - missingThen * plan.members) >= missingIdsPoints * plan.members * membersThen)
            return stop(ErrorCode::GuardMissingIds, plan)
                .with(QStringLiteral("before"), missingThen * 100 / membersThen)
                .with(QStringLiteral("now"), missing * 100 / plan.members);
    }

    if (const qint64 removed = newlyRemovedByOthers(plan, ledger); exceedsShare(removed, contactsOf(ledger), removedByOthersPercent))
        return stop(ErrorCode::GuardRemovedByOthers, plan).with(QStringLiteral("removed"), removed);

    // In keep in step everybody on the list who is not notOurs is ours.
    const qint64 removable = isExact ? listMembers : listMembers - plan.notOurs;
    if (leaves >= peopleThatMakeAll && leaves >= removable)
        return stop(ErrorCode::GuardAll, plan);
    if (input.guard.sharePercent && exceedsShare(leaves, removable, *input.guard.sharePercent))
        return stop(ErrorCode::GuardShare, plan).with(QStringLiteral("share"), *input.guard.sharePercent);
    return std::nullopt;
}

} // namespace segue::domain
