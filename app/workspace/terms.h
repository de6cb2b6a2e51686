// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QString>

namespace segue::workspace {

/// The data privacy and compliance terms, as a person reads them before agreeing.
struct TermsText
{
    QString version; ///< the day the text was written, e.g. "2026-11-25"; the same in both languages
    QString title;
    QString text; ///< paragraphs separated by empty lines
};

/// The text that is in force.
[[nodiscard]] TermsText currentTerms(Language language);

} // namespace segue::workspace
