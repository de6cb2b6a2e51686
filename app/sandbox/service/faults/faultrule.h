// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <QString>

#include <tl/expected.hpp>

#include <chrono>

namespace segue::sandbox {

/// What a fault does to a request.
enum class FaultAct {
    Status,               ///< answers with a status instead of acting
    Aadsts,               ///< answers with an identity error instead of acting
    ResetBefore,          ///< the connection is reset, nothing was done
    ResetAfterCommit,     ///< done, but the connection is reset instead of an answer
    ResetAfterHeaders,    ///< done, reset behind the header
    ResetInBody,          ///< done, reset within the body
    TimeoutBefore,        ///< nothing is done and no answer ever comes
    TimeoutAfterCommit,   ///< done, and no answer ever comes
    Truncate,             ///< done; the body is shorter than declared, and the connection is closed
    Malformed,            ///< done; the body is cut so that it is no JSON
    Unclosed,             ///< done; a multipart answer without its closing delimiter, of the right length
    Html,                 ///< a page of HTML with status 200, as a captive portal sends it; nothing was done
    Redirect,             ///< 302 to a page elsewhere, nothing was done
    Empty,                ///< done; status 200 without a body
    ContentType,          ///< done; with another content type
    Slow,                 ///< done; the answer comes in drips
    Stall,                ///< done; half of the answer, a long silence, the rest
    ExpiredToken,         ///< the token counts as expired from now on
    ClaimsChallenge,      ///< the token is good, but the resource asks for further claims
    NoNextLink,           ///< done; the link to the next page is left out
    Delay,                ///< done, after a wait
    Overtime,             ///< the message runs into the limit of two minutes and is rolled back
    Skew,                 ///< done; the server's Date is off
    Refuse,               ///< reset, and no connection is taken for a while
    UntrustedCertificate, ///< reset, and from now on HTTPS shows a certificate of an authority that nobody trusts
    Control,              ///< a control of the sandbox happens first, then the request goes on
};

struct Fault
{
    FaultAct act = FaultAct::Status;
    int status = 0;        ///< for Status, or the AADSTS number
    QByteArray code;       ///< Dataverse code; empty: the usual one of the status
    QByteArray retryAfter; ///< seconds, "none", or "date:SECONDS"; empty: the usual one of the status
    bool page = false;     ///< the body of a Status is a gateway's page
    double escalate = 0.0; ///< seconds that coming back before Retry-After adds to it; 0: nothing
    int amount = 0;        ///< milliseconds of Delay, Stall and Refuse, bytes a drip of Slow, seconds of Skew
    QByteArray text;       ///< content type, or the control's path
    QByteArray body;       ///< the control's body
    QString rule;          ///< as it was written
};

/// A rule as it was read: which requests, when among them, and what happens. Its state is Faults' affair.
struct FaultRule
{
    Fault fault;
    QByteArray method;   ///< empty: any
    QByteArrayList path; ///< all must be in the target
    QByteArray body;
    bool inBatch = false; ///< about the operations inside a $batch, not about requests
    qint64 part = 0;      ///< the operation with this number in its batch, from 1; 0: any
    qint64 nth = 0;
    qint64 every = 0;
    double share = 0.0;
    qint64 from = 1;
    qint64 count = 0;   ///< 0: without end
    double after = 0.0; ///< seconds since the rule was given
    double lasts = 0.0; ///< seconds from then on; 0: without end
    bool hasAct = false;

    [[nodiscard]] bool fits(const Request &request) const;
};

/// The word of a rule that is not understood, and what is allowed in its place.
struct FaultRuleError
{
    QString word;
    QString allowed;
};

/// Reads a rule. It is words: WHICH requests, WHEN among them, and WHAT happens, in any order.
///   which: get post patch put delete any; PART-OF-ADDRESS; body=TEXT; in-batch; part=N   (a word that is nothing else is a part of
///          the address; one that looks like a misspelt word of the rules needs a slash before it)
///   when:  nth=N | every=N | share=P, from=N, count=M, after=S, for=S                    (nothing: always)
///   what:  status=S [retry-after=S|none|date:S] [code=0x…] [escalate=S] [page] · aadsts=N [retry-after=S] · reset-before ·
///          reset-after-commit · reset-after-headers · reset-in-body · timeout-before · timeout-after-commit · truncate · malformed ·
///          unclosed · html · redirect · empty · content-type=TYPE · slow[=BYTES] · stall=MS · expired-token · claims-challenge ·
///          no-next-link · delay=MS · overtime · skew=S · refuse=MS · untrusted-certificate · control=PATH [with=JSON]
/// Example: post AddListMembersList nth=3 reset-after-commit
[[nodiscard]] tl::expected<FaultRule, FaultRuleError> readFaultRule(const QString &rule);

} // namespace segue::sandbox
