// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/checkreport.h"

#include <QList>

namespace segue::workspace {

/// What a check says where no catalogued error says it. {name} is a fact.
struct CheckSentence
{
    CheckId id;
    CheckMark mark;
    const char *finding; ///< "" is the usual answer of that mark
    const char16_t *meaningJa;
    const char16_t *fixJa;
    const char16_t *meaningEn;
    const char16_t *fixEn;
};
[[nodiscard]] const QList<CheckSentence> &checkSentences();

struct CheckTitle
{
    CheckId id;
    const char16_t *ja;
    const char16_t *en;
};
/// In the order in which the checks are asked; one a check.
[[nodiscard]] const QList<CheckTitle> &checkTitles();

} // namespace segue::workspace
