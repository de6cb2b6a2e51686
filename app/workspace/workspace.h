// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "base/result.h"
#include "requests.h"

#include <QObject>
#include <QUrl>

#include <any>
#include <functional>
#include <memory>

namespace segue::workspace {

/// Names one question asked of the workspace; never used twice.
enum class Ticket : quint64 {};

struct WorkspaceOptions
{
    QString file;                          ///< empty: the platform's place
    Language language = Language::English; ///< of the page that a browser sign-in ends on
    bool sessionSecretsOnly = false;       ///< never touch the keychain
    bool ownThread = true;                 ///< false: everything on the caller's thread (the command line)
};

/// The one face for window and command line.
///
/// Lives on the thread of its caller (the window's); everything behind it lives on the engine thread, which with
/// ownThread = false is the same. Make it on the process's main thread: the keychain belongs there.
/// Values in, Result out; every answer comes through the event loop, never before call() returned.
/// Destroying it without shutDown() ends runs at once: they can be resumed.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(const WorkspaceOptions &options, QObject *parent = nullptr);
    ~Workspace() override;

    /// The platform's place for the workspace file.
    [[nodiscard]] static QString defaultFile();

    /// Asks. \p handler hears the one answer unless \p context dies or the ticket is cancelled before.
    /// The workspace file is opened by the first question; an error of that (WorkspaceLocked, WorkspaceDamaged …) answers
    /// every question.
    template<class Request>
    Ticket call(Request request, QObject *context, std::function<void(Result<typename Request::Answer>)> handler)
    {
        using Answer = Result<typename Request::Answer>;
        return post(AnyRequest(std::move(request)), context,
                    [handler = std::move(handler)](std::any &&answer) { handler(std::any_cast<Answer &&>(std::move(answer))); });
    }
    /// Silences the ticket at once and stops its work. A run that is stopped so can be resumed.
    void cancel(Ticket ticket);
    /// Ends the run of that ticket early; its answer, the record of what was done, still comes.
    void stopRun(Ticket ticket);

    /// Streams of a ticket; subscribe right after call(). They end with the answer.
    void onProgress(Ticket ticket, QObject *context, std::function<void(RunView)> handler);
    /// The plan is made; with askPerson nothing happens before answerPlan().
    void onPlan(Ticket ticket, QObject *context, std::function<void(std::shared_ptr<const domain::Plan>)> handler);
    void answerPlan(Ticket ticket, bool yes);
    /// With AddConnection::askPerson, no field is clearly the contact ID: these are the candidates, best first. Nothing goes on before
    /// answerField().
    void onFieldQuestion(Ticket ticket, QObject *context, std::function<void(QList<FieldMatch>)> handler);
    void answerField(Ticket ticket, const QString &field);
    /// Where a person signs in, as soon as it is known; once more when the server asks for more.
    void onSignInPrompt(Ticket ticket, QObject *context, std::function<void(SignInPrompt)> handler);

    /// Takes no more questions, ends runs (they can be resumed), closes the workspace file, then calls \p handler.
    void shutDown(QObject *context, std::function<void()> handler);
    /// Instead of shutDown(), when there is no time for it: nothing is answered from now on, and nothing is cancelled by those who asked
    /// and go; the destructor then ends runs, and they count as interrupted.
    void interrupt();

private:
    [[nodiscard]] Ticket post(AnyRequest request, QObject *context, std::function<void(std::any &&)> deliver);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace segue::workspace
