// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation.h"

#include <QDateTime>

#include <chrono>

namespace segue {

/// Time, as everything of the product reads it. Handed in by constructor so that tests can drive it.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The wall clock in UTC, for what people and servers read.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// A steady clock, for durations; its zero means nothing.
    [[nodiscard]] virtual std::chrono::milliseconds steady() const = 0;
    /// Succeeds after \p wait on the steady clock; cancelling it ends the wait at once.
    [[nodiscard]] virtual Operation<void> *sleep(QObject *parent, std::chrono::milliseconds wait) = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds steady() const override;
    [[nodiscard]] Operation<void> *sleep(QObject *parent, std::chrono::milliseconds wait) override;
};

} // namespace segue
