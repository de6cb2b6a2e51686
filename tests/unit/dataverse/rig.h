// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "dataverse/dataverseclient.h"
#include "net/httpclient.h"
#include "net/tokensource.h"

#include "fakerandom.h"
#include "outcome.h"
#include "sandboxfixture.h"

#include <QTest>

#include <functional>
#include <memory>

namespace segue::testing {

/// Hands out one token; another one when asked to renew it.
class HeldToken final : public net::TokenSource
{
public:
    explicit HeldToken(std::function<QByteArray()> make) : m_make(std::move(make)), m_token(m_make()) {}

    [[nodiscard]] Operation<QByteArray> *token(QObject *parent) override;
    [[nodiscard]] Operation<QByteArray> *renewed(QObject *parent, const QByteArray &refused, const QByteArray &challenge) override;

    int renewals = 0;

private:
    std::function<QByteArray()> m_make;
    QByteArray m_token;
};

/// The end of an operation of the client; InternalFault when it does not end in time.
template<class T>
Result<T> finish(Operation<T> *operation, int milliseconds = 60'000)
{
    Outcome<T> outcome(operation);
    if (!outcome.wait(milliseconds))
        return failure(Error(ErrorCode::InternalFault).with(QStringLiteral("reason"), QStringLiteral("no end")));
    if (!outcome.succeeded())
        return failure(outcome.error());
    return outcome.value();
}
/// The stable name of the error, or "done".
template<class T>
QString endOf(const Result<T> &result)
{
    return result.has_value() ? QStringLiteral("done") : QString::fromLatin1(errorEntry(result.error().code()).id);
}

/// A client over real sockets to some server. Its jitter is nothing, so that only waits the server asked for take time.
class Line
{
public:
    Line(const QUrl &server, std::function<QByteArray()> makeToken, const dataverse::Capabilities &known = {});

    [[nodiscard]] dataverse::DataverseClient &client() { return *m_client; }
    [[nodiscard]] HeldToken &tokens() { return m_tokens; }
    [[nodiscard]] net::Pacer &pacer() { return m_pacer; }
    /// What was told to be kept, newest last.
    [[nodiscard]] const QList<dataverse::Capabilities> &learnt() const { return m_learnt; }
    /// Parent of the operations.
    [[nodiscard]] QObject *owner() { return &m_owner; }

private:
    SystemClock m_clock;
    FakeRandom m_random;
    HeldToken m_tokens;
    std::unique_ptr<net::Transport> m_transport;
    net::Pacer m_pacer;
    net::HttpClient m_http;
    QList<dataverse::Capabilities> m_learnt;
    std::unique_ptr<dataverse::DataverseClient> m_client;
    QObject m_owner;
};

/// A sandbox and a client that is signed in to it as its application.
class SalesRig
{
public:
    explicit SalesRig(const sandbox::Options &options = {}, const dataverse::Capabilities &known = {});
    /// The same, signed in as a user: "admin", "marketer", "reader", "outsider".
    SalesRig(const QString &user, const sandbox::Options &options = {});

    SandboxFixture sandbox;
    Line line;

    [[nodiscard]] dataverse::DataverseClient &client() { return line.client(); }
    [[nodiscard]] QObject *owner() { return line.owner(); }

    /// A new static list of contacts.
    [[nodiscard]] domain::ListId makeList(const QString &name = QStringLiteral("VIP"));
    /// A list of any other kind, by its row.
    [[nodiscard]] domain::ListId makeList(QJsonObject row);
    void controlList(domain::ListId list, const QJsonObject &body);
    void controlContact(domain::ContactId contact, const QJsonObject &body);
    /// The good contacts of a segment, sorted.
    [[nodiscard]] std::vector<domain::ContactId> contacts(const QString &segment);
    /// Members as another actor sees them, sorted.
    [[nodiscard]] std::vector<domain::ContactId> members(domain::ListId list);
    /// Puts people on the list behind the client's back.
    void colleagueAdds(domain::ListId list, const std::vector<domain::ContactId> &contacts);
    /// Requests to Dataverse since the last reset.
    [[nodiscard]] int requests();
    void resetRequests();
};

/// Some of a long list.
[[nodiscard]] std::vector<domain::ContactId> some(const std::vector<domain::ContactId> &all, std::size_t first, std::size_t count);

} // namespace segue::testing
