// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentreading.h"

namespace segue::engine {

namespace {

using namespace std::chrono_literals;

// Without a change marker, a fall as large as this is read again before it is believed.
constexpr double fallToDoubt = 0.20;
constexpr qint64 peopleToDoubt = 50;
constexpr auto waitBeforeSecondRead = 30s;

} // namespace

SegmentReading::SegmentReading(const RunPorts &ports, Question question, Progress progress, QObject *parent)
    : Operation(QStringLiteral("read segment ") + question.segment.id, parent), m_ports(ports), m_question(std::move(question)),
      m_progress(std::move(progress))
{
}

void SegmentReading::begin()
{
    read();
}

void SegmentReading::read()
{
    --m_readsLeft;
    m_content.reset();
    const std::optional<qint64> expected = m_question.segment.members ? m_question.segment.members : m_question.verifiedMembers;
    await(m_ports.source.read(this, m_question.segment, m_question.contactIdField, expected, m_progress),
          [this](SegmentContent content) { arrived(std::move(content)); });
}

void SegmentReading::arrived(SegmentContent content)
{
    m_content = std::make_shared<SegmentContent>(std::move(content));
    if (!m_question.segment.marker.isEmpty()) {
        await(m_ports.source.segment(this, m_question.segment.id), [this](SegmentInfo after) {
            const bool settled = after.marker == m_question.segment.marker;
            m_question.segment = std::move(after);
            if (settled)
                settleWith();
            else if (m_readsLeft > 0)
                read();
            else
                fail(Error(ErrorCode::SegmentUnsettled));
        });
        return;
    }
    const qint64 members = m_content->members();
    if (m_membersToAgreeWith) {
        if (*m_membersToAgreeWith == members)
            settleWith();
        else
            fail(Error(ErrorCode::SegmentUnsettled));
        return;
    }
    const qint64 before = m_question.verifiedMembers.value_or(0);
    const qint64 fall = before - members;
    if (fall > peopleToDoubt && static_cast<double>(fall) > fallToDoubt * static_cast<double>(before)) {
        m_membersToAgreeWith = members;
        m_content.reset();
        await(m_ports.clock.sleep(this, waitBeforeSecondRead), [this] { read(); });
        return;
    }
    settleWith();
}

void SegmentReading::settleWith()
{
    succeed(SettledSegment{m_question.segment, std::move(m_content)});
}

} // namespace segue::engine
