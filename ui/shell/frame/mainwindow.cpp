// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "pagescroll.h"

#include "help/helppanel.h"
#include "help/helptopics.h"

#include "widgets/look/elidedlabel.h"
#include "widgets/look/icons.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "widgets/page.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>

namespace segue::ui {

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Segue"));
    setWindowIcon(QIcon(QStringLiteral(":/segue.svg")));
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_navigation = new Navigation(centre);
    row->addWidget(m_navigation);
    m_pages = new QStackedWidget(centre);
    QPalette surface = m_pages->palette();
    m_pages->setAutoFillBackground(true);
    surface.setColor(QPalette::Window, surface.color(QPalette::Base));
    m_pages->setPalette(surface);
    row->addWidget(m_pages, 1);
    m_help = new HelpPanel(centre);
    connect(m_help, &HelpPanel::toggled, this, &MainWindow::makeRoom);
    row->addWidget(m_help, 1);
    m_help->hide();
    setCentralWidget(centre);
    m_sentence = new ElidedLabel(this);
    m_sentence->setObjectName(QStringLiteral("statusSentence"));
    m_sentence->setContentsMargins(step(this), 0, 0, 0);
    statusBar()->addWidget(m_sentence, 1);
    m_practiceSign = new QLabel(this);
    m_practiceSign->setPixmap(icon(QStringLiteral("practice"), toneColour(Tone::Notice, palette()))
                                  .pixmap(QSize(step(this, 2), step(this, 2)), devicePixelRatioF()));
    m_practice = new ElidedLabel(this);
    m_practice->setText(tr("Practice mode: made-up data on this computer"));
    m_practice->setObjectName(QStringLiteral("practiceMark"));
    statusBar()->addPermanentWidget(m_practiceSign);
    statusBar()->addPermanentWidget(m_practice);
    m_endPractice = new QPushButton(tr("End &practice"), this);
    connect(m_endPractice, &QPushButton::clicked, this, &MainWindow::practiceEndWanted);
    statusBar()->addPermanentWidget(m_endPractice);
    m_helpButton = new QPushButton(icon(QStringLiteral("help"), palette()), tr("Help"), this);
    m_helpButton->setObjectName(QStringLiteral("helpButton"));
    m_helpButton->setFlat(true);
    m_helpButton->setToolTip(tr("Help on this page (F1)"));
    connect(m_helpButton, &QPushButton::clicked, this, &MainWindow::toggleHelp);
    statusBar()->addPermanentWidget(m_helpButton);
    setPractice(false, false);
    connect(m_navigation, &Navigation::wanted, this, &MainWindow::go);
    addShortcuts();
    // On a small screen at 200 %, less than this is not left.
    setMinimumSize(600, 340);
    if (!restoreGeometry(QSettings().value(QStringLiteral("window/geometry")).toByteArray())) {
        // With room for a frame, whose size is not known before it shows.
        resize(QSize(1180, 720).boundedTo(screen()->availableGeometry().size() - QSize(16, 48)));
    }
}

void MainWindow::addShortcuts()
{
    const auto key = [this](const QKeySequence &keys, void (Page::*act)()) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, [this, act] {
            if (Page *page = currentPage())
                (page->*act)();
        });
    };
    // By name, not as QKeySequence::Refresh: that is Ctrl+R alone on GNOME.
    key(QKeySequence(Qt::Key_F5), &Page::refresh);
    key(QKeySequence::Find, &Page::find);
    key(QKeySequence::New, &Page::add);
    key(QKeySequence(Qt::Key_F2), &Page::rename);
    auto *help = new QShortcut(QKeySequence(Qt::Key_F1), this);
    connect(help, &QShortcut::activated, this, &MainWindow::toggleHelp);
    static constexpr Place places[] = {Place::Exports,     Place::Segments, Place::History,
                                       Place::Connections, Place::Sources,  Place::Settings};
    for (int number = 0; number < 6; ++number) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + number)), this);
        connect(shortcut, &QShortcut::activated, this, [this, number] { go(places[number]); });
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Not a shortcut: what has the keyboard comes first, such as a search that Escape empties.
    Page *page = currentPage();
    if (event->key() != Qt::Key_Escape || !page) {
        QMainWindow::keyPressEvent(event);
        return;
    }
    if (!page->messages()->refuse())
        page->leave();
}

void MainWindow::take(Page *page)
{
    m_holders.insert(page, new PageScroll(page, m_pages));
    m_pages->addWidget(m_holders.value(page));
    // What a page finds out behind another one is not said of that one.
    connect(page, &Page::said, this, [this, page](const QString &sentence) {
        if (page == currentPage())
            say(sentence);
    });
}

void MainWindow::drop(Page *page)
{
    QWidget *holder = m_holders.take(page);
    m_pages->removeWidget(holder);
    holder->deleteLater();
}

void MainWindow::setPage(Place place, Page *page)
{
    take(page);
    m_ofPlace.insert(place, page);
}

Page *MainWindow::page(Place place) const
{
    return m_ofPlace.value(place);
}

void MainWindow::mark(Place place)
{
    m_place = place;
    const QSignalBlocker quiet(m_navigation);
    m_navigation->show(place);
}

void MainWindow::begin(Place place)
{
    mark(place);
    showPage(m_ofPlace.value(place));
}

void MainWindow::go(Place place)
{
    // What stands on top is left as its own page sees fit: a form with changes asks first.
    for (Page *page : std::as_const(m_top)) {
        if (!page->mayLeave()) {
            mark(m_place);
            return;
        }
    }
    mark(place);
    while (!m_top.isEmpty())
        drop(m_top.takeLast());
    if (Page *page = m_ofPlace.value(place)) {
        // What was said of another place is not of this one.
        m_sentence->clear();
        showPage(page);
        page->refresh();
    }
}

void MainWindow::open(Page *page)
{
    take(page);
    m_top.append(page);
    connect(page, &Page::left, this, [this, page] { closeTop(page); });
    showPage(page);
    page->setFocus();
}

void MainWindow::closeTop(Page *page)
{
    if (!m_top.removeOne(page))
        return;
    drop(page);
    if (Page *below = currentPage()) {
        showPage(below);
        below->refresh();
    }
}

Page *MainWindow::currentPage() const
{
    if (m_alone)
        return m_alone;
    return m_top.isEmpty() ? m_ofPlace.value(m_place) : m_top.last();
}

void MainWindow::setAlone(Page *page)
{
    if (m_alone) {
        drop(m_alone);
    }
    m_alone = page;
    m_navigation->setVisible(page == nullptr);
    m_helpButton->setVisible(page == nullptr);
    makeRoom();
    if (page) {
        take(page);
        showPage(page);
    }
}

/// The help stands beside the page, or where there is no room for both, in its place.
void MainWindow::makeRoom()
{
    const int beside = step(this, 46);
    const int navigation = m_navigation->isHidden() ? 0 : m_navigation->width();
    const bool hasRoom = width() - navigation - beside >= step(this, 66);
    m_help->setMaximumWidth(hasRoom ? beside : QWIDGETSIZE_MAX);
    m_pages->setVisible(hasRoom || !m_help->isOpen());
    m_help->setVisible(m_help->isOpen());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    makeRoom();
}

void MainWindow::toggleHelp()
{
    const Page *page = currentPage();
    const QString topic = helpTopic(page ? page->objectName() : QString());
    if (m_help->topic() == topic)
        m_help->leave();
    else
        m_help->open(topic);
}

void MainWindow::openHelp()
{
    m_help->open(helpTopic({}));
}

void MainWindow::say(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void MainWindow::setPractice(bool practice, bool canEnd)
{
    m_endPractice->setVisible(canEnd);
    m_practice->setVisible(practice);
    m_practiceSign->setVisible(practice);
    setWindowTitle(practice ? tr("Segue (practice mode)") : tr("Segue"));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    event->ignore();
    Q_EMIT closing();
}

void MainWindow::showPage(Page *page)
{
    m_pages->setCurrentWidget(m_holders.value(page));
    // By Tab the page comes before what stands below it.
    QWidget *last = page;
    for (QWidget *next = page->nextInFocusChain(); page->isAncestorOf(next); next = next->nextInFocusChain())
        last = next;
    setTabOrder(last, m_endPractice);
    m_help->follow(helpTopic(page->objectName()));
}

} // namespace segue::ui
