// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace segue::ui {

/// The choices that most exports leave as they are: guard, people, lists. Value in, value out.
class ChoicesForm : public QWidget
{
    Q_OBJECT

public:
    explicit ChoicesForm(QWidget *parent = nullptr);

    void setValue(const workspace::ExportSettings &settings);
    /// The choices of the form put into \p settings; the mode and the field are not its own.
    void addTo(workspace::ExportSettings &settings) const;
    /// What stands in the way; empty: nothing.
    [[nodiscard]] QString finding() const;

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    template<class Value>
    QComboBox *newChoice(const QString &label, const QString &object, const QList<std::pair<QString, Value>> &choices);
    /// A number that can be switched off.
    void newNumber(const QString &label, QCheckBox *&on, QSpinBox *&number, const QString &onText, int least, int most,
                   const QString &suffix);
    void addRow(const QString &label, QWidget *field);

    QFormLayout *m_form;
    QCheckBox *m_guardOn = nullptr;
    QSpinBox *m_guardShare = nullptr;
    QComboBox *m_removedByOthers;
    QComboBox *m_several;
    QComboBox *m_merged;
    QCheckBox *m_optedOut;
    QCheckBox *m_alarmOn = nullptr;
    QSpinBox *m_alarmShare = nullptr;
    QComboBox *m_deleted;
    QComboBox *m_locked;
    QLineEdit *m_template;
    QLineEdit *m_owner;
    QCheckBox *m_partsOn = nullptr;
    QSpinBox *m_parts = nullptr;
};

} // namespace segue::ui
