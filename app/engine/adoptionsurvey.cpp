// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoptionsurvey.h"

#include "listwork.h"

#include "base/compute.h"
#include "base/log.h"
#include "domain/people.h"

namespace segue::engine {

AdoptionSurvey::AdoptionSurvey(RunRequest request, RunPorts ports, QObject *parent)
    : Operation(QStringLiteral("adoption survey"), parent), m_request(std::move(request)), m_ports(ports)
{
}

/// A trouble that concerns this list alone is shown beside it; any other ends the survey.
template<class T, class F>
void AdoptionSurvey::listStep(Operation<T> *operation, F onValue)
{
    awaitResult(operation, [this, onValue = std::move(onValue)](Result<T> result) mutable {
        if (result.has_value())
            onValue(std::move(result.value()));
        else if (concernsOneList(result.error()))
            giveUpList(result.error());
        else
            fail(std::move(result.error()));
    });
}

void AdoptionSurvey::begin()
{
    QList<ListId> lists;
    for (const domain::Binding &binding : std::as_const(m_request.definition.bindings))
        lists.append(binding.list);
    await(m_ports.target.preflight(this, lists), [this](Preflight preflight) {
        m_preflight = std::move(preflight);
        if (!m_request.organisation.isNull() && m_preflight.organisation != m_request.organisation)
            fail(Error(ErrorCode::OrganisationChanged));
        else
            next();
    });
}

void AdoptionSurvey::next()
{
    const qsizetype place = m_lists.size();
    if (place == m_request.definition.bindings.size()) {
        succeed(m_lists);
        return;
    }
    const ListState &state = m_preflight.lists.at(place);
    m_work = std::make_shared<ListWork>();
    m_work->binding = m_request.definition.bindings.at(place);
    m_work->state = state;
    ListAdoption list;
    list.binding = m_work->binding.id;
    list.segmentName = m_work->binding.segmentName;
    list.list = m_work->binding.list;
    list.listName = state.exists ? state.name : m_work->binding.listName;
    m_lists.append(list);
    if (!state.exists)
        giveUpList(Error(ErrorCode::ListNotFound));
    else if (const auto trouble = obstacle(state, m_request.workspaceStamp + m_work->binding.id.toString(), m_work->binding.agreedStamp))
        giveUpList(*trouble);
    else
        readMemory(state);
}

void AdoptionSurvey::giveUpList(const Error &error)
{
    ListAdoption &list = m_lists.last();
    list.problem = error;
    list.problem->with(QStringLiteral("list"), list.listName).with(QStringLiteral("segment"), list.segmentName);
    next();
}

void AdoptionSurvey::readMemory(const ListState &state)
{
    await(m_ports.ledgers.ledger(this, m_work->binding.id), [this, list = state.id](Ledger ledger) {
        m_work->ledger = std::make_shared<Ledger>(std::move(ledger));
        await(m_ports.journal.unsettledJoins(this, list), [this, list](std::vector<LedgerEntry> joins) {
            m_work->unsettled = std::make_shared<std::vector<LedgerEntry>>(std::move(joins));
            await(m_ports.journal.unsettledLeaves(this, list), [this](std::vector<ContactId> leaves) {
                m_work->unsettledLeaves = std::make_shared<std::vector<ContactId>>(std::move(leaves));
                readSides();
            });
        });
    });
}

void AdoptionSurvey::readSides()
{
    const auto quiet = [](qint64, std::optional<qint64>) {};
    listStep(m_ports.source.segment(this, m_work->binding.segmentId), [this, quiet](SegmentInfo segment) {
        m_segment = std::move(segment);
        listStep(m_ports.source.read(this, m_segment, m_request.contactIdField, m_segment.members, quiet),
                 [this, quiet](domain::SegmentContent content) {
                     auto kept = std::make_shared<domain::SegmentContent>(std::move(content));
                     listStep(m_ports.target.readMembers(this, m_work->binding.list, std::nullopt, quiet), [this, kept](ListContent list) {
                         m_work->before = std::make_shared<ListContent>(std::move(list));
                         listStep(m_ports.target.membersMadeBy(this, m_work->binding.list, m_preflight.user, std::nullopt),
                                  [this, kept](std::vector<ContactId> made) { propose(std::move(*kept), std::move(made)); });
                     });
                 });
    });
}

void AdoptionSurvey::propose(domain::SegmentContent content, std::vector<ContactId> made)
{
    struct Sides
    {
        domain::SegmentContent content;
        std::vector<ContactId> made;
    };
    auto sides = std::make_shared<Sides>(Sides{std::move(content), std::move(made)});
    await(compute(this, QStringLiteral("propose adoption"),
                  [sides, list = m_work->before, memory = Memory(*m_work), policy = domain::peoplePolicy(m_request.definition)]() {
                      const auto known = memory.known(*list);
                      domain::Comparison comparison = domain::compare(std::move(sides->content), *list, policy);
                      // Nobody joins here, so nobody needs to be asked about: of several contacts the one on the list stands.
                      domain::Answers answers;
                      domain::settlePeople(comparison, policy, *list, *known, answers);
                      return std::make_shared<domain::AdoptionProposal>(domain::proposeAdoption(comparison, *list, sides->made, *known));
                  }),
          [this](std::shared_ptr<domain::AdoptionProposal> proposal) {
              m_lists.last().proposal = std::move(proposal);
              next();
          });
}

Operation<bool> *ledgerIsOlder(QObject *parent, const RunPorts &ports, UserId user, const std::shared_ptr<ListWork> &work)
{
    return flow<bool>(parent, QStringLiteral("age of the ledger"), [&ports, user, work](Flow<bool> *self) {
        const ListPlan &plan = work->plan;
        const bool looksStrange =
            work->state.exists && !plan.quick && !plan.problem && !plan.undo && plan.notOurs >= domain::strangersToDoubt;
        if (!looksStrange) {
            self->succeed(false);
            return;
        }
        self->awaitResult(ports.target.membersMadeBy(self, work->binding.list, user, domain::ownRowsToLookAt),
                          [self, work](const Result<std::vector<ContactId>> &made) {
                              if (!made.has_value())
                                  qCWarning(logRun) << "who made a list's rows cannot be read:" << errorEntry(made.error().code()).id;
                              self->succeed(made.has_value() && domain::isLedgerOlder(*made, *Memory(*work).known(*work->before)));
                          });
    });
}

} // namespace segue::engine
