// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "organisationaccess.h"

#include "keeper.h"

#include <QCryptographicHash>

#include <utility>

namespace segue::workspace {

namespace {

// The two lists of ways are the same; auth must not know domain.
auth::Method toAuth(domain::SignInMethod method)
{
    switch (method) {
    case domain::SignInMethod::Browser:
        return auth::Method::Browser;
    case domain::SignInMethod::DeviceCode:
        return auth::Method::DeviceCode;
    case domain::SignInMethod::ClientSecret:
        return auth::Method::ClientSecret;
    case domain::SignInMethod::Certificate:
        return auth::Method::Certificate;
    }
    return auth::Method::Browser;
}

domain::SignInMethod toDomain(auth::Method method)
{
    switch (method) {
    case auth::Method::Browser:
        return domain::SignInMethod::Browser;
    case auth::Method::DeviceCode:
        return domain::SignInMethod::DeviceCode;
    case auth::Method::ClientSecret:
        return domain::SignInMethod::ClientSecret;
    case auth::Method::Certificate:
        return domain::SignInMethod::Certificate;
    }
    return domain::SignInMethod::Browser;
}

QUrl originOf(const QUrl &server)
{
    QUrl origin;
    origin.setScheme(server.scheme());
    origin.setHost(server.host());
    origin.setPort(server.port());
    origin.setPath(QStringLiteral("/"));
    return origin;
}

/// What makes two sign-ins one.
QString identity(const QUrl &server, const domain::SignInSettings &signIn)
{
    return QStringList{originOf(server).toString(),
                       signIn.authority.toString(),
                       signIn.tenant,
                       signIn.accountObjectId,
                       signIn.clientId,
                       QString::number(static_cast<int>(signIn.method))}
        .join(QLatin1Char('\n'));
}

} // namespace

Arrival::Arrival(auth::SignedIn signedIn, std::shared_ptr<auth::SessionStore> secrets, std::unique_ptr<Presence> presence, bool sessionOnly)
    : m_signedIn(std::move(signedIn)), m_secrets(std::move(secrets)), m_presence(std::move(presence)), m_sessionOnly(sessionOnly)
{
}

domain::SignInSettings Arrival::signIn() const
{
    domain::SignInSettings result;
    result.method = toDomain(m_signedIn.settings.method);
    result.authority = m_signedIn.settings.authority;
    result.tenant = m_signedIn.account.tenantId.isEmpty() ? m_signedIn.settings.tenant : m_signedIn.account.tenantId;
    result.clientId = m_signedIn.settings.clientId;
    result.accountObjectId = m_signedIn.account.objectId;
    result.accountName = m_signedIn.account.name;
    result.isApplication = m_signedIn.account.isApplication;
    return result;
}

OrganisationAccess::OrganisationAccess(Clock &clock, Random &random, SecretChest &secrets, Language language, QObject *parent)
    : QObject(parent), m_clock(clock), m_random(random), m_secrets(secrets), m_language(language), m_transport(net::makeQtTransport()),
      m_openPacer({}, clock, random), m_openClient(*m_transport, m_openPacer, nullptr, clock, random)
{
}

OrganisationAccess::~OrganisationAccess() = default;

QString OrganisationAccess::secretKey(const QUrl &server, const domain::SignInSettings &signIn) const
{
    const QByteArray hash =
        QCryptographicHash::hash((m_workspace + QLatin1Char('\n') + identity(server, signIn)).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("segue-") + QString::fromLatin1(hash.left(16).toHex());
}

auth::SignInSettings OrganisationAccess::settingsFor(const QUrl &server, const domain::SignInSettings &signIn) const
{
    auth::SignInSettings settings;
    settings.method = toAuth(signIn.method);
    settings.authority = signIn.authority;
    settings.tenant = signIn.tenant;
    settings.clientId = signIn.clientId;
    settings.resource = originOf(server);
    settings.secretKey = secretKey(server, signIn);
    return settings;
}

Presence &OrganisationAccess::presence(const QUrl &server, const domain::SignInSettings &signIn)
{
    auto &place = m_presences[identity(server, signIn)];
    if (!place)
        place = std::make_unique<Presence>(*m_transport, m_openClient, m_secrets, settingsFor(server, signIn), m_clock, m_random);
    return *place;
}

bool OrganisationAccess::isShared(const QUrl &server, const domain::SignInSettings &signIn, const QUrl &otherServer,
                                  const domain::SignInSettings &otherSignIn)
{
    return identity(server, signIn) == identity(otherServer, otherSignIn);
}

Operation<auth::Authority> *OrganisationAccess::discover(QObject *parent, const QUrl &server)
{
    return auth::discoverAuthority(parent, m_openClient, server);
}

Operation<std::shared_ptr<Arrival>> *OrganisationAccess::enter(QObject *parent, const QUrl &server, const SignInRequest &request,
                                                               const ShowUrl &showUrl)
{
    using Body = Flow<std::shared_ptr<Arrival>>;
    return flow<std::shared_ptr<Arrival>>(parent, QStringLiteral("sign in"), [this, parent, server, request, showUrl](Body *self) {
        if (request.method != domain::SignInMethod::Browser && request.method != domain::SignInMethod::ClientSecret) {
            self->fail(Error(ErrorCode::UsageInvalid)
                           .with(QStringLiteral("option"), QStringLiteral("--auth"))
                           .with(QStringLiteral("value"), request.method == domain::SignInMethod::DeviceCode
                                                              ? QStringLiteral("device-code")
                                                              : QStringLiteral("certificate"))
                           .with(QStringLiteral("allowed"), QStringLiteral("browser, client-secret")));
            return;
        }
        self->await(discover(self, server), [this, parent, self, server, request, showUrl](const auth::Authority &authority) {
            auth::SignInSettings settings;
            settings.method = toAuth(request.method);
            settings.authority = authority.authority;
            settings.tenant = request.tenant.isEmpty() ? authority.tenant : request.tenant;
            settings.clientId = request.clientId;
            settings.resource = originOf(server);
            settings.secretKey = QStringLiteral("arrival");

            // Nothing is kept before everything is checked: the secret goes into a store that dies with the arrival.
            auto secrets = std::make_shared<auth::SessionStore>();
            auth::SignIn *signing = keepFor(self, std::make_shared<auth::SignIn>(m_openClient, *secrets, m_clock, m_random), this);
            keepFor(self, secrets, this);
            auth::BrowserOptions options;
            options.showUrl = showUrl;
            options.language = m_language;
            auto *entering = request.method == domain::SignInMethod::ClientSecret
                                 ? signing->clientSecretSignIn(self, settings, request.secret)
                                 : signing->browserSignIn(self, settings, options);
            self->await(entering, [this, self, parent, secrets, sessionOnly = request.secretThisSessionOnly](auth::SignedIn signedIn) {
                auto presence = std::make_unique<Presence>(*m_transport, m_openClient, *secrets, signedIn.settings, m_clock, m_random);
                auto arrival = std::make_shared<Arrival>(std::move(signedIn), secrets, std::move(presence), sessionOnly);
                keepFor(parent, arrival, this);
                self->succeed(arrival);
            });
        });
    });
}

Operation<void> *OrganisationAccess::keep(QObject *parent, const QUrl &server, const std::shared_ptr<Arrival> &arrival)
{
    return flow<void>(parent, QStringLiteral("keep sign-in"), [this, server, arrival](Flow<void> *self) {
        // Read at the end: the server may have renewed it meanwhile.
        self->await(arrival->m_secrets->read(self, arrival->m_signedIn.settings.secretKey),
                    [this, self, server, arrival](const QByteArray &secret) {
                        const QString key = secretKey(server, arrival->signIn());
                        m_secrets.keepForSession(key, arrival->m_sessionOnly);
                        self->await(m_secrets.write(self, key, secret), [this, self, server, arrival] {
                            presence(server, arrival->signIn()).tokens().forget();
                            self->succeed();
                        });
                    });
    });
}

Operation<void> *OrganisationAccess::forget(QObject *parent, const QUrl &server, const domain::SignInSettings &signIn)
{
    return flow<void>(parent, QStringLiteral("forget sign-in"), [this, server, signIn](Flow<void> *self) {
        self->await(m_secrets.remove(self, secretKey(server, signIn)), [this, self, server, signIn] {
            presence(server, signIn).tokens().forget();
            self->succeed();
        });
    });
}

} // namespace segue::workspace
