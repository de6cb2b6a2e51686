// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace segue {

namespace {
const auto lettersWaiting = static_cast<QEvent::Type>(QEvent::registerEventType());
}

Mailbox::Mailbox(QObject *parent) : QObject(parent) {}
Mailbox::~Mailbox() = default;

void Mailbox::post(Letter letter)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        m_letters.push_back(std::move(letter));
        wake = !std::exchange(m_woken, true);
    }
    if (wake)
        QCoreApplication::postEvent(this, new QEvent(lettersWaiting));
}

bool Mailbox::event(QEvent *event)
{
    if (event->type() != lettersWaiting)
        return QObject::event(event);
    std::deque<Letter> letters;
    {
        const std::lock_guard lock(m_mutex);
        letters.swap(m_letters);
        m_woken = false;
    }
    for (Letter &letter : letters)
        std::exchange(letter, nullptr)();
    return true;
}

} // namespace segue
