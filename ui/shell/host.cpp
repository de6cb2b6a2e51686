// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host.h"

#include "exports/designer/designerpage.h"
#include "exports/list/exportspage.h"
#include "frame/mainwindow.h"
#include "runs/live/runpage.h"
#include "start/startpage.h"
#include "widgets/look/text.h"
#include "widgets/message/messagebar.h"
#include "wording/wording.h"

#include <QApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

namespace segue::ui {

namespace {
QString languageSetting()
{
    return QStringLiteral("window/language");
}
} // namespace

Host::Host(const Options &options, QObject *parent) :
    QObject(parent), m_options(options),
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
    const Language language =
        m_options.language.value_or(languageForLocale(chosen.isEmpty() ? QLocale::system().name() : chosen));
    QApplication::removeTranslator(&m_words);
    QApplication::removeTranslator(&m_qtWords);
    if (language == Language::Japanese) {
        // Qt's own first: what ours say in the same context comes before them.
        if (m_qtWords.load(QStringLiteral("qtbase_ja"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QApplication::installTranslator(&m_qtWords);
        if (m_words.load(QStringLiteral(":/i18n/segue_ja.qm")))
            QApplication::installTranslator(&m_words);
    }
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
    speak();
    buildWindow();
}

void Host::start()
{
    buildWindow();
}

void Host::openWorkspace()
{
    workspace::WorkspaceOptions options;
    options.file = m_file;
    options.language = shownLanguage();
    m_workspace = std::make_unique<workspace::Workspace>(options);
    m_runs = std::make_unique<LiveRuns>(*m_workspace, m_clock);
    connect(m_runs.get(), &LiveRuns::moved, this, &Host::tellExports);
    connect(m_runs.get(), &LiveRuns::ended, this, &Host::tellExports);
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
    if (!m_workspace)
        openWorkspace();
    buildPages();
    ask();
}

void Host::buildPages()
{
    m_exports = new ExportsPage(*m_workspace, m_clock);
    m_window->setPage(Place::Exports, m_exports);
    connect(m_exports, &ExportsPage::addWanted, this, [this] { design({}); });
    connect(m_exports, &ExportsPage::editWanted, this, [this](const workspace::ExportView &view) { design(view); });
    connect(m_exports, &ExportsPage::connectionsWanted, this, [this] { m_window->go(Place::Connections); });
    connect(m_exports, &ExportsPage::planWanted, this, [this](const workspace::ExportView &view) { plan({view, {}, false}); });
    connect(m_exports, &ExportsPage::watchWanted, this, &Host::watch);
    connect(m_exports, &ExportsPage::runWanted, this, [this](const QList<workspace::ExportView> &views) {
        std::for_each(views.begin(), views.end(), [this](const workspace::ExportView &view) { run(view); });
        if (views.size() == 1)
            watch(views.first().definition.id.toString());
    });
}

void Host::run(const workspace::ExportView &view)
{
    workspace::RunExport request;
    request.exportName = view.definition.name;
    m_runs->run(view.definition.id, std::move(request));
}

void Host::design(const std::optional<workspace::ExportView> &from, const QStringList &segments)
{
    auto *page = new DesignerPage(*m_workspace, m_clock, from, segments);
    m_window->open(page);
    connect(page, &DesignerPage::saved, this, [this, page](const workspace::ExportView &view) {
        m_window->closeTop(page);
        m_exports->tellSaved(view);
    });
    connect(page, &DesignerPage::planWanted, this, [this, page](const workspace::ExportView &view) {
        m_window->closeTop(page);
        plan({view, {}, false});
    });
    connect(page, &DesignerPage::runWanted, this, [this, page](const workspace::ExportView &view) {
        m_window->closeTop(page);
        run(view);
        watch(view.definition.id.toString());
    });
    connect(page, &DesignerPage::connectionsWanted, this, [this] { m_window->go(Place::Connections); });
}

void Host::plan(PlanWish wish)
{
    auto *page = new PlanPage(*m_workspace, std::move(wish));
    m_window->open(page);
    connect(page, &PlanPage::runWanted, this, [this, page](const domain::ExportId &id, const workspace::RunExport &request) {
        m_window->closeTop(page);
        m_runs->run(id, request);
        watch(id.toString());
    });
    connect(page, &PlanPage::undoWanted, this, [this, page](const domain::RunRecord &record) {
        m_window->closeTop(page);
        m_runs->undo(record);
        watch(record.exportId.toString());
    });
}

void Host::watch(const QString &key)
{
    m_window->open(new RunPage(*m_runs, m_clock, key));
}

void Host::ask()
{
    m_workspace->call(workspace::WorkspaceInfo{}, m_window.get(), [this](const Result<workspace::WorkspaceFacts> &answer) {
        if (answer.has_value()) {
            greet(*answer);
            return;
        }
        auto *page = new StartPage;
        page->messages()->showError(answer.error());
        m_window->setAlone(page);
    });
}

void Host::greet(const workspace::WorkspaceFacts &facts)
{
    if (facts.sources + facts.connections + facts.exports == 0) {
        auto *page = new StartPage;
        m_window->setAlone(page);
        return;
    }
    m_window->go(Place::Exports);
}

void Host::tellExports(const QString &key)
{
    const LiveRun *run = m_runs->find(key);
    if (!run || run->isOver()) {
        m_exports->setLive(key, std::nullopt);
        m_exports->refresh();
        return;
    }
    m_exports->setLive(key, LiveState{wording::stepText(run->view.progress.step), Tone::Busy});
}

void Host::raise()
{
    if (!m_window)
        return;
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Host::close()
{
    end();
}

void Host::end()
{
    if (m_ending)
        return;
    m_ending = true;
    m_window->hide();
    m_workspace->shutDown(this, [] { QApplication::quit(); });
}

} // namespace segue::ui
