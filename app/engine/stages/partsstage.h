// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listwork.h"
#include "runprogress.h"

namespace segue::engine {

/// Both sides of one of the lists that a segment fills.
struct PartReading
{
    SegmentInfo segment;
    std::shared_ptr<SegmentContent> content; ///< the part of the segment that belongs to this list
    std::shared_ptr<const ListContent> list;
    std::vector<ContactStatus> inactive; ///< on the list; information
    qint64 segmentMembers = 0;           ///< of the whole segment
    std::optional<Error> problem;        ///< the segment could not be read: the list is left alone
};

/// What a segment's numbered lists come to. Empty: nothing changed, and each list can be looked at quickly by itself.
struct PartsAnswer
{
    std::vector<PartReading> parts; ///< of the lists that are there, then of those that are needed besides
};

/// Reads a segment once and all its lists, and deals the segment out to them. Changes nothing.
class PartsStage final : public Operation<PartsAnswer>
{
public:
    using Report = std::function<void(RunProgress::Step step, qint64 done, std::optional<qint64> total)>;
    struct Part
    {
        domain::Binding binding;
        ListState state;
        std::vector<domain::Join> planned; ///< of the stored plan that is to be run
    };

    /// \p request and \p ports outlive the stage. \p parts: the segment's lists in the order of their numbers.
    PartsStage(const RunRequest &request, const RunPorts &ports, std::vector<Part> parts, Report report, QObject *parent);

private:
    struct Known;
    void begin() override;
    void readMemory(std::size_t place);
    void askSegment();
    void readLists(std::size_t place);
    void readSegment();
    void deal();
    [[nodiscard]] bool nothingChanged() const;

    const RunRequest &m_request;
    const RunPorts &m_ports;
    Report m_report;
    std::vector<std::shared_ptr<Known>> m_known;
    SegmentInfo m_segment;
    std::shared_ptr<SegmentContent> m_content;
};

} // namespace segue::engine
