// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/language.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QVariant>

namespace segue::workspace {

/// The doctor's questions, in the order they are asked.
enum class CheckId {
    Workspace,      ///< the file is on a disk of this computer, with room left
    Address,        ///< the address has the form of an organisation's
    Reachable,      ///< name and network
    Tls,            ///< the certificate is trusted
    Dataverse,      ///< it is Dataverse, and its accounts sign in where they may
    Clock,          ///< this computer and the server agree on the time
    Keychain,       ///< secrets can be read
    SignIn,         ///< a token can be had
    Unattended,     ///< runs need nobody at this computer
    User,           ///< the account is a user of the organisation
    Organisation,   ///< it is the organisation the definition was made for
    MarketingLists, ///< Sales with its marketing lists is there
    Privileges,     ///< what a run needs, with depths
    View,           ///< the account sees the whole organisation
    ListActions,    ///< members can be added and removed, and how
    Insights,       ///< the tables of Customer Insights can be read
    SegmentNames,   ///< how the segments' names are found
    Mapping,        ///< sampled contact IDs are found in Sales
};

enum class CheckMark {
    Passed,
    Warning, ///< it works, but a person should know
    Failed,
    Skipped, ///< an earlier failure makes the question pointless, or it does not arise; `finding` or `blockedBy` says which
};

/// One answer of the doctor; sentences are made by checkText().
struct Check
{
    CheckId id = CheckId::Address;
    CheckMark mark = CheckMark::Skipped;
    QString finding;                  ///< which of the check's answers with that mark it is; empty: the usual one
    QMap<QString, QVariant> facts;    ///< e.g. account, organisation, found, sampled
    std::optional<Error> error;       ///< for Failed, and for Warning where a catalogued error says it best
    std::optional<CheckId> blockedBy; ///< for Skipped: the failed check that is in the way
};

/// What the doctor found about a source or connection.
struct CheckReport
{
    QString subject; ///< name of the source or connection
    bool isConnection = false;
    bool practice = false;      ///< on this computer
    bool isApplication = false; ///< signed in as an application, not as a person
    QString server;             ///< scheme, host and port
    QString organisation;       ///< its GUID
    QString tenant;             ///< where the account belongs
    QDateTime at;
    QList<Check> checks;

    /// No check failed.
    [[nodiscard]] bool isHealthy() const;
    /// The first failed check's error.
    [[nodiscard]] std::optional<Error> firstFailure() const;
    /// The code of the failed check that matters most; Done where none failed.
    [[nodiscard]] ExitCode exitCode() const;
};

/// The stable English name, e.g. "marketing_lists", and "passed".
[[nodiscard]] QString toString(CheckId id);
[[nodiscard]] QString toString(CheckMark mark);

/// A check as a person reads it.
struct CheckText
{
    QString title;   ///< what was checked
    QString meaning; ///< what was found and what it means
    QString fix;     ///< what to do next, empty where nothing is to be done
};
[[nodiscard]] CheckText checkText(const Check &check, Language language);

/// The whole report as plain text that may be sent to whoever helps: no secret, no name or address of a person, no word of a server's
/// message (its codes and request identifiers are there).
[[nodiscard]] QString reportText(const CheckReport &report, Language language);

} // namespace segue::workspace
