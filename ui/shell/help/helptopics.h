// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QString>
#include <QUrl>

namespace segue::ui {

/// What the help has on a page of the window, by the page's object name; of a page that it does not know, the beginning.
[[nodiscard]] QString helpTopic(const QString &pageName);
/// Where a topic stands in that language: a Markdown file of the program.
[[nodiscard]] QUrl helpPlace(const QString &topic, Language language);

} // namespace segue::ui
