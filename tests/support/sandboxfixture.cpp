// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxfixture.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace segue::testing {

class SandboxFixture::Thread final : public QThread
{
public:
    explicit Thread(const sandbox::Options &options) : m_options(options) {}

    Result<sandbox::Endpoints> launch()
    {
        start();
        std::unique_lock lock(m_mutex);
        m_ready.wait(lock, [this] { return m_result.has_value(); });
        return *m_result;
    }

private:
    void run() override
    {
        sandbox::Sandbox sandbox(m_options);
        auto result = sandbox.start();
        const bool running = result.has_value();
        {
            const std::lock_guard lock(m_mutex);
            m_result.emplace(std::move(result));
        }
        m_ready.notify_all();
        if (running)
            exec();
    }

    sandbox::Options m_options;
    std::mutex m_mutex;
    std::condition_variable m_ready;
    std::optional<Result<sandbox::Endpoints>> m_result;
};

SandboxFixture::SandboxFixture(const sandbox::Options &options) : m_thread(std::make_unique<Thread>(options))
{
    const auto started = m_thread->launch();
    if (!started.has_value()) {
        const ErrorText text = errorText(started.error(), Language::English);
        qFatal("the sandbox did not start: %s", qUtf8Printable(text.message));
    }
    m_endpoints = *started;
}

SandboxFixture::~SandboxFixture()
{
    m_thread->quit();
    m_thread->wait();
}

quint16 SandboxFixture::port() const
{
    return static_cast<quint16>(QUrl(m_endpoints.server).port());
}

QJsonObject SandboxFixture::control(const QByteArray &path, const QJsonObject &body)
{
    const RawReply reply =
        rawRequest(port(), "POST", path, "Content-Type: application/json\r\n", QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (reply.status < 200 || reply.status > 299)
        qFatal("the sandbox refused %s: %d %s", path.constData(), reply.status, reply.body.constData());
    return reply.json();
}

QJsonObject SandboxFixture::look(const QByteArray &path)
{
    const RawReply reply = rawRequest(port(), "GET", path);
    if (reply.status != 200)
        qFatal("the sandbox refused %s: %d %s", path.constData(), reply.status, reply.body.constData());
    return reply.json();
}

void SandboxFixture::addFault(const QString &rule)
{
    control("/sandbox/faults", {{QStringLiteral("rule"), rule}});
}

namespace {

QByteArray form(std::initializer_list<std::pair<const char *, QByteArray>> pairs)
{
    QByteArrayList pieces;
    for (const auto &[name, value] : pairs)
        pieces.append(QByteArray(name) + '=' + value.toPercentEncoding());
    return pieces.join('&');
}

constexpr auto formType = "Content-Type: application/x-www-form-urlencoded\r\n";

} // namespace

QByteArray SandboxFixture::accessToken()
{
    const RawReply reply = rawRequest(port(), "POST", '/' + m_endpoints.tenant.toUtf8() + "/oauth2/v2.0/token", formType,
                                      form({{"grant_type", "client_credentials"},
                                            {"client_id", m_endpoints.clientId.toUtf8()},
                                            {"client_secret", m_endpoints.clientSecret.toUtf8()},
                                            {"scope", m_endpoints.server.toUtf8() + "/.default"}}));
    return reply.json().value(QLatin1String("access_token")).toString().toUtf8();
}

QByteArray SandboxFixture::accessToken(const QString &user)
{
    return signIn(user).value(QLatin1String("access_token")).toString().toUtf8();
}

QJsonObject SandboxFixture::signIn(const QString &user, const QByteArray &scope)
{
    QString account;
    for (const sandbox::Account &entry : m_endpoints.accounts) {
        if (entry.user == user || entry.user.startsWith(user + QLatin1Char('@')))
            account = entry.user;
    }
    const QByteArray wanted = scope.isEmpty() ? m_endpoints.server.toUtf8() + "/user_impersonation offline_access openid profile" : scope;
    const QByteArray clientId = m_endpoints.publicClientId.toUtf8();
    const QByteArray redirect = "http://localhost:9/";
    const QByteArray identity = '/' + m_endpoints.tenant.toUtf8() + "/oauth2/v2.0/";
    const QByteArray page =
        identity + "authorize?"
        + form({{"client_id", clientId}, {"response_type", "code"}, {"redirect_uri", redirect}, {"scope", wanted}, {"state", "s"}});
    const RawReply chosen = rawRequest(port(), "POST", page, formType, form({{"account", account.toUtf8()}, {"consent", "accept"}}));
    const QUrlQuery back(QUrl(QString::fromUtf8(chosen.field("Location"))));
    const RawReply reply = rawRequest(port(), "POST", identity + "token", formType,
                                      form({{"grant_type", "authorization_code"},
                                            {"client_id", clientId},
                                            {"redirect_uri", redirect},
                                            {"code", back.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded).toUtf8()}}));
    if (reply.status != 200)
        qFatal("the sandbox did not sign %s in: %d %s", qUtf8Printable(user), reply.status, reply.body.constData());
    return reply.json();
}

} // namespace segue::testing
