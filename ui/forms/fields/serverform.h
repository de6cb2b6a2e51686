// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QLineEdit;

namespace segue::ui {

class Field;

/// An organisation's address: pasted browser addresses are trimmed to the organisation, and what will be used is said at once.
class ServerForm : public QWidget
{
    Q_OBJECT

public:
    explicit ServerForm(QWidget *parent = nullptr);

    void setValue(const QString &server);
    /// As typed.
    [[nodiscard]] QString value() const;
    /// What will be used; empty while it is not an address.
    [[nodiscard]] QUrl server() const;
    [[nodiscard]] QString obstacle() const;

Q_SIGNALS:
    void changed();

private:
    void look();

    QLineEdit *m_edit;
    Field *m_field;
};

} // namespace segue::ui
