// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"
#include "base/operation.h"
#include "services/streams.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QPointer>

#include <any>
#include <functional>
#include <memory>
#include <unordered_map>

namespace segue::workspace {

class EngineRoom;

/// Where letters for the window's side go. Called on the engine thread; each posts to the window's mailbox.
struct Replies
{
    std::function<void(Ticket, std::any &&)> answer;
    std::function<void(Ticket, std::shared_ptr<const domain::Plan>)> plan;
    std::function<void(Ticket, SignInPrompt)> signInPrompt;
    std::function<void(Ticket, QList<FieldMatch>)> fieldQuestion;
    /// Makes the way for a ticket's progress; snapshots, the latest wins.
    std::function<std::function<void(const RunView &)>(Ticket)> progress;
};

/// The engine side of the face: takes questions, owns the operation behind each ticket, and sends the answers back.
/// Lives on the engine thread.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(std::unique_ptr<EngineRoom> room, Replies replies, QObject *parent = nullptr);
    ~Desk() override;

    void take(Ticket ticket, AnyRequest request);
    void cancel(Ticket ticket);
    void stopRun(Ticket ticket);
    void answerPlan(Ticket ticket, bool yes);
    void answerField(Ticket ticket, const QString &field);
    /// Ends runs and waits until they are recorded, silences everything else, closes the store; then calls \p closed once.
    void close(std::function<void()> closed);

private:
    struct Work
    {
        QPointer<OperationBase> operation;
        QPointer<LiveRun> run;
        QPointer<SignInPause> pause;            ///< while the run waits for a sign-in
        std::function<std::any(Error)> refusal; ///< the ticket's answer made from an error
        std::function<void(const QString &)> chosenField;
    };

    template<class Request>
    void begin(Ticket ticket, const Request &request);
    [[nodiscard]] Streams streamsFor(Ticket ticket);

    std::unique_ptr<EngineRoom> m_room;
    Replies m_replies;
    std::unordered_map<Ticket, Work> m_work;
    bool m_closing = false;
};

} // namespace segue::workspace
