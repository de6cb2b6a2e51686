// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/options.h"

#include "base/clock.h"
#include "shell/platform/appearance.h"
#include "runs/live/liveruns.h"
#include "runs/plan/planpage.h"
#include "workspace/workspace.h"

#include <QTranslator>

#include <memory>

namespace segue::ui {

class ExportsPage;
class MainWindow;
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
    void setLanguage(std::optional<Language> language);

private:
    void speak();
    void openWorkspace();
    void buildWindow();
    void buildPages();
    void run(const workspace::ExportView &view);
    void design(const std::optional<workspace::ExportView> &from, const QStringList &segments = {});
    void plan(PlanWish wish);
    void watch(const QString &key);
    void ask();
    void greet(const workspace::WorkspaceFacts &facts);
    void tellExports(const QString &key);
    void close();
    void end();

    Options m_options;
    QString m_file;
    SystemClock m_clock;
    Appearance m_appearance;
    QTranslator m_words;
    QTranslator m_qtWords;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<LiveRuns> m_runs;
    std::unique_ptr<MainWindow> m_window;
    ExportsPage *m_exports = nullptr;
    bool m_ending = false;
};

} // namespace segue::ui
