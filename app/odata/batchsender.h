// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch.h"
#include "service.h"

namespace segue::odata {

struct BatchOptions
{
    QByteArray label;                         ///< for traffic, e.g. "$batch contacts"
    net::Repeat repeat = net::Repeat::Always; ///< writes: OnlyWhenRefused
    int retries = 4;                          ///< how often single parts that were throttled or failed are sent again
    /// How often when every part failed, which the question may have brought upon itself (throttled ones count as retries).
    int retriesWhenAllFail = 4;
};

/// Sends parts as one `$batch` that goes on after errors, and answers with one answer a part, in order. Parts that were
/// throttled or failed with a transient 5xx are sent again, alone, after the wait the server asked for; what still fails then
/// is left in its answer. Parts must be harmless to repeat.
///
/// Errors: those of HttpClient; what a refused batch says; UnexpectedAnswer for a body that is not whole. For writes ask
/// net::outcomeUnknown() of every error.
[[nodiscard]] Operation<QList<BatchAnswer>> *sendBatch(QObject *parent, const Service &service, QList<BatchPart> parts,
                                                       BatchOptions options);

} // namespace segue::odata
