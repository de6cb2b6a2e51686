// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "batch.h"
#include "net/http.h"

#include <QString>

namespace segue::odata {

/// What an answer other than 2xx means, by status and code, never by its text (reference 2.9).
enum class Fault {
    SignIn,        ///< 401
    NoPrivilege,   ///< 403
    NotAMember,    ///< the account is no user of the organisation, or a disabled one
    RowMissing,    ///< the row named does not exist
    Unknown,       ///< no such table, action or function here
    UnknownColumn, ///< a column or property that the table or action does not have
    NotSupported,  ///< there, but not to be used that way: 405, 501, and codes of that meaning
    Exists,        ///< 412: the row is there already
    TooLarge,      ///< 413, 414
    VirtualQuery,  ///< a query that a virtual table cannot run
    Aborted,       ///< a plug-in said no; repeating does not help
    SqlTimeout,    ///< cut off by the server's time limit and rolled back
    Throttled,     ///< 429 or one of the service-protection codes
    Server,        ///< other 5xx
    Refused,       ///< other 4xx
    NotUnderstood, ///< a redirect, or an answer without any status of an error
};

struct ServerError
{
    Fault fault = Fault::NotUnderstood;
    int status = 0;
    QByteArray code;      ///< "0x80040217", lower case; empty where the server gave none
    QString text;         ///< in the server's words, tags taken out
    QByteArray requestId; ///< REQ_ID, which Microsoft's support asks for
    bool isJson = false;
};
/// Reads an answer that is not a success; JSON of any shape seen, HTML and nothing at all included.
[[nodiscard]] ServerError readServerError(int status, const net::HeaderList &headers, const QByteArray &body);
[[nodiscard]] inline ServerError readServerError(const net::HttpReply &reply)
{
    return readServerError(reply.status, reply.headers, reply.body);
}
[[nodiscard]] inline ServerError readServerError(const BatchAnswer &answer)
{
    return readServerError(answer.status, answer.headers, answer.body);
}

/// The catalogued error where no adapter knows better. \p privilege: what the account needs, for NotPermitted.
[[nodiscard]] Error toError(const ServerError &error, const QByteArray &correlationId, const QString &privilege = {});
/// \p error with the server's code, words and identifiers beside it.
[[nodiscard]] Error withServer(Error error, const ServerError &server, const QByteArray &correlationId);
/// The same from an error that came from below.
[[nodiscard]] Error withCause(Error error, const Error &cause);

/// "0x80072322" for that code in any case or as the decimal number that it also is (-2147015902).
[[nodiscard]] QByteArray normalisedCode(const QByteArray &code);

} // namespace segue::odata
