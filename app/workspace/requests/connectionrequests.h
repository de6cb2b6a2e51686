// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "signinrequest.h"
#include "workspace/checkreport.h"
#include "workspace/terms.h"
#include "workspace/views.h"

#include <optional>

namespace segue::workspace {

/// Signs in, finds source and contact ID field where they are not given, saves with the consent. Errors: TermsNotAccepted
/// (parameter version: the one in force), SourceMissing (choices), MappingMissing (candidates), FieldUnknown, SalesMissing,
/// NotPermitted and those of AddSource.
struct AddConnection
{
    using Answer = AddedConnection;
    QString name;
    QString server;                      ///< as typed or pasted
    std::optional<QString> source;       ///< none: the only one, or the one in the same organisation
    std::optional<SignInRequest> signIn; ///< none: a sign-in that is there for the same server, else by the browser
    QString contactIdField;              ///< empty: proposed from samples
    bool askPerson = false;              ///< where no field is clear: ask by onFieldQuestion() instead of failing
    domain::Audience audience;
    QString acceptedTermsVersion;          ///< empty: not accepted
    Language language = Language::English; ///< of the text that was shown
    QString prepared;                      ///< of PrepareConnection: its sign-in is used and kept; SignInNeeded where it is gone
    bool ownData = false;                  ///< the organisation's own Customer Insights data become the source
};
/// Changes what is given. A server address must lead to the same organisation (OrganisationChanged), another source needs a new
/// consent (TermsNotAccepted), a field must be there (FieldUnknown). Errors else as of AddConnection; UsageMissing where nothing
/// is given.
struct EditConnection
{
    using Answer = EditedConnection;
    QString connection;
    std::optional<QString> name;
    std::optional<QString> server;
    std::optional<QString> source;
    std::optional<SignInRequest> signIn; ///< for another server; none: the sign-in that is there, which must be good there too
    std::optional<QString> contactIdField;
    std::optional<domain::Audience> audience;
    QString acceptedTermsVersion; ///< empty: not accepted
    Language language = Language::English;
    bool onlyLook = false; ///< says what would change, saves nothing
};
struct ListConnections
{
    using Answer = QList<ConnectionView>;
};
struct ShowConnection
{
    using Answer = ConnectionView;
    QString connection;
};
struct TestConnection
{
    using Answer = CheckReport;
    QString connection;
};
struct SignInConnection
{
    using Answer = ConnectionView;
    QString connection;
    std::optional<SignInRequest> signIn; ///< none: in the way it was set up
    bool acceptOtherAccount = false;
};
struct SignOutConnection
{
    using Answer = ConnectionView;
    QString connection;
};
/// InUse (dependants) while exports use it, unless told what becomes of them. Lists stay as they are.
struct RemoveConnection
{
    using Answer = RemovedConnection;
    enum class Exports { Refuse, Detach, Remove };
    QString connection;
    Exports exports = Exports::Refuse;
};
/// Writes a connection into a file for others, without secrets. ConnectionReadOnly, ConnectionNotShared, FileUnwritable.
struct ShareConnection
{
    using Answer = SharedConnection;
    QString connection;
    QString file;
};
/// Takes a connection from a file: signs in as whoever opens it, and asks for the consent anew. Opening a newer file of the same
/// connection replaces what the earlier one said. FileUnreadable, HandoverInvalid, HandoverTooNew, TermsNotAccepted, NameTaken,
/// ConnectionNotForYou, OrganisationChanged, and those of signing in.
struct OpenConnection
{
    using Answer = ConnectionView;
    QString file;
    std::optional<SignInRequest> signIn; ///< none: by the browser
    QString acceptedTermsVersion;        ///< empty: not accepted
    Language language = Language::English;
};
struct Terms
{
    using Answer = TermsText;
    Language language = Language::English;
};

} // namespace segue::workspace
