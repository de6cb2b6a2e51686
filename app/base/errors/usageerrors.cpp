// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortables.h"

namespace segue {

QList<ErrorEntry> usageErrors()
{
    // clang-format off: a row is read by its columns
    return {
        {ErrorCode::InternalFault, "segue.internal.fault", Severity::Error, ExitCode::Internal, false,
         u"プログラム内部で問題が発生しました ({what})。リストの状態は次の実行で確認されます。",
         u"もう一度実行してください。繰り返す場合は、ログを添えて管理者に連絡してください。",
         u"Something went wrong inside the program ({what}). The next run checks the state of the list.",
         u"Run it again. If it happens again, send the log to your administrator."},
        {ErrorCode::UsageUnknownOption, "segue.usage.unknown_option", Severity::Error, ExitCode::Usage, false,
         u"[{option}] というコマンドまたはオプションはありません。何も実行していません。",
         u"使用できるものは --help で確認してください。",
         u"There is no command or option \"{option}\". Nothing was done.",
         u"See --help for those there are."},
        {ErrorCode::UsageMissing, "segue.usage.missing", Severity::Error, ExitCode::Usage, false,
         u"[{option}] の指定が必要です。何も実行していません。",
         u"--help で使い方を確認してください。",
         u"\"{option}\" is required. Nothing was done.",
         u"See --help for the usage."},
        {ErrorCode::UsageInvalid, "segue.usage.invalid", Severity::Error, ExitCode::Usage, false,
         u"[{option}] の値 [{value}] は使用できません ({allowed})。何も実行していません。",
         u"値を確認して、もう一度実行してください。",
         u"The value \"{value}\" of \"{option}\" cannot be used ({allowed}). Nothing was done.",
         u"Check the value and try again."},
        {ErrorCode::UsageConflict, "segue.usage.conflict", Severity::Error, ExitCode::Usage, false,
         u"[{option}] と [{other}] は同時に指定できません。何も実行していません。",
         u"どちらか一方を指定してください。",
         u"\"{option}\" and \"{other}\" cannot be used together. Nothing was done.",
         u"Give only one of them."},
        {ErrorCode::UsageAmbiguous, "segue.usage.ambiguous", Severity::Error, ExitCode::Usage, false,
         u"[{name}] に該当するものが複数あります: {choices}。何も実行していません。",
         u"ID で指定してください。",
         u"\"{name}\" fits more than one: {choices}. Nothing was done.",
         u"Give the ID instead."},
        {ErrorCode::UsageNoQuestion, "segue.usage.no_question", Severity::Error, ExitCode::Usage, false,
         u"端末がないため確認できません。何も実行していません。",
         u"内容を確認したうえで {option} を指定してください。",
         u"There is no terminal to ask on. Nothing was done.",
         u"Give {option} if this is what you want."},
    };
    // clang-format on
}

} // namespace segue
