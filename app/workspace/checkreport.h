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
    Address,        ///< the address has the form of an organisation's
    Reachable,      ///< name, network, TLS
    Dataverse,      ///< it is Dataverse, and its accounts sign in where they may
    SignIn,         ///< a token can be had
    User,           ///< the account is a user of the organisation
    Organisation,   ///< it is the organisation the definition was made for
    MarketingLists, ///< Sales with its marketing lists is there
    Privileges,     ///< what a run needs
    View,           ///< the account sees the whole organisation
    Insights,       ///< the tables of Customer Insights can be read
    Mapping,        ///< sampled contact IDs are found in Sales
};

enum class CheckMark {
    Passed,
    Warning, ///< it works, but a person should know
    Failed,
    Skipped, ///< an earlier failure makes the question pointless
};

/// One answer of the doctor; sentences are made by checkText().
struct Check
{
    CheckId id = CheckId::Address;
    CheckMark mark = CheckMark::Skipped;
    QMap<QString, QVariant> facts; ///< e.g. account, organisation, found, sampled
    std::optional<Error> error;    ///< for Failed, and for Warning where a catalogued error says it best
};

/// What the doctor found about a source or connection.
struct CheckReport
{
    QString subject;       ///< name of the source or connection
    bool practice = false; ///< on this computer
    QDateTime at;
    QList<Check> checks;

    /// No check failed.
    [[nodiscard]] bool isHealthy() const;
    /// The first failed check's error.
    [[nodiscard]] std::optional<Error> firstFailure() const;
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

} // namespace segue::workspace
