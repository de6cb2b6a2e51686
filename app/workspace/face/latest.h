// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace segue::workspace {

/// Carries snapshots of which only the latest counts. However slowly the receiving thread opens its letters, at most one of
/// them waits there.
template<class T>
class Latest : public std::enable_shared_from_this<Latest<T>>
{
public:
    using Receiver = std::function<void(T)>;

    /// \p receiver is called on the mailbox's thread. The mailbox must outlive this.
    Latest(Mailbox &mailbox, Receiver receiver) : m_mailbox(mailbox), m_receiver(std::move(receiver)) {}

    /// Thread-safe.
    void put(T value)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (std::exchange(m_value, std::move(value)).has_value())
                return;
        }
        m_mailbox.post([self = this->shared_from_this()] {
            std::optional<T> taken;
            {
                const std::lock_guard lock(self->m_mutex);
                taken = std::exchange(self->m_value, std::nullopt);
            }
            if (taken)
                self->m_receiver(std::move(*taken));
        });
    }

private:
    Mailbox &m_mailbox;
    Receiver m_receiver;
    std::mutex m_mutex;
    std::optional<T> m_value;
};

} // namespace segue::workspace
