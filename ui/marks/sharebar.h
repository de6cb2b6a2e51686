// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/tone.h"

#include <QWidget>

namespace segue::ui {

/// A bar of parts side by side, each with its word and number below: who stays, joins, leaves, is rejected. Parts differ in pattern as
/// well as in colour. Screen readers are told the words.
class ShareBar : public QWidget
{
    Q_OBJECT

public:
    enum class Look { Solid, Striped, Dotted, Outlined };
    struct Part
    {
        QString text; ///< "Joining: 1,204 people"
        qint64 count = 0;
        Tone tone = Tone::Neutral;
        Look look = Look::Solid;
    };

    explicit ShareBar(QWidget *parent = nullptr);
    /// Parts of nobody are left out.
    void setParts(const QList<Part> &parts);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int barHeight() const;
    /// Places of the words below the bar, wrapped to the width; answers the height they take.
    int placeWords(int width, QList<QPoint> *places) const;

    QList<Part> m_parts;
};

} // namespace segue::ui
