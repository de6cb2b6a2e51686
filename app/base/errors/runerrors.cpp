// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/errortables.h"

namespace segue {

QList<ErrorEntry> runErrors()
{
    // clang-format off: a row is read by its columns
    return {
        {ErrorCode::Cancelled, "segue.run.cancelled", Severity::Warning, ExitCode::Interrupted, true,
         u"実行がキャンセルされました。ここまでの変更はリストに残ります。",
         u"続きから実行するには run resume {run} を使用してください。",
         u"The run was cancelled. What had been changed until then stays on the list.",
         u"Use \"run resume {run}\" to go on from there."},
        {ErrorCode::Interrupted, "segue.run.interrupted", Severity::Warning, ExitCode::Interrupted, true,
         u"前回の実行が途中で終わりました。リスト「{list}」は計画どおりではない可能性があります。",
         u"run resume {run} で続きを実行してください。",
         u"An earlier run ended midway. The list \"{list}\" may differ from its plan.",
         u"Use \"run resume {run}\" to finish it."},
        {ErrorCode::NothingToResume, "segue.run.nothing_to_resume", Severity::Error, ExitCode::Configuration, false,
         u"実行 {run} は終了しているため、再開する必要はありません。",
         u"新しく実行するには export run を使用してください。",
         u"Run {run} is finished; there is nothing to resume.",
         u"Use \"export run\" to start a new run."},
        {ErrorCode::RunInProgress, "segue.run.in_progress", Severity::Error, ExitCode::Workspace, true,
         u"このリストには別の実行が進行中です ({owner})。リストは変更していません。",
         u"その実行の完了を待ってから、もう一度実行してください。",
         u"Another run is working on this list ({owner}). Nothing was changed.",
         u"Wait until it has finished, then run again."},
        {ErrorCode::PlanStale, "segue.plan.stale", Severity::Error, ExitCode::Configuration, false,
         u"変更計画 {plan} は使用できません ({reason})。リストは変更していません。",
         u"export plan でもう一度計画を作成してください。",
         u"The plan {plan} can no longer be used ({reason}). The list was not changed.",
         u"Make a new plan with \"export plan\"."},
        {ErrorCode::PlanUsed, "segue.plan.used", Severity::Error, ExitCode::Configuration, false,
         u"変更計画 {plan} は既に実行されています。リストは変更していません。",
         u"export plan でもう一度計画を作成してください。",
         u"The plan {plan} has been run already. The list was not changed.",
         u"Make a new plan with \"export plan\"."},
        {ErrorCode::RejectAlarm, "segue.run.reject_alarm", Severity::Warning, ExitCode::Rejects, false,
         u"{members} 件のうち {rejects} 件をエクスポートできません。注意する割合 ({share} %) を超えています。ほかの人は通常どおり処理されます。",
         u"理由を確認してください。取引先担当者 ID のフィールドが変わった場合や、Sales のデータが整理された場合によく起こります。",
         u"{rejects} of {members} cannot be exported, more than the share to warn of ({share} %). The other people are handled as usual.",
         u"Look at the reasons. This often comes from another contact ID field, or from a clean-up of the data in Sales."},
    };
    // clang-format on
}

} // namespace segue
