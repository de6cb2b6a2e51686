// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reentry.h"

#include <algorithm>

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

} // namespace

Operation<domain::SignInSettings> *Reentry::signIn(QObject *parent, const Membership &before, const std::optional<SignInRequest> &request,
                                                   bool acceptOtherAccount, const OrganisationAccess::ShowUrl &showUrl)
{
    using Body = Flow<domain::SignInSettings>;
    return flow<domain::SignInSettings>(parent, QStringLiteral("sign in again"), [=, this](Body *self) {
        const SignInRequest complete = completed(before.signIn, request);
        self->await(m_access.enter(self, before.server, complete, showUrl), [=, this](const std::shared_ptr<Arrival> &arrival) {
            const domain::SignInSettings now = arrival->signIn();
            const bool sameAccount = now.accountObjectId == before.signIn.accountObjectId && now.tenant == before.signIn.tenant;
            if (!sameAccount && !acceptOtherAccount) {
                self->fail(Error(ErrorCode::SignInOtherAccount));
                return;
            }
            self->await(m_adapters.identify(self, arrival->client(), before.server), [=, this](const Identity &identity) {
                if (!before.organisation.isNull() && identity.organisation != before.organisation) {
                    self->fail(Error(ErrorCode::OrganisationChanged));
                    return;
                }
                self->await(m_access.keep(self, before.server, arrival), [self, now] { self->succeed(now); });
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
