// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontdoor.h"

#include "exchange.h"
#include "http/answer.h"
#include "http/httpdate.h"
#include "service/faults/faultanswers.h"

#include <QLocale>
#include <QUuid>

namespace segue::sandbox {

namespace {

constexpr std::chrono::milliseconds dripInterval{200};

QByteArray newGuid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

} // namespace

QByteArray affinityOf(int server)
{
    return "ARRAffinity=sandboxserver" + QByteArray::number(server);
}

bool FrontDoor::answersInstead(const ExchangePtr &exchange)
{
    if (!exchange->fault)
        return false;
    const Fault &fault = *exchange->fault;
    switch (fault.act) {
    case FaultAct::ResetBefore:
    case FaultAct::TimeoutBefore:
    case FaultAct::Refuse:
    case FaultAct::UntrustedCertificate:
        cutInstead(exchange);
        return true;
    case FaultAct::Status:
    case FaultAct::Aadsts:
    case FaultAct::Html:
    case FaultAct::Redirect:
        // Whoever was asked for a second factor has to bring the claims along (checklist 18).
        if (fault.act == FaultAct::Aadsts && fault.status == 50076)
            m_identity.claimsWanted = true;
        reply(exchange,
              faultAnswer(fault, exchange->request, m_clock.now(), m_options.timeScale, m_variants.is("refresh-suberror", "bad_token")));
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

void FrontDoor::cutInstead(const ExchangePtr &exchange)
{
    const Fault &fault = *exchange->fault;
    note(exchange, 0);
    if (fault.act == FaultAct::TimeoutBefore) {
        if (exchange->connection)
            exchange->connection->ignore();
        return;
    }
    // Whoever sees the reset must find the network as it is from now on.
    if (fault.act == FaultAct::UntrustedCertificate && m_network.showUntrusted)
        m_network.showUntrusted(true);
    if (fault.act == FaultAct::Refuse && m_network.refuse)
        m_network.refuse(std::chrono::milliseconds(fault.amount));
    if (exchange->connection)
        exchange->connection->answerCut({}, -1, Ending::Reset);
}

Response FrontDoor::challenge(const Request &request, bool expired) const
{
    // Unquoted, in one field, with the v1 form of the authority (reference 1.10).
    const QByteArray where = "authorization_uri=" + request.origin + '/' + m_identity.directory.tenantId()
                             + "/oauth2/authorize, resource_id=" + request.origin + '/';
    if (!expired) {
        Response response;
        response.status = 401;
        if (m_variants.is("challenge-body", "error"))
            response = dataverseError(401, "0x8005F101", QStringLiteral("The requested resource requires authentication."));
        response.headers.add("WWW-Authenticate", "Bearer " + where);
        return response;
    }
    Response response = dataverseError(401, "0x8005F101", QStringLiteral("The requested resource requires authentication."));
    response.headers.add("WWW-Authenticate", "Bearer error=\"invalid_token\", error_description=\"The token expired\", " + where);
    return response;
}

Response FrontDoor::claimsChallenge(const Request &request) const
{
    // The form of continuous access evaluation; unconfirmed for Dataverse (reference 1.8).
    Response response = challenge(request, false);
    const QByteArray claims = entraError(50076).claims.toBase64();
    const QByteArray field = response.headers.value("WWW-Authenticate");
    response.headers.set("WWW-Authenticate", field + ", error=\"insufficient_claims\", claims=\"" + claims + '"');
    return response;
}

void FrontDoor::decorate(const ExchangePtr &exchange, Response &response)
{
    const bool skewed = exchange->fault && exchange->fault->act == FaultAct::Skew;
    response.headers.add("Date", httpDate(m_clock.now().addSecs(skewed ? exchange->fault->amount : 0)));
    if (!exchange->isService || exchange->record.server < 0 || response.status >= 500)
        return;
    const int server = exchange->record.server;
    const auto left = m_limits.remaining(exchange->caller.objectId, server);
    // Grouped, as the service writes it: "1,200.00" (reference 2.3).
    static const QLocale grouping(QLocale::English, QLocale::UnitedStates);
    response.headers.add("x-ms-ratelimit-burst-remaining-xrm-requests", QByteArray::number(left.requests));
    response.headers.add("x-ms-ratelimit-time-remaining-xrm-requests", grouping.toString(left.seconds, 'f', 2).toLatin1());
    response.headers.add("x-ms-dop-hint", QByteArray::number(m_options.parallelismHint));
    if (m_variants.is("affinity-cookie", "on"))
        response.headers.add("Set-Cookie",
                             affinityOf(server) + (exchange->request.secure ? "; Path=/; secure; HttpOnly" : "; Path=/; HttpOnly"));
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
    case FaultAct::Stall:
        connection->answerHaltingly(response, std::chrono::milliseconds(exchange->fault->amount));
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
