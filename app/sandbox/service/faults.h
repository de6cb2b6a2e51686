// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include "base/result.h"

#include <QStringList>

#include <optional>
#include <random>

namespace segue::sandbox {

/// What a fault does to a request.
enum class FaultAct {
    Status,             ///< answers with a status instead of acting
    Aadsts,             ///< answers with an identity error instead of acting
    ResetBefore,        ///< the connection is reset, nothing was done
    ResetAfterCommit,   ///< done, but the connection is reset instead of an answer
    ResetAfterHeaders,  ///< done, reset behind the header
    ResetInBody,        ///< done, reset within the body
    TimeoutBefore,      ///< nothing is done and no answer ever comes
    TimeoutAfterCommit, ///< done, and no answer ever comes
    Truncate,           ///< done; the body is shorter than declared, and the connection is closed
    Malformed,          ///< done; the body is cut so that it is no JSON
    Html,               ///< a page of HTML with status 200, as a captive portal sends it; nothing was done
    Redirect,           ///< 302 to a page elsewhere, nothing was done
    Empty,              ///< done; status 200 without a body
    ContentType,        ///< done; with another content type
    Slow,               ///< done; the answer comes in drips
    ExpiredToken,       ///< the token counts as expired from now on
    NoNextLink,         ///< done; the link to the next page is left out
    Delay,              ///< done, after a wait
    Control,            ///< a control of the sandbox happens first, then the request goes on
};

struct Fault
{
    FaultAct act = FaultAct::Status;
    int status = 0;              ///< for Status, or the AADSTS number
    QByteArray code;             ///< Dataverse code; empty: the usual one of the status
    QByteArray retryAfter = "5"; ///< seconds, "none", or "date:SECONDS"
    int amount = 0;              ///< milliseconds of Delay, bytes a drip of Slow
    QByteArray text;             ///< content type, or the control's path
    QByteArray body;             ///< the control's body
    QString rule;                ///< as it was written
};

/// Faults by rule.
///
/// A rule is words: WHICH requests, WHEN among them, and WHAT happens, in any order.
///   which: get post patch put delete any; PART-OF-PATH; body=TEXT     (every word that is nothing else is a part of the path)
///   when:  nth=N | every=N | share=P | from=N | count=M               (nothing: always; from and count make a range)
///   what:  status=429|500|501|502|503|504|… [retry-after=S|none|date:S] [code=0x…] · aadsts=N · reset-before · reset-after-commit ·
///          reset-after-headers · reset-in-body · timeout-before · timeout-after-commit · truncate · malformed · html · redirect ·
///          empty · content-type=TYPE · slow[=BYTES] · expired-token · no-next-link · delay=MS · control=PATH [with=JSON]
/// Example: post AddListMembersList nth=3 reset-after-commit
class Faults
{
public:
    explicit Faults(quint64 seed) : m_generator(seed) {}

    /// Adds a rule; UsageInvalid when it cannot be read.
    [[nodiscard]] Result<void> add(const QString &rule);
    void clear() { m_rules.clear(); }
    [[nodiscard]] QStringList rules() const;

    /// Counts the request for every rule it fits, and answers the fault of the first that strikes.
    [[nodiscard]] std::optional<Fault> strike(const Request &request);

private:
    struct Rule
    {
        Fault fault;
        QByteArray method;   ///< empty: any
        QByteArrayList path; ///< all must be in the target
        QByteArray body;
        qint64 nth = 0;
        qint64 every = 0;
        double share = 0.0;
        qint64 from = 1;
        qint64 count = 0; ///< 0: without end
        qint64 seen = 0;
        bool hasAct = false;

        [[nodiscard]] bool fits(const Request &request) const;
    };

    /// An empty text, or what is wrong with the word.
    [[nodiscard]] static QString read(const QString &word, Rule &rule);
    [[nodiscard]] bool strikesNow(Rule &rule);

    QList<Rule> m_rules;
    std::mt19937_64 m_generator;
};

} // namespace segue::sandbox
