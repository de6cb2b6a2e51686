// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "organisationaccess.h"

#include "domain/validation.h"
#include "insights/dataapiclient.h"
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
    origin.setPath(OrganisationAccess::isDataApi(server) ? QStringLiteral("/v1") : QStringLiteral("/"));
    return origin;
}

/// What tokens for an address are for.
QUrl resourceOf(const QUrl &server)
{
    return OrganisationAccess::isDataApi(server) ? QUrl(QLatin1String(insights::dataApiResource)) : originOf(server);
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
    : QObject(parent), m_clock(clock), m_random(random), m_secrets(secrets), m_subscriptionKeys(secrets), m_language(language),
      m_transport(net::makeQtTransport()), m_openPacer({}, clock, random), m_openClient(*m_transport, m_openPacer, nullptr, clock, random)
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
    settings.resource = resourceOf(server);
    settings.server = server;
    settings.secretKey = secretKey(server, signIn);
    // A person's refresh token belongs to no service; an application's secret or certificate may.
    if (signIn.isApplication)
        m_secrets.setHandedName(settings.secretKey, QStringLiteral("segue-") + signIn.clientId.toLower());
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

Presence &OrganisationAccess::presenceBeside(const QUrl &dataApi, const QUrl &server, const domain::SignInSettings &signIn)
{
    auto &place = m_presences[identity(dataApi, signIn) + QLatin1Char('\n') + originOf(server).toString()];
    if (!place) {
        auth::SignInSettings settings = settingsFor(dataApi, signIn);
        settings.secretKey = secretKey(server, signIn);
        place = std::make_unique<Presence>(*m_transport, m_openClient, m_secrets, settings, m_clock, m_random);
    }
    return *place;
}

bool OrganisationAccess::isDataApi(const QUrl &address)
{
    static const QString host = QUrl(QLatin1String(insights::dataApiAddress)).host();
    return address.host() == host || address.path() == QLatin1String("/v1") || address.path().startsWith(QLatin1String("/v1/"));
}

QUrl OrganisationAccess::dataApiOf(const QUrl &server)
{
    if (!domain::isPractice(server))
        return QUrl(QLatin1String(insights::dataApiAddress));
    QUrl beside = server;
    beside.setPath(QStringLiteral("/v1"));
    return beside;
}

Operation<auth::Authority> *OrganisationAccess::discover(QObject *parent, const QUrl &server)
{
    // The Data API's own challenge is not documented (reference 6.2): its vendor's accounts sign in at its vendor's authority. On this
    // computer the organisation beside it says where.
    if (isDataApi(server) && !domain::isPractice(server)) {
        auth::Authority authority{QUrl(QStringLiteral("https://login.microsoftonline.com")), QStringLiteral("organizations"),
                                  resourceOf(server)};
        return settled<auth::Authority>(parent, QStringLiteral("authority of the Data API"), authority);
    }
    return auth::discoverAuthority(parent, m_openClient, server);
}

Operation<std::optional<QDateTime>> *OrganisationAccess::serverTime(QObject *parent, const QUrl &server)
{
    using Time = std::optional<QDateTime>;
    return flow<Time>(parent, QStringLiteral("server time"), [this, server](Flow<Time> *self) {
        net::HttpRequest request;
        request.url = originOf(server);
        request.url.setPath(QStringLiteral("/api/data/v9.2/"));
        request.headers.append("Accept", "application/json");
        request.authorised = false;
        request.label = "GET time";
        self->await(m_openClient.send(self, request), [self](const net::HttpReply &reply) {
            const QDateTime told = net::parseHttpDate(reply.headers.value("Date"));
            self->succeed(told.isValid() ? Time(told) : std::nullopt);
        });
    });
}

Operation<SecretChest::Place> *OrganisationAccess::secretPlace(QObject *parent, const QUrl &server, const domain::SignInSettings &signIn)
{
    return m_secrets.placeOf(parent, secretKey(server, signIn));
}

Operation<std::shared_ptr<Arrival>> *OrganisationAccess::enter(QObject *parent, const QUrl &server, const SignInRequest &request,
                                                               const ShowPrompt &showPrompt, const SignInDemand &demand)
{
    using Body = Flow<std::shared_ptr<Arrival>>;
    return flow<std::shared_ptr<Arrival>>(parent, QStringLiteral("sign in"), [=, this](Body *self) {
        self->await(discover(self, server), [=, this](const auth::Authority &authority) {
            auth::SignInSettings settings;
            settings.method = toAuth(request.method);
            settings.authority = authority.authority;
            settings.tenant = request.tenant.isEmpty() ? authority.tenant : request.tenant;
            settings.clientId = request.clientId;
            settings.resource = resourceOf(server);
            settings.server = server;
            settings.secretKey = QStringLiteral("arrival");

            // Nothing is kept before everything is checked: the secret goes into a store that dies with the arrival.
            auto secrets = std::make_shared<auth::SessionStore>();
            auth::SignIn *signing = keepFor(self, std::make_shared<auth::SignIn>(m_openClient, *secrets, m_clock, m_random), this);
            keepFor(self, secrets, this);
            auto *entering = signIn(self, *signing, settings, request, showPrompt, demand);
            self->await(entering, [this, self, parent, secrets, sessionOnly = request.secretThisSessionOnly](auth::SignedIn signedIn) {
                auto presence = std::make_unique<Presence>(*m_transport, m_openClient, *secrets, signedIn.settings, m_clock, m_random);
                auto arrival = std::make_shared<Arrival>(std::move(signedIn), secrets, std::move(presence), sessionOnly);
                keepFor(parent, arrival, this);
                self->succeed(arrival);
            });
        });
    });
}

Operation<auth::SignedIn> *OrganisationAccess::signIn(Flow<std::shared_ptr<Arrival>> *self, auth::SignIn &signing,
                                                      const auth::SignInSettings &settings, const SignInRequest &request,
                                                      const ShowPrompt &showPrompt, const SignInDemand &demand)
{
    const auto show = [showPrompt](const SignInPrompt &prompt) {
        if (showPrompt)
            showPrompt(prompt);
    };
    switch (request.method) {
    case domain::SignInMethod::ClientSecret:
        return signing.clientSecretSignIn(self, settings, request.secret);
    case domain::SignInMethod::Certificate:
        return signing.certificateSignIn(self, settings, request.certificateFile, request.secret);
    case domain::SignInMethod::DeviceCode: {
        auth::DeviceCodeOptions options;
        options.showCode = [show](const auth::DeviceCode &code) {
            show({code.address, code.userCode, static_cast<int>(code.life.count())});
        };
        options.claims = demand.claims;
        return signing.deviceCodeSignIn(self, settings, options);
    }
    case domain::SignInMethod::Browser:
        break;
    }
    auth::BrowserOptions options;
    options.showUrl = [show](const QUrl &url) { show({url, {}, 0}); };
    options.language = m_language;
    options.claims = demand.claims;
    options.askConsent = demand.consent;
    return signing.browserSignIn(self, settings, options);
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

Operation<void> *OrganisationAccess::carry(QObject *parent, const QUrl &from, const QUrl &to, const domain::SignInSettings &signIn)
{
    return flow<void>(parent, QStringLiteral("carry sign-in"), [this, from, to, signIn](Flow<void> *self) {
        self->await(m_secrets.read(self, secretKey(from, signIn)), [this, self, to, signIn](const QByteArray &secret) {
            self->await(m_secrets.write(self, secretKey(to, signIn), secret), [this, self, to, signIn] {
                presence(to, signIn).tokens().forget();
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

Operation<QByteArray> *OrganisationAccess::mark(QObject *parent, const QUrl &server, const domain::SignInSettings &signIn)
{
    return flow<QByteArray>(parent, QStringLiteral("mark of a sign-in"), [this, server, signIn](Flow<QByteArray> *self) {
        self->awaitResult(m_secrets.read(self, secretKey(server, signIn)), [self](const Result<QByteArray> &secret) {
            self->succeed(secret.has_value() ? QCryptographicHash::hash(*secret, QCryptographicHash::Sha256) : QByteArray());
        });
    });
}

} // namespace segue::workspace
