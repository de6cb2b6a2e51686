// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "error.h"

#include <QHash>

namespace segue {

namespace {

struct Term
{
    const char16_t *japanese;
    const char16_t *english;
};

// The words that stand in sentences of the catalogue as values of their parameters.
const QHash<QString, Term> &terms()
{
    static const QHash<QString, Term> table{
        {QStringLiteral("@account"), {u"アカウント", u"account"}},
        {QStringLiteral("@mapping"), {u"取引先担当者 ID のフィールド", u"contact ID field"}},
        {QStringLiteral("@segment"), {u"セグメント", u"segment"}},
        {QStringLiteral("@mode"), {u"更新方法", u"mode"}},
        {QStringLiteral("@target"), {u"リストの割り当て", u"lists"}},
        {QStringLiteral("@source"), {u"取得元", u"source"}},
        {QStringLiteral("@connection"), {u"接続", u"connection"}},
        {QStringLiteral("@export"), {u"エクスポート", u"export"}},
        {QStringLiteral("@list"), {u"リスト", u"list"}},
        {QStringLiteral("@person"), {u"対象の人", u"person"}},
        {QStringLiteral("@plan"), {u"変更計画", u"plan"}},
        {QStringLiteral("@run"), {u"実行", u"run"}},
        {QStringLiteral("@too_old"), {u"作成から 7 日以上経過しています", u"it is more than 7 days old"}},
        {QStringLiteral("@account_changed"), {u"アカウントが変わりました", u"the account changed"}},
        {QStringLiteral("@mapping_changed"), {u"取引先担当者 ID のフィールドが変わりました", u"the contact ID field changed"}},
        {QStringLiteral("@mode_changed"), {u"更新方法が変わりました", u"the mode changed"}},
        {QStringLiteral("@target_changed"), {u"セグメントまたはリストの割り当てが変わりました", u"the segments or lists changed"}},
        {QStringLiteral("@other_export"), {u"別のエクスポートの変更計画です", u"it belongs to another export"}},
        {QStringLiteral("@full_plan"), {u"保存した変更計画を実行するため", u"a stored plan is carried out"}},
        {QStringLiteral("@full_asked"), {u"全件の比較が指定されたため", u"it was asked for"}},
        {QStringLiteral("@full_first"), {u"初めて比較するため", u"it is the first compare"}},
        {QStringLiteral("@full_unsettled"), {u"途中で終わった実行があるため", u"an earlier run ended midway"}},
        {QStringLiteral("@full_mapping"), {u"取引先担当者 ID のフィールドが変わったため", u"the contact ID field changed"}},
        {QStringLiteral("@full_mode"), {u"更新方法が変わったため", u"the mode changed"}},
        {QStringLiteral("@full_account"), {u"アカウントが変わったため", u"the account changed"}},
        {QStringLiteral("@full_guard"), {u"誤削除の防止の設定が変わったため", u"the removal guard's setting changed"}},
        {QStringLiteral("@full_people"),
         {u"除外や複数の取引先担当者などの設定が変わったため", u"what the export says about people changed (exclusions and the like)"}},
        {QStringLiteral("@full_no_marker"),
         {u"取得元からセグメントの更新の有無がわからないため", u"the source does not tell whether the segment changed"}},
        {QStringLiteral("@full_waiting"), {u"前回の実行の後に反映していない変更があるため", u"changes wait since the last run"}},
        {QStringLiteral("@full_segment"), {u"セグメントが更新されたため", u"the segment was refreshed"}},
        {QStringLiteral("@full_list"), {u"リストが変更されたため", u"the list was changed"}},
        {QStringLiteral("@full_week"), {u"前回の全件の比較から 7 日以上経過したため", u"the last full compare is 7 days ago or more"}},
        {QStringLiteral("@full_healed"),
         {u"エクスポート不可だった取引先担当者がエクスポートできるようになったため", u"a contact that could not be exported can be now"}},
        {QStringLiteral("@empty"), {u"入力されていません", u"it is empty"}},
        {QStringLiteral("@too_long"), {u"長すぎます", u"it is too long"}},
        {QStringLiteral("@control_characters"), {u"使用できない文字が含まれています", u"it contains characters that cannot be used"}},
        {QStringLiteral("@not_an_address"), {u"アドレスの形式ではありません", u"it is not an address"}},
        {QStringLiteral("@has_password"),
         {u"アドレスにユーザー名やパスワードを含めることはできません", u"it must not contain a user name or password"}},
        {QStringLiteral("@no_host"), {u"サーバー名がありません", u"it has no server name"}},
        {QStringLiteral("@host_mismatch"), {u"証明書のサーバー名が一致しません", u"the certificate is for another server"}},
        {QStringLiteral("@untrusted"), {u"証明機関が信頼されていません", u"its authority is not trusted"}},
        {QStringLiteral("@expired"), {u"証明書の有効期限が切れています", u"the certificate has expired"}},
        {QStringLiteral("@handshake"), {u"TLS で接続できません", u"TLS could not be set up"}},
        {QStringLiteral("@proxy_refused"), {u"接続が拒否されました", u"it refused the connection"}},
        {QStringLiteral("@proxy_closed"), {u"接続が閉じられました", u"it closed the connection"}},
        {QStringLiteral("@proxy_unknown"), {u"プロキシが見つかりません", u"it was not found"}},
        {QStringLiteral("@proxy_timed_out"), {u"時間内に応答しませんでした", u"it did not answer in time"}},
        {QStringLiteral("@proxy_authentication"), {u"認証が必要です", u"it asks for a user name and password"}},
        {QStringLiteral("@proxy_failed"), {u"エラーが発生しました", u"it failed"}},
        {QStringLiteral("@empty_answer"), {u"応答が空です", u"it is empty"}},
        {QStringLiteral("@not_http"), {u"HTTP の応答ではありません", u"it is not HTTP"}},
        {QStringLiteral("@not_web_address"), {u"http または https のアドレスではありません", u"it is not an http or https address"}},
        {QStringLiteral("@keychain_waits"),
         {u"パスワードの入力を待っている可能性があります", u"it may be waiting for its password to be entered"}},
        {QStringLiteral("@key_missing"), {u"秘密キーがありません", u"it holds no private key"}},
        {QStringLiteral("@certificate_missing"), {u"秘密キーに合う証明書がありません", u"it holds no certificate that fits the key"}},
        {QStringLiteral("@not_rsa"), {u"RSA のキーではありません", u"its key is not an RSA key"}},
        {QStringLiteral("@key_too_short"), {u"キーの長さが 2048 ビット未満です", u"its key is shorter than 2048 bits"}},
        {QStringLiteral("@old_encryption"), {u"暗号化の方式が古すぎます", u"its encryption is too old"}},
        {QStringLiteral("@file_missing"), {u"ファイルが見つかりません", u"there is no such file"}},
        {QStringLiteral("@file_closed"), {u"読み取れません", u"it cannot be read"}},
        {QStringLiteral("@standard_output"), {u"標準出力", u"standard output"}},
        {QStringLiteral("@one_or_more"), {u"1 以上の数を指定してください", u"give a number from 1 on"}},
        {QStringLiteral("@date_or_time"),
         {u"2026-11-25 または 2026-11-25T09:00:00+09:00 の形で指定してください", u"give 2026-11-25 or 2026-11-25T09:00:00+09:00"}},
        {QStringLiteral("@no_candidate"), {u"取引先担当者 ID を含むフィールドはありません", u"no field holds contact IDs"}},
        {QStringLiteral("@none_yet"), {u"まだありません", u"there is none yet"}},
        {QStringLiteral("@no_header"), {u"先頭行に列名がありません", u"its first line has no names of columns"}},
        {QStringLiteral("@part_missing"), {u"エクスポートの一部のファイルがありません", u"it is a part of the export and is missing"}},
        {QStringLiteral("@run_unfinished"), {u"完了したエクスポートがありません", u"there is no finished export of it"}},
        {QStringLiteral("@model_unreadable"), {u"内容を読み取れません", u"it cannot be understood"}},
        {QStringLiteral("@no_backup"), {u"バックアップはありません", u"there is no backup"}},
        {QStringLiteral("@not_a_workspace"), {u"Segue のワークスペースではありません", u"it is not a workspace of Segue"}},
        {QStringLiteral("@empty_file"), {u"ファイルが空です", u"the file is empty"}},
        {QStringLiteral("@not_a_file"), {u"ファイルではありません", u"it is not a file"}},
        {QStringLiteral("@cannot_make_folder"), {u"フォルダーを作成できません", u"the folder cannot be made"}},
        {QStringLiteral("@workspace_closed"), {u"ワークスペースは閉じられています", u"the workspace is closed"}},
        {QStringLiteral("@ledger_changed"), {u"追加メンバー台帳が途中で変更されました", u"the ledger was changed meanwhile"}},
        {QStringLiteral("@lease_lost"), {u"リストの使用権がありません", u"the list is not reserved any more"}},
        {QStringLiteral("@not_a_handover"), {u"Segue の接続ファイルではありません", u"it is no connection file of Segue"}},
        {QStringLiteral("@handover_changed"), {u"作成後に変更されたか、壊れています", u"it was changed since it was made, or is damaged"}},
        {QStringLiteral("@own_connection"), {u"このワークスペースで作成した接続です", u"the connection was made in this very workspace"}},
        {QStringLiteral("@reserved_setting"), {u"この設定は変更できません", u"this setting cannot be changed"}},
        {QStringLiteral("@file_exists"), {u"同じ名前のファイルが既にあります", u"a file of that name exists already"}},
        {QStringLiteral("@no_such_file"), {u"ファイルがありません", u"there is no such file"}},
        {QStringLiteral("@not_closed"), {u"使用中か、正常に閉じられていません", u"it is in use, or was not closed in good order"}},
        {QStringLiteral("@is_the_workspace"), {u"使用中のワークスペースのファイルです", u"it is the workspace itself"}},
        {QStringLiteral("@person_erased"), {u"この計画に含まれる人のデータは消去されています", u"a person in it was erased"}},
        {QStringLiteral("@sandbox_timed_out"), {u"時間内に開始しませんでした", u"it did not get ready in time"}},
        {QStringLiteral("@ended_at_start"), {u"開始の途中で終了しました", u"it ended while it was starting"}},
        {QStringLiteral("@no_such_chunk"), {u"実行の記録に該当する要求がありません", u"the run's journal has no such request"}},
    };
    return table;
}

} // namespace

QString errorTerm(const QString &term, Language language)
{
    const auto found = terms().constFind(term);
    if (found == terms().constEnd())
        return {};
    return QString::fromUtf16(language == Language::Japanese ? found->japanese : found->english);
}

} // namespace segue
