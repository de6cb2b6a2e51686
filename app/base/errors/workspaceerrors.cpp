// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/errortables.h"

namespace segue {

QList<ErrorEntry> workspaceErrors()
{
    // clang-format off: a row is read by its columns
    return {
        {ErrorCode::WorkspaceLocked, "segue.workspace.locked", Severity::Error, ExitCode::Workspace, true,
         u"ワークスペースは別のプロセスがロックしています ({file})。何も変更していません。",
         u"そのプロセスの終了を待って、もう一度実行してください。",
         u"The workspace is locked by another process ({file}). Nothing was changed.",
         u"Wait until it has finished, then try again."},
        {ErrorCode::WorkspaceDamaged, "segue.workspace.damaged", Severity::Error, ExitCode::Workspace, false,
         u"ワークスペースのファイルが壊れています ({file}: {reason})。リストは変更していません。ファイルはそのまま残しています。",
         u"バックアップから復元してください: {backup}",
         u"The workspace file is damaged ({file}: {reason}). No list was changed; the file was left as it is.",
         u"Restore it from a backup: {backup}"},
        {ErrorCode::WorkspaceTooNew, "segue.workspace.too_new", Severity::Error, ExitCode::Workspace, false,
         u"ワークスペースは新しいバージョンの Segue で作成されています ({file})。何も変更していません。",
         u"Segue を更新してください。",
         u"The workspace was made by a newer version of Segue ({file}). Nothing was changed.",
         u"Update Segue."},
        {ErrorCode::WorkspaceUnwritable, "segue.workspace.unwritable", Severity::Error, ExitCode::Workspace, false,
         u"ワークスペースの保存先に書き込めません ({file}: {reason})。リストは変更していません。",
         u"フォルダーのアクセス許可を確認するか、--workspace で別の場所を指定してください。",
         u"The workspace cannot be written ({file}: {reason}). No list was changed.",
         u"Check the folder's permissions or name another place with --workspace."},
        {ErrorCode::WorkspaceOnNetwork, "segue.workspace.network_file_system", Severity::Error, ExitCode::Workspace, false,
         u"ワークスペースがネットワーク上のフォルダーにあります ({file})。ロックが保証されないため使用できません。リストは変更していません。",
         u"このコンピューターのディスク上の場所を --workspace で指定してください。",
         u"The workspace is on a network file system ({file}), where locks are not reliable. No list was changed.",
         u"Name a place on this computer's disk with --workspace."},
        {ErrorCode::DiskFull, "segue.workspace.disk_full", Severity::Error, ExitCode::Workspace, true,
         u"ディスクの空き容量が不足しています ({file})。これより後の変更はリストに対して行っていません。",
         u"空き容量を確保してから、run resume で続きを実行してください。",
         u"The disk is full ({file}). Nothing was changed on the list after that.",
         u"Free some space, then use \"run resume\"."},
        {ErrorCode::StoreFailed, "segue.workspace.failed", Severity::Error, ExitCode::Workspace, true,
         u"ワークスペースを読み書きできませんでした ({reason})。これより後の変更はリストに対して行っていません。",
         u"ディスクの状態を確認して、もう一度実行してください。",
         u"The workspace could not be read or written ({reason}). Nothing was changed on the list after that.",
         u"Check the disk and try again."},
        {ErrorCode::FileUnwritable, "segue.file.unwritable", Severity::Error, ExitCode::Configuration, false,
         u"ファイル「{file}」に書き込めません ({reason})。リストには影響しません。",
         u"保存先のアクセス許可と空き容量を確認するか、別の場所を指定してください。",
         u"The file \"{file}\" cannot be written ({reason}). No list is affected.",
         u"Check the folder's permissions and free space, or name another place."},
        {ErrorCode::KeychainMissing, "segue.keychain.missing", Severity::Error, ExitCode::SignInNeeded, false,
         u"シークレットを保管するキーチェーンが使用できません。シークレットは保存していません。",
         u"デスクトップのキーリング (gnome-keyring など) を起動するか、--secret-stdin でこの実行中だけ使用してください。",
         u"There is no keychain to keep secrets in. No secret was saved.",
         u"Start the desktop's keyring (such as gnome-keyring), or give --secret-stdin to use it for this session only."},
        {ErrorCode::KeychainDenied, "segue.keychain.denied", Severity::Error, ExitCode::SignInNeeded, true,
         u"キーチェーンへのアクセスが拒否されました。シークレットは読み書きしていません。",
         u"キーチェーンのロックを解除して、もう一度実行してください。",
         u"Access to the keychain was denied. No secret was read or written.",
         u"Unlock the keychain and try again."},
        {ErrorCode::KeychainFailed, "segue.keychain.failed", Severity::Error, ExitCode::SignInNeeded, true,
         u"キーチェーンが応答しませんでした ({reason})。シークレットは読み書きしていません。",
         u"キーリングの状態を確認して、もう一度実行してください。",
         u"The keychain did not answer ({reason}). No secret was read or written.",
         u"Check the keyring and try again."},
    };
    // clang-format on
}

} // namespace segue
