// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/terms.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace segue::ui {

/// The data privacy and compliance terms, and the agreement to them.
class TermsForm : public QWidget
{
    Q_OBJECT

public:
    explicit TermsForm(QWidget *parent = nullptr);

    /// Where the page has the same heading.
    void hideTitle();
    /// The version that was agreed to; empty: none.
    [[nodiscard]] QString acceptedVersion() const;
    void setAccepted(bool accepted);
    [[nodiscard]] QString obstacle() const;

Q_SIGNALS:
    void changed();

private:
    workspace::TermsText m_terms;
    QLabel *m_title;
    QCheckBox *m_agree;
};

} // namespace segue::ui
