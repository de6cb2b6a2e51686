// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "engine/ports.h"
#include "signinrequest.h"
#include "workspace/checkreport.h"
#include "workspace/views.h"

#include <optional>

namespace segue::workspace {

/// Signs in, looks for the Customer Insights tables, saves. Errors: NameTaken, NameInvalid, the address', sign-in's and
/// network's, InsightsMissing.
struct AddSource
{
    using Answer = domain::Source;
    QString name;
    domain::SourceKind kind = domain::SourceKind::CustomerInsights;
    QString server; ///< as typed or pasted
    SignInRequest signIn;
};
struct ListSources
{
    using Answer = QList<domain::Source>;
};
struct ShowSource
{
    using Answer = domain::Source;
    QString source;
};
struct TestSource
{
    using Answer = CheckReport;
    QString source;
};
/// The customer profile's fields with what a sample shows of them, and which hold contact IDs of a Sales organisation: of the
/// connection given, else of the one organisation that connections lead to from this source, else of the source's own. Where Sales
/// cannot be asked the answer says why.
struct SourceFields
{
    using Answer = FieldsView;
    QString source;
    std::optional<QString> connection;
};
/// Changes what is given; a server address must lead to the same organisation (OrganisationChanged).
struct EditSource
{
    using Answer = domain::Source;
    QString source;
    std::optional<QString> name;
    std::optional<QString> server;
};
/// InUse while a connection reads from it. Its secrets go with it, unless a connection shares the sign-in.
struct RemoveSource
{
    using Answer = domain::Source;
    QString source;
};
/// Another account than before is SignInOtherAccount unless acceptOtherAccount is set.
struct SignInSource
{
    using Answer = domain::Source;
    QString source;
    std::optional<SignInRequest> signIn; ///< none: in the way it was set up
    bool acceptOtherAccount = false;
};
/// Removes the secrets, also for connections that share the sign-in.
struct SignOutSource
{
    using Answer = domain::Source;
    QString source;
};

} // namespace segue::workspace
