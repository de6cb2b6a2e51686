// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/http.h"

#include <QByteArray>
#include <QList>

/// The `$batch` format (reference 3): several requests in one, multipart/mixed. Pure; for compute().
namespace segue::odata {

/// Operations a batch may hold [PA-batch].
inline constexpr int largestBatch = 1000;
/// Longest address of a GET, and of one inside a batch [PA-odata][PA-batch].
inline constexpr qsizetype longestAddress = 32'768;
inline constexpr qsizetype longestBatchAddress = 65'536;

/// One request inside a batch.
struct BatchPart
{
    QByteArray method = "GET";
    QByteArray target;       ///< absolute path and query, percent-encoded
    net::HeaderList headers; ///< of this operation, e.g. Prefer; Accept and Content-Type are added
    QByteArray body;         ///< JSON, or empty
};

struct EncodedBatch
{
    QByteArray contentType;
    QByteArray body;
};
/// \p boundary must occur in no part; a fresh random one does not.
[[nodiscard]] EncodedBatch encodeBatch(const QList<BatchPart> &parts, const QByteArray &boundary);

/// One answer inside a batch.
struct BatchAnswer
{
    int status = 0;
    net::HeaderList headers;
    QByteArray body;
    bool inChangeSet = false;
    QByteArray correlationId; ///< ours, of the batch that brought it; empty where it was not sent by sendBatch()

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};
struct BatchReply
{
    QList<BatchAnswer> answers;
    bool complete = false; ///< the closing delimiter was there; if not, the last operations may have been done unseen
};

/// Takes a multipart answer apart, whatever the outer status was. Accepts LF and CRLF, quoted and bare boundaries, preambles,
/// a missing reason phrase, and both forms of a failed change set. A truncated body gives the answers that are whole.
/// Fails with UnexpectedAnswer when it is not multipart or a part is not an HTTP answer.
[[nodiscard]] Result<BatchReply> parseBatch(const QByteArray &contentType, const QByteArray &body);
[[nodiscard]] bool isMultipart(const QByteArray &contentType);

} // namespace segue::odata
