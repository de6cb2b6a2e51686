// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runservice.h"

#include <algorithm>

// The requests of a run, for the inspector.

namespace segue::workspace {

RunRequests RunService::requestsOf(const LiveRun &run, bool isGoing) const
{
    RunRequests requests{run.record().id, isGoing, run.requests()};
    // A run that lost its sign-in, or was resumed, goes on under the same ID.
    if (const RunRequests earlier = m_lastRequests.value(run.exportId()); earlier.run == requests.run)
        requests.requests = lastRequests(earlier.requests + requests.requests);
    return requests;
}

Operation<RunRequests> *RunService::requests(QObject *parent, const QString &exportName)
{
    return flow<RunRequests>(parent, QStringLiteral("requests of a run"), [=, this](Flow<RunRequests> *self) {
        self->await(findExport(self, exportName), [=, this](const domain::ExportDefinition &definition) {
            const auto going = std::find_if(m_live.cbegin(), m_live.cend(),
                                            [&](const LiveRun *run) { return !run->isPlanOnly() && run->exportId() == definition.id; });
            self->succeed(going == m_live.cend() ? m_lastRequests.value(definition.id) : requestsOf(**going, true));
        });
    });
}

} // namespace segue::workspace
