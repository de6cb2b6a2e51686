// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/runrecord.h"
#include "engine/runprogress.h"

#include <QString>

/// The words and sentences of the command line, in the language of the installed translation.
namespace segue::cli {

[[nodiscard]] QString number(qint64 value);          ///< grouped: 1,204
[[nodiscard]] QString time(const QDateTime &moment); ///< local: 2026/11/23 13:05 in Japanese, 2026-11-23 13:05 in English
[[nodiscard]] QString duration(qint64 milliseconds);
[[nodiscard]] QString stateText(domain::RunState state);
[[nodiscard]] QString modeText(domain::Mode mode);
[[nodiscard]] QString removedByOthersText(domain::RemovedByOthers policy);
[[nodiscard]] QString severalContactsText(domain::SeveralContacts policy);
[[nodiscard]] QString mergedText(domain::MergedContacts policy);
[[nodiscard]] QString whenDeletedText(domain::WhenDeleted policy);
[[nodiscard]] QString whenLockedText(domain::WhenLocked policy);
[[nodiscard]] QString reasonText(domain::RejectReason reason);
[[nodiscard]] QString sourceKindText(domain::SourceKind kind);
/// The source's own word for a segment's state, in ours where we have one.
[[nodiscard]] QString segmentStateText(const QString &state);
/// Who told of a segment, in a sentence.
[[nodiscard]] QString tellerText(engine::SegmentTeller teller);
[[nodiscard]] QString stepText(engine::RunProgress::Step step);
/// One line on what the server makes us wait for; empty where it does not.
[[nodiscard]] QString waitText(const engine::TrafficSnapshot &traffic, const QDateTime &now);
/// "Sales に見つかりません 3 件、非アクティブ 2 件"
[[nodiscard]] QString reasonsText(const QMap<domain::RejectReason, qint64> &counts, bool expected);

/// "1 person", "3,955 people".
[[nodiscard]] QString people(qint64 count);
/// "1 list", "2 lists".
[[nodiscard]] QString lists(qint64 count);
/// What a plan will do, in a sentence.
[[nodiscard]] QString planSentence(const domain::Plan &plan);
/// What a run did, in a sentence.
[[nodiscard]] QString resultSentence(const domain::RunRecord &record);

} // namespace segue::cli
