// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace segue::ui {

/// As wide as there is room, and as tall as its content needs at least at that width: what is too tall scrolls, instead of cutting
/// wrapped text, in small windows and with large fonts.
class TallArea : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes the content over.
    explicit TallArea(QWidget *content, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
};

} // namespace segue::ui
