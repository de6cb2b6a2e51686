// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace segue {

/// Everything that can go wrong, by meaning. Texts, exit codes and stable names stand in errors/, a table a group.
enum class ErrorCode {
    // errors/usageerrors.cpp: how a command was written, and faults of our own
    InternalFault,
    UsageUnknownOption,
    UsageMissing,
    UsageInvalid,
    UsageConflict,
    UsageAmbiguous,
    UsageNoQuestion,

    // errors/definitionerrors.cpp: what a person has set up: sources, connections, exports and their names
    NotFound,
    PersonNotFound,
    NameTaken,
    NameInvalid,
    InUse,
    TermsNotAccepted,
    ConnectionReadOnly,
    ConnectionNotShared,
    ConnectionNotForYou,
    HandoverInvalid,
    HandoverTooNew,
    NoConnection,
    MappingMissing,
    MappingUnmatched,
    FieldUnknown,
    SourceMissing,

    // errors/workspaceerrors.cpp: files, the workspace and the keychain
    WorkspaceLocked,
    WorkspaceDamaged,
    WorkspaceTooNew,
    WorkspaceUnwritable,
    WorkspaceOnNetwork,
    WorkspaceInUse,
    BackupInvalid,
    DiskFull,
    StoreFailed,
    FileUnwritable,
    FileUnreadable,
    KeychainMissing,
    KeychainDenied,
    KeychainFailed,

    // errors/signinerrors.cpp: signing in
    SignInNeeded,
    SignInRevoked,
    SignInCancelled,
    SignInTimedOut,
    SignInCodeExpired,
    SignInPortUnavailable,
    SignInSecretWrong,
    SignInSecretExpired,
    SignInCertificateRefused,
    CertificateUnreadable,
    CertificatePassphraseWrong,
    CertificateExposed,
    CertificateExpired,
    SignInConsentNeeded,
    SignInAdminConsentNeeded,
    SignInMfaNeeded,
    SignInBlocked,
    SignInAccountUnusable,
    SignInAccountForeign,
    SignInAppUnknown,
    SignInAppWrongKind,
    SignInTenantUnknown,
    SignInTenantNeeded,
    SignInResourceUnknown,
    SignInOtherAccount,
    SignInFailed,
    SignInAuthorityRefused,

    // errors/networkerrors.cpp: addresses and the way to the server
    AddressInvalid,
    AddressNotSecure,
    HostUnknown,
    ConnectFailed,
    TlsFailed,
    TimedOut,
    ConnectionLost,
    ProxyFailed,
    WebPageAnswered,

    // errors/servererrors.cpp: what Sales and Customer Insights answer as servers
    Throttled,
    ServerFailed,
    ServerBusy,
    StoppedByRule,
    UnexpectedAnswer,
    NotDataverse,
    OrganisationChanged,
    NotPermitted,
    NotAMember,
    AccountDisabled,
    SalesMissing,
    InsightsMissing,
    SandboxFailed,

    // errors/sourceerrors.cpp: folders, files and the Data API
    SourceWithoutSignIn,
    SubscriptionKeyRefused,
    InstanceNotFound,
    FolderUnreadable,
    FileEncodingUnknown,
    FileUnusable,
    FileChanged,

    // errors/segmenterrors.cpp: segments and reading them
    SegmentNotFound,
    SegmentEmptyOrMissing,
    SegmentUnsettled,
    ReadBrokeOff,

    // errors/listerrors.cpp: marketing lists and their members
    ListReadBrokeOff,
    ListNotFound,
    ListLocked,
    ListInactive,
    ListNotStatic,
    ListWrongType,
    ListForeign,
    ListTaken,
    ListSkipped,
    ListDetached,
    OwnerNotFound,
    ChunkRefused,
    NoRemovalWay,

    // errors/guarderrors.cpp: the removal guard
    GuardEmpty,
    GuardShare,
    GuardAll,
    GuardFirstExact,
    GuardChanged,
    GuardMissingIds,
    GuardRemovedByOthers,
    GuardLimitedView,

    // errors/runerrors.cpp: plans and runs
    Cancelled,
    Interrupted,
    NothingToResume,
    RunInProgress,
    RunOver,
    RunOfOtherExport,
    NoProblemRejects,
    UndoNothing,
    UndoNothingLeft,
    UndoListReleased,
    PlanStale,
    PlanUsed,
    RejectAlarm,
};

} // namespace segue
