// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/frame/navigation.h"

#include <QMainWindow>
#include <QMap>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace segue::ui {

class HelpPanel;
class Page;

/// The frame: navigation at the left, a page at the right, the state in a sentence below. Knows no page by name.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    /// The page of a place; the window takes it over.
    void setPage(Place place, Page *page);
    [[nodiscard]] Page *page(Place place) const;
    void go(Place place);
    /// The same for a window that nobody has seen yet: its page asks for nothing so far.
    void begin(Place place);
    [[nodiscard]] Place place() const { return m_place; }
    /// Nothing stands on top of that place's page, and it is the one that shows.
    [[nodiscard]] bool isAt(Place place) const { return m_place == place && m_top.isEmpty(); }
    /// Shows a page on top of the place's own, e.g. a form; it goes when it is closed or another place is chosen. Takes it over.
    void open(Page *page);
    /// Closes what open() put on top; \p back: the place's page takes its data anew.
    void closeTop(Page *page);
    [[nodiscard]] Page *currentPage() const;
    /// A page that stands for the whole window, without navigation: the first start.
    void setAlone(Page *page);

    void say(const QString &sentence);
    /// Shows the help on the page that shows, or closes it where it is open.
    void toggleHelp();
    /// The help from its beginning.
    void openHelp();
    [[nodiscard]] HelpPanel *help() const { return m_help; }
    /// Marks the window; \p canEnd: with a button that ends practice.
    void setPractice(bool practice, bool canEnd);
    [[nodiscard]] Navigation *navigation() const { return m_navigation; }

Q_SIGNALS:
    /// The person closes the window; whoever hears it decides whether it goes.
    void closing();
    void practiceEndWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addShortcuts();
    void makeRoom();
    void mark(Place place);
    void showPage(Page *page);
    void take(Page *page);
    void drop(Page *page);

    Navigation *m_navigation;
    QStackedWidget *m_pages;
    HelpPanel *m_help;
    QMap<Place, Page *> m_ofPlace;
    QMap<Page *, QWidget *> m_holders; ///< each page scrolls where it has too little room
    QList<Page *> m_top;
    Page *m_alone = nullptr;
    Place m_place = Place::Exports;
    QLabel *m_sentence;
    QLabel *m_practice;
    QLabel *m_practiceSign;
    QPushButton *m_endPractice;
    QPushButton *m_helpButton;
};

} // namespace segue::ui
