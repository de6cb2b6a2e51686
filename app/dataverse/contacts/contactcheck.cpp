// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactcheck.h"

#include "base/compute.h"
#include "odata/page.h"
#include "odata/servererror.h"

#include <algorithm>
#include <array>

namespace segue::dataverse {

namespace {
using Statuses = std::vector<domain::ContactStatus>;

constexpr std::size_t fewestQueries = 10;
constexpr std::size_t mostQueries = 25;

bool refusesTheFilter(const odata::ServerError &server)
{
    return refusesTheQuestion(server.fault);
}

Error errorOf(const odata::ServerError &server, const QByteArray &correlationId)
{
    return odata::toError(server, correlationId, QStringLiteral("prvReadContact"));
}

/// All answers of a batch together.
Result<Statuses> readAnswers(const QList<odata::BatchAnswer> &answers)
{
    Statuses all;
    for (const odata::BatchAnswer &answer : answers) {
        auto some = readContacts(answer.body);
        if (!some.has_value())
            return some;
        all.insert(all.end(), some.value().begin(), some.value().end());
    }
    return all;
}
} // namespace

QByteArray contactQuery(const domain::ContactId *first, std::size_t count, bool inFilter, const QByteArray &columns)
{
    QByteArray query = "contacts?$select=" + columns + "&$filter=";
    query.reserve(query.size() + static_cast<qsizetype>(count) * 66 + 120);
    if (inFilter) {
        query += "Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='contactid'&@p2=%5B";
        for (std::size_t i = 0; i < count; ++i)
            query += (i == 0 ? "%22" : ",%22") + first[i].toUtf8() + "%22";
        query += "%5D";
    } else {
        for (std::size_t i = 0; i < count; ++i)
            query += (i == 0 ? "contactid%20eq%20" : "%20or%20contactid%20eq%20") + first[i].toUtf8();
    }
    return query;
}

std::size_t queriesInABatch(std::size_t queries, int lanes)
{
    const auto wide = static_cast<std::size_t>(std::max(1, lanes));
    const std::size_t rounds = (queries + wide * mostQueries - 1) / (wide * mostQueries);
    const std::size_t even = (queries + wide * std::max<std::size_t>(1, rounds) - 1) / (wide * std::max<std::size_t>(1, rounds));
    return std::clamp(even, fewestQueries, mostQueries);
}

bool refusesTheQuestion(odata::Fault fault)
{
    switch (fault) {
    case odata::Fault::Refused:
    case odata::Fault::Unknown:
    case odata::Fault::UnknownName:
    case odata::Fault::UnknownColumn:
    case odata::Fault::NotSupported:
        return true;
    default:
        return false;
    }
}

std::size_t namedInAQuery(const Core &core)
{
    return std::min(contactsInAQuery, core.known().queryValues);
}

// No source tells how many values one query may name (reference 2.7, Q8), nor what is answered above it.
bool tookFewer(Core &core, const odata::ServerError &server, std::size_t named)
{
    constexpr std::size_t fewestValues = 25;
    const bool mayBeTooMany = server.fault == odata::Fault::Server || server.fault == odata::Fault::SqlTimeout
                              || server.fault == odata::Fault::TooLarge || server.fault == odata::Fault::Refused;
    if (!mayBeTooMany || named <= fewestValues)
        return false;
    const std::size_t fewer = std::max(fewestValues, named / 2);
    core.learn([fewer](Capabilities &known) { known.queryValues = std::min(known.queryValues, fewer); });
    return true;
}

Result<odata::ParsedPage<Statuses>> readContactPage(const QByteArray &body)
{
    static constexpr std::array<std::string_view, 6> names{"contactid",       "statecode",      "merged",
                                                           "_masterid_value", "donotbulkemail", "donotemail"};
    odata::ParsedPage<Statuses> page;
    bool readable = true;
    auto end = odata::readPage(body, names, [&page, &readable](odata::Row row) {
        const auto id = row[0].isText() ? domain::ContactId::parse(row[0].text) : std::nullopt;
        if (!id || row[1].kind != odata::Field::Kind::Integer) {
            readable = false;
            return;
        }
        domain::ContactStatus status;
        status.contact = *id;
        status.optedOut = row[4].isTrue() || row[5].isTrue();
        const auto survivor = row[3].isText() ? domain::ContactId::parse(row[3].text) : std::nullopt;
        if (row[2].isTrue()) {
            status.state = domain::ContactState::Merged;
            status.survivor = survivor.value_or(domain::ContactId{});
        } else if (row[1].integer != 0) {
            status.state = domain::ContactState::Inactive;
        }
        page.content.push_back(status);
    });
    if (!end.has_value())
        return failure(std::move(end.error()));
    if (!readable)
        return failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("contact")));
    page.end = std::move(end.value());
    return page;
}

Result<Statuses> readContacts(const QByteArray &body)
{
    auto page = readContactPage(body);
    if (!page.has_value())
        return failure(std::move(page.error()));
    // A query for 400 rows fits a page; a further one would mean that not all was told.
    if (!page.value().end.nextLink.isEmpty())
        return failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("contact")));
    return std::move(page.value().content);
}

Statuses completed(const std::vector<domain::ContactId> &asked, Statuses found)
{
    const auto byContact = [](const domain::ContactStatus &left, const domain::ContactStatus &right) {
        return left.contact < right.contact;
    };
    std::sort(found.begin(), found.end(), byContact);
    // In place: both come by the million. Who was not asked about is left out, who was not found is added.
    std::size_t kept = 0;
    std::vector<domain::ContactId> missing;
    auto place = found.cbegin();
    for (const domain::ContactId &contact : asked) {
        while (place != found.cend() && place->contact < contact)
            ++place;
        if (place != found.cend() && place->contact == contact)
            found[kept++] = *place;
        else
            missing.push_back(contact);
    }
    found.resize(kept);
    if (missing.empty())
        return found;
    for (const domain::ContactId &contact : missing)
        found.push_back({contact, domain::ContactState::NotFound, {}, false});
    std::sort(found.begin(), found.end(), byContact);
    return found;
}

ContactCheck::ContactCheck(QObject *parent, std::shared_ptr<Core> core, std::vector<domain::ContactId> contacts, engine::Progress progress)
    : Operation(QStringLiteral("check contacts"), parent), m_core(std::move(core)), m_contacts(std::move(contacts)),
      m_progress(std::move(progress))
{
}

void ContactCheck::begin()
{
    std::sort(m_contacts.begin(), m_contacts.end());
    m_contacts.erase(std::unique(m_contacts.begin(), m_contacts.end()), m_contacts.end());
    if (m_contacts.empty()) {
        succeed();
        return;
    }
    m_found.reserve(m_contacts.size());
    start();
}

void ContactCheck::start()
{
    if (m_contacts.size() <= values()) {
        single();
        return;
    }
    const int lanes = m_core->parallelCalls();
    const std::size_t queries = (m_contacts.size() + values() - 1) / values();
    m_perGroup = queriesInABatch(queries, lanes) * values();
    m_window = new OperationWindow(lanes, [this] { return next(); }, this);
    connect(m_window, &OperationWindow::drained, this, [this] { conclude(); });
    m_window->fill();
}

void ContactCheck::abort()
{
    if (m_window != nullptr)
        m_window->cancelAll();
}

void ContactCheck::single()
{
    const bool inFilter = m_core->known().inFilter;
    const QByteArray query = contactQuery(m_contacts.data(), m_contacts.size(), inFilter);
    awaitResult(m_core->service().client().send(this, m_core->service().get(query, "GET contacts")),
                [this, inFilter](const Result<net::HttpReply> &sent) {
                    if (!sent.has_value()) {
                        // A server that goes on failing was asked again already.
                        odata::ServerError failed;
                        failed.fault = odata::Fault::Server;
                        if (sent.error().code() == ErrorCode::ServerFailed && tookFewer(*m_core, failed, m_contacts.size()))
                            start();
                        else
                            fail(sent.error());
                        return;
                    }
                    const net::HttpReply &reply = sent.value();
                    if (reply.status != 200) {
                        const auto server = odata::readServerError(reply);
                        if (inFilter && refusesTheFilter(server)) {
                            m_core->learn([](Capabilities &known) { known.inFilter = false; });
                            single();
                        } else if (tookFewer(*m_core, server, m_contacts.size())) {
                            start();
                        } else {
                            fail(errorOf(server, reply.correlationId));
                        }
                        return;
                    }
                    auto found = readContacts(reply.body);
                    if (!found.has_value()) {
                        fail(odata::withServer(std::move(found.error()), odata::readServerError(reply), reply.correlationId));
                        return;
                    }
                    take(std::move(found.value()), m_contacts.size());
                    conclude();
                });
}

OperationBase *ContactCheck::next()
{
    m_window->setLimit(m_core->parallelCalls());
    if (!canSettle() || m_next >= m_contacts.size())
        return nullptr;
    const std::size_t first = m_next;
    const std::size_t count = std::min(m_perGroup, m_contacts.size() - first);
    m_next = first + count;
    auto *operation = group(first, count);
    operation->onDone(this, [this, count](Result<Statuses> found) {
        if (found.has_value()) {
            take(std::move(found.value()), count);
            return;
        }
        fail(std::move(found.error()));
        m_window->cancelAll();
    });
    return operation;
}

Operation<Statuses> *ContactCheck::group(std::size_t first, std::size_t count)
{
    return flow<Statuses>(nullptr, QStringLiteral("contacts"), [this, first, count](Flow<Statuses> *self) {
        const bool inFilter = m_core->known().inFilter;
        const std::size_t size = values();
        QList<odata::BatchPart> parts;
        for (std::size_t done = 0; done < count; done += size) {
            odata::BatchPart part;
            part.target = odata::Service::path(contactQuery(m_contacts.data() + first + done, std::min(size, count - done), inFilter));
            parts.append(part);
        }
        self->await(odata::sendBatch(self, m_core->service(), parts, {"$batch contacts", net::Repeat::Always, 4, 1}),
                    [this, self, first, count, inFilter, size](const QList<odata::BatchAnswer> &answers) {
                        for (const odata::BatchAnswer &answer : answers) {
                            if (answer.isSuccess())
                                continue;
                            const auto server = odata::readServerError(answer);
                            if (inFilter && refusesTheFilter(server)) {
                                m_core->learn([](Capabilities &known) { known.inFilter = false; });
                            } else if (!tookFewer(*m_core, server, std::min(size, count))) {
                                self->fail(errorOf(server, answer.correlationId));
                                return;
                            }
                            self->await(group(first, count), [self](Statuses found) { self->succeed(std::move(found)); });
                            return;
                        }
                        self->await(compute(self, QStringLiteral("parse contacts"), [answers] { return readAnswers(answers); }),
                                    [self](Result<Statuses> found) { self->settle(std::move(found)); });
                    });
    });
}

void ContactCheck::take(Statuses found, std::size_t asked)
{
    m_found.insert(m_found.end(), found.begin(), found.end());
    m_asked += asked;
    if (m_progress)
        m_progress(static_cast<qint64>(m_asked), static_cast<qint64>(m_contacts.size()));
}

void ContactCheck::conclude()
{
    if (!canSettle())
        return;
    await(compute(this, QStringLiteral("sort contacts"),
                  [asked = std::move(m_contacts), found = std::move(m_found)]() mutable { return completed(asked, std::move(found)); }),
          [this](Statuses all) { succeed(std::move(all)); });
}

} // namespace segue::dataverse
