// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportrunprivate.h"

#include "base/compute.h"

#include <algorithm>
#include <numeric>

// What a run does to one list after another: create, add, remove, read back, record.

namespace segue::engine {

LeaseTicket ExportRun::Private::leaseFor(int index) const
{
    return leases.at(index);
}

ApplyStage::Task ExportRun::Private::taskFor(int index, ChunkAction action) const
{
    ApplyStage::Task task;
    task.run = record.id;
    task.lease = leaseFor(index);
    task.list = listPlan(index).list;
    task.plan = plan;
    task.planList = index;
    task.action = action;
    task.rows.resize(action == ChunkAction::Add ? listPlan(index).joins.size() : listPlan(index).leaves.size());
    std::iota(task.rows.begin(), task.rows.end(), 0);
    task.nextChunk = nextChunk;
    return task;
}

void ExportRun::Private::act()
{
    if (!request.undoes) {
        actOnList(0);
        return;
    }
    // Before the first change, so that no run can repeat what is taken back.
    await(ports.journal.pauseExport(scope.get(), record.exportId), [this] { actOnList(0); });
}

void ExportRun::Private::actOnList(int index)
{
    if (index == plan->lists.size()) {
        finish();
        return;
    }
    const ListPlan &list = listPlan(index);
    ListRun &run = record.lists[index];
    if (list.problem || list.guard || list.quick) {
        setUntouched(run, list);
        const auto keep = [this, index, &list] {
            await(ports.journal.setRejects(scope.get(), record.id, index, list.rejects),
                  [this, index] { await(ports.journal.saveRun(scope.get(), record), [this, index] { actOnList(index + 1); }); });
        };
        if (list.problem && list.problem->code() == ErrorCode::ListDetached)
            await(ports.ledgers.detachList(scope.get(), list.binding), keep);
        else
            keep();
        return;
    }
    run.state = RunState::Running;
    if (list.createsList) {
        createList(index);
    } else if (list.changesNothing()) {
        // With no changes the planning read is the read-back.
        stateAfter = works.at(index)->state;
        auto verified = std::make_shared<Verified>();
        verified->after = works.at(index)->before;
        verified->readBack = domain::readBack(list, *works.at(index)->before, *works.at(index)->before, {});
        if (works.at(index)->binding.listConfirmed)
            recordList(index, verified);
        else
            await(ports.ledgers.confirmList(scope.get(), list.binding, list.listName),
                  [this, index, verified] { recordList(index, verified); });
    } else {
        stampGivenList(index);
    }
}

/// A list that a person gave gets our stamp before its first change (I7).
void ExportRun::Private::stampGivenList(int index)
{
    const ListPlan &list = listPlan(index);
    const QString ours = request.workspaceStamp + list.binding.toString();
    if (!works.at(index)->binding.agreedStamp || works.at(index)->state.stamp == ours) {
        sendAdditions(index);
        return;
    }
    await(ports.target.stampList(scope.get(), list.list, ours), [this, index] {
        await(ports.ledgers.confirmList(scope.get(), listPlan(index).binding, listPlan(index).listName),
              [this, index] { sendAdditions(index); });
    });
}

void ExportRun::Private::createList(int index)
{
    const ListPlan &list = listPlan(index);
    show(RunProgress::Step::CreatingList, index, 0, std::nullopt);
    const auto create = [this, index, &list] {
        NewList wanted;
        wanted.id = list.list;
        wanted.name = list.listName;
        wanted.stamp = request.workspaceStamp + list.binding.toString();
        wanted.description = QStringLiteral("Segue: ") + list.segmentName;
        wanted.owner = request.definition.listOwner;
        await(ports.target.createList(scope.get(), wanted), [this, index, &list](const ListState &created) {
            works.at(index)->state = created;
            record.lists[index].created = true;
            await(ports.ledgers.confirmList(scope.get(), list.binding, list.listName), [this, index] { sendAdditions(index); });
        });
    };
    const ListId known = request.definition.bindings.at(index).list;
    if (known == list.list) {
        create();
        return;
    }
    // Created again after it was deleted: the binding moves to the new list, which needs a lease of its own.
    await(ports.ledgers.renewList(scope.get(), list.binding, list.list), [this, index, &list, create] {
        await(ports.journal.acquireLease(scope.get(), list.list, record.id), [this, index, create](const LeaseTicket &ticket) {
            const LeaseTicket old = leases.at(index);
            leases[index] = ticket;
            await(ports.journal.releaseLease(scope.get(), old), create);
        });
    });
}

/// Ends the run or only the list where a pass was stopped, and says whether it was.
bool ExportRun::Private::stoppedEarly(int index, const Applied &applied)
{
    if (!applied.stopped)
        return false;
    if (!concernsOneList(*applied.stopped)) {
        fail(*applied.stopped);
        return true;
    }
    ListRun &run = record.lists[index];
    run.error = applied.stopped;
    run.error->with(QStringLiteral("list"), listPlan(index).listName);
    if (listIsGone(*applied.stopped)) {
        run.state = RunState::Failed;
        await(ports.journal.saveRun(scope.get(), record), [this, index] { actOnList(index + 1); });
    } else {
        // The list still answers: what was done is read back and recorded.
        readBack(index, applied.refused, false);
    }
    return true;
}

void ExportRun::Private::sendAdditions(int index)
{
    if (listPlan(index).joins.empty()) {
        sendRemovals(index);
        return;
    }
    show(RunProgress::Step::Adding, index, 0, static_cast<qint64>(listPlan(index).joins.size()));
    const auto report = [this, index](qint64 done, qint64 total) {
        record.lists[index].added = done;
        show(RunProgress::Step::Adding, index, done, total);
    };
    await(new ApplyStage(taskFor(index, ChunkAction::Add), ports, report, scope.get()), [this, index](const Applied &applied) {
        joinsSentUpTo[static_cast<std::size_t>(index)] = applied.sentUpTo;
        if (stoppedEarly(index, applied))
            return;
        works.at(index)->refused = applied.refused;
        sendRemovals(index);
    });
}

void ExportRun::Private::sendRemovals(int index)
{
    if (listPlan(index).leaves.empty()) {
        readBack(index, works.at(index)->refused, true);
        return;
    }
    show(RunProgress::Step::Removing, index, 0, static_cast<qint64>(listPlan(index).leaves.size()));
    const auto report = [this, index](qint64 done, qint64 total) {
        record.lists[index].removed = done;
        show(RunProgress::Step::Removing, index, done, total);
    };
    await(new ApplyStage(taskFor(index, ChunkAction::Remove), ports, report, scope.get()), [this, index](Applied applied) {
        auto &refused = works.at(index)->refused;
        applied.refused.insert(applied.refused.end(), refused.begin(), refused.end());
        refused = applied.refused;
        if (!stoppedEarly(index, applied))
            readBack(index, applied.refused, true);
    });
}

void ExportRun::Private::readBack(int index, std::vector<std::pair<ContactId, Error>> refused, bool mayRepair)
{
    show(RunProgress::Step::ReadingBack, index, 0, std::nullopt);
    // The list's marks are taken before the read: a change in between then shows as a difference next time, not never.
    await(ports.target.listState(scope.get(), listPlan(index).list),
          [this, index, refused = std::move(refused), mayRepair](const ListState &state) {
              if (!state.exists) {
                  ListRun &run = record.lists[index];
                  run.state = RunState::Failed;
                  run.error = Error(ErrorCode::ListNotFound).with(QStringLiteral("list"), listPlan(index).listName);
                  await(ports.journal.saveRun(scope.get(), record), [this, index] { actOnList(index + 1); });
                  return;
              }
              stateAfter = state;
              VerifyStage::Task task;
              task.apply = taskFor(index, ChunkAction::Add);
              task.before = works.at(index)->before;
              task.refused = refused;
              task.mayRepair = mayRepair;
              const auto report = [this, index](RunProgress::Step step, qint64 done, std::optional<qint64> total) {
                  show(step, index, done, total);
              };
              await(new VerifyStage(std::move(task), ports, report, scope.get()), [this, index](Verified verified) {
                  auto &sent = joinsSentUpTo[static_cast<std::size_t>(index)];
                  sent = std::max(sent, verified.joinsSentUpTo);
                  recordList(index, std::make_shared<const Verified>(std::move(verified)));
              });
          });
}

std::pair<qint64, qint64> ExportRun::Private::doneByEarlierAttempts(int index) const
{
    if (!request.resumed || !stored)
        return {0, 0};
    const ListPlan &planned = stored->lists.at(index);
    const ListContent &before = *works.at(index)->before;
    const auto &unsettled = *works.at(index)->unsettled;
    const auto onList = [&before](ContactId contact) {
        return std::binary_search(before.begin(), before.end(), domain::ListRow{contact, {}});
    };
    const auto added = std::count_if(planned.joins.begin(), planned.joins.end(), [&](const domain::Join &join) {
        // Somebody who returns as not ours is not among them.
        if (planned.undo)
            return onList(join.contact);
        const auto intended = std::lower_bound(unsettled.begin(), unsettled.end(), join.contact,
                                               [](const LedgerEntry &entry, const ContactId &id) { return entry.contact < id; });
        return intended != unsettled.end() && intended->contact == join.contact && onList(join.contact);
    });
    const auto removed =
        std::count_if(planned.leaves.begin(), planned.leaves.end(), [&](const Leave &leave) { return !onList(leave.contact); });
    return {added, removed};
}

void ExportRun::Private::recordList(int index, std::shared_ptr<const Verified> verified)
{
    show(RunProgress::Step::Recording, index, 0, std::nullopt);
    const std::shared_ptr<ListWork> work = works.at(index);
    ListRun &run = record.lists[index];
    const auto doneBefore = doneByEarlierAttempts(index);
    setVerified(run, listPlan(index), *verified, request.definition.mode, doneBefore);
    if (auto alarm = domain::rejectAlarm(request.definition.rejectAlarmShare, run.members, run.rejectsByReason))
        run.alarm = alarm->with(QStringLiteral("list"), run.listName);
    else
        run.alarm.reset();
    if (doneBefore.first + doneBefore.second > 0)
        run.droppedSincePlan = std::max<qint64>(0, run.droppedSincePlan - doneBefore.first - doneBefore.second);
    const int sent = joinsSentUpTo[static_cast<std::size_t>(index)];
    const auto change = [work, verified, sent, plan = plan, index]() {
        return std::make_shared<LedgerChange>(ledgerChange(*work, plan->lists.at(index), sent, *verified->after));
    };
    await(compute(scope.get(), QStringLiteral("ledger after"), change),
          [this, index, work, verified](const std::shared_ptr<LedgerChange> &ledgerChange) {
              const ListRun &result = record.lists.at(index);
              std::optional<VerifiedState> state;
              if (listPlan(index).undo)
                  state = afterUndo(*work);
              else if (result.verified && !result.error)
                  state = verifiedStateFor(request, *work, listPlan(index).marks, result, stateAfter, ports.clock.now());
              await(ports.journal.setRejects(scope.get(), record.id, index, allRejects(listPlan(index), verified->refused)),
                    [this, index, ledgerChange, state] {
                        works[index].reset(); // recording and the lists to come need the room
                        await(ports.journal.recordList(scope.get(), leaseFor(index), listPlan(index).binding, std::move(*ledgerChange),
                                                       record, state),
                              [this, index] { actOnList(index + 1); });
                    });
          });
}

} // namespace segue::engine
