// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"

namespace segue::ui {

/// The first start: three ways to begin.
class StartPage : public Page
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void setUpWanted();
    void openFileWanted();
    void practiceWanted();
};

} // namespace segue::ui
