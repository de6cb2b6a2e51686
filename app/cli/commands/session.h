// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output/terminal/console.h"
#include "output/terminal/progressprinter.h"
#include "usage/arguments.h"

#include "base/clock.h"
#include "workspace/workspace.h"

#include <QJsonObject>

#include <functional>
#include <memory>

namespace segue::cli {

/// One command on its way: asks the workspace, prints results and errors in the form and language that was asked for, and
/// ends with an exit code.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(const Arguments &global, Language language, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] Console &console() { return m_console; }
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] bool json() const { return m_json; }
    [[nodiscard]] bool quiet() const { return m_quiet; }
    [[nodiscard]] bool saidYes() const { return m_yes; }
    /// As it was named with --workspace; empty: the platform's place.
    [[nodiscard]] const QString &workspaceFile() const { return m_workspaceFile; }
    [[nodiscard]] workspace::Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }
    /// Whether a question may be asked at all.
    [[nodiscard]] bool mayAsk() const { return !m_json && m_console.isTerminal(); }
    [[nodiscard]] ProgressPrinter::Form progressForm() const;

    /// Asks the workspace; an error ends the command with its message and exit code.
    template<class Request, class F>
    workspace::Ticket ask(Request request, F onValue)
    {
        return m_workspace->call(
            std::move(request), this,
            std::function<void(Result<typename Request::Answer>)>([this, onValue](Result<typename Request::Answer> answer) mutable {
                if (answer.has_value())
                    onValue(std::move(answer.value()));
                else
                    fail(answer.error());
            }));
    }

    /// A question that only a person or --yes can answer; without either it ends the command with UsageNoQuestion.
    [[nodiscard]] bool confirmed(const QString &question);

    void print(const QString &text) { m_console.print(text); }
    void printJson(const QJsonObject &object);
    /// Something to know beside the result; silent with --quiet.
    void note(const QString &text);
    /// Shows the error; the command goes on.
    void show(const Error &error);
    void done(ExitCode code = ExitCode::Done);
    void fail(const Error &error);

    /// What Ctrl+C does while a run is under way; null: ends the command.
    void onInterrupt(std::function<void()> handler) { m_onInterrupt = std::move(handler); }
    void interrupt();

Q_SIGNALS:
    void ended(int exitCode);

private:
    Console m_console;
    Language m_language;
    bool m_json;
    bool m_quiet;
    bool m_yes;
    QString m_progress;
    QString m_workspaceFile;
    bool m_ending = false;
    SystemClock m_clock;
    std::function<void()> m_onInterrupt;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

/// The sentence, fix and the server's words of an error, for a person.
[[nodiscard]] QString errorBlock(const Error &error, Language language);

} // namespace segue::cli
