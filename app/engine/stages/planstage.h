// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "partsstage.h"
#include "peoplecheck.h"

namespace segue::engine {

/// Reads both sides of one list, compares, checks the joiners and plans. Changes nothing.
/// A trouble of this list alone is not a failure: it stands in the plan's `problem`.
class PlanStage final : public Operation<std::shared_ptr<ListWork>>
{
public:
    using Report = std::function<void(RunProgress::Step step, qint64 done, std::optional<qint64> total)>;

    /// \p request and \p ports outlive the stage. \p part: both sides, where they were read for several lists together.
    PlanStage(const RunRequest &request, const RunPorts &ports, const Preflight &preflight, domain::Binding binding, ListState state,
              std::optional<PartReading> part, Report report, QObject *parent);

private:
    void begin() override;
    void readMemory();
    void askSegment();
    void tryQuickLook();
    void planQuick();
    void readBothSides();
    void readSegment();
    void takePart();
    void bothSidesArrived();
    void comparePeople();
    void checkPeople(std::vector<ContactId> candidates);
    void makePlan(const std::shared_ptr<domain::Answers> &answers);
    void giveUpList(const Error &error);
    [[nodiscard]] QString whyInFull() const;
    [[nodiscard]] std::optional<Error> alarmFor(const ListPlan &plan, const QMap<RejectReason, qint64> &rejects) const;
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
    QString m_fullBecause; ///< a term of the catalogue; empty while nothing speaks against a quick look
    std::shared_ptr<SegmentContent> m_content;
    std::shared_ptr<domain::Comparison> m_comparison;
    std::vector<ContactStatus> m_inactive; ///< on the list; information
    std::vector<Reject> m_lastRejects;
    std::optional<PartReading> m_part;
    bool m_segmentSettled = false;
    bool m_listRead = false;
    bool m_inactiveRead = false;
};

} // namespace segue::engine
