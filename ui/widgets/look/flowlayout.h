// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace segue::ui {

/// A row that goes on in the next line where it is too wide for its place, as with large text in a small window. What room is left
/// in a line goes to the widgets that like to grow, then to its stretches.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// Pushes what follows to the right end.
    void addStretch();
    void addLayout(QLayout *layout);
    /// Puts a widget before the one at \p place.
    void insertWidget(int place, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect &area) override;

private:
    struct Line
    {
        QList<QLayoutItem *> items;
        QList<int> widths;
        int width = 0;
        int height = 0;
    };
    [[nodiscard]] QList<Line> lines(int width) const;
    void measure(Line &line, int width) const;
    [[nodiscard]] int gap() const;

    QList<QLayoutItem *> m_items;
};

} // namespace segue::ui
