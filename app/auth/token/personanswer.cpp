// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personanswer.h"

#include "claims.h"

namespace segue::auth {

using namespace Qt::StringLiterals;

void finishPerson(Flow<SignedIn> *self, SecretStore &store, const SignInSettings &settings, const TokenAnswer &answer,
                  const QByteArray &nonce)
{
    auto account = accountFromIdToken(answer.idToken, settings, nonce);
    if (!account.has_value()) {
        self->fail(std::move(account.error()));
        return;
    }
    if (answer.refreshToken.isEmpty()) {
        self->fail(Error(ErrorCode::UnexpectedAnswer).with(u"what"_s, u"refresh_token"_s));
        return;
    }
    SignedIn signedIn{std::move(account.value()), settings};
    signedIn.settings.tenant = signedIn.account.tenantId;
    self->await(store.write(self, signedIn.settings.secretKey, answer.refreshToken), [self, signedIn] { self->succeed(signedIn); });
}

} // namespace segue::auth
