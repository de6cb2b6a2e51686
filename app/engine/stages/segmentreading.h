// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportrun.h"

namespace segue::engine {

/// A segment as it was read whole, and what the source said of it after the read.
struct SettledSegment
{
    SegmentInfo segment;
    std::shared_ptr<SegmentContent> content;
};

/// Reads a segment until the read is settled: the source's marker is equal before and after it, or, without a marker, a doubtful fall
/// against the last verified run was seen twice. SegmentUnsettled where it does not come to rest.
class SegmentReading final : public Operation<SettledSegment>
{
public:
    struct Question
    {
        SegmentInfo segment;
        QString contactIdField;
        std::optional<qint64> verifiedMembers; ///< of the last verified run
    };

    /// \p ports outlive the operation.
    SegmentReading(const RunPorts &ports, Question question, Progress progress, QObject *parent);

private:
    void begin() override;
    void read();
    void arrived(SegmentContent content);
    void settleWith();

    const RunPorts &m_ports;
    Question m_question;
    Progress m_progress;
    std::shared_ptr<SegmentContent> m_content;
    int m_readsLeft = 3;
    std::optional<qint64> m_membersToAgreeWith;
};

} // namespace segue::engine
