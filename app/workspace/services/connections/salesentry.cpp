// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "salesentry.h"

#include <algorithm>

namespace segue::workspace {

SalesEntry::SalesEntry(Wish wish, OrganisationAccess &access, Adapters &adapters, QObject *parent)
    : Operation<SalesEntered>(QStringLiteral("enter Sales"), parent), m_wish(std::move(wish)), m_access(access), m_adapters(adapters)
{
}

net::HttpClient &SalesEntry::client(const SalesEntered &entered, Adapters &adapters)
{
    return entered.arrival ? entered.arrival->client() : adapters.client(entered.server, entered.signIn);
}

void SalesEntry::begin()
{
    m_entered.server = m_wish.server;
    if (!m_wish.signIn) {
        const auto lender = std::find_if(m_wish.lenders.cbegin(), m_wish.lenders.cend(), [this](const domain::Source &source) {
            return source.kind == domain::SourceKind::CustomerInsights && source.server == m_wish.server;
        });
        if (lender != m_wish.lenders.cend()) {
            m_entered.signIn = lender->signIn;
            m_entered.lentBy = lender->name;
            identify();
            return;
        }
    }
    await(m_access.enter(this, m_wish.server, m_wish.signIn.value_or(SignInRequest()), m_wish.showPrompt),
          [this](const std::shared_ptr<Arrival> &arrival) {
              m_entered.arrival = arrival;
              m_entered.signIn = arrival->signIn();
              identify();
          });
}

void SalesEntry::identify()
{
    auto *identifying = m_entered.arrival ? m_adapters.identify(this, m_entered.arrival, m_entered.server)
                                          : m_adapters.identify(this, client(m_entered, m_adapters), m_entered.server);
    await(identifying, [this](const Identity &identity) {
        if (m_entered.arrival)
            m_entered.signIn = m_entered.arrival->signIn(); // an application has its name by now
        m_entered.identity = identity;
        checkSales();
    });
}

void SalesEntry::checkSales()
{
    engine::ListTarget &target = m_adapters.writer(this, client(m_entered, m_adapters), m_entered.server);
    await(target.preflight(this, {}), [this](const engine::Preflight &preflight) {
        if (!preflight.missingPrivileges.isEmpty()) {
            fail(Error(ErrorCode::NotPermitted).with(QStringLiteral("privilege"), preflight.missingPrivileges));
            return;
        }
        m_entered.preflight = preflight;
        succeed(m_entered);
    });
}

} // namespace segue::workspace
