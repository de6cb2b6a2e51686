// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace segue::ui {

class Page;

/// Holds a page as large as the window lets it be, and scrolls it where it needs more height than there is: large text, a small
/// window. A page that says something scrolls to it.
class PageScroll : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes the page over.
    explicit PageScroll(Page *page, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }

private:
    void fit();

    Page *m_page;
};

} // namespace segue::ui
