// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizardstep.h"

class QRadioButton;

namespace segue::ui {

/// 種類: there is one.
class KindStep : public WizardStep
{
    Q_OBJECT

public:
    explicit KindStep(Setup &setup);
    [[nodiscard]] QString obstacle() const override { return {}; }
    [[nodiscard]] QWidget *first() const override;

private:
    QRadioButton *m_sales;
};

} // namespace segue::ui
