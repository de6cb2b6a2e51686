// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace segue::ui {

/// A field that is sent off with Enter: never by the Enter that ends a conversion. IDs and addresses may be typed in full width.
class EntryField : public QLineEdit
{
    Q_OBJECT

public:
    explicit EntryField(const QString &spoken, QWidget *parent = nullptr);
    /// What was typed, without blanks around it and with full-width letters, digits and signs as plain ones.
    [[nodiscard]] QString entry() const;

Q_SIGNALS:
    void entered(const QString &entry);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    bool m_converting = false;
};

/// Full-width forms of ASCII, and the ideographic blank, as plain characters; everything else as it is. Pure.
[[nodiscard]] QString narrowed(QString text);

} // namespace segue::ui
