// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planstage.h"

#include "base/compute.h"

#include <algorithm>

namespace segue::engine {

namespace {

using namespace std::chrono_literals;

// A full compare happens at least this often, since a quick look cannot see what others took off the list.
constexpr int daysBetweenFullCompares = 7;
// Without a change marker, a fall as large as this is read again before it is believed.
constexpr double fallToDoubt = 0.20;
constexpr qint64 peopleToDoubt = 50;
constexpr auto waitBeforeSecondRead = 30s;

bool mayHaveHealed(RejectReason reason)
{
    return reason == RejectReason::NotFound || reason == RejectReason::Inactive || reason == RejectReason::Merged
           || reason == RejectReason::Refused;
}

/// Our members as far as they are known: the ledger, and the joiners of interrupted runs that are on the list by now.
std::shared_ptr<const Ledger> withUnsettled(const std::shared_ptr<const Ledger> &ledger, const std::vector<LedgerEntry> &unsettled,
                                            const ListContent &list)
{
    if (unsettled.empty())
        return ledger;
    auto merged = std::make_shared<Ledger>(*ledger);
    for (const LedgerEntry &entry : unsettled) {
        if (std::binary_search(list.begin(), list.end(), domain::ListRow{entry.contact, {}}))
            merged->ours.push_back(entry);
    }
    std::sort(merged->ours.begin(), merged->ours.end());
    merged->ours.erase(std::unique(merged->ours.begin(), merged->ours.end()), merged->ours.end());
    return merged;
}

} // namespace

PlanStage::PlanStage(const RunRequest &request, const RunPorts &ports, const Preflight &preflight, domain::Binding binding, ListState state,
                     Report report, QObject *parent)
    : Operation(QStringLiteral("plan list ") + binding.list.toString(), parent), m_request(request), m_ports(ports), m_preflight(preflight),
      m_report(std::move(report))
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
    if (!state.exists && m_work->binding.listConfirmed && m_request.definition.whenDeleted == domain::WhenDeleted::Stop)
        giveUpList(Error(ErrorCode::ListNotFound));
    else if (state.exists && !state.isStatic)
        giveUpList(Error(ErrorCode::ListNotStatic));
    else if (state.exists && !state.isOfContacts)
        giveUpList(Error(ErrorCode::ListWrongType));
    else if (state.exists && !state.isActive)
        giveUpList(Error(ErrorCode::ListInactive));
    else if (state.exists && state.isLocked)
        giveUpList(Error(ErrorCode::ListLocked));
    else if (const QString ours = m_request.workspaceStamp + m_work->binding.id.toString();
             state.exists && !state.stamp.isEmpty() && state.stamp != ours)
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
            await(m_ports.journal.unsettledJoins(this, m_work->binding.list), [this](std::vector<LedgerEntry> unsettled) {
                m_work->unsettled = std::make_shared<std::vector<LedgerEntry>>(std::move(unsettled));
                askSegment();
            });
        });
    });
}

void PlanStage::askSegment()
{
    m_report(RunProgress::Step::ReadingSegment, 0, std::nullopt);
    listStep(m_ports.source.segment(this, m_work->binding.segmentId), [this](SegmentInfo segment) {
        m_segment = std::move(segment);
        m_work->plan.segmentName = m_segment.name.isEmpty() ? m_work->binding.segmentName : m_segment.name;
        m_work->plan.marks.segmentMarker = m_segment.marker;
        if (nothingChanged())
            tryQuickLook();
        else
            readBothSides();
    });
}

/// The quick look's conditions: everything that decides the result stands as at the last full compare.
bool PlanStage::nothingChanged() const
{
    if (m_request.full || m_request.plan || !m_verified || m_segment.marker.isEmpty() || !m_work->state.exists
        || !m_work->unsettled->empty())
        return false;
    const VerifiedState &then = *m_verified;
    return then.marks.segmentMarker == m_segment.marker && then.segmentId == m_work->binding.segmentId
           && then.account == m_request.accountKey && then.contactIdField == m_request.contactIdField
           && then.mode == m_request.definition.mode && then.guard == m_request.definition.guard
           && then.marks.listVersion == m_work->state.version && then.marks.newestMemberRow == m_work->state.newestMemberRow
           && then.comparedAt.daysTo(m_ports.clock.now()) < daysBetweenFullCompares;
}

void PlanStage::tryQuickLook()
{
    await(m_ports.ledgers.lastProblemRejects(this, m_work->binding.id), [this](std::vector<Reject> rejects) {
        m_lastRejects = std::move(rejects);
        std::vector<ContactId> toAsk;
        for (const Reject &reject : m_lastRejects) {
            if (mayHaveHealed(reject.reason) && !reject.contact.isNull())
                toAsk.push_back(reject.contact);
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
                  if (healed)
                      readBothSides();
                  else
                      planQuick();
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
    } else {
        m_listRead = true;
    }
    readSegmentAgain(0ms);
}

void PlanStage::readSegmentAgain(std::chrono::milliseconds after)
{
    --m_readsLeft;
    const auto read = [this] {
        std::optional<qint64> expected = m_segment.members;
        if (!expected && m_verified)
            expected = m_verified->segmentMembers;
        const auto report = [this](qint64 done, std::optional<qint64> total) { m_report(RunProgress::Step::ReadingSegment, done, total); };
        listStep(m_ports.source.read(this, m_segment, m_request.contactIdField, expected, report),
                 [this](SegmentContent content) { segmentArrived(std::move(content)); });
    };
    if (after == 0ms)
        read();
    else
        await(m_ports.clock.sleep(this, after), read);
}

/// Decides whether the read is settled: the marker is equal before and after it, or a doubtful fall was seen twice.
void PlanStage::segmentArrived(SegmentContent content)
{
    m_content = std::make_shared<SegmentContent>(std::move(content));
    const qint64 members = m_content->members();
    if (!m_segment.marker.isEmpty()) {
        listStep(m_ports.source.segment(this, m_work->binding.segmentId), [this](SegmentInfo after) {
            const bool settled = after.marker == m_segment.marker;
            m_segment = std::move(after);
            m_work->plan.marks.segmentMarker = m_segment.marker;
            if (settled)
                segmentSettled();
            else if (m_readsLeft > 0) {
                m_content.reset();
                readSegmentAgain(0ms);
            } else
                giveUpList(Error(ErrorCode::SegmentUnsettled));
        });
        return;
    }
    if (m_membersToAgreeWith) {
        if (*m_membersToAgreeWith == members)
            segmentSettled();
        else
            giveUpList(Error(ErrorCode::SegmentUnsettled));
        return;
    }
    const qint64 fall = m_verified ? m_verified->segmentMembers - members : 0;
    if (fall > peopleToDoubt && static_cast<double>(fall) > fallToDoubt * static_cast<double>(m_verified->segmentMembers)) {
        m_membersToAgreeWith = members;
        m_content.reset();
        readSegmentAgain(waitBeforeSecondRead);
        return;
    }
    segmentSettled();
}

void PlanStage::segmentSettled()
{
    m_segmentSettled = true;
    bothSidesArrived();
}

void PlanStage::bothSidesArrived()
{
    if (m_segmentSettled && m_listRead && canSettle())
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
                  [content, list = m_work->before]() {
                      return std::make_shared<domain::Comparison>(domain::compare(std::move(*content), *list));
                  }),
          [this](std::shared_ptr<domain::Comparison> comparison) {
              // The candidates are asked about and then not needed again; by the million they are worth giving back.
              std::vector<ContactId> candidates = std::exchange(comparison->candidates, {});
              m_work->comparison = std::move(comparison);
              checkCandidates(std::move(candidates));
          });
}

void PlanStage::checkCandidates(std::vector<ContactId> contacts)
{
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

domain::PlanInput PlanStage::planInput() const
{
    domain::PlanInput input;
    input.mode = m_request.definition.mode;
    input.guard = m_request.definition.guard;
    input.removedByOthers = domain::effectiveRemovedByOthers(m_request.definition);
    input.listCreatedByUs = m_work->binding.createdByUs;
    input.segmentId = m_work->binding.segmentId;
    input.listName = m_work->plan.listName;
    input.listIsNew = !m_work->state.exists;
    input.wholeOrganisationVisible = m_preflight.limitedPrivilege.isEmpty();
    input.limitedPrivilege = m_preflight.limitedPrivilege;
    input.account = m_request.accountKey;
    input.contactIdField = m_request.contactIdField;
    input.verified = m_verified;
    input.guardLifted = m_request.liftGuard;
    return input;
}

void PlanStage::makePlan(std::vector<ContactStatus> statuses)
{
    m_report(RunProgress::Step::Planning, 0, std::nullopt);
    await(compute(this, QStringLiteral("plan"),
                  [input = planInput(), comparison = m_work->comparison, list = m_work->before, ledger = m_work->ledger,
                   unsettled = m_work->unsettled, statuses = std::make_shared<std::vector<ContactStatus>>(std::move(statuses))]() {
                      const auto known = withUnsettled(ledger, *unsettled, *list);
                      return std::make_shared<ListPlan>(domain::planMembership(input, *comparison, *list, *known, *statuses));
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
              plan.marks = facts.marks;
              if (plan.guard)
                  plan.guard->with(QStringLiteral("list"), plan.listName).with(QStringLiteral("segment"), plan.segmentName);
              m_work->plan = std::move(plan);
              succeed(m_work);
          });
}

} // namespace segue::engine
