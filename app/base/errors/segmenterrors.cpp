// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortables.h"

namespace segue {

QList<ErrorEntry> segmentErrors()
{
    // clang-format off: a row is read by its columns
    return {
        {ErrorCode::SegmentNotFound, "segue.segment.not_found", Severity::Error, ExitCode::Configuration, false,
         u"セグメント [{segment}] が見つかりません。リストは変更していません。",
         u"segment list で名前を確認してください。",
         u"The segment \"{segment}\" was not found. The list was not changed.",
         u"See \"segment list\" for the names."},
        {ErrorCode::SegmentEmptyOrMissing, "segue.segment.empty_or_missing", Severity::Error, ExitCode::GuardStopped, true,
         u"セグメント [{segment}] が空か、見つからないか、まだ同期されていません。リストは変更していません。",
         u"Customer Insights でセグメントの状態を確認してください。",
         u"The segment \"{segment}\" is empty, missing or not yet synchronised. The list was not changed.",
         u"Check the segment in Customer Insights."},
        {ErrorCode::SegmentUnsettled, "segue.segment.unsettled", Severity::Error, ExitCode::Network, true,
         u"セグメント [{segment}] は読み取り中に更新されました。リストは変更していません。",
         u"更新が終わってから、もう一度実行してください。",
         u"The segment \"{segment}\" was refreshed while it was read. The list was not changed.",
         u"Run again when the refresh has finished."},
        {ErrorCode::ReadBrokeOff, "segue.segment.read_broke_off", Severity::Error, ExitCode::Network, true,
         u"セグメント [{segment}] の読み取りが途中で終わりました。リストは変更していません。",
         u"もう一度実行してください。",
         u"Reading the segment \"{segment}\" broke off. The list was not changed.",
         u"Run again."},
    };
    // clang-format on
}

} // namespace segue
