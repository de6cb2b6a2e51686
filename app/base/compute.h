// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox.h"
#include "operation.h"

#include <QThreadPool>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>

namespace segue {

namespace detail {
/// Taken on both sides of the way to the pool, since Qt's own hand-over is invisible to the thread sanitizer.
inline std::mutex &poolDoor()
{
    static std::mutex door;
    return door;
}
} // namespace detail

/// Runs a heavy pure function in the thread pool. Everything it needs is captured by value; it must not touch a QObject.
/// Cancelling means that the result is dropped.
template<class F>
[[nodiscard]] auto compute(QObject *parent, const QString &name, F function)
{
    using T = std::invoke_result_t<F &>;

    class Computation final : public Operation<T>
    {
    public:
        Computation(const QString &title, QObject *owner, F work)
            : Operation<T>(title, owner), m_job(std::make_shared<Job>(std::move(work))),
              m_mailbox(new Mailbox, [](Mailbox *mailbox) { mailbox->deleteLater(); })
        {
        }

    private:
        // Both sides take the job's mutex on the way back, as they take the door's on the way there.
        struct Job
        {
            explicit Job(F work) : function(std::move(work)) {}
            std::mutex mutex;
            F function;
            std::optional<T> value;
        };

        void begin() override
        {
            std::function<void()> errand = [job = m_job, mailbox = m_mailbox, self = QPointer<Computation>(this)]() mutable {
                {
                    const std::lock_guard lock(detail::poolDoor());
                }
                {
                    const std::lock_guard lock(job->mutex);
                    job->value.emplace(job->function());
                }
                Mailbox *target = mailbox.get();
                target->post([job = std::move(job), keep = std::move(mailbox), self] {
                    if (!self)
                        return;
                    const std::lock_guard lock(job->mutex);
                    self->succeed(std::move(*job->value));
                });
            };
            // After the errand is whole: what is written behind the door is not seen on the other side of it.
            {
                const std::lock_guard lock(detail::poolDoor());
            }
            QThreadPool::globalInstance()->start(std::move(errand));
        }

        std::shared_ptr<Job> m_job;
        // Shared with the pool: whoever drops it last, it dies on the thread it lives on.
        std::shared_ptr<Mailbox> m_mailbox;
    };
    return static_cast<Operation<T> *>(new Computation(name, parent, std::move(function)));
}

} // namespace segue
