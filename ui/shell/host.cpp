// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host.h"

#include "frame/mainwindow.h"
#include "help/helppanel.h"
#include "platform/notifier.h"
#include "rooms/exportrooms.h"
#include "rooms/setuprooms.h"
#include "settings/settingspage.h"
#include "start/startpage.h"
#include "start/troublepage.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "wording/wording.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace segue::ui {

namespace {
QString languageSetting()
{
    return QStringLiteral("window/language");
}

QString logFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/log");
}
} // namespace

Host::Host(const Options &options, QObject *parent)
    : QObject(parent), m_options(options),
      m_file(options.workspaceFile.isEmpty() ? workspace::Workspace::defaultFile() : QFileInfo(options.workspaceFile).absoluteFilePath())
{
    QApplication::setQuitOnLastWindowClosed(false);
    connect(&m_appearance, &Appearance::changed, this, &Host::buildWindow);
    speak();
}

Host::~Host() = default;

void Host::speak()
{
    const QString chosen = QSettings().value(languageSetting()).toString();
    const Language language = m_options.language.value_or(languageForLocale(chosen.isEmpty() ? QLocale::system().name() : chosen));
    QApplication::removeTranslator(&m_words);
    QApplication::removeTranslator(&m_ourQtWords);
    QApplication::removeTranslator(&m_qtWords);
    // Qt's own first, where they are installed: what ours say in the same context comes before them.
    if (language == Language::Japanese && m_qtWords.load(QStringLiteral("qtbase_ja"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&m_qtWords);
    if (language == Language::Japanese && m_ourQtWords.load(QStringLiteral(":/i18n/qt_ja.qm")))
        QApplication::installTranslator(&m_ourQtWords);
    if (m_words.load(language == Language::Japanese ? QStringLiteral(":/i18n/segue_ja.qm") : QStringLiteral(":/i18n/segue_en.qm")))
        QApplication::installTranslator(&m_words);
    QLocale::setDefault(QLocale(language == Language::Japanese ? QLocale::Japanese : QLocale::English));
}

void Host::setLanguage(std::optional<Language> language)
{
    QSettings settings;
    if (language)
        settings.setValue(languageSetting(), *language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en"));
    else
        settings.remove(languageSetting());
    m_options.language.reset();
    m_chosenIn = QStringLiteral("languageChoice");
    speak();
    buildWindow();
}

void Host::start()
{
    buildWindow();
    if (m_options.practice)
        beginPractice();
}

void Host::openWorkspace()
{
    workspace::WorkspaceOptions options;
    options.file = m_practising ? PracticeRoom::workspaceFile() : m_file;
    options.language = shownLanguage();
    // The practice server's secret is nobody's, and gone with it.
    options.sessionSecretsOnly = m_practising;
    m_workspace = std::make_unique<workspace::Workspace>(options);
    m_runs = std::make_unique<LiveRuns>(*m_workspace, m_clock);
    connect(m_runs.get(), &LiveRuns::ended, this, &Host::noticeEnd);
}

void Host::buildWindow()
{
    if (m_ending)
        return;
    const auto former = std::move(m_window);
    m_window = std::make_unique<MainWindow>();
    connect(m_window.get(), &MainWindow::closing, this, &Host::close);
    if (former)
        m_window->setGeometry(former->geometry());
    // Seen first, filled while the workspace opens.
    m_window->show();
    const bool isNew = !m_workspace;
    if (isNew)
        openWorkspace();
    buildPages();
    // Made anew for another language, it stays where the person is.
    m_greetedAt = isNew || !former ? Place::Exports : former->place();
    m_window->begin(m_greetedAt);
    if (former && !former->help()->topic().isEmpty())
        m_window->help()->open(former->help()->topic());
    connect(m_window.get(), &MainWindow::practiceEndWanted, this, &Host::endPractice);
    // Practice is furnished before it is shown.
    if (isNew && m_practising)
        m_practice->furnish(*m_workspace);
    else
        ask();
}

void Host::buildPages()
{
    m_setup = new SetupRooms(*m_window, *m_workspace, m_clock);
    m_exports = new ExportRooms(*m_window, *m_workspace, *m_runs, m_clock);
    connect(m_window->page(Place::Exports), &Page::said, this, &Host::noteReady);
    connect(m_setup, &SetupRooms::exportWanted, m_exports, &ExportRooms::design);
    connect(m_setup, &SetupRooms::exportsChanged, m_exports, &ExportRooms::refresh);
    connect(m_setup, &SetupRooms::leftUndone, this, [this] {
        m_greetedAt = m_window->place();
        ask();
    });
    connect(m_exports, &ExportRooms::signInWanted, m_setup, &SetupRooms::signInTo);
    buildSettings();
}

void Host::buildSettings()
{
    const QString chosen = QSettings().value(languageSetting()).toString();
    SettingsPage::Chosen now;
    if (!chosen.isEmpty())
        now.language = languageForLocale(chosen);
    now.scheme = m_appearance.scheme();
    now.logFolder = logFolder();
    auto *settings = new SettingsPage(*m_workspace, m_clock, now);
    m_window->setPage(Place::Settings, settings);
    // The window is made anew by it: after the page has said what it has to say.
    connect(settings, &SettingsPage::languageChosen, this, &Host::setLanguage, Qt::QueuedConnection);
    connect(
        settings, &SettingsPage::schemeChosen, this,
        [this](Scheme scheme) {
            if (scheme != m_appearance.scheme())
                m_chosenIn = QStringLiteral("schemeChoice");
            m_appearance.setScheme(scheme);
        },
        Qt::QueuedConnection);
    connect(settings, &SettingsPage::logFolderWanted, this, &Host::openLogFolder);
    connect(settings, &SettingsPage::helpWanted, m_window.get(), &MainWindow::openHelp);
    connect(settings, &SettingsPage::personSearchWanted, m_exports, &ExportRooms::searchPeople);
}

void Host::ask()
{
    m_workspace->call(workspace::WorkspaceInfo{}, m_window.get(), [this](const Result<workspace::WorkspaceFacts> &answer) {
        if (answer.has_value())
            greet(*answer);
        else
            trouble(answer.error());
    });
    m_workspace->call(workspace::ListConnections{}, m_window.get(), [this](const Result<QList<workspace::ConnectionView>> &answer) {
        const bool practice = answer.has_value() && std::any_of(answer->begin(), answer->end(), [](const workspace::ConnectionView &view) {
                                  return view.practice;
                              });
        m_window->setPractice(practice || m_practising, m_practising);
    });
}

void Host::noteReady()
{
    // After what was made has been painted.
    if (!std::exchange(m_isReady, true))
        QTimer::singleShot(0, this, &Host::ready);
}

void Host::trouble(const Error &error)
{
    noteReady();
    auto *page = new TroublePage(error, m_practising ? PracticeRoom::workspaceFile() : m_file);
    connect(page, &TroublePage::retryWanted, this, &Host::changeWorkspace);
    connect(page, &TroublePage::practiceWanted, this, &Host::beginPractice);
    connect(page, &TroublePage::logWanted, this, &Host::openLogFolder);
    m_window->setAlone(page);
}

void Host::greet(const workspace::WorkspaceFacts &facts)
{
    m_exports->offerResume(facts);
    // The answer took its time, practice more of it: nobody is taken away from where they went meanwhile.
    if (!m_window->isAt(m_greetedAt))
        return;
    if (facts.sources + facts.connections + facts.exports == 0 && !m_practising) {
        auto *page = new StartPage;
        connect(page, &StartPage::practiceWanted, this, &Host::beginPractice);
        connect(page, &StartPage::setUpWanted, m_setup, &SetupRooms::begin);
        connect(page, &StartPage::openFileWanted, m_setup, &SetupRooms::beginWithFile);
        m_window->setAlone(page);
        noteReady();
        return;
    }
    m_window->setAlone(nullptr);
    m_window->go(m_greetedAt);
    if (!m_chosenIn.isEmpty()) {
        // Where the choice was made, with the keyboard: the next option may be the one that is meant.
        m_window->page(Place::Settings)->findChild<QWidget *>(m_chosenIn)->setFocus();
        m_chosenIn.clear();
    }
}

void Host::beginPractice()
{
    if (m_practice)
        return;
    m_practice = std::make_unique<PracticeRoom>();
    const auto fail = [this](const Error &error) {
        m_practice.release()->deleteLater();
        if (Page *page = m_window->currentPage())
            page->messages()->showError(error);
    };
    connect(m_practice.get(), &PracticeRoom::failed, this, fail);
    connect(m_practice.get(), &PracticeRoom::started, this, [this] {
        m_practising = true;
        changeWorkspace();
    });
    connect(m_practice.get(), &PracticeRoom::furnished, this, [this] {
        m_furnished = true;
        ask();
    });
    if (Page *page = m_window->currentPage())
        page->messages()->showText(Tone::Busy, tr("The practice server is starting."));
    m_practice->begin();
}

void Host::endPractice()
{
    m_practising = false;
    m_furnished = false;
    changeWorkspace();
}

void Host::changeWorkspace()
{
    m_window->setEnabled(false);
    m_workspace->shutDown(this, [this] {
        // The end came meanwhile, and does the rest.
        if (m_ending)
            return;
        if (!m_practising && m_practice) {
            m_practice->end();
            m_practice.release()->deleteLater();
        }
        m_window.reset();
        m_runs.reset();
        m_workspace.reset();
        buildWindow();
    });
}

void Host::openLogFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(logFolder()));
}

void Host::noticeEnd(const QString &key)
{
    const LiveRun *run = m_runs->find(key);
    if (run && (m_inBackground || !m_window->isActiveWindow())) {
        const QString result = run->record ? wording::resultSentence(*run->record) : errorText(*run->error, shownLanguage()).message;
        notify(run->exportName, result);
    }
    if (m_inBackground && m_runs->going().isEmpty())
        end();
}

void Host::raise()
{
    if (!m_window)
        return;
    m_inBackground = false;
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    // Qt 6.4 still holds a window for focused that was hidden while it had the keyboard, and so does not notice that it comes back.
    if (QGuiApplication::focusWindow() == m_window->windowHandle() && !m_window->isActiveWindow())
        QApplication::setActiveWindow(m_window.get());
}

void Host::close()
{
    const auto going = static_cast<int>(m_runs->going().size());
    if (going == 0) {
        end();
        return;
    }
    Page *page = m_window->currentPage();
    MessageBar *bar = page->messages();
    bar->showText(Tone::Notice, tr("%n export(s) still run.", nullptr, going),
                  tr("They can go on without the window, or end after the request that is under way; what was done is recorded and can be "
                     "gone on with."));
    connect(bar->addButton(tr("Go on in the bac&kground")), &QPushButton::clicked, this, [this, bar] {
        bar->clear();
        m_inBackground = true;
        m_window->hide();
    });
    connect(bar->addButton(tr("E&nd the runs and quit")), &QPushButton::clicked, this, &Host::end);
    auto *stay = bar->addButton(tr("Keep the &window open"));
    connect(stay, &QPushButton::clicked, bar, &MessageBar::clear);
    bar->askByKeyboard(stay, stay);
}

void Host::leave()
{
    // Nobody cancelled what runs: without a good-bye to the workspace it counts as interrupted, and the next start offers to go on.
    m_ending = true;
    if (m_workspace)
        m_workspace->interrupt();
    if (m_window)
        m_window->hide();
    QApplication::quit();
}

void Host::end()
{
    if (m_ending)
        return;
    m_ending = true;
    m_window->hide();
    m_workspace->shutDown(this, [this] {
        if (!m_practice) {
            QApplication::quit();
            return;
        }
        connect(m_practice.get(), &PracticeRoom::ended, qApp, &QApplication::quit);
        m_practice->end();
    });
}

} // namespace segue::ui
