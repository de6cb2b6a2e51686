// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

namespace segue::testing {

/// Another process on the same workspace (storechild.cpp).
class ChildProcess
{
public:
    explicit ChildProcess(const QStringList &arguments);
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;
    ~ChildProcess();

    /// Waits until it has said that its part is done; false where it ended before.
    [[nodiscard]] bool isReady();
    /// SIGKILL.
    void kill();
    /// Waits for its end; its exit code, or -1 where it was killed.
    [[nodiscard]] int end();
    [[nodiscard]] qint64 id() const { return m_process.processId(); }

private:
    QProcess m_process;
};

} // namespace segue::testing
