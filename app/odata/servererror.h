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
    NotAMember,    ///< the account is no user of the organisation
    Disabled,      ///< the account is a disabled user
    RowMissing,    ///< the row named does not exist
    Unknown,       ///< no such table, action or function here
    UnknownColumn, ///< a column or property that the table or action does not have
    UnknownName,   ///< one of the two, and the answer does not tell which: 0x80060888 with 400 (reference 2.9, checklist 33)
    NotSupported,  ///< there, but not to be used that way: 405, 501, and codes of that meaning
    Exists,        ///< 412: the row is there already
    TooLarge,      ///< 413, 414
    VirtualQuery,  ///< a query that a virtual table cannot run
    Aborted,       ///< a plug-in or a rule of the organisation said no; repeating does not help
    Busy,          ///< the rows are in use by another of the server's works; repeating may help
    SqlTimeout,    ///< cut off by the server's time limit and rolled back
    Throttled,     ///< 429 or one of the service-protection codes
    Server,        ///< other 5xx
    Refused,       ///< other 4xx
    WebPage,       ///< not the server's but a page of what stands in between: captive portal, proxy, firewall
    NotUnderstood, ///< an answer without any status of an error
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
/// Whether a fault says that what the address names is not there: surely, or as one of two readings.
[[nodiscard]] constexpr bool mayMeanUnknown(Fault fault)
{
    return fault == Fault::Unknown || fault == Fault::UnknownName;
}
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
/// The same for a part of a batch, with the identifiers of part and batch.
[[nodiscard]] Error toError(const BatchAnswer &answer, const QString &privilege = {});
/// The error of an answer with a success's status whose body is not \p what ("JSON"): WebPageAnswered where it is a page.
[[nodiscard]] Error unreadable(const net::HttpReply &reply, const QString &what);
/// \p error with the server's code, words and identifiers beside it.
[[nodiscard]] Error withServer(Error error, const ServerError &server, const QByteArray &correlationId);
/// The same from an error that came from below.
[[nodiscard]] Error withCause(Error error, const Error &cause);

/// "0x80072322" for that code in any case or as the decimal number that it also is (-2147015902).
[[nodiscard]] QByteArray normalisedCode(const QByteArray &code);

} // namespace segue::odata
