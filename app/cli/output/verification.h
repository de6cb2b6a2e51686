// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "workspace/views.h"

#include <QJsonObject>

namespace segue::cli {

/// How a full compare found the lists; \p plan is what a run would have to change.
[[nodiscard]] QString verificationReport(const domain::Plan &plan, Language language);
[[nodiscard]] QJsonObject verificationJson(const domain::Plan &plan, Language language);
/// Differences where a list is not as the export wants it; the error's where one could not be compared.
[[nodiscard]] ExitCode verificationExitCode(const domain::Plan &plan);

/// Whom the ledger could take over, for a person to decide.
[[nodiscard]] QString adoptionReport(const workspace::AdoptionView &view, Language language);
[[nodiscard]] QJsonObject adoptionJson(const workspace::AdoptionView &view, qint64 adopted, Language language);

} // namespace segue::cli
