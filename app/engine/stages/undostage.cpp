// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undostage.h"

#include "base/compute.h"

namespace segue::engine {

UndoStage::UndoStage(const RunRequest &request, const RunPorts &ports, domain::Binding binding, ListState state, Report report,
                     QObject *parent)
    : Operation(QStringLiteral("plan undo on list ") + binding.list.toString(), parent), m_request(request), m_ports(ports),
      m_report(std::move(report)), m_excluded(std::make_shared<const std::vector<ContactId>>(request.definition.excluded))
{
    m_work->binding = std::move(binding);
    m_work->state = std::move(state);
    ListPlan &plan = m_work->plan;
    plan.binding = m_work->binding.id;
    plan.segmentId = m_work->binding.segmentId;
    plan.segmentName = m_work->binding.segmentName;
    plan.list = m_work->binding.list;
    plan.listName = m_work->state.exists ? m_work->state.name : m_work->binding.listName;
}

void UndoStage::giveUpList(const Error &error)
{
    m_work->plan.problem = error;
    m_work->plan.problem->with(QStringLiteral("list"), m_work->plan.listName).with(QStringLiteral("segment"), m_work->plan.segmentName);
    succeed(m_work);
}

void UndoStage::begin()
{
    if (!m_work->state.exists)
        giveUpList(Error(ErrorCode::ListNotFound));
    else if (const auto trouble =
                 obstacle(m_work->state, m_request.workspaceStamp + m_work->binding.id.toString(), m_work->binding.agreedStamp))
        giveUpList(*trouble);
    else
        readMemory();
}

void UndoStage::readMemory()
{
    const BindingId binding = m_work->binding.id;
    const ListId list = m_work->binding.list;
    await(m_ports.ledgers.ledger(this, binding), [this, binding, list](Ledger ledger) {
        m_work->ledger = std::make_shared<Ledger>(std::move(ledger));
        await(m_ports.ledgers.verifiedState(this, binding), [this, list](std::optional<VerifiedState> verified) {
            m_work->verified = std::move(verified);
            await(m_ports.journal.unsettledJoins(this, list), [this, list](std::vector<LedgerEntry> joins) {
                m_work->unsettled = std::make_shared<std::vector<LedgerEntry>>(std::move(joins));
                await(m_ports.journal.unsettledLeaves(this, list), [this, list](std::vector<ContactId> leaves) {
                    m_work->unsettledLeaves = std::make_shared<std::vector<ContactId>>(std::move(leaves));
                    await(m_ports.journal.runChanges(this, *m_request.undoes, list, m_request.id),
                          [this](std::shared_ptr<const domain::RunChanges> changes) {
                              m_changes = std::move(changes);
                              readList();
                          });
                });
            });
        });
    });
}

void UndoStage::readList()
{
    m_report(RunProgress::Step::ReadingList, 0, std::nullopt);
    const std::optional<qint64> expected = m_work->verified ? std::optional(m_work->verified->marks.listMembers) : std::nullopt;
    const auto report = [this](qint64 done, std::optional<qint64> total) { m_report(RunProgress::Step::ReadingList, done, total); };
    awaitResult(m_ports.target.readMembers(this, m_work->binding.list, expected, report), [this](Result<ListContent> content) {
        if (content.has_value()) {
            m_work->before = std::make_shared<ListContent>(std::move(content.value()));
            checkReturning();
        } else if (concernsOneList(content.error())) {
            giveUpList(content.error());
        } else {
            fail(std::move(content.error()));
        }
    });
}

void UndoStage::checkReturning()
{
    std::vector<ContactId> contacts = domain::undoCandidates(*m_changes, *m_work->before, *m_excluded);
    if (contacts.empty()) {
        makePlan({});
        return;
    }
    const auto total = static_cast<qint64>(contacts.size());
    m_report(RunProgress::Step::CheckingContacts, 0, total);
    const auto report = [this](qint64 done, std::optional<qint64> all) { m_report(RunProgress::Step::CheckingContacts, done, all); };
    await(m_ports.target.checkContacts(this, std::move(contacts), report),
          [this](std::vector<ContactStatus> statuses) { makePlan(std::move(statuses)); });
}

void UndoStage::makePlan(std::vector<ContactStatus> statuses)
{
    m_report(RunProgress::Step::Planning, 0, std::nullopt);
    await(compute(this, QStringLiteral("plan undo"),
                  [changes = m_changes, list = m_work->before, memory = Memory(*m_work), excluded = m_excluded,
                   statuses = std::make_shared<std::vector<ContactStatus>>(std::move(statuses))]() {
                      return std::make_shared<ListPlan>(domain::planUndo(*changes, *list, *memory.known(*list), *statuses, *excluded));
                  }),
          [this](const std::shared_ptr<ListPlan> &planned) {
              ListPlan plan = std::move(*planned);
              const ListPlan &facts = m_work->plan;
              plan.binding = facts.binding;
              plan.segmentId = facts.segmentId;
              plan.segmentName = facts.segmentName;
              plan.list = facts.list;
              plan.listName = facts.listName;
              plan.marks.listVersion = m_work->state.version;
              plan.marks.newestMemberRow = m_work->state.newestMemberRow;
              m_work->plan = std::move(plan);
              succeed(m_work);
          });
}

} // namespace segue::engine
