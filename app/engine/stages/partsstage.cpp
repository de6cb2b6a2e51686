// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partsstage.h"

#include "listresult.h"
#include "segmentreading.h"

#include "base/compute.h"
#include "domain/segmentparts.h"

#include <algorithm>

namespace segue::engine {

struct PartsStage::Known
{
    Part part;
    Ledger ledger;
    std::optional<VerifiedState> verified;
    std::vector<LedgerEntry> unsettled;
    std::shared_ptr<const ListContent> list = std::make_shared<ListContent>();
    std::vector<ContactStatus> inactive;
};

PartsStage::PartsStage(const RunRequest &request, const RunPorts &ports, std::vector<Part> parts, Report report, QObject *parent)
    : Operation(QStringLiteral("deal out segment"), parent), m_request(request), m_ports(ports), m_report(std::move(report))
{
    for (Part &part : parts) {
        m_known.push_back(std::make_shared<Known>());
        m_known.back()->part = std::move(part);
    }
}

void PartsStage::begin()
{
    readMemory(0);
}

void PartsStage::readMemory(std::size_t place)
{
    if (place == m_known.size()) {
        askSegment();
        return;
    }
    const std::shared_ptr<Known> known = m_known[place];
    const BindingId binding = known->part.binding.id;
    await(m_ports.ledgers.ledger(this, binding), [=, this](Ledger ledger) {
        // Also of a list that was deleted: its people stay its people, whatever is to become of it.
        known->ledger = std::move(ledger);
        await(m_ports.ledgers.verifiedState(this, binding), [=, this](std::optional<VerifiedState> verified) {
            known->verified = std::move(verified);
            await(m_ports.journal.unsettledJoins(this, known->part.binding.list), [=, this](std::vector<LedgerEntry> unsettled) {
                known->unsettled = std::move(unsettled);
                readMemory(place + 1);
            });
        });
    });
}

/// As for a single list; and nobody is left whom Sales would have to be asked about again.
bool PartsStage::nothingChanged() const
{
    return !m_request.plan && !m_request.onlyRejects
           && std::all_of(m_known.begin(), m_known.end(), [this](const std::shared_ptr<Known> &known) {
                  return known->verified && !known->verified->hadProblemRejects && known->unsettled.empty()
                         && whyInFull(m_request, known->part.binding, known->part.state, known->verified, m_segment, m_ports.clock.now())
                                .isEmpty();
              });
}

void PartsStage::askSegment()
{
    m_report(RunProgress::Step::ReadingSegment, 0, std::nullopt);
    await(m_ports.source.segment(this, m_known.front()->part.binding.segmentId), [this](SegmentInfo segment) {
        m_segment = std::move(segment);
        if (nothingChanged())
            succeed(PartsAnswer{});
        else
            readLists(0);
    });
}

void PartsStage::readLists(std::size_t place)
{
    if (place == m_known.size()) {
        readSegment();
        return;
    }
    const std::shared_ptr<Known> known = m_known[place];
    if (!known->part.state.exists) {
        readLists(place + 1);
        return;
    }
    const ListId list = known->part.binding.list;
    const std::optional<qint64> expected = known->verified ? std::optional(known->verified->marks.listMembers) : std::nullopt;
    await(m_ports.target.readMembers(this, list, expected, [](qint64, std::optional<qint64>) {}), [=, this](ListContent content) {
        known->list = std::make_shared<ListContent>(std::move(content));
        await(m_ports.target.inactiveMembers(this, list), [=, this](std::vector<ContactStatus> inactive) {
            known->inactive = std::move(inactive);
            readLists(place + 1);
        });
    });
}

void PartsStage::readSegment()
{
    std::optional<qint64> verified;
    for (const std::shared_ptr<Known> &known : m_known) {
        if (known->verified)
            verified = verified.value_or(0) + known->verified->segmentMembers;
    }
    const auto report = [this](qint64 done, std::optional<qint64> total) { m_report(RunProgress::Step::ReadingSegment, done, total); };
    await(new SegmentReading(m_ports, {m_segment, m_request.contactIdField, verified}, report, this), [this](SettledSegment settled) {
        m_segment = std::move(settled.segment);
        m_content = std::move(settled.content);
        deal();
    });
}

void PartsStage::deal()
{
    const qint64 members = m_content->members();
    await(compute(this, QStringLiteral("deal out"),
                  [content = std::move(m_content), known = m_known, most = m_request.definition.maxPerList]() {
                      std::vector<domain::PartView> views;
                      for (const std::shared_ptr<Known> &part : known)
                          views.push_back({part->list.get(), &part->ledger, part->unsettled, part->part.planned});
                      return std::make_shared<std::vector<SegmentContent>>(domain::dealOut(std::move(*content), views, most));
                  }),
          [this, members](const std::shared_ptr<std::vector<SegmentContent>> &dealt) {
              PartsAnswer answer;
              for (std::size_t place = 0; place < dealt->size(); ++place) {
                  PartReading reading;
                  reading.segment = m_segment;
                  reading.content = std::make_shared<SegmentContent>(std::move((*dealt)[place]));
                  reading.list = place < m_known.size() ? m_known[place]->list : std::make_shared<ListContent>();
                  if (place < m_known.size())
                      reading.inactive = std::move(m_known[place]->inactive);
                  reading.segmentMembers = members;
                  answer.parts.push_back(std::move(reading));
              }
              succeed(std::move(answer));
          });
}

} // namespace segue::engine
