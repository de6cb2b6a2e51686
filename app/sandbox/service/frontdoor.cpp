// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontdoor.h"

#include "controls.h"
#include "exchange.h"
#include "http/answer.h"
#include "insightsapi/gateway.h"
#include "overview/overviewpage.h"
#include "service/faults/faultanswers.h"

#include <QUrl>

#include <algorithm>
#include <cmath>

namespace segue::sandbox {

namespace {

constexpr qsizetype longestTarget = 32'768; // reference 2.7: longer addresses need a $batch
bool isService(const QByteArray &path)
{
    return path.startsWith("/api/") || path.startsWith("/v1/");
}

Resource neededResource(const QByteArray &path)
{
    if (path.startsWith("/v1/"))
        return Resource::Insights;
    return path.startsWith("/api/discovery/") ? Resource::Discovery : Resource::Organisation;
}

/// How many members an action names, seen from outside, so that a message over the time limit is never begun.
Work expectedWork(const Request &request)
{
    const qint64 members = request.body.count("\"contactid\"");
    if (request.path.endsWith("AddListMembersList"))
        return {WorkKind::AddMembers, members};
    if (request.path.endsWith("RemoveListMembersList"))
        return {WorkKind::RemoveMembers, members};
    return {WorkKind::SingleChange, 0};
}

/// A page of another site that was made to point here must not get in: only loopback names are answered.
bool namesThisMachine(const Request &request)
{
    const QString host = QUrl(QString::fromUtf8(request.origin)).host();
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1");
}

LimitSettings switched(LimitSettings settings, const Variants &variants)
{
    settings.concurrencyRetryAfter = settings.concurrencyRetryAfter && variants.is("concurrency-retry-after", "on");
    return settings;
}

bool isPage(const QByteArray &path)
{
    return path == "/" || path == captivePortal;
}

} // namespace

FrontDoor::FrontDoor(const Options &options, const Variants &variants, IdentityState &identity, OrganisationService &organisation,
                     const Clock &clock, QObject *parent)
    : QObject(parent), m_options(options), m_variants(variants), m_identity(identity), m_organisation(organisation), m_clock(clock),
      m_entra(identity), m_faults(options.seed, clock, options.timeScale), m_latency(options.latency, options.timeScale, options.seed),
      m_limits(clock, switched(options.limits, variants), options.timeScale), m_executing(std::max(1, options.webServers), 0)
{
    m_log.reset(clock.steady().count());
    m_organisation.setPartFault([this](const Request &operation, qint64 number) -> std::optional<Response> {
        const auto fault = m_faults.strikePart(operation, number);
        return fault ? std::optional(faultAnswer(*fault, operation, m_clock.now(), m_options.timeScale)) : std::nullopt;
    });
}

FrontDoor::~FrontDoor() = default;

qint64 FrontDoor::sinceStart() const
{
    return m_clock.steady().count() - m_log.since();
}

void FrontDoor::wait(double milliseconds, std::function<void()> next)
{
    const auto whole = static_cast<int>(std::lround(milliseconds));
    if (whole <= 0)
        next();
    else
        QTimer::singleShot(whole, Qt::PreciseTimer, this, std::move(next));
}

void FrontDoor::take(HttpConnection *connection, const Request &request)
{
    if (request.path == "/sandbox" || request.path.startsWith("/sandbox/") || isPage(request.path)) {
        connection->answer(isPage(request.path) ? page(request) : control(request));
        return;
    }
    auto exchange = std::make_shared<Exchange>();
    exchange->connection = connection;
    exchange->request = request;
    exchange->isService = isService(request.path);
    exchange->fault = m_faults.strike(request);
    if (exchange->isService)
        exchange->record.server = chooseServer(request);
    RequestRecord &record = exchange->record;
    record.number = m_log.nextNumber();
    record.connection = connection->number();
    record.arrived = sinceStart();
    record.method = request.method;
    record.target = request.target.left(300);
    record.kind = EntraRoutes::serves(request.path) ? QStringLiteral("identity") : QStringLiteral("refused");
    record.fault = exchange->fault ? exchange->fault->rule : QString();
    const double delay = exchange->fault && exchange->fault->act == FaultAct::Delay ? exchange->fault->amount : 0.0;
    const double trip = m_latency.trip(connection->requestCount() == 1) * m_latency.scale();
    wait(trip + delay, [this, exchange] { route(exchange); });
}

Response FrontDoor::control(const Request &request)
{
    if (!namesThisMachine(request))
        return dataverseError(403, "0x80048405", QStringLiteral("Controls are for this machine only."));
    const Controls controls{m_faults, m_log, m_limits, m_entra, m_clock, m_network.showUntrusted};
    if (const auto answer = controls.handle(request))
        return *answer;
    return m_organisation.control(request).response;
}

Response FrontDoor::page(const Request &request)
{
    if (request.path == captivePortal)
        return captivePortalPage();
    if (!namesThisMachine(request))
        return dataverseError(403, "0x80048405", QStringLiteral("This page is for this machine only."));
    return OverviewPage(m_organisation, m_faults, m_log, m_limits).answer(request);
}

void FrontDoor::route(const ExchangePtr &exchange)
{
    if (answersInstead(exchange))
        return;
    const Request &request = exchange->request;
    if (EntraRoutes::serves(request.path)) {
        const double time = EntraRoutes::isTokenPath(request.path) ? LatencyModel::median({WorkKind::Token, 0}) * m_latency.draw() : 0.0;
        exchange->record.started = sinceStart();
        exchange->record.service = time * m_latency.scale();
        exchange->outcome.response = m_entra.handle(request);
        wait(exchange->record.service, [this, exchange] { reply(exchange, std::move(exchange->outcome.response)); });
        return;
    }
    if (!exchange->isService) {
        reply(exchange, notFound(request.path));
        return;
    }
    if (const auto refusal = isDataApi(request.path) ? gatewayRefusal(request, m_options.seed) : std::nullopt) {
        reply(exchange, *refusal);
        return;
    }
    authorise(exchange);
}

void FrontDoor::authorise(const ExchangePtr &exchange)
{
    const Request &request = exchange->request;
    const QByteArray field = request.headers.value("Authorization");
    const bool isBearer = field.left(7).compare("Bearer ", Qt::CaseInsensitive) == 0;
    const QByteArray token = isBearer ? field.mid(7).trimmed() : QByteArray();
    auto [grant, wrong] = m_identity.mint.readAccess(token);
    if (grant && exchange->fault && exchange->fault->act == FaultAct::ExpiredToken) {
        m_identity.mint.expireAccess(grant->tokenId);
        grant.reset();
        wrong = TokenFault::Expired;
    }
    if (!grant) {
        const bool tells = wrong == TokenFault::Expired && m_variants.is("expired-challenge", "described");
        reply(exchange, challenge(request, tells));
        return;
    }
    if (exchange->fault && exchange->fault->act == FaultAct::ClaimsChallenge) {
        reply(exchange, claimsChallenge(request));
        return;
    }
    const Person *person = m_identity.directory.personByObjectId(grant->objectId);
    if (isRefused(exchange, person, grant->audience))
        return;
    exchange->caller = person->caller;
    exchange->record.user = person->caller.objectId;
    if (request.target.size() > longestTarget) {
        // An address, not a payload: 0x80060888 is the code of addresses (reference 2.9), whatever the status.
        const int status = m_variants.is("long-address", "400") ? 400 : 414;
        reply(exchange, dataverseError(status, "0x80060888", QStringLiteral("The request URL is too long.")));
        return;
    }
    admit(exchange);
}

bool FrontDoor::isRefused(const ExchangePtr &exchange, const Person *person, const QByteArray &audience)
{
    const Request &request = exchange->request;
    const Resource needed = neededResource(request.path);
    if (!person || m_identity.directory.resource(audience) != needed) {
        reply(exchange, challenge(request, false));
        return true;
    }
    // Who has no organisation finds none, which is no error (reference 1.13).
    if (person->role != Role::None || needed == Resource::Discovery || isDataApi(request.path))
        return false;
    Response refusal = dataverseError(m_variants.is("not-a-member", "401") ? 401 : 403, "0x80072560",
                                      QStringLiteral("The user is not a member of the organization."));
    if (refusal.status == 401)
        refusal.headers.add("WWW-Authenticate", challenge(request, false).headers.value("WWW-Authenticate"));
    reply(exchange, refusal);
    return true;
}

int FrontDoor::chooseServer(const Request &request)
{
    const auto count = static_cast<int>(m_executing.size());
    for (const QByteArray &cookie : request.headers.value("Cookie").split(';')) {
        for (int server = 0; server < count; ++server) {
            if (cookie.trimmed() == affinityOf(server))
                return server;
        }
    }
    m_nextServer = (m_nextServer + 1) % count;
    return m_nextServer;
}

void FrontDoor::admit(const ExchangePtr &exchange)
{
    if (const auto refusal = m_limits.admit(exchange->caller.objectId, exchange->record.server)) {
        Response response = dataverseError(429, refusal->code, refusal->message);
        if (refusal->retryAfter)
            response.headers.add("Retry-After", QByteArray::number(*refusal->retryAfter));
        reply(exchange, response);
        return;
    }
    exchange->admitted = true;
    exchange->admittedAt = m_clock.steady();
    const QByteArray list = m_organisation.serialKey(exchange->request);
    exchange->record.list = list;
    if (m_options.latencyModel != LatencyModelName::SerialList || list.isEmpty()) {
        begin(exchange);
        return;
    }
    auto &queue = m_queues[list];
    queue.push_back(exchange);
    if (queue.size() == 1)
        begin(exchange);
}

void FrontDoor::begin(const ExchangePtr &exchange)
{
    int &executing = m_executing[exchange->record.server];
    ++executing;
    exchange->record.started = sinceStart();
    exchange->record.contention = std::max(1.0, static_cast<double>(executing) / m_options.parallelismHint);
    exchange->draw = m_latency.draw();
    const double expected = LatencyModel::median(expectedWork(exchange->request)) * exchange->draw * exchange->record.contention;
    const bool overtime = exchange->fault && exchange->fault->act == FaultAct::Overtime;
    if (overtime || (m_latency.scale() > 0.0 && expected > assumed::messageLimit)) {
        // Rolled back by the platform: nothing of it was done (reference 3.4).
        exchange->outcome.response = m_variants.is("overtime-answer", "504")
                                         ? gatewayPage(504)
                                         : dataverseError(500, "0x80044151", QStringLiteral("SQL timeout expired."));
        exchange->record.service = assumed::messageLimit * m_latency.scale();
        wait(exchange->record.service, [this, exchange] { conclude(exchange); });
        return;
    }
    execute(exchange);
}

void FrontDoor::execute(const ExchangePtr &exchange)
{
    RequestRecord &record = exchange->record;
    exchange->outcome = m_organisation.handle(exchange->request, exchange->caller);
    const Outcome &outcome = exchange->outcome;
    record.batchParts = outcome.batchParts;
    if (outcome.batchParts > 0)
        record.kind = QStringLiteral("batch");
    else if (!outcome.works.isEmpty())
        record.kind = workName(outcome.works.first().kind);
    for (const Work &work : outcome.works)
        record.rows += work.rows;
    record.service = LatencyModel::median(outcome.works, outcome.batchParts) * exchange->draw * record.contention * m_latency.scale();
    wait(record.service, [this, exchange] { conclude(exchange); });
}

void FrontDoor::conclude(const ExchangePtr &exchange)
{
    --m_executing[exchange->record.server];
    reply(exchange, std::move(exchange->outcome.response));
    if (m_options.latencyModel == LatencyModelName::SerialList && !exchange->record.list.isEmpty())
        leaveQueue(exchange->record.list);
}

void FrontDoor::leaveQueue(const QByteArray &list)
{
    auto &queue = m_queues[list];
    queue.pop_front();
    if (queue.empty()) {
        m_queues.remove(list);
        return;
    }
    const ExchangePtr next = queue.front();
    begin(next);
}

} // namespace segue::sandbox
