// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QObject>
#include <QPointer>

#include <any>
#include <functional>
#include <unordered_map>

namespace segue::workspace {

/// The window side's memory: which ticket belongs to whom. A ticket whose context died, or that was cancelled, is unknown
/// here, so that a late answer finds nothing. Lives on the window's thread.
class Correspondence : public QObject
{
    Q_OBJECT

public:
    using Deliver = std::function<void(std::any &&)>;

    explicit Correspondence(QObject *parent = nullptr);

    [[nodiscard]] Ticket open(QObject *context, Deliver deliver);
    /// Forgets the ticket; nothing is delivered for it any more. False: it was unknown.
    bool drop(Ticket ticket);
    void dropAll();

    void listenToProgress(Ticket ticket, QObject *context, std::function<void(RunView)> handler);
    void listenToPlan(Ticket ticket, QObject *context, std::function<void(std::shared_ptr<const domain::Plan>)> handler);
    void listenToFieldQuestion(Ticket ticket, QObject *context, std::function<void(QList<FieldMatch>)> handler);
    void listenToSignInPrompt(Ticket ticket, QObject *context, std::function<void(SignInPrompt)> handler);

    /// The one answer; the ticket is closed before its handler runs.
    void answer(Ticket ticket, std::any &&result);
    void progress(Ticket ticket, const RunView &view);
    void plan(Ticket ticket, const std::shared_ptr<const domain::Plan> &plan);
    void signInPrompt(Ticket ticket, const SignInPrompt &prompt);
    void fieldQuestion(Ticket ticket, const QList<FieldMatch> &candidates);

Q_SIGNALS:
    /// A ticket's context died: its work is no longer wanted.
    void abandoned(segue::workspace::Ticket ticket);

private:
    template<class Value>
    struct Stream
    {
        QPointer<QObject> context;
        std::function<void(Value)> handler;

        void tell(const Value &value) const
        {
            if (context && handler) {
                const auto copy = handler; // the handler may drop the ticket
                copy(value);
            }
        }
    };
    struct Letter
    {
        Deliver deliver;
        QMetaObject::Connection watch;
        Stream<RunView> progress;
        Stream<std::shared_ptr<const domain::Plan>> plan;
        Stream<SignInPrompt> signInPrompt;
        Stream<QList<FieldMatch>> fieldQuestion;
    };

    [[nodiscard]] Letter *find(Ticket ticket);

    quint64 m_last = 0;
    std::unordered_map<Ticket, Letter> m_letters;
};

} // namespace segue::workspace
