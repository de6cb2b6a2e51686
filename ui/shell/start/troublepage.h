// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "widgets/page.h"

namespace segue::ui {

/// The workspace cannot be opened: why, and what helps.
class TroublePage : public Page
{
    Q_OBJECT

public:
    TroublePage(const Error &error, const QString &file, QWidget *parent = nullptr);

Q_SIGNALS:
    void retryWanted();
    void practiceWanted();
    void logWanted();
};

} // namespace segue::ui
