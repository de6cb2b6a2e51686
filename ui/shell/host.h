// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/options.h"

#include "base/clock.h"
#include "runs/live/liveruns.h"
#include "shell/frame/navigation.h"
#include "shell/platform/appearance.h"
#include "shell/start/practiceroom.h"
#include "workspace/workspace.h"

#include <QTranslator>

#include <memory>

namespace segue::ui {

class ExportRooms;
class MainWindow;
class SetupRooms;
class Page;

/// The program behind the window: owns the workspace and the runs that go on, makes the window, and makes it anew when language or
/// colours change, which runs do not notice.
class Host : public QObject
{
    Q_OBJECT

public:
    explicit Host(const Options &options, QObject *parent = nullptr);
    ~Host() override;

    [[nodiscard]] QString workspaceFile() const { return m_file; }
    void start();
    /// Brings the window to the front.
    void raise();
    /// Ends at once and without a question: what runs is interrupted, and the next start offers to go on with it.
    void leave();
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    /// Behind the window that shows.
    [[nodiscard]] workspace::Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] Appearance &appearance() { return m_appearance; }
    [[nodiscard]] bool isPractising() const { return m_practising; }
    /// Practice has a source and a connection.
    [[nodiscard]] bool isFurnished() const { return m_furnished; }
    void setLanguage(std::optional<Language> language);

Q_SIGNALS:
    /// Once: the first page shows what there is, and can be used.
    void ready();

private:
    void noteReady();
    void speak();
    void openWorkspace();
    void buildWindow();
    void buildPages();
    void buildSettings();
    void ask();
    void greet(const workspace::WorkspaceFacts &facts);
    void noticeEnd(const QString &key);
    void trouble(const Error &error);
    void beginPractice();
    void endPractice();
    /// Closes the workspace in good order, then opens the one that m_practising says.
    void changeWorkspace();
    void openLogFolder();
    void close();
    void end();

    Options m_options;
    QString m_file;
    SystemClock m_clock;
    Appearance m_appearance;
    QTranslator m_words;
    QTranslator m_qtWords;
    QTranslator m_ourQtWords; ///< what Qt shows, in the words of the house
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<LiveRuns> m_runs;
    std::unique_ptr<MainWindow> m_window;
    ExportRooms *m_exports = nullptr;         ///< of the window
    SetupRooms *m_setup = nullptr;            ///< of the window
    std::unique_ptr<PracticeRoom> m_practice; ///< while practising, or on the way there
    Place m_greetedAt = Place::Exports;       ///< where the person is while the workspace is asked how to greet them
    QString m_chosenIn;                       ///< the choice of the settings for which the window is made anew
    bool m_practising = false;
    bool m_furnished = false;
    bool m_isReady = false;
    bool m_ending = false;
    bool m_inBackground = false; ///< the window is closed, the runs go on
};

} // namespace segue::ui
