// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planstage.h"

#include "listresult.h"
#include "segmentreading.h"

#include "base/compute.h"

#include <algorithm>

namespace segue::engine {

namespace {

bool mayHaveHealed(RejectReason reason)
{
    return reason == RejectReason::NotFound || reason == RejectReason::Inactive || reason == RejectReason::Merged
           || reason == RejectReason::Refused;
}

/// What is known of members beside what was asked of joiners; nobody is in both.
void addInactive(std::vector<ContactStatus> &statuses, const std::vector<ContactStatus> &inactive)
{
    if (inactive.empty())
        return;
    const auto byContact = [](const ContactStatus &left, const ContactStatus &right) { return left.contact < right.contact; };
    const auto known = static_cast<std::ptrdiff_t>(statuses.size());
    statuses.insert(statuses.end(), inactive.begin(), inactive.end());
    std::inplace_merge(statuses.begin(), statuses.begin() + known, statuses.end(), byContact);
}

} // namespace

PlanStage::PlanStage(const RunRequest &request, const RunPorts &ports, const Preflight &preflight, domain::Binding binding, ListState state,
                     std::optional<PartReading> part, Report report, QObject *parent)
    : Operation(QStringLiteral("plan list ") + binding.list.toString(), parent), m_request(request), m_ports(ports), m_preflight(preflight),
      m_report(std::move(report)), m_part(std::move(part))
{
    m_work->binding = std::move(binding);
    m_work->state = std::move(state);
    ListPlan &plan = m_work->plan;
    plan.binding = m_work->binding.id;
    plan.segmentId = m_work->binding.segmentId;
    plan.segmentName = m_work->binding.segmentName;
    plan.list = m_work->binding.list;
    plan.listName = m_work->state.exists ? m_work->state.name : m_work->binding.listName;
    plan.createsList = !m_work->state.exists;
    plan.part = m_work->binding.part;
}

/// A trouble that concerns this list alone becomes its plan's problem; any other ends the run.
template<class T, class F>
void PlanStage::listStep(Operation<T> *operation, F onValue)
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

void PlanStage::giveUpList(const Error &error)
{
    m_work->plan.problem = error;
    m_work->plan.problem->with(QStringLiteral("list"), m_work->plan.listName).with(QStringLiteral("segment"), m_work->plan.segmentName);
    succeed(m_work);
}

void PlanStage::begin()
{
    const ListState &state = m_work->state;
    const bool isDeleted = !state.exists && m_work->binding.listConfirmed;
    if (m_part && m_part->problem)
        giveUpList(*m_part->problem);
    else if (m_work->binding.detached || (isDeleted && m_request.definition.whenDeleted == domain::WhenDeleted::Detach))
        giveUpList(Error(ErrorCode::ListDetached));
    else if (isDeleted && m_request.definition.whenDeleted == domain::WhenDeleted::Stop)
        giveUpList(Error(ErrorCode::ListNotFound));
    else if (state.exists && !state.isStatic)
        giveUpList(Error(ErrorCode::ListNotStatic));
    else if (state.exists && !state.isOfContacts)
        giveUpList(Error(ErrorCode::ListWrongType));
    else if (state.exists && !state.isActive)
        giveUpList(Error(ErrorCode::ListInactive));
    else if (state.exists && state.isLocked)
        giveUpList(Error(m_request.definition.whenLocked == domain::WhenLocked::Skip ? ErrorCode::ListSkipped : ErrorCode::ListLocked));
    else if (const QString ours = m_request.workspaceStamp + m_work->binding.id.toString();
             state.exists && !state.stamp.isEmpty() && state.stamp != ours && state.stamp != m_work->binding.agreedStamp)
        giveUpList(Error(ErrorCode::ListForeign).with(QStringLiteral("stamp"), state.stamp));
    else
        readMemory();
}

void PlanStage::readMemory()
{
    const BindingId binding = m_work->binding.id;
    await(m_ports.ledgers.ledger(this, binding), [this, binding](Ledger ledger) {
        // A list that was deleted starts anew: whom we had added to the old one says nothing about the new one.
        const bool startsAnew = !m_work->state.exists;
        m_work->ledger = std::make_shared<Ledger>(startsAnew ? Ledger() : std::move(ledger));
        await(m_ports.ledgers.verifiedState(this, binding), [this, startsAnew](std::optional<VerifiedState> verified) {
            m_verified = startsAnew ? std::nullopt : std::move(verified);
            m_work->verified = m_verified;
            await(m_ports.journal.unsettledJoins(this, m_work->binding.list), [this](std::vector<LedgerEntry> unsettled) {
                m_work->unsettled = std::make_shared<std::vector<LedgerEntry>>(std::move(unsettled));
                await(m_ports.journal.unsettledLeaves(this, m_work->binding.list), [this](std::vector<ContactId> leaves) {
                    m_work->unsettledLeaves = std::make_shared<std::vector<ContactId>>(std::move(leaves));
                    askSegment();
                });
            });
        });
    });
}

void PlanStage::takePart()
{
    m_segment = m_part->segment;
    m_work->plan.segmentName = m_segment.name.isEmpty() ? m_work->binding.segmentName : m_segment.name;
    m_work->plan.marks.segmentMarker = m_segment.marker;
    m_work->before = m_part->list;
    m_content = m_part->content;
    m_inactive = std::move(m_part->inactive);
    m_fullBecause = whyInFull();
    comparePeople();
}

void PlanStage::askSegment()
{
    if (m_part) {
        takePart();
        return;
    }
    m_report(RunProgress::Step::ReadingSegment, 0, std::nullopt);
    listStep(m_ports.source.segment(this, m_work->binding.segmentId), [this](SegmentInfo segment) {
        m_segment = std::move(segment);
        m_work->plan.segmentName = m_segment.name.isEmpty() ? m_work->binding.segmentName : m_segment.name;
        m_work->plan.marks.segmentMarker = m_segment.marker;
        m_fullBecause = whyInFull();
        if (m_fullBecause.isEmpty())
            tryQuickLook();
        else
            readBothSides();
    });
}

/// The quick look's conditions: everything that decides the result stands as at the last full compare. The first that does not
/// is named by its term; empty: all do.
QString PlanStage::whyInFull() const
{
    if (m_request.plan || m_request.onlyRejects)
        return QStringLiteral("@full_plan");
    if (m_verified && (!m_work->unsettled->empty() || !m_work->unsettledLeaves->empty()))
        return QStringLiteral("@full_unsettled");
    return engine::whyInFull(m_request, m_work->binding, m_work->state, m_verified, m_segment, m_ports.clock.now());
}

void PlanStage::tryQuickLook()
{
    await(m_ports.ledgers.lastProblemRejects(this, m_work->binding.id), [this](std::vector<Reject> rejects) {
        m_lastRejects = std::move(rejects);
        std::vector<ContactId> toAsk;
        for (const Reject &reject : m_lastRejects) {
            if (!mayHaveHealed(reject.reason) || reject.contact.isNull())
                continue;
            toAsk.push_back(reject.contact);
            if (m_request.definition.merged == domain::MergedContacts::Follow && !reject.survivor.isNull())
                toAsk.push_back(reject.survivor);
        }
        if (toAsk.empty()) {
            planQuick();
            return;
        }
        std::sort(toAsk.begin(), toAsk.end());
        toAsk.erase(std::unique(toAsk.begin(), toAsk.end()), toAsk.end());
        m_report(RunProgress::Step::CheckingContacts, 0, static_cast<qint64>(toAsk.size()));
        await(m_ports.target.checkContacts(this, std::move(toAsk), [](qint64, std::optional<qint64>) {}),
              [this](std::vector<ContactStatus> statuses) {
                  const bool healed = std::any_of(statuses.begin(), statuses.end(),
                                                  [](const ContactStatus &status) { return status.state == ContactState::Active; });
                  if (healed) {
                      m_fullBecause = QStringLiteral("@full_healed");
                      readBothSides();
                  } else {
                      planQuick();
                  }
              });
    });
}

void PlanStage::planQuick()
{
    ListPlan &plan = m_work->plan;
    plan.quick = true;
    plan.comparedAt = m_verified->comparedAt;
    plan.marks = m_verified->marks;
    plan.members = m_verified->segmentMembers;
    plan.then = m_verified->counts;
    plan.desired = plan.then.desired;
    plan.stays = plan.then.stays;
    plan.heldCustomers = plan.then.held;
    plan.notOurs = plan.then.notOurs;
    plan.rejects = m_lastRejects;
    plan.alarm = alarmFor(plan, plan.then.rejects);
    succeed(m_work);
}

void PlanStage::readBothSides()
{
    if (m_work->state.exists) {
        const std::optional<qint64> expected = m_verified ? std::optional(m_verified->marks.listMembers) : std::nullopt;
        listStep(m_ports.target.readMembers(this, m_work->binding.list, expected, [](qint64, std::optional<qint64>) {}),
                 [this](ListContent content) {
                     m_work->before = std::make_shared<ListContent>(std::move(content));
                     m_listRead = true;
                     bothSidesArrived();
                 });
        listStep(m_ports.target.inactiveMembers(this, m_work->binding.list), [this](std::vector<ContactStatus> inactive) {
            m_inactive = std::move(inactive);
            m_inactiveRead = true;
            bothSidesArrived();
        });
    } else {
        m_listRead = true;
        m_inactiveRead = true;
    }
    readSegment();
}

void PlanStage::readSegment()
{
    SegmentReading::Question question{m_segment, m_request.contactIdField,
                                      m_verified ? std::optional(m_verified->segmentMembers) : std::nullopt};
    const auto report = [this](qint64 done, std::optional<qint64> total) { m_report(RunProgress::Step::ReadingSegment, done, total); };
    listStep(new SegmentReading(m_ports, std::move(question), report, this), [this](SettledSegment settled) {
        m_segment = std::move(settled.segment);
        m_work->plan.marks.segmentMarker = m_segment.marker;
        m_content = std::move(settled.content);
        m_segmentSettled = true;
        bothSidesArrived();
    });
}

void PlanStage::bothSidesArrived()
{
    if (m_segmentSettled && m_listRead && m_inactiveRead && canSettle())
        comparePeople();
}

void PlanStage::comparePeople()
{
    m_report(RunProgress::Step::Planning, 0, std::nullopt);
    auto content = std::exchange(m_content, nullptr);
    m_work->missingIds = static_cast<qint64>(content->unusable.size());
    m_work->plan.marks.segmentMembers = content->members();
    m_work->plan.marks.listMembers = static_cast<qint64>(m_work->before->size());
    m_work->plan.marks.listVersion = m_work->state.version;
    m_work->plan.marks.newestMemberRow = m_work->state.newestMemberRow;
    await(compute(this, QStringLiteral("compare"),
                  [content, list = m_work->before, policy = domain::peoplePolicy(m_request.definition)]() {
                      return std::make_shared<domain::Comparison>(domain::compare(std::move(*content), *list, policy));
                  }),
          [this](std::shared_ptr<domain::Comparison> comparison) {
              // The candidates are asked about and then not needed again; by the million they are worth giving back.
              std::vector<ContactId> candidates = std::exchange(comparison->candidates, {});
              m_comparison = std::move(comparison);
              checkPeople(std::move(candidates));
          });
}

void PlanStage::checkPeople(std::vector<ContactId> candidates)
{
    if (!candidates.empty())
        m_report(RunProgress::Step::CheckingContacts, 0, static_cast<qint64>(candidates.size()));
    const auto report = [this](qint64 done, std::optional<qint64> all) { m_report(RunProgress::Step::CheckingContacts, done, all); };
    PeopleCheck::Question question{std::move(candidates), m_comparison, m_work->before, m_work->ledger,
                                   domain::peoplePolicy(m_request.definition)};
    await(new PeopleCheck(m_ports.target, std::move(question), report, this),
          [this](const std::shared_ptr<domain::Answers> &answers) { makePlan(answers); });
}

std::optional<Error> PlanStage::alarmFor(const ListPlan &plan, const QMap<RejectReason, qint64> &rejects) const
{
    auto alarm = domain::rejectAlarm(m_request.definition.rejectAlarmShare, plan.members, rejects);
    if (alarm)
        alarm->with(QStringLiteral("list"), m_work->plan.listName);
    return alarm;
}

domain::PlanInput PlanStage::planInput() const
{
    domain::PlanInput input;
    input.mode = m_request.definition.mode;
    input.guard = m_request.definition.guard;
    input.removedByOthers = domain::effectiveRemovedByOthers(m_request.definition);
    input.skipOptedOut = m_request.definition.skipOptedOut;
    input.listCreatedByUs = m_work->binding.createdByUs;
    input.segmentId = m_work->binding.segmentId;
    input.listName = m_work->plan.listName;
    input.listIsNew = !m_work->state.exists;
    input.wholeOrganisationVisible = m_preflight.limitedPrivilege.isEmpty();
    input.limitedPrivilege = m_preflight.limitedPrivilege;
    input.account = m_request.accountKey;
    input.contactIdField = m_request.contactIdField;
    input.verified = m_verified;
    if (m_part)
        input.segmentMembers = m_part->segmentMembers;
    input.guardLifted = m_request.liftGuard;
    return input;
}

void PlanStage::makePlan(const std::shared_ptr<domain::Answers> &answers)
{
    m_report(RunProgress::Step::Planning, 0, std::nullopt);
    const auto comparison = std::exchange(m_comparison, nullptr);
    m_work->comparison = comparison;
    await(compute(this, QStringLiteral("plan"),
                  [input = planInput(), policy = domain::peoplePolicy(m_request.definition), comparison, list = m_work->before,
                   memory = Memory(*m_work), inactive = std::move(m_inactive), answers]() {
                      const auto known = memory.known(*list);
                      domain::settlePeople(*comparison, policy, *list, *known, *answers);
                      addInactive(answers->statuses, inactive);
                      return std::make_shared<ListPlan>(domain::planMembership(input, *comparison, *list, *known, answers->statuses));
                  }),
          [this](const std::shared_ptr<ListPlan> &planned) {
              ListPlan plan = std::move(*planned);
              const ListPlan &facts = m_work->plan;
              plan.binding = facts.binding;
              plan.segmentId = facts.segmentId;
              plan.segmentName = facts.segmentName;
              plan.list = facts.list;
              plan.listName = facts.listName;
              plan.createsList = facts.createsList;
              plan.part = facts.part;
              plan.marks = facts.marks;
              plan.fullBecause = m_fullBecause;
              plan.alarm = alarmFor(plan, domain::countByReason(plan.rejects));
              if (plan.guard)
                  plan.guard->with(QStringLiteral("list"), plan.listName).with(QStringLiteral("segment"), plan.segmentName);
              m_work->plan = std::move(plan);
              succeed(m_work);
          });
}

} // namespace segue::engine
