// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontdoor.h"

#include "http/answer.h"
#include "http/httpdate.h"
#include "service/controls.h"
#include "service/faultanswers.h"

#include <QLocale>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <cmath>

namespace segue::sandbox {

namespace {

constexpr qsizetype longestTarget = 32'768; // reference 2.7: longer addresses need a $batch
constexpr std::chrono::milliseconds dripInterval{200};
const QByteArray affinityCookie = "ARRAffinity";

QByteArray serverName(int server)
{
    return "sandboxserver" + QByteArray::number(server);
}

QByteArray newGuid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

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

} // namespace

struct FrontDoor::Exchange
{
    QPointer<HttpConnection> connection;
    Request request;
    std::optional<Fault> fault;
    RequestRecord record;
    Caller caller;
    bool isService = false;
    bool admitted = false;
    double draw = 1.0;
    Outcome outcome;
    std::chrono::milliseconds admittedAt{0};
};

FrontDoor::FrontDoor(const Options &options, IdentityState &identity, OrganisationService &organisation, const Clock &clock,
                     QObject *parent)
    : QObject(parent), m_options(options), m_identity(identity), m_organisation(organisation), m_clock(clock), m_entra(identity),
      m_faults(options.seed), m_latency(options.latency, options.timeScale, options.seed),
      m_limits(clock, options.limits, options.timeScale), m_executing(std::max(1, options.webServers), 0)
{
    m_log.reset(clock.steady().count());
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
    if (request.path == "/sandbox" || request.path.startsWith("/sandbox/")) {
        connection->answer(control(request));
        return;
    }
    auto exchange = std::make_shared<Exchange>();
    exchange->connection = connection;
    exchange->request = request;
    exchange->isService = isService(request.path);
    exchange->fault = m_faults.strike(request);
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
    // A page of another site that was made to point here must not get in: only loopback names are answered.
    const QString host = QUrl(QString::fromUtf8(request.origin)).host();
    if (host != QLatin1String("localhost") && host != QLatin1String("127.0.0.1") && host != QLatin1String("::1"))
        return dataverseError(403, "0x80048405", QStringLiteral("Controls are for this machine only."));
    const Controls controls{m_faults, m_log, m_limits, m_entra, m_clock};
    if (const auto answer = controls.handle(request))
        return *answer;
    return m_organisation.control(request).response;
}

bool FrontDoor::answersInstead(const ExchangePtr &exchange)
{
    if (!exchange->fault)
        return false;
    const Fault &fault = *exchange->fault;
    switch (fault.act) {
    case FaultAct::ResetBefore:
        note(exchange, 0);
        if (exchange->connection)
            exchange->connection->answerCut({}, -1, Ending::Reset);
        return true;
    case FaultAct::TimeoutBefore:
        note(exchange, 0);
        if (exchange->connection)
            exchange->connection->ignore();
        return true;
    case FaultAct::Status:
    case FaultAct::Aadsts:
    case FaultAct::Html:
    case FaultAct::Redirect:
        reply(exchange, faultAnswer(fault, exchange->request, m_clock.now(), m_options.timeScale));
        return true;
    case FaultAct::Control: {
        Request order;
        order.method = "POST";
        order.target = fault.text;
        const auto mark = fault.text.indexOf('?');
        order.path = fault.text.left(mark < 0 ? fault.text.size() : mark);
        order.query = mark < 0 ? QByteArray() : fault.text.mid(mark + 1);
        order.headers.add("Content-Type", "application/json");
        order.body = fault.body;
        order.origin = exchange->request.origin;
        const Response done = control(order);
        if (done.status < 300)
            return false;
        // A scenario that does not do what it says must not pass for one that does.
        reply(exchange, dataverseError(500, "0x80040216",
                                       QStringLiteral("The control of the fault rule failed: %1").arg(QString::fromUtf8(done.body))));
        return true;
    }
    default:
        return false;
    }
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
    authorise(exchange);
}

Response FrontDoor::challenge(const Request &request, bool expired) const
{
    // Unquoted, in one field, with the v1 form of the authority (reference 1.10).
    const QByteArray where = "authorization_uri=" + request.origin + '/' + m_identity.directory.tenantId()
                             + "/oauth2/authorize, resource_id=" + request.origin + '/';
    if (!expired) {
        Response response;
        response.status = 401;
        response.headers.add("WWW-Authenticate", "Bearer " + where);
        return response;
    }
    Response response = dataverseError(401, "0x8005F101", QStringLiteral("The requested resource requires authentication."));
    response.headers.add("WWW-Authenticate", "Bearer error=\"invalid_token\", error_description=\"The token expired\", " + where);
    return response;
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
        reply(exchange, challenge(request, wrong == TokenFault::Expired));
        return;
    }
    const Person *person = m_identity.directory.personByObjectId(grant->objectId);
    if (!person || m_identity.directory.resource(grant->audience) != neededResource(request.path)) {
        reply(exchange, challenge(request, false));
        return;
    }
    if (person->role == Role::None) {
        reply(exchange, dataverseError(403, "0x80072560", QStringLiteral("The user is not a member of the organization.")));
        return;
    }
    exchange->caller = person->caller;
    exchange->record.user = person->caller.objectId;
    if (request.target.size() > longestTarget) {
        reply(exchange, dataverseError(414, "0x80048d19", QStringLiteral("The request URL is too long.")));
        return;
    }
    admit(exchange);
}

int FrontDoor::chooseServer(const Request &request)
{
    const auto count = static_cast<int>(m_executing.size());
    const QByteArray cookies = request.headers.value("Cookie");
    for (int server = 0; server < count; ++server) {
        if (cookies.contains(affinityCookie + '=' + serverName(server)))
            return server;
    }
    m_nextServer = (m_nextServer + 1) % count;
    return m_nextServer;
}

void FrontDoor::admit(const ExchangePtr &exchange)
{
    exchange->record.server = chooseServer(exchange->request);
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
    if (m_latency.scale() > 0.0 && expected > assumed::messageLimit) {
        // Rolled back by the platform: nothing of it was done (reference 3.4).
        exchange->outcome.response = dataverseError(500, "0x80044151", QStringLiteral("SQL timeout expired."));
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

void FrontDoor::decorate(const ExchangePtr &exchange, Response &response)
{
    response.headers.add("Date", httpDate(m_clock.now()));
    if (!exchange->isService || exchange->record.server < 0 || response.status >= 500)
        return;
    const int server = exchange->record.server;
    const auto left = m_limits.remaining(exchange->caller.objectId, server);
    // Grouped, as the service writes it: "1,200.00" (reference 2.3).
    static const QLocale grouping(QLocale::English, QLocale::UnitedStates);
    response.headers.add("x-ms-ratelimit-burst-remaining-xrm-requests", QByteArray::number(left.requests));
    response.headers.add("x-ms-ratelimit-time-remaining-xrm-requests", grouping.toString(left.seconds, 'f', 2).toLatin1());
    response.headers.add("x-ms-dop-hint", QByteArray::number(m_options.parallelismHint));
    response.headers.add("Set-Cookie", affinityCookie + '=' + serverName(server)
                                           + (exchange->request.secure ? "; Path=/; secure; HttpOnly" : "; Path=/; HttpOnly"));
}

void FrontDoor::note(const ExchangePtr &exchange, int status)
{
    exchange->record.ended = sinceStart();
    exchange->record.status = status;
    m_log.add(exchange->record);
}

void FrontDoor::reply(const ExchangePtr &exchange, Response response)
{
    if (exchange->admitted) {
        exchange->admitted = false;
        // Waiting for the list burns execution time too: the request is inside the server.
        const double held = m_latency.scale() > 0.0 ? static_cast<double>((m_clock.steady() - exchange->admittedAt).count()) : 0.0;
        m_limits.finish(exchange->caller.objectId, exchange->record.server, held);
    }
    if (exchange->isService) {
        const QByteArray id = newGuid();
        if (!response.headers.contains("OData-Version"))
            response.headers.add("OData-Version", "4.0");
        response.headers.add("x-ms-service-request-id", id);
        response.headers.add("REQ_ID", id);
    }
    if (exchange->fault)
        spoil(response, *exchange->fault);
    decorate(exchange, response);
    compressFor(exchange->request, response);
    send(exchange, std::move(response));
}

void FrontDoor::send(const ExchangePtr &exchange, Response response)
{
    HttpConnection *connection = exchange->connection;
    const FaultAct act = exchange->fault ? exchange->fault->act : FaultAct::Delay;
    const bool unheard = act == FaultAct::ResetAfterCommit || act == FaultAct::TimeoutAfterCommit;
    note(exchange, unheard ? 0 : response.status);
    if (!connection)
        return;
    switch (act) {
    case FaultAct::ResetAfterCommit:
        connection->answerCut(response, -1, Ending::Reset);
        return;
    case FaultAct::ResetAfterHeaders:
        connection->answerCut(response, 0, Ending::Reset);
        return;
    case FaultAct::ResetInBody:
        connection->answerCut(response, response.body.size() / 2, Ending::Reset);
        return;
    case FaultAct::Truncate:
        connection->answerCut(response, response.body.size() / 2, Ending::Close);
        return;
    case FaultAct::TimeoutAfterCommit:
        connection->ignore();
        return;
    case FaultAct::Slow:
        connection->answerSlowly(response, exchange->fault->amount, m_identity.scaled(dripInterval));
        return;
    default:
        connection->answer(response);
        return;
    }
}

} // namespace segue::sandbox
