// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "base/result.h"
#include "workspace/views.h"

namespace segue::cli {

/// Writes what is kept of a run into one ZIP file (0600): summaries for people in both languages; run, plan, rejects, journal and
/// audit for programs; and the checksums of all. The same run gives the same file as long as nothing of it has expired. IDs only.
/// Answers with the SHA-256 of the file. FileUnwritable.
[[nodiscard]] Result<QString> writeEvidencePack(const workspace::Evidence &evidence, const QString &file);

/// The summary for people.
[[nodiscard]] QString evidenceSummary(const workspace::Evidence &evidence, Language language);

} // namespace segue::cli
