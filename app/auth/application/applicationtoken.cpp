// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "applicationtoken.h"

#include "certificate/assertion.h"

namespace segue::auth {

using namespace Qt::StringLiterals;

Operation<TokenAnswer> *requestApplicationToken(QObject *parent, net::HttpClient &client, const SignInSettings &settings,
                                                const QByteArray &secret, Random &random)
{
    if (settings.method != Method::Certificate)
        return requestToken(parent, client, settings, Grant::ClientSecret, clientSecretForm(settings, secret));
    const Result<SigningKey> key = SigningKey::read(secret, {});
    if (!key.has_value()) {
        const Error error = Error(ErrorCode::SignInNeeded).with(u"account"_s, settings.resource.host());
        return settled<TokenAnswer>(parent, u"token"_s, failure(error));
    }
    return requestToken(parent, client, settings, Grant::Certificate, [settings, key = *key, &client, &random]() -> Result<Form> {
        const Result<QByteArray> assertion = clientAssertion(key, settings, client.clock(), random);
        if (!assertion.has_value())
            return failure(assertion.error());
        return certificateForm(settings, *assertion);
    });
}

} // namespace segue::auth
