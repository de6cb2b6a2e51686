// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin.h"

#include "applicationtoken.h"
#include "certificate/keyfile.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

/// The tenant's GUID out of its OpenID document's issuer (reference 1.11), for a tenant that was named by its domain: accounts are
/// compared by GUID. Access tokens would say it too but are not for clients to read [ENT-dev].
Operation<QString> *tenantId(QObject *parent, net::HttpClient &client, const SignInSettings &settings)
{
    return flow<QString>(parent, u"tenant"_s, [&client, settings](Flow<QString> *self) {
        if (isGuid(settings.tenant)) {
            self->succeed(settings.tenant.toLower());
            return;
        }
        net::HttpRequest request;
        request.url = openIdDocumentAddress(settings);
        request.headers = {{"Accept", "application/json"}};
        request.paced = false;
        request.authorised = false;
        request.timeout = std::chrono::seconds(30);
        request.label = "GET openid-configuration";
        self->await(client.send(self, request), [self](const net::HttpReply &reply) {
            const QString issuer = QJsonDocument::fromJson(reply.body).object().value("issuer"_L1).toString();
            const QString tenant = QUrl(issuer).path().section(u'/', 1, 1);
            if (reply.status == 200 && isGuid(tenant))
                self->succeed(tenant.toLower());
            else
                self->fail(Error(ErrorCode::UnexpectedAnswer).with(u"what"_s, u"issuer"_s).withStatus(reply.status));
        });
    });
}

struct Places
{
    net::HttpClient &client;
    SecretStore &store;
    Random &random;
};

/// Proves the secret by fetching a token, then stores it.
void prove(Flow<SignedIn> *self, const Places &places, const SignInSettings &settings, const QByteArray &secret)
{
    SignedIn signedIn;
    signedIn.settings = settings;
    signedIn.account.objectId = settings.clientId.toLower();
    signedIn.account.name = settings.clientId;
    signedIn.account.isApplication = true;
    auto *proof = requestApplicationToken(self, places.client, settings, secret, places.random);
    self->await(proof, [self, places, signedIn, secret](const TokenAnswer &) {
        self->await(tenantId(self, places.client, signedIn.settings), [self, places, signedIn, secret](const QString &tenant) {
            SignedIn result = signedIn;
            result.account.tenantId = tenant;
            self->await(places.store.write(self, result.settings.secretKey, secret), [self, result] { self->succeed(result); });
        });
    });
}

Error missing(const QString &option)
{
    return Error(ErrorCode::UsageMissing).with(u"option"_s, option);
}

} // namespace

Operation<SignedIn> *SignIn::clientSecretSignIn(QObject *parent, const SignInSettings &settings, const QByteArray &secret)
{
    return flow<SignedIn>(parent, u"client secret sign-in"_s, [this, settings, secret](Flow<SignedIn> *self) {
        if (settings.clientId.isEmpty() || secret.isEmpty()) {
            self->fail(missing(settings.clientId.isEmpty() ? u"--client-id"_s : u"--secret-stdin"_s));
            return;
        }
        SignInSettings complete = settings;
        complete.method = Method::ClientSecret;
        prove(self, {m_client, m_store, m_random}, complete, secret);
    });
}

Operation<SignedIn> *SignIn::certificateSignIn(QObject *parent, const SignInSettings &settings, const QString &file,
                                               const QByteArray &passphrase)
{
    return flow<SignedIn>(parent, u"certificate sign-in"_s, [this, settings, file, passphrase](Flow<SignedIn> *self) {
        if (settings.clientId.isEmpty() || file.isEmpty()) {
            self->fail(missing(settings.clientId.isEmpty() ? u"--client-id"_s : u"--certificate"_s));
            return;
        }
        const Result<SigningKey> key = readKeyFile(file, passphrase);
        if (!key.has_value()) {
            self->fail(key.error());
            return;
        }
        SignInSettings complete = settings;
        complete.method = Method::Certificate;
        prove(self, {m_client, m_store, m_random}, complete, key->toPem());
    });
}

} // namespace segue::auth
