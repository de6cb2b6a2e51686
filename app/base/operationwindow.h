// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation.h"

#include <functional>

namespace segue {

/// Keeps up to limit() operations running and pulls the next from a source whenever a place is free.
/// The only way to run things side by side: memory is bounded by the window, not by the amount of work.
/// The operations must have their receivers set; the window starts, adopts and counts them.
class OperationWindow : public QObject
{
    Q_OBJECT

public:
    /// Answers the next operation, or null when there is none at the moment.
    using Source = std::function<OperationBase *()>;

    OperationWindow(int limit, Source source, QObject *parent);

    void setLimit(int limit);
    [[nodiscard]] int limit() const { return m_limit; }
    [[nodiscard]] int running() const { return m_running; }

    /// Pulls as many operations as there are free places. Call it at the start and when the source has more.
    void fill();
    /// Pulls nothing more; what runs goes on, then drained() follows.
    void stopPulling();
    /// Cancels what runs and pulls nothing more.
    void cancelAll();

Q_SIGNALS:
    /// Nothing runs, and the source had nothing when it was asked last.
    void drained();

private:
    int m_limit;
    int m_running = 0;
    bool m_stopped = false;
    bool m_filling = false;
    Source m_source;
};

} // namespace segue
