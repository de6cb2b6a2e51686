// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"

#include <QAbstractEventDispatcher>

#include <algorithm>

namespace segue::testing {

namespace {
// One deed leads to the next through the event loop; time stands still until all of them are done.
void runAll()
{
    QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    while (dispatcher->processEvents(QEventLoop::AllEvents)) {
    }
}
} // namespace

Operation<void> *FakeClock::sleep(QObject *parent, std::chrono::milliseconds wait)
{
    const auto due = m_elapsed + std::max(wait, std::chrono::milliseconds(0));
    auto *operation = flow<void>(parent, QStringLiteral("sleep"), [this, due](Flow<void> *self) {
        if (due <= m_elapsed)
            self->succeed();
        else
            m_sleepers.push_back({due, self});
    });
    return operation;
}

void FakeClock::advance(std::chrono::milliseconds step)
{
    const auto target = m_elapsed + step;
    for (;;) {
        runAll();
        std::erase_if(m_sleepers, [](const Sleeper &sleeper) { return !sleeper.operation || sleeper.operation->isOver(); });
        const auto next =
            std::min_element(m_sleepers.begin(), m_sleepers.end(), [](const Sleeper &a, const Sleeper &b) { return a.due < b.due; });
        if (next == m_sleepers.end() || next->due > target)
            break;
        m_elapsed = std::max(m_elapsed, next->due);
        const Sleeper sleeper = *next;
        m_sleepers.erase(next);
        sleeper.operation->succeed();
    }
    m_elapsed = target;
    runAll();
}

std::optional<std::chrono::milliseconds> FakeClock::nextWake() const
{
    std::optional<std::chrono::milliseconds> soonest;
    for (const Sleeper &sleeper : m_sleepers) {
        if (sleeper.operation && !sleeper.operation->isOver() && (!soonest || sleeper.due - m_elapsed < *soonest))
            soonest = sleeper.due - m_elapsed;
    }
    return soonest;
}

} // namespace segue::testing
