// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizardstep.h"

namespace segue::ui {

class AudienceForm;
class NameForm;

/// 表示名 and この接続を使用できるユーザー.
class NameStep : public WizardStep
{
    Q_OBJECT

public:
    NameStep(Setup &setup, workspace::Workspace &workspace);
    [[nodiscard]] QString obstacle() const override;
    void addTo(domain::ConnectionDraft &draft) const override;
    void setFrom(const domain::ConnectionDraft &draft) override;
    [[nodiscard]] QWidget *first() const override;
    [[nodiscard]] bool isTouched() const override;

private:
    NameForm *m_name;
    AudienceForm *m_audience;
};

} // namespace segue::ui
