// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tallarea.h"

namespace segue::ui {

class Page;

/// Holds a page as large as the window lets it be, and scrolls it where it needs more height than there is. What the page has to say
/// is scrolled to.
class PageScroll : public TallArea
{
    Q_OBJECT

public:
    /// Takes the page over.
    explicit PageScroll(Page *page, QWidget *parent = nullptr);
    /// The window may be smaller than any page.
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QObject *m_messages;
};

} // namespace segue::ui
