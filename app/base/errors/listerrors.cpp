// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/errortables.h"

namespace segue {

QList<ErrorEntry> listErrors()
{
    // clang-format off: a row is read by its columns
    return {
        {ErrorCode::ListReadBrokeOff, "segue.list.read_broke_off", Severity::Error, ExitCode::Network, true,
         u"リスト「{list}」の読み取りが途中で終わりました。これ以降の変更は行っていません。",
         u"もう一度実行してください。",
         u"Reading the list \"{list}\" broke off. Nothing was changed after that.",
         u"Run again."},
        {ErrorCode::ListNotFound, "segue.list.not_found", Severity::Error, ExitCode::Configuration, false,
         u"リスト「{list}」は Sales で削除されています。リストへの変更は行っていません。",
         u"新しいリストを作成するには、エクスポートの設定 (--when-deleted create) を変更してください。",
         u"The list \"{list}\" was deleted in Sales. Nothing was changed.",
         u"To make a new list, change the export's setting (--when-deleted create)."},
        {ErrorCode::ListLocked, "segue.list.locked", Severity::Error, ExitCode::NotPermitted, false,
         u"リスト「{list}」はロックされています。リストはこれ以降変更していません。",
         u"Sales でロックを解除してから、もう一度実行してください。",
         u"The list \"{list}\" is locked. It was not changed from then on.",
         u"Unlock it in Sales, then run again."},
        {ErrorCode::ListInactive, "segue.list.inactive", Severity::Error, ExitCode::NotPermitted, false,
         u"リスト「{list}」は非アクティブです。リストは変更していません。",
         u"Sales でリストをアクティブにしてから、もう一度実行してください。",
         u"The list \"{list}\" is inactive. It was not changed.",
         u"Activate it in Sales, then run again."},
        {ErrorCode::ListNotStatic, "segue.list.not_static", Severity::Error, ExitCode::Configuration, false,
         u"リスト「{list}」は動的リストのため、メンバーを追加できません。リストは変更していません。",
         u"取引先担当者の静的リストを指定してください。",
         u"The list \"{list}\" is dynamic and takes no members. It was not changed.",
         u"Choose a static list of contacts."},
        {ErrorCode::ListWrongType, "segue.list.wrong_type", Severity::Error, ExitCode::Configuration, false,
         u"リスト「{list}」は取引先担当者のリストではありません。リストは変更していません。",
         u"取引先担当者の静的リストを指定してください。",
         u"The list \"{list}\" is not a list of contacts. It was not changed.",
         u"Choose a static list of contacts."},
        {ErrorCode::ListForeign, "segue.list.foreign", Severity::Error, ExitCode::Configuration, false,
         u"リスト「{list}」には別のエクスポートの印があります ({stamp})。リストは変更していません。",
         u"別のリストを選ぶか、引き継ぎを指定してください。",
         u"The list \"{list}\" carries another export's mark ({stamp}). It was not changed.",
         u"Choose another list, or take this one over."},
        {ErrorCode::ListTaken, "segue.list.taken", Severity::Error, ExitCode::Configuration, false,
         u"リスト「{list}」は既に別のセグメントに割り当てられています ({owner})。何も保存していません。",
         u"1 つのリストには 1 つのセグメントだけを割り当ててください。",
         u"The list \"{list}\" already belongs to another segment ({owner}). Nothing was saved.",
         u"Give each list one segment only."},
        {ErrorCode::ChunkRefused, "segue.list.member_refused", Severity::Warning, ExitCode::Rejects, false,
         u"Sales がこの取引先担当者の追加または削除を拒否しました。ほかのメンバーには影響しません。",
         u"下のサーバーの説明を確認してください。",
         u"Sales refused to add or remove this contact. The other members are not affected.",
         u"See the server's explanation below."},
        {ErrorCode::NoRemovalWay, "segue.list.no_removal_way", Severity::Error, ExitCode::NotPermitted, false,
         u"この組織では、リストからメンバーを削除する方法がすべて拒否されました。リストからは削除していません。",
         u"Sales の管理者に、リスト メンバーを削除する権限を確認してください。",
         u"This organisation refused every way to remove members from a list. Nobody was removed.",
         u"Ask the Sales administrator about the privilege to remove list members."},
    };
    // clang-format on
}

} // namespace segue
