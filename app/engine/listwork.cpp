// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listwork.h"

namespace segue::engine {

bool concernsOneList(const Error &error)
{
    switch (error.code()) {
    case ErrorCode::SegmentNotFound:
    case ErrorCode::SegmentEmptyOrMissing:
    case ErrorCode::SegmentUnsettled:
    case ErrorCode::ReadBrokeOff:
    case ErrorCode::ListReadBrokeOff:
    case ErrorCode::ListNotFound:
    case ErrorCode::ListLocked:
    case ErrorCode::ListInactive:
    case ErrorCode::ListNotStatic:
    case ErrorCode::ListWrongType:
    case ErrorCode::ListForeign:
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
