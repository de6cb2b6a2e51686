// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizardstep.h"

class QComboBox;
class QLabel;

namespace segue::ui {

class MappingForm;
class States;

/// 顧客 ID → 取引先担当者 ID: where the customers are read, and which of their fields holds the contact ID.
class MappingStep : public WizardStep
{
    Q_OBJECT

public:
    MappingStep(Setup &setup, workspace::Workspace &workspace);
    void enter() override;
    void pause() override;
    [[nodiscard]] QString obstacle() const override;
    void addTo(domain::ConnectionDraft &draft) const override;
    void setFrom(const domain::ConnectionDraft &draft) override;
    [[nodiscard]] QWidget *first() const override;
    /// Sources were added meanwhile.
    void refreshSources();

Q_SIGNALS:
    void sourceWanted();

private:
    void showSources();
    void chooseSource();
    void askFields();

    workspace::Workspace &m_workspace;
    QComboBox *m_source;
    QLabel *m_note;
    MappingForm *m_form;
    States *m_states;
    QString m_sourceBefore; ///< of a draft, by its ID
    QString m_shownFor;     ///< the prepared connection and source whose fields are shown
    std::optional<workspace::Ticket> m_ticket;
};

} // namespace segue::ui
