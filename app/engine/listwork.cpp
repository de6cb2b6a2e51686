// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listwork.h"

#include <algorithm>
#include <iterator>

namespace segue::engine {

std::optional<Error> obstacle(const ListState &state, const QString &stamp, const std::optional<QString> &agreedStamp)
{
    if (!state.isStatic)
        return Error(ErrorCode::ListNotStatic);
    if (!state.isOfContacts)
        return Error(ErrorCode::ListWrongType);
    if (!state.isActive)
        return Error(ErrorCode::ListInactive);
    if (state.isLocked)
        return Error(ErrorCode::ListLocked);
    if (!state.stamp.isEmpty() && state.stamp != stamp && state.stamp != agreedStamp)
        return Error(ErrorCode::ListForeign).with(QStringLiteral("stamp"), state.stamp);
    return std::nullopt;
}

std::shared_ptr<const Ledger> Memory::known(const ListContent &list) const
{
    if (joins->empty() && leaves->empty())
        return ledger;
    return std::make_shared<const Ledger>(domain::withUnsettled(*ledger, *joins, *leaves, list));
}

LedgerChange ledgerChange(const ListWork &work, const ListPlan &plan, int joinsSent, const ListContent &after)
{
    const auto sent = static_cast<std::size_t>(joinsSent);
    const auto change = [&](const Ledger &ledger) {
        if (plan.undo)
            return domain::ledgerAfterUndo(ledger, plan, sent, *work.unsettled, after);
        const domain::Intended intended{std::span(plan.joins).first(sent), *work.unsettled};
        return domain::ledgerAfter(ledger, *work.comparison, intended, after, plan.rejects);
    };
    // Whom we removed ourselves was not removed by others, even where nobody could write it down at the time.
    const std::vector<ContactId> gone = domain::removedByUs(*work.ledger, *work.unsettledLeaves, *work.before);
    if (gone.empty())
        return change(*work.ledger);
    LedgerChange result = change(domain::withUnsettled(*work.ledger, {}, *work.unsettledLeaves, *work.before));
    std::vector<ContactId> drop;
    std::set_union(result.drop.begin(), result.drop.end(), gone.begin(), gone.end(), std::back_inserter(drop));
    result.drop = std::move(drop);
    return result;
}

bool concernsOneList(const Error &error)
{
    switch (error.code()) {
    case ErrorCode::SegmentNotFound:
    case ErrorCode::SegmentEmptyOrMissing:
    case ErrorCode::SegmentUnsettled:
    case ErrorCode::ReadBrokeOff:
    case ErrorCode::FileEncodingUnknown:
    case ErrorCode::FileUnusable:
    case ErrorCode::FileChanged:
    case ErrorCode::ListReadBrokeOff:
    case ErrorCode::ListNotFound:
    case ErrorCode::ListLocked:
    case ErrorCode::ListInactive:
    case ErrorCode::ListNotStatic:
    case ErrorCode::ListWrongType:
    case ErrorCode::ListForeign:
    case ErrorCode::ListSkipped:
    case ErrorCode::ListDetached:
    case ErrorCode::NoRemovalWay:
        return true;
    default:
        return false;
    }
}

bool listIsGone(const Error &error)
{
    return error.code() == ErrorCode::ListNotFound || error.code() == ErrorCode::ListReadBrokeOff;
}

} // namespace segue::engine
