// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QDateTime>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace segue::domain {

enum class SignInMethod { Browser, DeviceCode, ClientSecret, Certificate };

/// How to sign in to an organisation, and as whom; secrets are in the keychain only.
struct SignInSettings
{
    SignInMethod method = SignInMethod::Browser;
    QUrl authority; ///< e.g. https://login.microsoftonline.com, found from the server's challenge
    QString tenant;
    QString clientId;
    QString accountObjectId; ///< Entra's `oid`; with `tenant` the key of the account
    QString accountName;     ///< shown only
    bool isApplication = false;

    friend bool operator==(const SignInSettings &, const SignInSettings &) = default;
};

enum class SourceKind {
    CustomerInsights, ///< its tables in Dataverse; its Data API may be set up beside them
    InsightsApi,      ///< its Data API alone, which its vendor has retired
    CsvFolder,        ///< a folder of CSV files
};

/// Where segments and customers are read.
struct Source
{
    SourceId id;
    QString name;
    SourceKind kind = SourceKind::CustomerInsights;
    QUrl server;      ///< of the organisation; for the Data API alone, its own address; none for a folder
    QString instance; ///< of the Data API; empty: it is not used
    QString folder;   ///< absolute path, for a folder of CSV files
    OrganisationId organisation;
    SignInSettings signIn;
    QDateTime createdAt;

    friend bool operator==(const Source &, const Source &) = default;
};

/// Who may use a connection for exports.
struct Audience
{
    enum class Kind { Administrators, Contributors, Named };
    Kind kind = Kind::Administrators;
    QStringList users; ///< for Named

    friend bool operator==(const Audience &, const Audience &) = default;
};

/// The agreement to the data privacy and compliance terms.
struct Consent
{
    QString osUser;
    QString account;
    QDateTime acceptedAt;
    QString textVersion;
    QString language; ///< "ja" or "en": the text that was shown

    friend bool operator==(const Consent &, const Consent &) = default;
};

/// A Sales organisation with an account, a mapping, consent, and who may use it.
struct Connection
{
    ConnectionId id;
    QString name;
    QUrl server;
    OrganisationId organisation;
    QString organisationName;
    SourceId source;
    SignInSettings signIn;
    QString contactIdField; ///< the customer profile's column that holds the contact ID
    Audience audience;
    Consent consent;
    QDateTime createdAt;
    bool received = false; ///< out of an administrator's file: to be used, not to be changed or handed on

    friend bool operator==(const Connection &, const Connection &) = default;
};

/// What was entered of a connection that is not set up yet, to go on with later: no secret, no account, no agreement.
struct ConnectionDraft
{
    QString name;
    Audience audience;
    QString server; ///< as typed
    SignInMethod method = SignInMethod::Browser;
    QString clientId;
    QString tenant;         ///< where it was typed
    QString source;         ///< its ID; empty: none was chosen, or the organisation's own data
    QString contactIdField; ///< empty: none was chosen
    QDateTime savedAt;      ///< when it was kept

    friend bool operator==(const ConnectionDraft &, const ConnectionDraft &) = default;
};

} // namespace segue::domain
