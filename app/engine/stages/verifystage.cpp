// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifystage.h"

#include "base/compute.h"

#include <algorithm>

namespace segue::engine {

namespace {

/// Places of `rows` in `all`; both are sorted by contact.
template<class Row>
std::vector<int> placesOf(const std::vector<Row> &rows, const std::vector<Row> &all)
{
    std::vector<int> places;
    places.reserve(rows.size());
    for (const Row &row : rows) {
        const auto found = std::lower_bound(all.begin(), all.end(), row, [](const Row &a, const Row &b) { return a.contact < b.contact; });
        if (found != all.end() && found->contact == row.contact)
            places.push_back(static_cast<int>(found - all.begin()));
    }
    return places;
}

std::vector<ContactId> contactsOf(const std::vector<std::pair<ContactId, Error>> &refused)
{
    std::vector<ContactId> contacts;
    contacts.reserve(refused.size());
    for (const auto &[contact, error] : refused)
        contacts.push_back(contact);
    std::sort(contacts.begin(), contacts.end());
    return contacts;
}

} // namespace

VerifyStage::VerifyStage(Task task, const RunPorts &ports, Report report, QObject *parent)
    : Operation(QStringLiteral("verify list ") + task.apply.list.toString(), parent), m_task(std::move(task)), m_ports(ports),
      m_report(std::move(report))
{
    m_verified.refused = m_task.refused;
}

void VerifyStage::begin()
{
    read();
}

void VerifyStage::read()
{
    m_report(RunProgress::Step::ReadingBack, 0, std::nullopt);
    const auto report = [this](qint64 done, std::optional<qint64> total) { m_report(RunProgress::Step::ReadingBack, done, total); };
    const qint64 expected = m_task.apply.plan->lists.at(m_task.apply.planList).membersAfter();
    await(m_ports.target.readMembers(this, m_task.apply.list, expected, report), [this](ListContent content) {
        m_verified.after = std::make_shared<const ListContent>(std::move(content));
        await(compute(this, QStringLiteral("compare with plan"),
                      [plan = m_task.apply.plan, list = m_task.apply.planList, before = m_task.before, after = m_verified.after,
                       refused = contactsOf(m_verified.refused)]() {
                          return domain::readBack(plan->lists.at(list), *before, *after, refused);
                      }),
              [this](domain::ReadBack result) { compared(std::move(result)); });
    });
}

void VerifyStage::compared(domain::ReadBack result)
{
    const bool goesOn = !result.asPlanned() && m_task.mayRepair && m_repairsLeft > 0;
    m_verified.readBack = std::move(result);
    if (!goesOn) {
        succeed(std::move(m_verified));
        return;
    }
    --m_repairsLeft;
    const ListPlan &plan = m_task.apply.plan->lists.at(m_task.apply.planList);
    repair(ChunkAction::Add, placesOf(m_verified.readBack.missing, plan.joins),
           [this, &plan] { repair(ChunkAction::Remove, placesOf(m_verified.readBack.remaining, plan.leaves), [this] { read(); }); });
}

void VerifyStage::repair(ChunkAction action, std::vector<int> rows, std::function<void()> then)
{
    if (rows.empty()) {
        then();
        return;
    }
    ApplyStage::Task task = m_task.apply;
    task.action = action;
    task.rows = std::move(rows);
    const auto step = action == ChunkAction::Add ? RunProgress::Step::Adding : RunProgress::Step::Removing;
    const auto report = [this, step](qint64 done, qint64 total) { m_report(step, done, total); };
    await(new ApplyStage(std::move(task), m_ports, report, this), [this, action, then = std::move(then)](Applied applied) {
        m_verified.refused.insert(m_verified.refused.end(), applied.refused.begin(), applied.refused.end());
        int &upTo = action == ChunkAction::Add ? m_verified.joinsSentUpTo : m_verified.leavesSentUpTo;
        upTo = std::max(upTo, applied.sentUpTo);
        if (applied.stopped && !concernsOneList(*applied.stopped)) {
            fail(*applied.stopped);
            return;
        }
        if (applied.stopped)
            m_task.mayRepair = false; // the read-back still says how the list stands
        then();
    });
}

} // namespace segue::engine
