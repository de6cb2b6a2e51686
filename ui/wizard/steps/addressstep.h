// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizardstep.h"

namespace segue::ui {

class ServerForm;

/// サーバー アドレス.
class AddressStep : public WizardStep
{
    Q_OBJECT

public:
    explicit AddressStep(Setup &setup);
    [[nodiscard]] QString obstacle() const override;
    void addTo(domain::ConnectionDraft &draft) const override;
    void setFrom(const domain::ConnectionDraft &draft) override;
    [[nodiscard]] QWidget *first() const override;
    [[nodiscard]] bool isTouched() const override;

private:
    ServerForm *m_server;
};

} // namespace segue::ui
