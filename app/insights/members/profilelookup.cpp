// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilelookup.h"

#include "odata/batchsender.h"

#include <algorithm>

namespace segue::insights {

namespace {
// Conditions bind first: 500 in one query (reference 2.7).
constexpr std::size_t customersInAQuery = 400;
constexpr std::size_t addressToStayBelow = 60'000;
constexpr std::size_t conditionLength = 40; ///< beside the ID itself, encoded
constexpr std::size_t encodedCharacter = 3;
constexpr std::size_t fewestQueries = 10;
constexpr std::size_t mostQueries = 25;

Result<ProfileRows> readAnswers(const QList<odata::BatchAnswer> &answers, const ContactColumns &columns, const KeyedHash &hash)
{
    ProfileRows all;
    for (const odata::BatchAnswer &answer : answers) {
        const auto page = readProfilePage(answer.body, columns, hash, {});
        if (!page.has_value())
            return failure(page.error());
        // A query for 400 rows fits a page; a further one would mean that not all was told.
        if (!page.value().end.nextLink.isEmpty())
            return failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QLatin1String(profileTable)));
        all.add(page.value().content);
    }
    return all;
}
} // namespace

std::vector<std::size_t> queryEnds(const CustomerIds &ids)
{
    std::vector<std::size_t> ends;
    std::size_t count = 0;
    std::size_t length = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const std::size_t condition = conditionLength + encodedCharacter * ids.at(i).size();
        if (count > 0 && (count == customersInAQuery || length + condition > addressToStayBelow)) {
            ends.push_back(i);
            count = 0;
            length = 0;
        }
        ++count;
        length += condition;
    }
    if (count > 0)
        ends.push_back(ids.size());
    return ends;
}

std::size_t queriesInABatch(std::size_t queries, int lanes)
{
    const auto wide = static_cast<std::size_t>(std::max(1, lanes));
    const std::size_t rounds = std::max<std::size_t>(1, (queries + wide * mostQueries - 1) / (wide * mostQueries));
    return std::clamp((queries + wide * rounds - 1) / (wide * rounds), fewestQueries, mostQueries);
}

ProfileLookup::ProfileLookup(QObject *parent, std::shared_ptr<Core> core, ContactRoute route, CustomerIds ids)
    : Operation(QStringLiteral("look up profiles"), parent), m_core(std::move(core)), m_route(std::move(route)), m_ids(std::move(ids)),
      m_ends(queryEnds(m_ids))
{
}

void ProfileLookup::begin()
{
    m_perGroup = queriesInABatch(m_ends.size(), m_core->parallelCalls());
    m_window = new OperationWindow(m_core->parallelCalls(), [this] { return next(); }, this);
    connect(m_window, &OperationWindow::drained, this, [this] {
        if (m_next >= m_ends.size())
            succeed(std::move(m_found));
    });
    m_window->fill();
}

void ProfileLookup::abort()
{
    if (m_window != nullptr)
        m_window->cancelAll();
}

OperationBase *ProfileLookup::next()
{
    m_window->setLimit(m_core->parallelCalls());
    if (!canSettle() || m_next >= m_ends.size())
        return nullptr;
    const std::size_t first = m_next;
    m_next = std::min(m_next + m_perGroup, m_ends.size());
    auto *operation = group(first, m_next - first);
    operation->onDone(this, [this](Result<ProfileRows> found) {
        if (found.has_value()) {
            m_found.add(found.value());
            return;
        }
        fail(std::move(found.error()));
        m_window->cancelAll();
    });
    return operation;
}

Operation<ProfileRows> *ProfileLookup::group(std::size_t first, std::size_t count)
{
    return flow<ProfileRows>(nullptr, QStringLiteral("profiles"), [this, first, count](Flow<ProfileRows> *self) {
        QList<odata::BatchPart> parts;
        for (std::size_t i = first; i < first + count; ++i) {
            const std::size_t from = i == 0 ? 0 : m_ends[i - 1];
            odata::BatchPart part;
            part.target = odata::Service::path(profilesOf(m_route, m_ids, from, m_ends[i] - from));
            parts.append(part);
        }
        self->await(odata::sendBatch(self, m_core->service(), parts, {"$batch " + m_route.name, net::Repeat::Always, 4}),
                    [this, self](const QList<odata::BatchAnswer> &answers) {
                        for (const odata::BatchAnswer &answer : answers) {
                            if (!answer.isSuccess()) {
                                self->fail(odata::toError(answer));
                                return;
                            }
                        }
                        self->await(compute(self, QStringLiteral("parse profiles"),
                                            [answers, columns = ContactColumns{m_route.customer, m_route.contact}, hash = m_core->hash()] {
                                                return readAnswers(answers, columns, hash);
                                            }),
                                    [self](Result<ProfileRows> found) { self->settle(std::move(found)); });
                    });
    });
}

} // namespace segue::insights
