// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace segue {

/// Where another thread leaves work for the thread this object lives on. The only crossing between threads,
/// beside compute(), which is built on it. Letters are opened in the order they came.
/// The hand-over is a mutex of our own, so that the thread sanitizer sees it although Qt is not instrumented.
/// Both ends of a conversation must outlive it; letters left when the mailbox dies are dropped unopened.
class Mailbox : public QObject
{
    Q_OBJECT

public:
    using Letter = std::function<void()>;

    explicit Mailbox(QObject *parent = nullptr);
    ~Mailbox() override;

    /// Thread-safe. The letter is opened on this object's thread, never before post() returns to a caller on that thread.
    void post(Letter letter);

protected:
    bool event(QEvent *event) override;

private:
    std::mutex m_mutex;
    std::deque<Letter> m_letters;
    bool m_woken = false;
};

} // namespace segue
