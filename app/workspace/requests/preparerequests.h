// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signinrequest.h"
#include "workspace/checkreport.h"
#include "workspace/views.h"

#include <optional>

/// Setting up a connection step by step. What is prepared lives in this process only: a sign-in that is not kept by AddConnection is gone
/// with DropPrepared, or with the program.
namespace segue::workspace {

/// Signs in to Sales, looks at organisation and privileges, and finds where its customers may be read. Keeps nothing. Errors: those of
/// signing in, NotPermitted, SalesMissing.
struct PrepareConnection
{
    using Answer = PreparedConnection;
    QString server;                      ///< as typed or pasted
    std::optional<SignInRequest> signIn; ///< none: a sign-in that is there for the same server, else by the browser
};
/// The customer profile's fields of a source, and which of them hold contact IDs of the prepared organisation.
struct PreparedFields
{
    using Answer = FieldsView;
    QString prepared;
    QString source; ///< name or ID; empty: the organisation's own Customer Insights data
};
/// How well one field serves. FieldUnknown.
struct RatePreparedField
{
    using Answer = FieldMatch;
    QString prepared;
    QString source;
    QString field;
};
/// The doctor's checks of what would be saved.
struct TestPrepared
{
    using Answer = CheckReport;
    QString prepared;
    QString source;
    QString field;
    QString name; ///< for the report
};
/// Forgets it with its sign-in; whether there was one.
struct DropPrepared
{
    using Answer = bool;
    QString prepared;
};
/// What somebody entered and left for later; nothing: there is none.
struct ShowConnectionDraft
{
    using Answer = std::optional<domain::ConnectionDraft>;
};
/// Keeps what was entered, in the place of what was kept before; none: forgets it. AddConnection does not ask for it.
struct KeepConnectionDraft
{
    using Answer = bool;
    std::optional<domain::ConnectionDraft> draft;
};

} // namespace segue::workspace
