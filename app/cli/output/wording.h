// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wording/csv.h"
#include "wording/remarks.h"
#include "wording/views.h"
#include "wording/wording.h"

/// The words that the command line shares with the window, under their short names.
namespace segue::cli {

using wording::accessText;
using wording::adoptionOffer;
using wording::adoptionOfNobody;
using wording::adoptionQuestion;
using wording::adoptionResult;
using wording::adoptionWarning;
using wording::audienceText;
using wording::auditChanges;
using wording::auditSentence;
using wording::connectionKindText;
using wording::csvFile;
using wording::decisionText;
using wording::duration;
using wording::exportStateText;
using wording::guardText;
using wording::listed;
using wording::listRemarks;
using wording::lists;
using wording::listText;
using wording::matchText;
using wording::mergedText;
using wording::modeText;
using wording::number;
using wording::people;
using wording::peopleRemarks;
using wording::planRemarks;
using wording::planSentence;
using wording::reasonText;
using wording::rejectDetail;
using wording::rejectsCsv;
using wording::rejectsSentence;
using wording::removedByOthersText;
using wording::resultSentence;
using wording::runRemarks;
using wording::segmentStateText;
using wording::serverSentence;
using wording::severalContactsText;
using wording::sourceKindText;
using wording::standingSentence;
using wording::stateText;
using wording::stepText;
using wording::tellerText;
using wording::time;
using wording::waitText;
using wording::whenDeletedText;
using wording::whenLockedText;

} // namespace segue::cli
