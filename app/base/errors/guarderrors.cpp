// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortables.h"

namespace segue {

QList<ErrorEntry> guardErrors()
{
    // clang-format off: a row is read by its columns
    return {
        {ErrorCode::GuardEmpty, "segue.guard.segment_empty", Severity::Warning, ExitCode::GuardStopped, false,
         u"誤削除防止により停止しました: セグメントが空です。リスト [{list}] は変更していません (メンバー {members} 人)。",
         u"セグメントが本当に空であれば、export run --plan {plan} --lift-guard で今回だけ許可できます。",
         u"Stopped by the removal guard: the segment is empty. The list \"{list}\" was not changed ({members} members).",
         u"If the segment is really empty, allow it once with \"export run --plan {plan} --lift-guard\"."},
        {ErrorCode::GuardShare, "segue.guard.share", Severity::Warning, ExitCode::GuardStopped, false,
         u"誤削除防止により停止しました: 削除 {leaves} 人は上限 ({share} % と 50 人) を超えています。リスト [{list}] は変更していません。",
         u"変更計画を確認し、正しければ export run --plan {plan} --lift-guard で今回だけ許可できます。",
         u"Stopped by the removal guard: {leaves} removals exceed the limit ({share} % and 50 people). The list \"{list}\" was not changed.",
         u"Check the plan; if it is right, allow it once with \"export run --plan {plan} --lift-guard\"."},
        {ErrorCode::GuardAll, "segue.guard.all", Severity::Warning, ExitCode::GuardStopped, false,
         u"誤削除防止により停止しました: 対象の {leaves} 人全員が削除されます。リスト [{list}] は変更していません。",
         u"変更計画を確認し、正しければ export run --plan {plan} --lift-guard で今回だけ許可できます。",
         u"Stopped by the removal guard: all {leaves} people would be removed. The list \"{list}\" was not changed.",
         u"Check the plan; if it is right, allow it once with \"export run --plan {plan} --lift-guard\"."},
        {ErrorCode::GuardFirstExact, "segue.guard.first_exact_copy", Severity::Warning, ExitCode::GuardStopped, false,
         u"誤削除防止により停止しました: Segue が作成していないリスト [{list}] から初めて {leaves} 人を削除します。リストは変更していません。",
         u"変更計画を確認し、正しければ export run --plan {plan} --lift-guard で今回だけ許可できます。",
         u"Stopped by the removal guard: this would be the first removal ({leaves} people) from \"{list}\", a list that Segue did not create. It was not changed.",
         u"Check the plan; if it is right, allow it once with \"export run --plan {plan} --lift-guard\"."},
        {ErrorCode::GuardChanged, "segue.guard.changed", Severity::Warning, ExitCode::GuardStopped, false,
         u"誤削除防止により停止しました: 前回確認した実行から{what}が変わっています。リスト [{list}] は変更していません (削除予定 {leaves} 人)。",
         u"変更計画を確認し、正しければ export run --plan {plan} --lift-guard で今回だけ許可できます。",
         u"Stopped by the removal guard: the {what} changed since the last verified run. The list \"{list}\" was not changed ({leaves} removals planned).",
         u"Check the plan; if it is right, allow it once with \"export run --plan {plan} --lift-guard\"."},
        {ErrorCode::GuardMissingIds, "segue.guard.missing_ids", Severity::Warning, ExitCode::GuardStopped, false,
         u"誤削除防止により停止しました: 取引先担当者 ID のない顧客の割合が {before} % から {now} % に増えました。リスト [{list}] は変更していません。",
         u"取得元のデータを確認し、正しければ export run --plan {plan} --lift-guard で今回だけ許可できます。",
         u"Stopped by the removal guard: the share of customers without contact ID rose from {before} % to {now} %. The list \"{list}\" was not changed.",
         u"Check the source's data; if it is right, allow it once with \"export run --plan {plan} --lift-guard\"."},
        {ErrorCode::GuardRemovedByOthers, "segue.guard.removed_by_others", Severity::Warning, ExitCode::GuardStopped, false,
         u"誤削除防止により停止しました: Segue が追加した {removed} 人がほかの人によってリスト [{list}] から削除されています。リストは変更していません。",
         u"意図された削除か確認し、正しければ export run --plan {plan} --lift-guard で今回だけ許可できます。",
         u"Stopped by the removal guard: others have removed {removed} people whom Segue had added to \"{list}\". The list was not changed.",
         u"Check whether that was intended; if so, allow it once with \"export run --plan {plan} --lift-guard\"."},
        {ErrorCode::GuardLimitedView, "segue.guard.limited_view", Severity::Warning, ExitCode::GuardStopped, false,
         u"誤削除防止により停止しました: アカウントは組織全体を読み取れないため ({privilege})、削除 {leaves} 人は確認が必要です。リスト [{list}] は変更していません。",
         u"変更計画を確認し、正しければ export run --plan {plan} --lift-guard で今回だけ許可できます。",
         u"Stopped by the removal guard: the account cannot read the whole organisation ({privilege}), so {leaves} removals need a person's yes. The list \"{list}\" was not changed.",
         u"Check the plan; if it is right, allow it once with \"export run --plan {plan} --lift-guard\"."},
    };
    // clang-format on
}

} // namespace segue
