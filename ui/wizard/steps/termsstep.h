// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizardstep.h"

namespace segue::ui {

class TermsForm;

/// データのプライバシーとコンプライアンス: 同意する.
class TermsStep : public WizardStep
{
    Q_OBJECT

public:
    explicit TermsStep(Setup &setup);
    void enter() override;
    [[nodiscard]] QString obstacle() const override;
    [[nodiscard]] QWidget *first() const override;

private:
    TermsForm *m_form;
    QString m_agreedFor; ///< organisation and source that the agreement is about
};

} // namespace segue::ui
