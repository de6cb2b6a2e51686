// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <utility>

namespace segue {

/// One piece of asynchronous work with one result.
///
/// The contract, tested once in tests/unit/base/tst_operation.cpp and relied on everywhere:
///  1. start() never delivers before it returns; delivery always goes through the event loop.
///  2. At most one delivery, to the receiver named with a context object.
///  3. After cancel() returns the receiver hears nothing more; a second cancel() changes nothing.
///  4. If the context dies, nothing is delivered and the operation cancels itself.
///  5. finished() is emitted exactly once in every case, after the delivery.
///  6. It belongs to its parent, deletes itself after finished(), and dies silently with its parent.
///  7. It lives on one thread.
///  8. Its objectName says what it does.
class OperationBase : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Running, Settled, Cancelled, Finished };

    ~OperationBase() override;

    /// Begins the work. Starting twice, or after cancel(), does nothing.
    void start();
    /// Stops the work and silences the receiver. Never waits.
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isOver() const { return m_state >= State::Cancelled; }

Q_SIGNALS:
    void finished();

protected:
    OperationBase(const QString &name, QObject *parent);

    /// Starts the work; may settle at once.
    virtual void begin() = 0;
    /// Stops the work underneath; called at most once, only while running. Children are cancelled already.
    virtual void abort() {}
    virtual void deliver() = 0;
    virtual void forget() = 0;

    [[nodiscard]] bool canSettle() const { return m_state == State::Running; }
    void markSettled();
    void watch(QObject *context);
    void adopt(OperationBase *child);

private:
    void conclude();
    void concludeLater();

    State m_state = State::Idle;
};

/// An operation that ends with a Result<T>. Leaf classes write begin() and abort() and end with succeed() or fail().
template<class T>
class Operation : public OperationBase
{
public:
    using Value = T;
    using Handler = std::function<void(Result<T>)>;

    /// Names the one receiver. \p context must live on the operation's thread.
    Operation *onDone(QObject *context, Handler handler)
    {
        m_context = context;
        m_handler = std::move(handler);
        watch(context);
        return this;
    }

    /// Names the receiver and starts.
    void run(QObject *context, Handler handler)
    {
        onDone(context, std::move(handler));
        start();
    }

protected:
    explicit Operation(const QString &name, QObject *parent) : OperationBase(name, parent) {}

    void settle(Result<T> result)
    {
        if (!canSettle())
            return;
        m_result.emplace(std::move(result));
        markSettled();
    }
    template<class... Args>
    void succeed(Args &&...args)
    {
        if constexpr (std::is_void_v<T>)
            settle(Result<void>());
        else
            settle(Result<T>(T(std::forward<Args>(args)...)));
    }
    void fail(Error error) { settle(failure(std::move(error))); }

    /// Runs \p child as a part of this operation; a failure of the child becomes the failure of this one.
    /// \p onValue takes the child's value (nothing, for Operation<void>).
    template<class U, class F>
    void await(Operation<U> *child, F onValue)
    {
        awaitResult(child, [this, onValue = std::move(onValue)](Result<U> result) mutable {
            if (!result.has_value()) {
                fail(std::move(result.error()));
                return;
            }
            if constexpr (std::is_void_v<U>)
                onValue();
            else
                onValue(std::move(result.value()));
        });
    }
    /// Runs \p child as a part of this operation and looks at its result either way.
    template<class U, class F>
    void awaitResult(Operation<U> *child, F onResult)
    {
        adopt(child);
        child->run(this, typename Operation<U>::Handler(std::move(onResult)));
    }

private:
    void deliver() final
    {
        if (m_handler && m_context && m_result) {
            // The handler may delete this operation's owner; nothing of *this is used after the call.
            Handler handler = std::exchange(m_handler, nullptr);
            Result<T> result = std::move(*m_result);
            m_result.reset();
            handler(std::move(result));
        }
    }
    void forget() final
    {
        m_handler = nullptr;
        m_result.reset();
    }

    QPointer<QObject> m_context;
    Handler m_handler;
    std::optional<Result<T>> m_result;
};

/// An operation written as a function: it awaits other operations one after another and ends with succeed() or fail().
/// \code
/// return flow<ListState>(this, u"list state"_s, [=](Flow<ListState> *self) {
///     self->await(m_client->send(request), [=](HttpReply reply) { self->settle(parse(reply)); });
/// });
/// \endcode
template<class T>
class Flow final : public Operation<T>
{
public:
    using Body = std::function<void(Flow<T> *)>;

    Flow(const QString &name, QObject *parent, Body body) : Operation<T>(name, parent), m_body(std::move(body)) {}
    using Operation<T>::await;
    using Operation<T>::awaitResult;
    using Operation<T>::succeed;
    using Operation<T>::fail;
    using Operation<T>::settle;
    using Operation<T>::canSettle;

private:
    void begin() override { m_body(this); }

    Body m_body;
};

template<class T>
[[nodiscard]] Flow<T> *flow(QObject *parent, const QString &name, typename Flow<T>::Body body)
{
    return new Flow<T>(name, parent, std::move(body));
}

/// An operation whose result is known already; still delivered through the event loop.
template<class T>
[[nodiscard]] Operation<T> *settled(QObject *parent, const QString &name, Result<T> result)
{
    return new Flow<T>(name, parent, [result = std::move(result)](Flow<T> *self) mutable { self->settle(std::move(result)); });
}

} // namespace segue
