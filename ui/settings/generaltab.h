// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "widgets/look/scheme.h"

#include <QWidget>

#include <optional>

namespace segue::ui {

/// Language and colours; both take effect at once.
class GeneralTab : public QWidget
{
    Q_OBJECT

public:
    GeneralTab(std::optional<Language> language, Scheme scheme, QWidget *parent = nullptr);

Q_SIGNALS:
    void languageChosen(std::optional<segue::Language> language);
    void schemeChosen(segue::ui::Scheme scheme);
};

} // namespace segue::ui
