// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QWidget>

#include <optional>

namespace segue::ui {

/// What the steps have found out so far; each fills in its part.
struct Setup
{
    QString name;
    domain::Audience audience;
    QString server;
    std::optional<workspace::PreparedConnection> prepared;
    workspace::PreparedSource source; ///< its ID is empty for the organisation's own data
    bool sourceChosen = false;
    QString field;
    QString termsVersion;
};

/// One step of the wizard. It keeps what was entered when another step is shown.
class WizardStep : public QWidget
{
    Q_OBJECT

public:
    WizardStep(Setup &setup, const QString &title, const QString &purpose) : m_setup(setup), m_title(title), m_purpose(purpose) {}

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString purpose() const { return m_purpose; }
    /// It is shown now; steps before it may have changed.
    virtual void enter() {}
    /// It is left for another step; what is under way stops.
    virtual void pause() {}
    /// Why "Next" is off, in a sentence; empty: it is on.
    [[nodiscard]] virtual QString obstacle() const = 0;
    /// What has the keyboard first, if anything. Not a focus proxy: with one, Tab goes from it straight out of the step (Qt 6.4 moves
    /// it behind everything else in there).
    [[nodiscard]] virtual QWidget *first() const { return nullptr; }
    /// Something was entered that would be lost.
    [[nodiscard]] virtual bool isTouched() const { return false; }
    /// What of it can be kept for later, and put back: nothing secret, no sign-in, no agreement.
    virtual void addTo(domain::ConnectionDraft &) const {}
    virtual void setFrom(const domain::ConnectionDraft &) {}

Q_SIGNALS:
    void changed();
    void failed(const segue::Error &error);
    /// Something is tried anew: what was said of the last time is over.
    void begun();
    /// What was waited for is there, and nothing is left to do but to go on.
    void ready();

protected:
    [[nodiscard]] Setup &setup() const { return m_setup; }

private:
    Setup &m_setup;
    const QString m_title;
    const QString m_purpose;
};

} // namespace segue::ui
