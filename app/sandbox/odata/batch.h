// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "http/message.h"

#include <QList>

namespace segue::sandbox {

/// One operation of a $batch, or several that succeed or fail together.
struct BatchOperation
{
    QByteArray method;
    QByteArray target; ///< as on the inner request line
    Headers headers;
    QByteArray body;
    QByteArray contentId; ///< of the part
};

struct BatchItem
{
    bool isChangeSet = false;
    QList<BatchOperation> operations; ///< exactly one unless it is a change set
};

inline constexpr int mostBatchOperations = 1000;

/// Reads the body of a POST to $batch ([PA-batch]; the reference, section 3): lines end in CRLF or LF, the boundary may be quoted,
/// the last line break may be missing. Anything else that is not right makes the batch unreadable as a whole.
[[nodiscard]] Answer<QList<BatchItem>> parseBatch(const QByteArray &contentType, const QByteArray &body);

/// The answer's parts, one after another, CRLF throughout.
class BatchWriter
{
public:
    /// \p prefix: "batchresponse" or "changesetresponse".
    explicit BatchWriter(const QByteArray &prefix);
    void add(const Response &response, const QByteArray &contentId = {});
    /// A finished change set as one part.
    void addMultipart(const QByteArray &contentType, const QByteArray &body);
    [[nodiscard]] QByteArray contentType() const { return "multipart/mixed; boundary=" + m_boundary; }
    /// Ends the body.
    [[nodiscard]] QByteArray finish();

private:
    QByteArray m_boundary;
    QByteArray m_body;
};

} // namespace segue::sandbox
