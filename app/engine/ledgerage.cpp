// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerage.h"

#include "base/log.h"
#include "domain/adoption.h"

namespace segue::engine {

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
