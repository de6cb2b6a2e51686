// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include "base/mailbox.h"
#include "face/correspondence.h"
#include "face/desk.h"
#include "face/latest.h"
#include "services/engineroom.h"

#include <QPointer>
#include <QStandardPaths>
#include <QThread>

#include <utility>

namespace segue::workspace {

// Two sides and a mailbox on each. What stands under "engine side" is touched on the engine thread only.
class Workspace::Private
{
public:
    explicit Private(const WorkspaceOptions &options)
    {
        if (options.ownThread) {
            thread = std::make_unique<QThread>();
            thread->setObjectName(QStringLiteral("engine"));
            engineMailbox->moveToThread(thread.get());
            thread->start();
        }
        engineMailbox->post([this, options] { open(options); });
    }

    ~Private()
    {
        if (thread) {
            engineMailbox->post([this] {
                desk.reset();
                QThread::currentThread()->quit();
            });
            thread->wait();
        }
        desk.reset();
    }

    /// Carries work over to the desk; nothing happens there once it is closed.
    void toDesk(std::function<void(Desk &)> work)
    {
        engineMailbox->post([this, work = std::move(work)] {
            if (desk)
                work(*desk);
        });
    }

    // Window side.
    std::unique_ptr<Mailbox> windowMailbox = std::make_unique<Mailbox>();
    std::unique_ptr<Mailbox> engineMailbox = std::make_unique<Mailbox>();
    Correspondence correspondence;
    std::unique_ptr<QThread> thread;
    bool shut = false;

    // Engine side.
    std::unique_ptr<Desk> desk;

private:
    void open(const WorkspaceOptions &options)
    {
        Mailbox &window = *windowMailbox;
        Correspondence &tickets = correspondence;
        Replies replies;
        replies.answer = [&window, &tickets](Ticket ticket, std::any &&result) {
            window.post(
                [&tickets, ticket, letter = std::make_shared<std::any>(std::move(result))] { tickets.answer(ticket, std::move(*letter)); });
        };
        replies.plan = [&window, &tickets](Ticket ticket, const std::shared_ptr<const domain::Plan> &plan) {
            window.post([&tickets, ticket, plan] { tickets.plan(ticket, plan); });
        };
        replies.signInPrompt = [&window, &tickets](Ticket ticket, const SignInPrompt &prompt) {
            window.post([&tickets, ticket, prompt] { tickets.signInPrompt(ticket, prompt); });
        };
        replies.fieldQuestion = [&window, &tickets](Ticket ticket, const QList<FieldMatch> &candidates) {
            window.post([&tickets, ticket, candidates] { tickets.fieldQuestion(ticket, candidates); });
        };
        replies.progress = [&window, &tickets](Ticket ticket) {
            const auto latest =
                std::make_shared<Latest<RunView>>(window, [&tickets, ticket](const RunView &view) { tickets.progress(ticket, view); });
            return [latest](const RunView &view) { latest->put(view); };
        };
        desk = std::make_unique<Desk>(std::make_unique<EngineRoom>(options, windowMailbox.get()), std::move(replies));
    }
};

Workspace::Workspace(const WorkspaceOptions &options, QObject *parent) : QObject(parent)
{
    WorkspaceOptions complete = options;
    if (complete.file.isEmpty())
        complete.file = defaultFile();
    d = std::make_unique<Private>(complete);
    connect(&d->correspondence, &Correspondence::abandoned, this,
            [this](Ticket ticket) { d->toDesk([ticket](Desk &desk) { desk.cancel(ticket); }); });
}

Workspace::~Workspace()
{
    d->correspondence.dropAll();
}

QString Workspace::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/segue/workspace.segue");
}

Ticket Workspace::post(AnyRequest request, QObject *context, std::function<void(std::any &&)> deliver)
{
    const Ticket ticket = d->correspondence.open(context, std::move(deliver));
    if (!d->shut)
        d->toDesk([ticket, request = std::move(request)](Desk &desk) { desk.take(ticket, request); });
    return ticket;
}

void Workspace::cancel(Ticket ticket)
{
    if (d->correspondence.drop(ticket))
        d->toDesk([ticket](Desk &desk) { desk.cancel(ticket); });
}

void Workspace::stopRun(Ticket ticket)
{
    d->toDesk([ticket](Desk &desk) { desk.stopRun(ticket); });
}

void Workspace::onProgress(Ticket ticket, QObject *context, std::function<void(RunView)> handler)
{
    d->correspondence.listenToProgress(ticket, context, std::move(handler));
}

void Workspace::onPlan(Ticket ticket, QObject *context, std::function<void(std::shared_ptr<const domain::Plan>)> handler)
{
    d->correspondence.listenToPlan(ticket, context, std::move(handler));
}

void Workspace::answerPlan(Ticket ticket, bool yes)
{
    d->toDesk([ticket, yes](Desk &desk) { desk.answerPlan(ticket, yes); });
}

void Workspace::onFieldQuestion(Ticket ticket, QObject *context, std::function<void(QList<FieldMatch>)> handler)
{
    d->correspondence.listenToFieldQuestion(ticket, context, std::move(handler));
}

void Workspace::answerField(Ticket ticket, const QString &field)
{
    d->toDesk([ticket, field](Desk &desk) { desk.answerField(ticket, field); });
}

void Workspace::onSignInPrompt(Ticket ticket, QObject *context, std::function<void(SignInPrompt)> handler)
{
    d->correspondence.listenToSignInPrompt(ticket, context, std::move(handler));
}

void Workspace::interrupt()
{
    d->shut = true;
    d->correspondence.dropAll();
}

void Workspace::shutDown(QObject *context, std::function<void()> handler)
{
    d->shut = true;
    d->correspondence.dropAll();
    Private *sides = d.get();
    d->engineMailbox->post([sides, watched = QPointer<QObject>(context), handler = std::move(handler)] {
        const auto closed = [sides, watched, handler] {
            // Still inside the desk: it may only go when this letter is done.
            sides->engineMailbox->post([sides, watched, handler] {
                sides->desk.reset();
                if (sides->thread)
                    QThread::currentThread()->quit();
                sides->windowMailbox->post([sides, watched, handler] {
                    if (sides->thread)
                        sides->thread->wait();
                    if (watched)
                        handler();
                });
            });
        };
        if (sides->desk)
            sides->desk->close(closed);
        else
            closed();
    });
}

} // namespace segue::workspace
