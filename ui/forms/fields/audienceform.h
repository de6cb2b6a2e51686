// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"

#include <QWidget>

class QButtonGroup;
class QPlainTextEdit;

namespace segue::ui {

class Field;

/// Who may use a connection: administrators only, contributors, or those who are named.
class AudienceForm : public QWidget
{
    Q_OBJECT

public:
    explicit AudienceForm(QWidget *parent = nullptr);

    void setValue(const domain::Audience &audience);
    [[nodiscard]] domain::Audience value() const;
    [[nodiscard]] QString obstacle() const;

Q_SIGNALS:
    void changed();

private:
    void look();

    QButtonGroup *m_kinds;
    QPlainTextEdit *m_names;
    Field *m_namesField;
};

} // namespace segue::ui
