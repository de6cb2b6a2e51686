// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace segue::ui {

/// The one button of a page that a person most likely came for: in the accent colour, and bold.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);
    void setPicture(const QString &iconName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColours();

    QString m_picture;
    bool m_taking = false;
};

} // namespace segue::ui
