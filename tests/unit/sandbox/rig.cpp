// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"

#include "http/answer.h"
#include "http/form.h"
#include "identity/crypto.h"

#include <QSslKey>

#include <condition_variable>
#include <mutex>

namespace segue::sandbox::testing {

using segue::testing::RawReply;
using segue::testing::rawRequest;

QByteArray PlainOrganisation::serialKey(const Request &request) const
{
    return Form::parse(request.query).value("list");
}

Outcome PlainOrganisation::handle(const Request &request, const Caller &caller)
{
    ++commits;
    const Form query = Form::parse(request.query);
    Outcome outcome;
    if (request.path.endsWith("/WhoAmI")) {
        outcome.response = jsonAnswer(200, {{QStringLiteral("UserId"), QString::fromLatin1(caller.userId)}});
        outcome.works = {{WorkKind::WhoAmI, 0}};
    } else if (request.path.endsWith("/page")) {
        outcome.response = jsonAnswer(200,
            {{QStringLiteral("@odata.nextLink"), QStringLiteral("http://x/next")},
                {QStringLiteral("value"), QString(query.value("size").toInt(), QLatin1Char('x'))}});
        outcome.works = {{WorkKind::QueryPage, 1}};
    } else if (request.path.endsWith("/work") || request.path.endsWith("/AddListMembersList")) {
        outcome.response.status = 204;
        outcome.works = {{WorkKind::AddMembers, query.value("rows").toLongLong()}};
    } else {
        outcome.response = notFound(request.path);
    }
    return outcome;
}

Outcome PlainOrganisation::control(const Request &request)
{
    Outcome outcome;
    if (request.path == "/sandbox/known") {
        ++controls;
        outcome.response = jsonAnswer(200, {});
    } else {
        outcome.response = notFound(request.path);
    }
    return outcome;
}

class Rig::Thread final : public QThread
{
public:
    Thread(const Options &options, PlainOrganisation &organisation) : m_options(options), m_organisation(organisation) {}

    void launch(quint16 &port, quint16 &httpsPort, Credentials &authority)
    {
        start();
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ready; });
        port = m_port;
        httpsPort = m_httpsPort;
        authority = m_authority;
    }

private:
    void run() override
    {
        SystemClock clock;
        SystemRandom random;
        Directory directory(m_options.seed);
        TokenMint mint(clock, random, m_options.timeScale);
        IdentityState identity{directory, mint, clock, random, m_options.timeScale, m_options.accessTokenLife, {}, {}, {}, {}, {}, false, {}};
        FrontDoor door(m_options, identity, m_organisation, clock);
        for (const QString &rule : m_options.faults)
            Q_ASSERT(door.faults().add(rule).has_value());
        HttpServer server(m_options.bodyWait);
        const Credentials authority = makeAuthority(clock.now());
        const Credentials own = makeServerCertificate(authority, clock.now());
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(own.certificate, QSsl::Pem));
        tls.setPrivateKey(QSslKey(own.key, QSsl::Ec, QSsl::Pem));
        {
            const std::lock_guard lock(m_mutex);
            m_port = server.listen(0).value();
            m_httpsPort = server.listen(0, tls).value();
            m_authority = authority;
            directory.setPorts(m_port, m_httpsPort);
            QObject::connect(&server, &HttpServer::requested, &door, &FrontDoor::take);
            m_ready = true;
        }
        m_changed.notify_all();
        exec();
    }

    Options m_options;
    PlainOrganisation &m_organisation;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_ready = false;
    quint16 m_port = 0;
    quint16 m_httpsPort = 0;
    Credentials m_authority;
};

Rig::Rig(const Options &options)
    : m_thread(std::make_unique<Thread>(options, m_organisation)), m_directory(std::make_unique<Directory>(options.seed))
{
    m_thread->launch(m_port, m_httpsPort, m_authority);
}

Rig::~Rig()
{
    m_thread->quit();
    m_thread->wait();
}

RawReply Rig::get(const QByteArray &target, const QByteArray &fields) const
{
    return rawRequest(m_port, "GET", target, fields);
}

RawReply Rig::post(const QByteArray &target, const QByteArray &body, const QByteArray &fields) const
{
    return rawRequest(m_port, "POST", target, fields, body);
}

RawReply Rig::postForm(const QByteArray &target, const QList<std::pair<QByteArray, QByteArray>> &pairs, const QByteArray &fields) const
{
    Form form;
    for (const auto &[name, value] : pairs)
        form.add(name, value);
    return post(target, form.encoded(), "Content-Type: application/x-www-form-urlencoded\r\n" + fields);
}

QByteArray Rig::bearer() const
{
    const Application &application = m_directory->confidentialClient();
    const RawReply reply = postForm(identity("token"),
        {{"grant_type", "client_credentials"}, {"client_id", application.clientId}, {"client_secret", application.secret},
            {"scope", origin() + "/.default"}});
    return "Authorization: Bearer " + reply.json().value(QLatin1String("access_token")).toString().toUtf8() + "\r\n";
}

} // namespace segue::sandbox::testing
