// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terms.h"

namespace segue::workspace {

namespace {

constexpr QStringView version = u"2026-11-25";

constexpr QStringView japanese =
    u"この接続を使用すると、Customer Insights の顧客データが、お客様の組織の指示により、指定した Dynamics 365 Sales "
    u"の組織に送られます。\n\n"
    u"送られるもの: セグメントのメンバーである顧客について、対応する取引先担当者 ID だけを送り、マーケティング "
    u"リストのメンバーとして登録します。"
    u"取引先担当者レコードは作成、変更、削除しません。\n\n"
    u"このコンピューターに残るもの: 取引先担当者 ID、顧客 ID を復元できない形に変換した値、実行の結果。氏名やメール "
    u"アドレスは保存しません。"
    u"サインインの情報はオペレーティング システムのキーチェーンだけに保管します。\n\n"
    u"責任: 利用目的、必要な同意、送り先でのデータの保護、データ主体からの請求への対応は、お客様の組織が確認し、責任を負います。"
    u"送り先の組織でのデータの取り扱いには、その組織のプライバシーとコンプライアンスの定めが適用されます。\n\n"
    u"終了: 接続を削除すると、この接続による送信は終わります。既にリストにあるメンバーはそのまま残るため、必要な場合は Sales "
    u"で削除してください。\n\n"
    u"同意した方、日時、アカウント、この文章のバージョンと言語を記録します。文章、組織、取得元のいずれかが変わったときは、もう一度同意をお"
    u"願いします。";

constexpr QStringView english =
    u"With this connection, customer data leaves Customer Insights at your organisation's own instruction and goes to the Dynamics 365 "
    u"Sales organisation that you name.\n\n"
    u"What is sent: for the customers who are members of a segment, only the contact IDs that belong to them, to make those contacts "
    u"members of a marketing list. Contact records are not created, changed or deleted.\n\n"
    u"What stays on this computer: contact IDs, customer IDs turned into values that cannot be read back, and the results of runs. Names "
    u"and e-mail addresses are not kept. What you sign in with is kept in the operating system's keychain only.\n\n"
    u"Who answers for it: your organisation checks, and is responsible for, the purpose, the consent it needs, the protection of the data "
    u"at the target, and the requests of the people concerned. At the target, that organisation's own privacy and compliance rules "
    u"apply.\n\n"
    u"How it ends: removing the connection ends the transfer through it. Members who are on a list stay there; remove them in Sales if "
    u"that is needed.\n\n"
    u"Who agreed, when, with which account, and to which version and language of this text is recorded. You are asked again when the "
    u"text, the organisation or the source changes.";

} // namespace

TermsText currentTerms(Language language)
{
    const bool isJapanese = language == Language::Japanese;
    return {version.toString(),
            isJapanese ? QStringLiteral(u"データのプライバシーとコンプライアンス") : QStringLiteral(u"Data privacy and compliance"),
            (isJapanese ? japanese : english).toString()};
}

} // namespace segue::workspace
