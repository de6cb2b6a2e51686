// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/connection.h"
#include "domain/runrecord.h"
#include "engine/runprogress.h"

#include <QString>

/// Words and sentences for what we talk about, in the language of the installed translation: the same for window and command line.
namespace segue::wording {

[[nodiscard]] QString number(qint64 value);          ///< grouped: 1,204
[[nodiscard]] QString time(const QDateTime &moment); ///< local: 2026/11/23 13:05 in Japanese, 2026-11-23 13:05 in English
[[nodiscard]] QString duration(qint64 milliseconds);
[[nodiscard]] QString listed(const QStringList &names); ///< several of them within a sentence
/// "just now", "5 minutes ago", "today 13:05" (also for what is still to come), else as time(). \p now is given, so that all of a
/// page speak of the same instant.
[[nodiscard]] QString relativeTime(const QDateTime &moment, const QDateTime &now);
/// "about 3 min left": rounded, to five minutes above an hour, so that it does not flicker.
[[nodiscard]] QString aboutTimeLeft(qint64 milliseconds);
[[nodiscard]] QString stateText(domain::RunState state);
[[nodiscard]] QString modeText(domain::Mode mode);
[[nodiscard]] QString modeExplanation(domain::Mode mode); ///< whom the mode removes, in a sentence
[[nodiscard]] QString guardText(const domain::GuardPolicy &guard);
[[nodiscard]] QString removedByOthersText(domain::RemovedByOthers policy);
[[nodiscard]] QString severalContactsText(domain::SeveralContacts policy);
[[nodiscard]] QString mergedText(domain::MergedContacts policy);
[[nodiscard]] QString whenDeletedText(domain::WhenDeleted policy);
[[nodiscard]] QString whenLockedText(domain::WhenLocked policy);
/// A list of an export by name, with what is special about it: "Spring (new)".
[[nodiscard]] QString listText(const domain::Binding &binding);
[[nodiscard]] QString listText(const domain::ListPlan &list);
[[nodiscard]] QString connectionKindText();                             ///< "Dynamics 365 Sales"
[[nodiscard]] QString audienceText(const domain::Audience &audience);   ///< the names, where they are named
[[nodiscard]] QString accessText(const domain::Connection &connection); ///< whether the connection can be changed here
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
/// The same as a sentence: "Could not be exported: ...", or with \p expected "Not meant for export: ..."; empty where there are none.
[[nodiscard]] QString rejectsSentence(const QMap<domain::RejectReason, qint64> &counts, bool expected);

/// "1 person", "3,955 people".
[[nodiscard]] QString people(qint64 count);
/// "1 list", "2 lists".
[[nodiscard]] QString lists(qint64 count);
/// "1 row", "2 rows": rejects and other records, which are never counted as people.
[[nodiscard]] QString rows(qint64 count);
/// What a plan will do, in a sentence: only what will really be done, so what the guard or a problem stopped is named apart.
/// \p liftGuard: the guard stops nothing.
[[nodiscard]] QString planSentence(const domain::Plan &plan, bool liftGuard = false);
/// The run button of a plan, named by the act: only what the run will really do. \p liftGuard: lists that the guard stopped, too.
[[nodiscard]] QString runButtonText(const domain::Plan &plan, bool liftGuard = false);
/// What the server itself said of an error, in a sentence and on one line; empty where it said nothing.
[[nodiscard]] QString serverSentence(const Error &error);
/// What a run did, in a sentence.
[[nodiscard]] QString resultSentence(const domain::RunRecord &record);

} // namespace segue::wording
