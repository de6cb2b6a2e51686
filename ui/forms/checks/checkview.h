// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/checkreport.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace segue::ui {

class States;

/// The doctor's checks by name, each with its mark (icon and word), what was found and what to do; on top what it comes to.
class CheckView : public QWidget
{
    Q_OBJECT

public:
    explicit CheckView(QWidget *parent = nullptr);

    void showBusy();
    /// Nothing is under way, and nothing was found.
    void showStopped();
    void showReport(const workspace::CheckReport &report);
    void showError(const Error &error);
    [[nodiscard]] const std::optional<workspace::CheckReport> &report() const { return m_report; }
    /// The report as text for whoever helps, to the clipboard.
    void copyReport() const;

Q_SIGNALS:
    /// "Check again" was chosen.
    void again();

private:
    States *m_states;
    QLabel *m_sum;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    std::optional<workspace::CheckReport> m_report;
};

} // namespace segue::ui
