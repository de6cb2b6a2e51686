// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfix.h"

#include "look/text.h"

#include <QCoreApplication>

namespace segue::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(segue::ui::windowFix)
};

/// A parameter as the catalogue shows it: the words of a term, anything else as it is.
QString inWords(const QString &value)
{
    const QString words = errorTerm(value, shownLanguage());
    return words.isNull() ? value : words;
}

QString ofRuns(ErrorCode code)
{
    switch (code) {
    case ErrorCode::GuardEmpty:
        return Text::tr("If the segment is really empty, review the changes and choose \"Allow this once\" there.");
    case ErrorCode::GuardShare:
    case ErrorCode::GuardAll:
    case ErrorCode::GuardFirstExact:
    case ErrorCode::GuardChanged:
    case ErrorCode::GuardLimitedView:
        return Text::tr("Review the changes; if they are right, choose \"Allow this once\" there.");
    case ErrorCode::GuardMissingIds:
        return Text::tr("Check the source's data; if it is right, review the changes and choose \"Allow this once\" there.");
    case ErrorCode::GuardRemovedByOthers:
        return Text::tr("Check whether that was intended; if so, review the changes and choose \"Allow this once\" there.");
    case ErrorCode::ConnectFailed:
    case ErrorCode::ConnectionLost:
        return Text::tr("Check your network, then finish the run from the run history.");
    case ErrorCode::TimedOut:
    case ErrorCode::Throttled:
        return Text::tr("Wait a little, then finish the run from the run history.");
    case ErrorCode::Cancelled:
    case ErrorCode::Interrupted:
        return Text::tr("The run can be finished from here or from the run history.");
    case ErrorCode::DiskFull:
        return Text::tr("Free some space, then finish the run from the run history.");
    case ErrorCode::NothingToResume:
        return Text::tr("Run the export anew on the exports page.");
    case ErrorCode::RunOver:
        return Text::tr("The run can be undone from the run history.");
    case ErrorCode::RunOfOtherExport:
    case ErrorCode::UndoNothing:
    case ErrorCode::NoProblemRejects:
        return Text::tr("The run history shows the runs with their changes and rejects.");
    case ErrorCode::UndoNothingLeft:
        return Text::tr("Undo the later runs first; the run history shows them.");
    case ErrorCode::PlanStale:
    case ErrorCode::PlanUsed:
        return Text::tr("Review the changes once more.");
    default:
        return {};
    }
}

QString ofDefinitions(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InUse:
        return Text::tr("Remove what uses it first.");
    case ErrorCode::TermsNotAccepted:
        return Text::tr("Read them and, if you agree, say so in the step about data privacy and compliance.");
    case ErrorCode::ConnectionNotShared:
        return Text::tr("Edit the connection, allow contributors to use it, then share it again.");
    case ErrorCode::HandoverInvalid:
        return Text::tr("Ask the administrator to make the file again.");
    case ErrorCode::MappingMissing:
    case ErrorCode::MappingUnmatched:
    case ErrorCode::FieldUnknown:
        return Text::tr("Choose the field by its match rate, which the fields page of the source tells.");
    case ErrorCode::SourceMissing:
        return Text::tr("Choose the source.");
    case ErrorCode::SegmentNotFound:
        return Text::tr("The segments page shows the names.");
    case ErrorCode::ListNotFound:
        return Text::tr("To make a new list, edit the export: what happens when a list was deleted stands under \"More choices\".");
    case ErrorCode::ListForeign:
        return Text::tr("Choose another list, or take this one over.");
    case ErrorCode::ListDetached:
        return Text::tr("To export it again, edit the export and give the segment another list or a new one.");
    case ErrorCode::SubscriptionKeyRefused:
        return Text::tr("Edit the source and give the key again.");
    case ErrorCode::InstanceNotFound:
        return Text::tr("Edit the source and give the ID of an environment.");
    default:
        return {};
    }
}

QString ofSignIns(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SignInNeeded:
        return Text::tr("Sign in on the page of the connections or of the sources.");
    case ErrorCode::SignInRevoked:
        return Text::tr("Sign in again on the page of the connections or of the sources, then finish the run from the run history.");
    case ErrorCode::SignInMfaNeeded:
        return Text::tr("Sign in again on the page of the connections or of the sources; you will be asked for the further proof.");
    case ErrorCode::SignInPortUnavailable:
        return Text::tr("Check security software and the like, or sign in with a code on another device.");
    case ErrorCode::SignInTenantNeeded:
        return Text::tr("Give the tenant ID or domain under the other ways to sign in.");
    case ErrorCode::SignInOtherAccount:
        return Text::tr("Agree to the change if this is what you want.");
    case ErrorCode::CertificateUnreadable:
        return Text::tr("Choose a PEM or PKCS #12 file that holds an RSA private key and its certificate.");
    case ErrorCode::CertificatePassphraseWrong:
        return Text::tr("Type the passphrase of the file.");
    case ErrorCode::CertificateExpired:
        return Text::tr("Make a new certificate, add it to the app registration and sign in again with it.");
    case ErrorCode::KeychainMissing:
        return Text::tr("Start the desktop's keyring (such as gnome-keyring), or keep the sign-in only until Segue is closed.");
    default:
        return {};
    }
}

QString ofWorkspace(const Error &error)
{
    switch (error.code()) {
    case ErrorCode::WorkspaceDamaged:
        return Text::tr("Ask an administrator to restore the newest backup: %1")
            .arg(inWords(error.parameters().value(QStringLiteral("backup")).toString()));
    case ErrorCode::WorkspaceUnwritable:
        return Text::tr("Check the permissions of the folder, then try again.");
    case ErrorCode::WorkspaceOnNetwork:
        return Text::tr("Ask an administrator to move the workspace to a disk of this computer.");
    case ErrorCode::UsageMissing:
    case ErrorCode::UsageUnknownOption:
        return Text::tr("Fill in what is missing and try again.");
    default:
        return {};
    }
}

} // namespace

QString windowFix(const Error &error)
{
    for (const auto of : {ofRuns, ofDefinitions, ofSignIns}) {
        if (QString text = of(error.code()); !text.isEmpty())
            return text;
    }
    if (QString text = ofWorkspace(error); !text.isEmpty())
        return text;
    return errorText(error, shownLanguage()).fix;
}

} // namespace segue::ui
