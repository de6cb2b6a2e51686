// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <utility>

namespace segue::net {

/// HTTP header fields in the order they were given. Names are compared without regard to case; a name may occur more than
/// once.
struct HeaderList
{
    using Field = std::pair<QByteArray, QByteArray>;

    HeaderList() = default;
    HeaderList(std::initializer_list<Field> fields) : m_fields(fields) {}

    HeaderList &append(const QByteArray &name, const QByteArray &value);
    /// Replaces every field of that name.
    HeaderList &set(const QByteArray &name, const QByteArray &value);
    /// The first value of that name; empty when there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] bool contains(QByteArrayView name) const;
    [[nodiscard]] const QList<Field> &all() const { return m_fields; }

private:
    QList<Field> m_fields;
};

/// What the client may repeat by itself.
enum class Repeat {
    Always,          ///< GET and other harmless requests: connection errors, 408, 429, 5xx
    OnlyWhenRefused, ///< writes: only what the server certainly did not do (never connected, 429, 503, rolled back)
    Never,
};

/// What a caller makes of a 5xx answer, since only it can read the body.
enum class Refusal {
    Unknown,   ///< not the application's own words (a gateway's page): the act may have happened
    Definite,  ///< the application says it was not done, and repeating would not help
    Transient, ///< the application says it was not done; repeating may help
};

struct HttpReply;

/// One request as a caller wants it sent; a value.
struct HttpRequest
{
    QByteArray method = "GET";
    /// https, or http to a loopback address; anything else fails with AddressNotSecure or AddressInvalid.
    QUrl url;
    HeaderList headers;
    QByteArray body;
    Repeat repeat = Repeat::Always;
    /// Waits for its turn at the pacer and counts as traffic. Token requests do not.
    bool paced = true;
    /// Carries the token source's bearer token, and is repeated once with a renewed one after a 401.
    bool authorised = true;
    /// From the request's last byte to the answer's first byte. Dataverse stops an operation after 2 minutes by itself.
    std::chrono::milliseconds timeout{125'000};
    /// How often faults (not throttling) are repeated, each after a growing wait.
    int retries = 4;
    /// What is shown in traffic and in the log, e.g. "POST AddListMembersList"; never values. Empty: the method. Requests
    /// with the same label are paced together, since the server's parallelism differs by kind of request.
    QByteArray label;
    /// Judges a 5xx answer. Unset: a 500 with a JSON object as its body is Transient (Dataverse rolls back), all else Unknown.
    std::function<Refusal(const HttpReply &)> refusal;
};

/// An HTTP answer, whole, decompressed.
struct HttpReply
{
    int status = 0;
    HeaderList headers;
    QByteArray body;
    QUrl url;
    /// Ours, of the attempt that brought this answer; also sent as x-ms-client-request-id.
    QByteArray correlationId;
};

/// Whether a request that ended with \p error may have reached the server. Errors of a transport always say.
[[nodiscard]] bool mayHaveReachedServer(const Error &error);
/// Whether a write that ended with \p error may have been done: the caller must read to find out, never guess.
[[nodiscard]] bool outcomeUnknown(const Error &error);

/// Marks for the two questions above, as parameters "reached" and "outcome" of the error.
[[nodiscard]] Error withReached(Error error, bool reached);
[[nodiscard]] Error withUnknownOutcome(Error error);

/// Whether an address can only mean this machine: localhost, 127.0.0.0/8, ::1.
[[nodiscard]] bool isLoopback(const QUrl &url);

/// A moment as HTTP headers write it ("Thu, 26 Nov 2026 20:00:00 GMT"); invalid for anything else.
[[nodiscard]] QDateTime parseHttpDate(const QByteArray &value);
/// A Retry-After value, in seconds or as an HTTP date, as a wait from \p now. Nothing for a value that is neither.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

} // namespace segue::net
