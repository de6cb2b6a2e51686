// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reentry.h"

#include <algorithm>
#include <utility>

namespace segue::workspace {

namespace {

/// What the person said, and the rest as before.
SignInRequest completed(const domain::SignInSettings &before, const std::optional<SignInRequest> &request)
{
    SignInRequest complete = request.value_or(SignInRequest());
    if (!request)
        complete.method = before.method;
    if (complete.method == before.method) {
        if (complete.clientId.isEmpty())
            complete.clientId = before.clientId;
        if (complete.tenant.isEmpty())
            complete.tenant = before.tenant;
    }
    return complete;
}

bool isInteractive(domain::SignInMethod method)
{
    return method == domain::SignInMethod::Browser || method == domain::SignInMethod::DeviceCode;
}

SignInDemand demandOf(const Error &error)
{
    return {error.parameter(QStringLiteral("claims")).toString().toUtf8(), error.code() == ErrorCode::SignInConsentNeeded};
}

} // namespace

Operation<domain::SignInSettings> *Reentry::signIn(QObject *parent, const Membership &before, const std::optional<SignInRequest> &request,
                                                   bool acceptOtherAccount, const OrganisationAccess::ShowPrompt &showPrompt)
{
    using Body = Flow<domain::SignInSettings>;
    return flow<domain::SignInSettings>(parent, QStringLiteral("sign in again"), [=, this](Body *self) {
        const Attempt attempt{before, completed(before.signIn, request), acceptOtherAccount, showPrompt};
        if (const auto stranger = std::exchange(m_stranger, std::nullopt);
            stranger && acceptOtherAccount && stranger->before == before.signIn) {
            welcome(self, attempt, stranger->arrival, false);
            return;
        }
        self->await(demand(self, attempt), [=, this](const SignInDemand &wanted) { enter(self, attempt, wanted, true); });
    });
}

Operation<SignInDemand> *Reentry::demand(QObject *parent, const Attempt &attempt)
{
    return flow<SignInDemand>(parent, QStringLiteral("ask what the server wants"), [=, this](Flow<SignInDemand> *self) {
        if (!isInteractive(attempt.request.method) || !isInteractive(attempt.before.signIn.method)
            || OrganisationAccess::isDataApi(attempt.before.server)) {
            self->succeed();
            return;
        }
        // Whatever else goes wrong shows itself when the person signs in.
        self->awaitResult(m_adapters.identify(self, m_adapters.client(attempt.before.server, attempt.before.signIn), attempt.before.server),
                          [self](const Result<Identity> &identity) {
                              self->succeed(identity.has_value() ? SignInDemand() : demandOf(identity.error()));
                          });
    });
}

void Reentry::enter(Flow<domain::SignInSettings> *self, const Attempt &attempt, const SignInDemand &demand, bool mayRepeat)
{
    self->awaitResult(m_access.enter(self, attempt.before.server, attempt.request, attempt.showPrompt, demand),
                      [=, this](const Result<std::shared_ptr<Arrival>> &arrival) {
                          if (arrival.has_value())
                              welcome(self, attempt, *arrival, mayRepeat);
                          else
                              self->fail(arrival.error());
                      });
}

void Reentry::welcome(Flow<domain::SignInSettings> *self, const Attempt &attempt, const std::shared_ptr<Arrival> &arrival, bool mayRepeat)
{
    const domain::SignInSettings &before = attempt.before.signIn;
    const domain::SignInSettings now = arrival->signIn();
    const bool sameAccount = now.accountObjectId == before.accountObjectId && now.tenant == before.tenant;
    if (!sameAccount && !attempt.acceptOtherAccount) {
        m_stranger = Stranger{before, arrival};
        self->fail(Error(ErrorCode::SignInOtherAccount)
                       .with(QStringLiteral("before"), before.accountName)
                       .with(QStringLiteral("now"), now.accountName));
        return;
    }
    if (OrganisationAccess::isDataApi(attempt.before.server)) { // no organisation to compare
        self->await(m_access.keep(self, attempt.before.server, arrival), [self, arrival] { self->succeed(arrival->signIn()); });
        return;
    }
    self->awaitResult(m_adapters.identify(self, arrival, attempt.before.server), [=, this](const Result<Identity> &identity) {
        if (!identity.has_value()) {
            // A resource may want more than the identity service knew of: once more, with what it wants.
            if (const SignInDemand wanted = demandOf(identity.error()); mayRepeat && !wanted.claims.isEmpty())
                enter(self, attempt, wanted, false);
            else
                self->fail(identity.error());
            return;
        }
        if (!attempt.before.organisation.isNull() && identity->organisation != attempt.before.organisation) {
            self->fail(Error(ErrorCode::OrganisationChanged));
            return;
        }
        self->await(m_access.keep(self, attempt.before.server, arrival), [self, arrival] { self->succeed(arrival->signIn()); });
    });
}

Operation<void> *Reentry::move(QObject *parent, const Membership &before, const QUrl &server)
{
    return flow<void>(parent, QStringLiteral("move sign-in"), [this, before, server](Flow<void> *self) {
        self->await(m_access.discover(self, server), [=, this](const auth::Authority &) {
            self->await(m_access.carry(self, before.server, server, before.signIn), [=, this] {
                self->awaitResult(m_adapters.identify(self, m_adapters.client(server, before.signIn), server),
                                  [=, this](const Result<Identity> &identity) {
                                      if (identity.has_value() && identity->organisation == before.organisation) {
                                          self->succeed();
                                          return;
                                      }
                                      const Error error = identity.has_value() ? Error(ErrorCode::OrganisationChanged) : identity.error();
                                      self->await(forgetUnused(self, server, before.signIn), [self, error] { self->fail(error); });
                                  });
            });
        });
    });
}

Operation<void> *Reentry::forgetUnused(QObject *parent, const QUrl &server, const domain::SignInSettings &signIn)
{
    return flow<void>(parent, QStringLiteral("forget unused sign-in"), [this, server, signIn](Flow<void> *self) {
        const auto uses = [server, signIn](const auto &definition) {
            return OrganisationAccess::isShared(server, signIn, definition.server, definition.signIn);
        };
        self->await(m_store.sources().all(self), [=, this](const QList<domain::Source> &sources) {
            if (std::any_of(sources.begin(), sources.end(), uses)) {
                self->succeed();
                return;
            }
            self->await(m_store.connections().all(self), [=, this](const QList<domain::Connection> &connections) {
                if (std::any_of(connections.begin(), connections.end(), uses)) {
                    self->succeed();
                    return;
                }
                self->await(m_access.forget(self, server, signIn), [self] { self->succeed(); });
            });
        });
    });
}

} // namespace segue::workspace
