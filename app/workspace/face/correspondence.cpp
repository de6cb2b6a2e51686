// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "correspondence.h"

#include <utility>

namespace segue::workspace {

Correspondence::Correspondence(QObject *parent) : QObject(parent) {}

Ticket Correspondence::open(QObject *context, Deliver deliver)
{
    const Ticket ticket{++m_last};
    Letter letter;
    letter.deliver = std::move(deliver);
    letter.watch = connect(context, &QObject::destroyed, this, [this, ticket] {
        if (drop(ticket))
            Q_EMIT abandoned(ticket);
    });
    m_letters.emplace(ticket, std::move(letter));
    return ticket;
}

bool Correspondence::drop(Ticket ticket)
{
    const auto place = m_letters.find(ticket);
    if (place == m_letters.end())
        return false;
    disconnect(place->second.watch);
    m_letters.erase(place);
    return true;
}

void Correspondence::dropAll()
{
    for (const auto &[ticket, letter] : m_letters)
        disconnect(letter.watch);
    m_letters.clear();
}

Correspondence::Letter *Correspondence::find(Ticket ticket)
{
    const auto place = m_letters.find(ticket);
    return place == m_letters.end() ? nullptr : &place->second;
}

void Correspondence::listenToProgress(Ticket ticket, QObject *context, std::function<void(RunView)> handler)
{
    if (Letter *letter = find(ticket))
        letter->progress = {context, std::move(handler)};
}

void Correspondence::listenToPlan(Ticket ticket, QObject *context, std::function<void(std::shared_ptr<const domain::Plan>)> handler)
{
    if (Letter *letter = find(ticket))
        letter->plan = {context, std::move(handler)};
}

void Correspondence::listenToSignInPrompt(Ticket ticket, QObject *context, std::function<void(SignInPrompt)> handler)
{
    if (Letter *letter = find(ticket))
        letter->signInPrompt = {context, std::move(handler)};
}

void Correspondence::listenToFieldQuestion(Ticket ticket, QObject *context, std::function<void(QList<FieldMatch>)> handler)
{
    if (Letter *letter = find(ticket))
        letter->fieldQuestion = {context, std::move(handler)};
}

void Correspondence::answer(Ticket ticket, std::any &&result)
{
    Letter *letter = find(ticket);
    if (letter == nullptr)
        return;
    const Deliver deliver = std::move(letter->deliver);
    drop(ticket);
    deliver(std::move(result));
}

void Correspondence::progress(Ticket ticket, const RunView &view)
{
    if (const Letter *letter = find(ticket))
        letter->progress.tell(view);
}

void Correspondence::plan(Ticket ticket, const std::shared_ptr<const domain::Plan> &plan)
{
    if (const Letter *letter = find(ticket))
        letter->plan.tell(plan);
}

void Correspondence::signInPrompt(Ticket ticket, const SignInPrompt &prompt)
{
    if (const Letter *letter = find(ticket))
        letter->signInPrompt.tell(prompt);
}

void Correspondence::fieldQuestion(Ticket ticket, const QList<FieldMatch> &candidates)
{
    if (const Letter *letter = find(ticket))
        letter->fieldQuestion.tell(candidates);
}

} // namespace segue::workspace
