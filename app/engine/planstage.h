// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listwork.h"

namespace segue::engine {

/// Reads both sides of one list, compares, checks the joiners and plans. Changes nothing.
/// A trouble of this list alone is not a failure: it stands in the plan's `problem`.
class PlanStage final : public Operation<std::shared_ptr<ListWork>>
{
public:
    using Report = std::function<void(RunProgress::Step step, qint64 done, std::optional<qint64> total)>;

    /// \p request and \p ports outlive the stage.
    PlanStage(const RunRequest &request, const RunPorts &ports, const Preflight &preflight, domain::Binding binding, ListState state,
              Report report, QObject *parent);

private:
    void begin() override;
    void readMemory();
    void askSegment();
    void tryQuickLook();
    void planQuick();
    void readBothSides();
    void readSegmentAgain(std::chrono::milliseconds after);
    void segmentArrived(SegmentContent content);
    void segmentSettled();
    void bothSidesArrived();
    void comparePeople();
    void checkCandidates(std::vector<ContactId> contacts);
    void makePlan(std::vector<ContactStatus> statuses);
    void giveUpList(const Error &error);
    [[nodiscard]] bool nothingChanged() const;
    [[nodiscard]] domain::PlanInput planInput() const;
    template<class T, class F>
    void listStep(Operation<T> *operation, F onValue);

    const RunRequest &m_request;
    const RunPorts &m_ports;
    const Preflight &m_preflight;
    Report m_report;
    std::shared_ptr<ListWork> m_work = std::make_shared<ListWork>();
    std::optional<VerifiedState> m_verified;
    SegmentInfo m_segment;
    std::shared_ptr<SegmentContent> m_content;
    std::vector<Reject> m_lastRejects;
    int m_readsLeft = 3;
    std::optional<qint64> m_membersToAgreeWith;
    bool m_segmentSettled = false;
    bool m_listRead = false;
};

} // namespace segue::engine
