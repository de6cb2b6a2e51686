// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// What the workspace answers about the requests of a run.
namespace segue::workspace {

/// One HTTP request, as the requests inspector shows it. No address, no value, nothing of a person.
struct RequestFact
{
    QDateTime at;          ///< when it left, UTC
    QString request;       ///< its kind: "POST AddListMembersList"
    int status = 0;        ///< 0: no answer
    qint64 durationMs = 0; ///< waiting for its turn left out
    int retries = 0;       ///< how many attempts of the same request went before
    qint64 sent = 0;       ///< bytes of the body
    qint64 received = 0;   ///< bytes of the answer's body, decompressed
    QString correlationId; ///< of this attempt, as the server knows it too
};

/// The last requests of an export's run; of its newest, as long as this process remembers it.
struct RunRequests
{
    domain::RunId run; ///< null: nothing of this export has run since the program was started
    bool isGoing = false;
    QList<RequestFact> requests; ///< at most 200, oldest first
};

} // namespace segue::workspace
