// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QWidget>

class QLineEdit;

namespace segue::ui {

class Field;

/// A name of ours, with advice beneath it.
class NameForm : public QWidget
{
    Q_OBJECT

public:
    NameForm(const QString &label, const QString &advice, QWidget *parent = nullptr);

    void setValue(const QString &name);
    [[nodiscard]] QString value() const;
    /// Names that others have already, which may not be taken.
    void setTaken(const QStringList &names);
    /// What stands in the way, in a sentence; empty: nothing.
    [[nodiscard]] QString obstacle() const;

Q_SIGNALS:
    void changed();

private:
    void look();

    QLineEdit *m_edit;
    Field *m_field;
    QStringList m_taken;
};

} // namespace segue::ui
