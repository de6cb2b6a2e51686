// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core.h"

#include <algorithm>

namespace segue::insights {

int Core::parallelCalls() const
{
    // A few more than run now, so that the pacer sees a queue and can try whether more at once brings more.
    const int now = std::max(1, m_service.client().pacer().traffic().parallelismNow);
    return std::min(52, now + now / 2 + 1);
}

odata::Fault faultOf(const Error &error)
{
    return odata::readServerError(error.status(), {}, R"({"error":{"code":")" + error.serverCode().toUtf8() + R"("}})").fault;
}

Error tableError(const Error &cause, const char *table)
{
    if (cause.code() == ErrorCode::NotPermitted)
        return odata::withCause(
            Error(ErrorCode::NotPermitted).with(QStringLiteral("privilege"), QStringLiteral("prvRead") + QLatin1String(table)), cause);
    if (cause.code() != ErrorCode::UnexpectedAnswer)
        return cause;
    const odata::Fault fault = faultOf(cause);
    if (fault == odata::Fault::Unknown || fault == odata::Fault::RowMissing)
        return odata::withCause(Error(ErrorCode::InsightsMissing), cause);
    return cause;
}

Error profileError(const Error &cause, const QString &field, const char *table)
{
    if (cause.code() == ErrorCode::UnexpectedAnswer && faultOf(cause) == odata::Fault::UnknownColumn)
        return odata::withCause(Error(ErrorCode::FieldUnknown).with(QStringLiteral("field"), field), cause);
    return tableError(cause, table);
}

Error asBrokenRead(const Error &cause, const engine::SegmentInfo &segment)
{
    switch (cause.code()) {
    case ErrorCode::UnexpectedAnswer:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::ServerFailed:
        return odata::withCause(
            Error(ErrorCode::ReadBrokeOff).with(QStringLiteral("segment"), segment.name.isEmpty() ? segment.id : segment.name), cause);
    default:
        return cause;
    }
}

} // namespace segue::insights
