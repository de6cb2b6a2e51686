// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortables.h"

namespace segue {

QList<ErrorEntry> sourceErrors()
{
    // clang-format off: a row is read by its columns
    return {
        {ErrorCode::SourceWithoutSignIn, "segue.source.without_sign_in", Severity::Error, ExitCode::Usage, false,
         u"取得元 [{name}] はフォルダーなので、サインインしません。何も変更していません。",
         u"サインインのオプションを外してください。",
         u"The source \"{name}\" is a folder and needs no sign-in. Nothing was changed.",
         u"Leave out the options for signing in."},
        {ErrorCode::SubscriptionKeyRefused, "segue.source.key_refused", Severity::Error, ExitCode::SignInNeeded, false,
         u"Customer Insights のデータ API のサブスクリプション キーが拒否されたか、保存されていません。リストは変更していません。",
         u"source edit で --subscription-key-stdin を指定し、キーを登録し直してください。",
         u"The subscription key of the Customer Insights Data API was refused or is not kept here. No list was changed.",
         u"Give the key again: \"source edit\" with --subscription-key-stdin."},
        {ErrorCode::InstanceNotFound, "segue.source.instance_not_found", Severity::Error, ExitCode::Configuration, false,
         u"Customer Insights の環境 [{instance}] が見つかりません。使用できる環境: {choices}。何も変更していません。",
         u"--instance で環境の ID を指定してください。",
         u"The Customer Insights environment \"{instance}\" was not found. Environments that can be used: {choices}. Nothing was changed.",
         u"Give the ID of an environment with --instance."},
        {ErrorCode::FolderUnreadable, "segue.source.folder_unreadable", Severity::Error, ExitCode::Configuration, false,
         u"フォルダー [{folder}] が見つからないか、読み取れません。リストは変更していません。",
         u"フォルダーの場所とアクセス許可を確認してください。",
         u"The folder \"{folder}\" is missing or cannot be read. No list was changed.",
         u"Check the place of the folder and the permission to read it."},
        {ErrorCode::FileEncodingUnknown, "segue.source.encoding_unknown", Severity::Error, ExitCode::Configuration, false,
         u"ファイル [{file}] の文字コードがわかりません。リストは変更していません。",
         u"UTF-8、UTF-16、Shift_JIS のいずれかで保存し直してください。",
         u"The encoding of the file \"{file}\" is not known. The list was not changed.",
         u"Save it as UTF-8, UTF-16 or Shift_JIS."},
        {ErrorCode::FileUnusable, "segue.source.file_unusable", Severity::Error, ExitCode::Configuration, false,
         u"[{file}] を使用できません: {reason}。リストは変更していません。",
         u"フォルダーの内容を確認してください。",
         u"\"{file}\" cannot be used: {reason}. The list was not changed.",
         u"Check what is in the folder."},
        {ErrorCode::FileChanged, "segue.source.file_changed", Severity::Error, ExitCode::Network, true,
         u"ファイル [{file}] は読み取り中に変更または削除されました。リストは変更していません。",
         u"書き込みが終わってから、もう一度実行してください。",
         u"The file \"{file}\" was changed or removed while it was read. The list was not changed.",
         u"Run again when the file is complete."},
    };
    // clang-format on
}

} // namespace segue
