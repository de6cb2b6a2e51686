// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox.h"

#include "http/server.h"
#include "identity/authorityfiles.h"
#include "insightsapi/gateway.h"
#include "lists/variants.h"
#include "service/frontdoor.h"
#include "service/organisation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSslKey>
#include <QTemporaryDir>

namespace segue::sandbox {

namespace {
QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QSslConfiguration tlsWith(const Credentials &credentials)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(credentials.certificate, QSsl::Pem));
    tls.setPrivateKey(QSslKey(credentials.key, QSsl::Ec, QSsl::Pem));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // no client certificates
    tls.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    return tls;
}
} // namespace

struct Sandbox::Parts
{
    explicit Parts(const Options &options)
        : directory(options.seed), mint(clock, random, options.timeScale),
          identity{directory, mint, clock, random, variants, options.timeScale, options.accessTokenLife}
    {
    }

    std::unique_ptr<QLockFile> stateLock; ///< dies last, after what is saved at the end
    SystemClock clock;
    SystemRandom random;
    Variants variants;
    Directory directory;
    TokenMint mint;
    IdentityState identity;
    QTemporaryDir temporary; ///< for the authority's certificate when nothing else is kept
    AuthorityFiles authority;
    std::unique_ptr<OrganisationService> organisation;
    std::unique_ptr<FrontDoor> frontDoor;
    std::unique_ptr<HttpServer> server; ///< dies first: its connections are what the front door answers
    quint16 port = 0;
    quint16 httpsPort = 0;
};

Sandbox::Sandbox(const Options &options, QObject *parent) : QObject(parent), m_options(options) {}
Sandbox::~Sandbox() = default;

Result<Endpoints> Sandbox::start()
{
    m_parts = std::make_unique<Parts>(m_options);
    Parts &parts = *m_parts;
    for (auto variant = m_options.variants.begin(); variant != m_options.variants.end(); ++variant) {
        if (const QString wrong = parts.variants.set(variant.key(), variant.value()); !wrong.isEmpty())
            return failure(Error(ErrorCode::SandboxFailed).with(QStringLiteral("reason"), wrong));
    }
    if (!m_options.stateFile.isEmpty()) {
        // Whoever had this state before may be saving it at this moment.
        constexpr int patienceMs = 3'000;
        parts.stateLock = std::make_unique<QLockFile>(m_options.stateFile + QStringLiteral(".lock"));
        parts.stateLock->setStaleLockTime(0);
        if (!parts.stateLock->tryLock(patienceMs)) {
            if (parts.stateLock->error() == QLockFile::LockFailedError)
                return failure(Error(ErrorCode::SandboxInUse).with(QStringLiteral("file"), m_options.stateFile));
            return failure(Error(ErrorCode::SandboxFailed).with(QStringLiteral("reason"), m_options.stateFile));
        }
        if (const auto opened = parts.identity.open(m_options.stateFile + QStringLiteral(".identity")); !opened.has_value())
            return failure(opened.error());
    }
    const QString authorityBase = m_options.stateFile.isEmpty() ? parts.temporary.filePath(QStringLiteral("sandbox")) : m_options.stateFile;
    auto authority = openAuthority(authorityBase, parts.clock.now());
    if (!authority.has_value())
        return failure(authority.error());
    parts.authority = *authority;

    OrganisationOptions wanted;
    wanted.seed = m_options.seed;
    wanted.customers = m_options.customers;
    wanted.stateFile = m_options.stateFile;
    wanted.variants = m_options.variants;
    wanted.maxMembersPerAdd = m_options.maxMembersPerAdd;
    wanted.timeScale = m_options.timeScale;
    wanted.tenantId = parts.directory.tenantId();
    wanted.people = parts.directory.people();
    auto organisation = makeOrganisation(wanted);
    if (!organisation.has_value())
        return failure(organisation.error());
    parts.organisation = std::move(*organisation);

    parts.frontDoor = std::make_unique<FrontDoor>(m_options, parts.variants, parts.identity, *parts.organisation, parts.clock);
    for (const QString &rule : std::as_const(m_options.faults)) {
        if (const auto added = parts.frontDoor->faults().add(rule); !added.has_value())
            return failure(added.error());
    }
    if (const auto listening = listen(); !listening.has_value())
        return failure(listening.error());
    return endpoints();
}

Result<void> Sandbox::listen()
{
    Parts &parts = *m_parts;
    const QSslConfiguration tls = tlsWith(makeServerCertificate(parts.authority.credentials, parts.clock.now()));
    parts.server = std::make_unique<HttpServer>(m_options.bodyWait);
    const auto plain = parts.server->listen(m_options.port);
    if (!plain.has_value())
        return failure(plain.error());
    const auto secure = parts.server->listen(m_options.httpsPort, tls);
    if (!secure.has_value())
        return failure(secure.error());
    parts.port = *plain;
    parts.httpsPort = *secure;
    parts.directory.setPorts(parts.port, parts.httpsPort);
    connect(parts.server.get(), &HttpServer::requested, parts.frontDoor.get(), &FrontDoor::take);
    HttpServer *server = parts.server.get();
    const Clock &clock = parts.clock;
    parts.frontDoor->setNetwork({[server](std::chrono::milliseconds time) { server->refuseFor(time); },
                                 [server, tls, &clock](bool untrusted) {
                                     const QDateTime now = clock.now();
                                     server->setTls(untrusted ? tlsWith(makeServerCertificate(makeAuthority(now), now)) : tls);
                                 }});
    return {};
}

Endpoints Sandbox::endpoints() const
{
    const Parts &parts = *m_parts;
    Endpoints result;
    result.server = QStringLiteral("http://localhost:%1").arg(parts.port);
    result.httpsServer = QStringLiteral("https://localhost:%1").arg(parts.httpsPort);
    result.tenant = text(parts.directory.tenantId());
    result.authority = result.server + QLatin1Char('/') + result.tenant;
    result.clientId = text(parts.directory.confidentialClient().clientId);
    result.clientSecret = text(parts.directory.confidentialClient().secret);
    result.publicClientId = text(parts.directory.publicClient().clientId);
    for (const Person &user : parts.directory.users())
        result.accounts.append({user.userName, user.caller.name});
    result.insightsApi = result.server + QStringLiteral("/v1");
    result.subscriptionKey = text(subscriptionKey(m_options.seed));
    result.certificateAuthority = parts.authority.certificateFile;
    return result;
}

QByteArray readyLine(const Endpoints &endpoints)
{
    QJsonArray accounts;
    for (const Account &account : endpoints.accounts)
        accounts.append(QJsonObject{{QStringLiteral("user"), account.user}, {QStringLiteral("name"), account.name}});
    const QJsonObject line{{QStringLiteral("server"), endpoints.server},
                           {QStringLiteral("https_server"), endpoints.httpsServer},
                           {QStringLiteral("authority"), endpoints.authority},
                           {QStringLiteral("tenant"), endpoints.tenant},
                           {QStringLiteral("client_id"), endpoints.clientId},
                           {QStringLiteral("client_secret"), endpoints.clientSecret},
                           {QStringLiteral("public_client_id"), endpoints.publicClientId},
                           {QStringLiteral("accounts"), accounts},
                           {QStringLiteral("insights_api"), endpoints.insightsApi},
                           {QStringLiteral("subscription_key"), endpoints.subscriptionKey},
                           {QStringLiteral("certificate_authority"), endpoints.certificateAuthority}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

} // namespace segue::sandbox
