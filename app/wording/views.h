// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "workspace/personviews.h"
#include "workspace/views.h"

#include <QString>

/// Words and sentences for what the workspace answers with.
namespace segue::wording {

/// Whether an export can be run: "active", "paused", "inactive: no connection".
[[nodiscard]] QString exportStateText(const workspace::ExportView &view);
/// What a person reads of a match: "97 % (97 of 100)"; empty where Sales was not asked.
[[nodiscard]] QString matchText(const std::optional<workspace::FieldMatch> &match);

/// Why a person is, or is not, on a list.
[[nodiscard]] QString standingSentence(const workspace::ListExplanation &list, Language language);
/// What was decided about a person, in a few words.
[[nodiscard]] QString decisionText(const workspace::DecisionView &decision);

[[nodiscard]] QString adoptionOffer();    ///< what it means to take members over into the ledger, above their counts
[[nodiscard]] QString adoptionOfNobody(); ///< instead of the question, where nobody can be taken over
/// What the next run does to those who are taken over; empty where it removes nobody.
[[nodiscard]] QString adoptionWarning(const workspace::AdoptionView &view);
[[nodiscard]] QString adoptionQuestion(const workspace::AdoptionView &view);
[[nodiscard]] QString adoptionResult(const workspace::AdoptionView &adopted); ///< what was taken over

[[nodiscard]] QString auditActionText(const QString &action); ///< "person erased"
[[nodiscard]] QString auditKindText(const QString &kind);     ///< of what was changed: "connection"
/// What was done, in a sentence: 'The connection "Sales" was changed.'
[[nodiscard]] QString auditSentence(const workspace::AuditFact &fact);
/// What differs, a line each and in the words of the screens: "Mode: add only → keep in step". Of what was added or removed, what it had.
[[nodiscard]] QStringList auditChanges(const workspace::AuditFact &fact);

} // namespace segue::wording
