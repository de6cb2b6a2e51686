// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/errortables.h"

namespace segue {

QList<ErrorEntry> definitionErrors()
{
    // clang-format off: a row is read by its columns
    return {
        {ErrorCode::NotFound, "segue.workspace.not_found", Severity::Error, ExitCode::Configuration, false,
         u"{kind}「{name}」は見つかりません。何も変更していません。",
         u"名前または ID を確認してください。一覧は list で表示できます。",
         u"There is no {kind} \"{name}\". Nothing was changed.",
         u"Check the name or ID; \"list\" shows what there is."},
        {ErrorCode::NameTaken, "segue.workspace.name_taken", Severity::Error, ExitCode::Configuration, false,
         u"「{name}」という名前の{kind}は既にあります。何も保存していません。",
         u"別の名前を指定してください。",
         u"A {kind} named \"{name}\" exists already. Nothing was saved.",
         u"Choose another name."},
        {ErrorCode::NameInvalid, "segue.workspace.name_invalid", Severity::Error, ExitCode::Usage, false,
         u"名前「{name}」は使用できません ({reason})。何も保存していません。",
         u"1 文字以上 128 文字以内の名前を指定してください。",
         u"The name \"{name}\" cannot be used ({reason}). Nothing was saved.",
         u"Choose a name of 1 to 128 characters."},
        {ErrorCode::InUse, "segue.workspace.in_use", Severity::Error, ExitCode::Configuration, false,
         u"「{name}」は {dependants} で使用されているため、削除していません。",
         u"使用しているエクスポートを削除するか、接続を解除してください (--detach または --with-exports)。",
         u"\"{name}\" is used by {dependants}, so it was not removed.",
         u"Remove those exports or detach them (--detach or --with-exports)."},
        {ErrorCode::TermsNotAccepted, "segue.connection.terms_not_accepted", Severity::Error, ExitCode::Usage, false,
         u"データのプライバシーとコンプライアンスへの同意が必要です。接続は保存していません。",
         u"内容を読み、同意する場合は --accept-privacy-terms を指定してください。",
         u"The data privacy and compliance terms must be accepted. The connection was not saved.",
         u"Read them and, if you agree, give --accept-privacy-terms."},
        {ErrorCode::NoConnection, "segue.export.no_connection", Severity::Error, ExitCode::Configuration, false,
         u"エクスポート「{export}」には接続がありません。リストは変更していません。",
         u"接続を割り当ててから実行してください。",
         u"The export \"{export}\" has no connection. No list was changed.",
         u"Attach a connection first."},
        {ErrorCode::MappingMissing, "segue.connection.mapping_missing", Severity::Error, ExitCode::Configuration, false,
         u"取引先担当者 ID のフィールドを 1 つに決められません (候補: {candidates})。何も変更していません。",
         u"source fields で一致率を確認し、--customer-id-field で指定してください。",
         u"The field with the contact ID is not clear (candidates: {candidates}). Nothing was changed.",
         u"See \"source fields\" for the match rates and give --customer-id-field."},
        {ErrorCode::MappingUnmatched, "segue.connection.mapping_unmatched", Severity::Error, ExitCode::Configuration, false,
         u"フィールド「{field}」の値は Sales に 1 件も見つかりません (照合 {asked} 件)。リストには誰も追加できません。",
         u"source fields で一致率を確認し、connection edit --customer-id-field で正しいフィールドを指定してください。",
         u"No value of the field \"{field}\" was found in Sales ({asked} looked up). Nobody could be put on a list.",
         u"See \"source fields\" for the match rates and give the right field with \"connection edit --customer-id-field\"."},
        {ErrorCode::FieldUnknown, "segue.source.field_unknown", Severity::Error, ExitCode::Configuration, false,
         u"フィールド「{field}」は顧客プロファイルにありません。リストは変更していません。",
         u"source fields でフィールド名を確認してください。",
         u"The customer profile has no field \"{field}\". No list was changed.",
         u"See \"source fields\" for the names."},
        {ErrorCode::SourceMissing, "segue.source.missing", Severity::Error, ExitCode::Usage, false,
         u"取得元を決められません: {choices}。何も実行していません。",
         u"--source で取得元を指定してください。",
         u"The source is not clear: {choices}. Nothing was done.",
         u"Give --source."},
    };
    // clang-format on
}

} // namespace segue
