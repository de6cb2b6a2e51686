// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/operation.h"

#include "waiting.h"

#include <QObject>
#include <QTest>

#include <memory>

namespace segue::testing {

/// Starts an operation and keeps its result for a test to look at.
template<class T>
class Outcome
{
public:
    explicit Outcome(Operation<T> *operation) : m_operation(operation)
    {
        operation->run(&m_context, [this](Result<T> result) { m_result.emplace(std::move(result)); });
    }

    [[nodiscard]] bool isThere() const { return m_result.has_value(); }
    [[nodiscard]] bool succeeded() const { return m_result && m_result->has_value(); }
    [[nodiscard]] bool failedWith(ErrorCode code) const { return m_result && !m_result->has_value() && m_result->error().code() == code; }
    [[nodiscard]] const Error &error() const { return m_result->error(); }
    [[nodiscard]] decltype(auto) value() const { return m_result->value(); }
    [[nodiscard]] OperationBase *operation() const { return m_operation; }

    /// Runs the event loop until the result is there, on the machine's clock.
    bool wait(int milliseconds = 5000)
    {
        return waitUntil([this] { return isThere(); }, milliseconds);
    }

private:
    QObject m_context;
    QPointer<OperationBase> m_operation;
    std::optional<Result<T>> m_result;
};

} // namespace segue::testing
