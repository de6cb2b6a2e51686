// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/frame/mainwindow.h"
#include "shell/host.h"
#include "widgets/page.h"

#include "waiting.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace segue::testing {

/// The whole window of the program in practice mode, in this process: what a person has in front of them after the first click. Its
/// server is a child process with its data in a folder of the test's.
class WindowWorld
{
public:
    explicit WindowWorld(Language language = Language::Japanese);
    ~WindowWorld();

    [[nodiscard]] ui::Host &host() { return *m_host; }
    [[nodiscard]] ui::MainWindow &window() { return *m_host->window(); }
    /// False: practice did not become ready in time.
    [[nodiscard]] bool isReady() const { return m_ready; }
    void restart(Language language);

    /// Asks the workspace behind the window and waits for the answer.
    template<class Request>
    [[nodiscard]] Result<typename Request::Answer> ask(Request request, int milliseconds = 60'000)
    {
        QObject context;
        std::optional<Result<typename Request::Answer>> heard;
        m_host->workspace().call(std::move(request), &context,
                                 [&](Result<typename Request::Answer> answer) { heard.emplace(std::move(answer)); });
        if (!waitUntil([&] { return heard.has_value(); }, milliseconds))
            return failure(Error(ErrorCode::InternalFault).with(QStringLiteral("what"), QStringLiteral("no answer in time")));
        return std::move(*heard);
    }
    /// An export of the practice connection over those segments, run once if \p run.
    [[nodiscard]] bool addExport(const QString &name, const QStringList &segments, bool run);
    /// The widget of that object name on the page that shows; waits for it.
    template<class T>
    [[nodiscard]] T *find(const QString &name = {}, int milliseconds = 20'000)
    {
        T *found = nullptr;
        (void)waitUntil(
            [&] {
                const auto all = window().findChildren<T *>(name);
                for (T *one : all) {
                    if (one->isVisible())
                        found = one;
                }
                return found != nullptr;
            },
            milliseconds);
        return found;
    }

private:
    void open(Language language);

    QTemporaryDir m_home;
    std::unique_ptr<ui::Host> m_host;
    bool m_ready = false;
};

} // namespace segue::testing
