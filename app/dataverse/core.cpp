// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core.h"

#include "lists/listrow.h"

#include <algorithm>

namespace segue::dataverse {

Core::Core(net::HttpClient &client, const QUrl &server, const Capabilities &known, std::function<void(const Capabilities &)> changed)
    : m_service(client, server), m_known(known), m_changed(std::move(changed))
{
    if (m_known.largestAdd)
        pacer().setLargestChunk(*m_known.largestAdd);
}

void Core::learn(const std::function<void(Capabilities &)> &change)
{
    const Capabilities before = m_known;
    change(m_known);
    if (m_changed && !(m_known == before))
        m_changed(m_known);
}

int Core::parallelCalls() const
{
    // A few more than run now, so that the pacer sees a queue and can try whether more at once brings more.
    const int now = std::max(1, pacer().traffic().parallelismNow);
    return std::min(52, now + now / 2 + 1);
}

std::optional<std::chrono::milliseconds> Core::durationOf(const QByteArray &correlationId) const
{
    const net::Traffic traffic = pacer().traffic();
    const auto record = std::find_if(traffic.recent.crbegin(), traffic.recent.crend(),
                                     [&correlationId](const net::RequestRecord &one) { return one.correlationId == correlationId; });
    return record == traffic.recent.crend() ? std::nullopt : std::optional(record->duration);
}

Operation<engine::ListState> *Core::listState(QObject *parent, domain::ListId list) const
{
    const auto core = shared_from_this();
    return flow<engine::ListState>(parent, QStringLiteral("list state"), [core, list](Flow<engine::ListState> *self) {
        self->await(
            odata::sendBatch(self, core->service(), listParts(list), {"$batch list state", net::Repeat::Always, 4}),
            [self, list](const QList<odata::BatchAnswer> &answers) { self->settle(listStateFrom(list, answers.at(0), answers.at(1))); });
    });
}

Operation<void> *Core::checkList(QObject *parent, domain::ListId list, std::chrono::milliseconds validity)
{
    const auto core = shared_from_this();
    return flow<void>(parent, QStringLiteral("check list"), [core, list, validity](Flow<void> *self) {
        const auto now = core->service().client().clock().steady();
        if (const auto known = core->m_inOrderAt.constFind(list); known != core->m_inOrderAt.constEnd() && now - *known < validity) {
            self->succeed();
            return;
        }
        self->await(core->listState(self, list), [self, core, list, now](const engine::ListState &state) {
            if (auto error = obstacle(state)) {
                self->fail(std::move(*error));
                return;
            }
            core->m_inOrderAt.insert(list, now);
            self->succeed();
        });
    });
}

std::optional<Error> obstacle(const engine::ListState &state)
{
    const auto error = [&state](ErrorCode code) {
        return Error(code).with(QStringLiteral("list"), state.name.isEmpty() ? state.id.toString() : state.name);
    };
    if (!state.exists)
        return error(ErrorCode::ListNotFound);
    if (!state.isStatic)
        return error(ErrorCode::ListNotStatic);
    if (!state.isOfContacts)
        return error(ErrorCode::ListWrongType);
    if (!state.isActive)
        return error(ErrorCode::ListInactive);
    if (state.isLocked)
        return error(ErrorCode::ListLocked);
    return std::nullopt;
}

} // namespace segue::dataverse
