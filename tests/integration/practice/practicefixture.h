// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "rawhttp.h"
#include "waiting.h"
#include "workspace/practice.h"

#include <memory>
#include <optional>

namespace segue::testing {

/// A practice server and what it answered last.
class PracticeFixture
{
public:
    explicit PracticeFixture(workspace::PracticeOptions options = {})
        : m_practice(std::make_unique<workspace::Practice>(std::move(options)))
    {
        using workspace::Practice;
        QObject::connect(m_practice.get(), &Practice::ready, m_practice.get(),
                         [this](const workspace::PracticeServer &server) { m_answer = server; });
        QObject::connect(m_practice.get(), &Practice::failed, m_practice.get(), [this](const Error &error) { m_answer = failure(error); });
        QObject::connect(m_practice.get(), &Practice::stopped, m_practice.get(), [this] { m_isStopped = true; });
    }

    PracticeFixture(const PracticeFixture &) = delete;
    PracticeFixture &operator=(const PracticeFixture &) = delete;
    ~PracticeFixture()
    {
        if (m_practice && !stop())
            qFatal("the practice server did not stop");
    }

    /// As a window that is closed without asking it to stop.
    void leave() { m_practice.reset(); }
    [[nodiscard]] workspace::Practice &practice() { return *m_practice; }
    [[nodiscard]] Result<workspace::PracticeServer> start(const QString &folder)
    {
        m_answer.reset();
        m_practice->start(folder);
        return answer();
    }
    /// The next answer, or the one that is there.
    [[nodiscard]] Result<workspace::PracticeServer> answer()
    {
        if (m_answer || waitUntil([this] { return m_answer.has_value(); }, 60'000))
            return *m_answer;
        return failure(Error(ErrorCode::InternalFault).with(QStringLiteral("what"), QStringLiteral("no answer in time")));
    }
    void forgetAnswer() { m_answer.reset(); }
    [[nodiscard]] bool isAnswered() const { return m_answer.has_value(); }
    [[nodiscard]] bool stop()
    {
        m_isStopped = false;
        m_practice->stop();
        return waitUntil([this] { return m_isStopped; }, 30'000);
    }

private:
    std::unique_ptr<workspace::Practice> m_practice;
    std::optional<Result<workspace::PracticeServer>> m_answer;
    bool m_isStopped = false;
};

[[nodiscard]] inline quint16 portOf(const QString &server)
{
    return server.section(QLatin1Char(':'), -1).toUShort();
}

} // namespace segue::testing
