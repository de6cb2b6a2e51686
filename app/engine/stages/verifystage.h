// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applystage.h"

namespace segue::engine {

/// What one list looks like after everything was sent.
struct Verified
{
    domain::ReadBack readBack;
    std::shared_ptr<const ListContent> after;
    std::vector<std::pair<ContactId, Error>> refused; ///< all rounds together
    int joinsSentUpTo = 0;
    int leavesSentUpTo = 0;
};

/// Reads the list back and compares it with the plan; what is still missing is sent again at most twice.
class VerifyStage final : public Operation<Verified>
{
public:
    struct Task
    {
        ApplyStage::Task apply; ///< rows and action are set for each repair
        std::shared_ptr<const ListContent> before;
        std::vector<std::pair<ContactId, Error>> refused;
        bool mayRepair = true;
    };
    using Report = std::function<void(RunProgress::Step step, qint64 done, std::optional<qint64> total)>;

    VerifyStage(Task task, const RunPorts &ports, Report report, QObject *parent);

private:
    void begin() override;
    void read();
    void compared(domain::ReadBack result);
    void repair(ChunkAction action, std::vector<int> rows, std::function<void()> then);

    Task m_task;
    const RunPorts &m_ports;
    Report m_report;
    Verified m_verified;
    int m_repairsLeft = 2;
};

} // namespace segue::engine
