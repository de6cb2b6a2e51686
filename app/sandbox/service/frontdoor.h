// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/connection.h"
#include "identity/entra.h"
#include "latency.h"
#include "limits.h"
#include "lists/variants.h"
#include "options.h"
#include "requestlog.h"
#include "service/faults/faults.h"
#include "work.h"

#include <QPointer>

#include <deque>
#include <functional>
#include <memory>

namespace segue::sandbox {

/// What happens to every request between its arrival and its answer: the way here, faults, token, service protection, the queue
/// of its list, execution, and the time it takes. Knows no data.
class FrontDoor : public QObject
{
    Q_OBJECT

public:
    FrontDoor(const Options &options, const Variants &variants, IdentityState &identity, OrganisationService &organisation,
              const Clock &clock, QObject *parent = nullptr);
    ~FrontDoor() override;

    /// What faults do to the network itself.
    struct Network
    {
        std::function<void(std::chrono::milliseconds)> refuse; ///< no connections for so long
        std::function<void(bool)> showUntrusted;               ///< whether HTTPS shows a foreign authority's certificate
    };
    void setNetwork(Network network) { m_network = std::move(network); }

    /// Takes a request that the connection must be answered for.
    void take(HttpConnection *connection, const Request &request);

    [[nodiscard]] Faults &faults() { return m_faults; }
    [[nodiscard]] RequestLog &log() { return m_log; }
    [[nodiscard]] ServiceLimits &limits() { return m_limits; }

private:
    struct Exchange;
    using ExchangePtr = std::shared_ptr<Exchange>;

    void route(const ExchangePtr &exchange);
    void authorise(const ExchangePtr &exchange);
    void admit(const ExchangePtr &exchange);
    void begin(const ExchangePtr &exchange);
    void execute(const ExchangePtr &exchange);
    void conclude(const ExchangePtr &exchange);
    void leaveQueue(const QByteArray &list);
    void reply(const ExchangePtr &exchange, Response response);
    void send(const ExchangePtr &exchange, Response response);
    void note(const ExchangePtr &exchange, int status);
    void decorate(const ExchangePtr &exchange, Response &response);

    [[nodiscard]] bool answersInstead(const ExchangePtr &exchange);
    void cutInstead(const ExchangePtr &exchange);
    [[nodiscard]] bool isRefused(const ExchangePtr &exchange, const Person *person, const QByteArray &audience);
    [[nodiscard]] Response control(const Request &request);
    [[nodiscard]] Response page(const Request &request);
    [[nodiscard]] Response claimsChallenge(const Request &request) const;
    [[nodiscard]] Response challenge(const Request &request, bool expired) const;
    [[nodiscard]] int chooseServer(const Request &request);
    void wait(double milliseconds, std::function<void()> next);
    [[nodiscard]] qint64 sinceStart() const;

    Options m_options;
    const Variants &m_variants;
    IdentityState &m_identity;
    OrganisationService &m_organisation;
    const Clock &m_clock;
    EntraRoutes m_entra;
    Faults m_faults;
    LatencyModel m_latency;
    ServiceLimits m_limits;
    RequestLog m_log;
    Network m_network;
    QHash<QByteArray, std::deque<ExchangePtr>> m_queues; ///< by list; the first one is being executed
    QList<int> m_executing;                              ///< by web server
    int m_nextServer = 0;
};

} // namespace segue::sandbox
