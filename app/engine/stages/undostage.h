// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listwork.h"
#include "runprogress.h"

namespace segue::engine {

/// Plans how a run's changes on one list are taken back: what the journal has of it, beside the list as it is now. Reads no
/// segment. A list that is gone, locked or marked by somebody else becomes the plan's problem.
class UndoStage final : public Operation<std::shared_ptr<ListWork>>
{
public:
    using Report = std::function<void(RunProgress::Step step, qint64 done, std::optional<qint64> total)>;

    UndoStage(const RunRequest &request, const RunPorts &ports, domain::Binding binding, ListState state, Report report, QObject *parent);

private:
    void begin() override;
    void readMemory();
    void readList();
    void checkReturning();
    void makePlan(std::vector<ContactStatus> statuses);
    void giveUpList(const Error &error);

    const RunRequest &m_request;
    const RunPorts &m_ports;
    Report m_report;
    std::shared_ptr<ListWork> m_work = std::make_shared<ListWork>();
    std::shared_ptr<const domain::RunChanges> m_changes;
    std::shared_ptr<const std::vector<ContactId>> m_excluded;
};

} // namespace segue::engine
