// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authority.h"
#include "auth/signin.h"
#include "auth/tokenkeeper.h"
#include "domain/connection.h"
#include "net/httpclient.h"
#include "secretchest.h"
#include "subscriptionkeys.h"
#include "workspace/requests.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace segue::workspace {

/// A signed-in account at one organisation. Everything that sends requests there as that account shares its token, its pace
/// and its connections.
class Presence
{
public:
    Presence(net::Transport &transport, net::HttpClient &openClient, auth::SecretStore &secrets, const auth::SignInSettings &settings,
             Clock &clock, Random &random)
        : m_tokens(openClient, secrets, settings, clock, random), m_pacer({}, clock, random),
          m_client(transport, m_pacer, &m_tokens, clock, random)
    {
    }

    [[nodiscard]] auth::TokenKeeper &tokens() { return m_tokens; }
    [[nodiscard]] net::Pacer &pacer() { return m_pacer; }
    [[nodiscard]] net::HttpClient &client() { return m_client; }

private:
    auth::TokenKeeper m_tokens;
    net::Pacer m_pacer;
    net::HttpClient m_client;
};

/// A sign-in that worked, with nothing kept yet: its secret lives here only, until keep().
class Arrival
{
public:
    Arrival(auth::SignedIn signedIn, std::shared_ptr<auth::SessionStore> secrets, std::unique_ptr<Presence> presence, bool sessionOnly);

    /// As a definition stores it.
    [[nodiscard]] domain::SignInSettings signIn() const;
    void setAccountName(const QString &name) { m_signedIn.account.name = name; }
    [[nodiscard]] net::HttpClient &client() { return m_presence->client(); }
    [[nodiscard]] auth::TokenKeeper &tokens() { return m_presence->tokens(); }
    [[nodiscard]] bool isForSessionOnly() const { return m_sessionOnly; }

private:
    friend class OrganisationAccess;
    auth::SignedIn m_signedIn;
    std::shared_ptr<auth::SessionStore> m_secrets;
    std::unique_ptr<Presence> m_presence;
    bool m_sessionOnly;
};

/// What a server asked for when it refused the sign-in that was there.
struct SignInDemand
{
    QByteArray claims;    ///< to be handed in as they stand; empty: nothing
    bool consent = false; ///< of the person, to the application
};

/// Signing in to organisations, and one Presence for each account and organisation, shared by all of the process.
class OrganisationAccess : public QObject
{
    Q_OBJECT

public:
    using ShowPrompt = std::function<void(const SignInPrompt &)>;

    /// \p language: of the page that a browser sign-in ends on.
    OrganisationAccess(Clock &clock, Random &random, SecretChest &secrets, Language language, QObject *parent = nullptr);
    ~OrganisationAccess() override;

    /// Tells apart the secrets of workspaces; set once, before anything is kept.
    void setWorkspace(const QString &id)
    {
        m_workspace = id;
        m_subscriptionKeys.setWorkspace(id);
    }

    /// The account's presence; lives as long as this object.
    [[nodiscard]] Presence &presence(const QUrl &server, const domain::SignInSettings &signIn);
    /// Whether both mean the same account, app and way, and so share one sign-in.
    [[nodiscard]] static bool isShared(const QUrl &server, const domain::SignInSettings &signIn, const QUrl &otherServer,
                                       const domain::SignInSettings &otherSignIn);

    /// The presence of an organisation's account at the Data API set up beside it: another resource, the same sign-in.
    [[nodiscard]] Presence &presenceBeside(const QUrl &dataApi, const QUrl &server, const domain::SignInSettings &signIn);
    /// Whether an address is the Data API's of Customer Insights rather than an organisation's.
    [[nodiscard]] static bool isDataApi(const QUrl &address);
    /// Where the Data API is that belongs to an organisation: on this computer beside it, else at its vendor's address.
    [[nodiscard]] static QUrl dataApiOf(const QUrl &server);
    [[nodiscard]] SubscriptionKeys &subscriptionKeys() { return m_subscriptionKeys; }

    /// Where the accounts of the organisation sign in; proves that it can be reached and is Dataverse.
    [[nodiscard]] Operation<auth::Authority> *discover(QObject *parent, const QUrl &server);
    /// What the server says the time is, without signing in; nothing where it does not say. Errors of the network.
    [[nodiscard]] Operation<std::optional<QDateTime>> *serverTime(QObject *parent, const QUrl &server);
    /// Where the sign-in's secret is kept. Errors as of SecretChest::placeOf().
    [[nodiscard]] Operation<SecretChest::Place> *secretPlace(QObject *parent, const QUrl &server, const domain::SignInSettings &signIn);
    /// Signs in and keeps nothing. The arrival stays at least until \p parent is gone. Errors: of discover(), of auth::SignIn; UsageMissing
    /// (option) where the request lacks a part.
    [[nodiscard]] Operation<std::shared_ptr<Arrival>> *enter(QObject *parent, const QUrl &server, const SignInRequest &request,
                                                             const ShowPrompt &showPrompt, const SignInDemand &demand = {});
    /// Puts the secret where it belongs; from then on presence() works with it.
    [[nodiscard]] Operation<void> *keep(QObject *parent, const QUrl &server, const std::shared_ptr<Arrival> &arrival);
    /// Lets a sign-in work at another address of the same organisation too, by a copy of its secret. SignInNeeded where there is none.
    [[nodiscard]] Operation<void> *carry(QObject *parent, const QUrl &from, const QUrl &to, const domain::SignInSettings &signIn);
    /// Removes the secret and forgets the token.
    [[nodiscard]] Operation<void> *forget(QObject *parent, const QUrl &server, const domain::SignInSettings &signIn);

    /// A mark of the secret that is kept for that account: another one after each sign-in and renewal; empty where none can be read.
    [[nodiscard]] Operation<QByteArray> *mark(QObject *parent, const QUrl &server, const domain::SignInSettings &signIn);

private:
    [[nodiscard]] Operation<auth::SignedIn> *signIn(Flow<std::shared_ptr<Arrival>> *self, auth::SignIn &signing,
                                                    const auth::SignInSettings &settings, const SignInRequest &request,
                                                    const ShowPrompt &showPrompt, const SignInDemand &demand);
    [[nodiscard]] QString secretKey(const QUrl &server, const domain::SignInSettings &signIn) const;
    [[nodiscard]] auth::SignInSettings settingsFor(const QUrl &server, const domain::SignInSettings &signIn) const;

    Clock &m_clock;
    Random &m_random;
    SecretChest &m_secrets;
    SubscriptionKeys m_subscriptionKeys;
    Language m_language;
    QString m_workspace;
    std::unique_ptr<net::Transport> m_transport;
    net::Pacer m_openPacer;
    net::HttpClient m_openClient; ///< without tokens: discovery and sign-in
    std::map<QString, std::unique_ptr<Presence>> m_presences;
};

} // namespace segue::workspace
