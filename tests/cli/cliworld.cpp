// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliworld.h"

#include "waiting.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace segue::testing {

namespace {

constexpr int patienceMs = 120'000;

QSet<QString> toSet(const QJsonArray &array)
{
    QSet<QString> result;
    for (const auto &value : array)
        result.insert(value.toString());
    return result;
}

/// A world that cannot be set up would make every test after it say nothing.
void require(const Said &said)
{
    if (said.exitCode != 0)
        qFatal("exit %d: %s%s", said.exitCode, said.out.constData(), said.error.constData());
}

} // namespace

QJsonObject Said::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QString Said::errorCode() const
{
    const QJsonObject document = json();
    const QJsonObject run = document.value(QLatin1String("run")).toObject();
    QJsonObject holder = run.isEmpty() ? document : run;
    QString code = holder.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
    if (code.isEmpty() && !run.isEmpty())
        code = list().value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
    return code;
}

QJsonObject Said::list(int place) const
{
    const QJsonObject document = json();
    const QJsonObject holder = document.contains(QLatin1String("run")) ? document.value(QLatin1String("run")).toObject()
                                                                       : document.value(QLatin1String("plan")).toObject();
    return holder.value(QLatin1String("lists")).toArray().at(place).toObject();
}

CliWorld::CliWorld(const QStringList &sandboxOptions) : m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(QStringLiteral("HOME"), m_home.path());
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        m_environment.remove(QLatin1String(name));
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_sandbox.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_sandbox.start(QStringLiteral(SEGUE_SANDBOX_PROGRAM),
                    QStringList{QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--https-port"), QStringLiteral("0"),
                                QStringLiteral("--json"), QStringLiteral("--latency"), QStringLiteral("off")}
                        + sandboxOptions);
    if (!m_sandbox.waitForStarted())
        qFatal("segue-sandbox does not start");
    while (!m_sandbox.canReadLine()) {
        if (!m_sandbox.waitForReadyRead(30'000))
            qFatal("segue-sandbox does not get ready");
    }
    m_endpoints = QJsonDocument::fromJson(m_sandbox.readLine()).object();
}

CliWorld::~CliWorld()
{
    m_sandbox.terminate();
    if (!m_sandbox.waitForFinished(10'000))
        m_sandbox.kill();
}

std::unique_ptr<QProcess> CliWorld::start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    QStringList all = arguments;
    if (!arguments.contains(QStringLiteral("--workspace")))
        all = QStringList{QStringLiteral("--workspace"), workspaceFile()} + all;
    process->start(QStringLiteral(SEGUECTL_PROGRAM), all);
    if (!process->waitForStarted())
        qFatal("seguectl does not start");
    return process;
}

Said CliWorld::wait(QProcess &process)
{
    Said said;
    // Through the event loop, so that a server of the test's own can answer meanwhile.
    if (!waitUntil([&process] { return process.state() == QProcess::NotRunning; }, patienceMs)) {
        process.kill();
        process.waitForFinished();
        return said;
    }
    said.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -process.exitCode();
    said.out = process.readAllStandardOutput();
    said.error = process.readAllStandardError();
    return said;
}

Said CliWorld::seguectl(const QStringList &arguments, const QByteArray &input)
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    return wait(*process);
}

Said CliWorld::bare(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(SEGUECTL_PROGRAM), arguments);
    return wait(process);
}

QStringList CliWorld::secretSignIn() const
{
    return {QStringLiteral("--auth"),      QStringLiteral("client-secret"), QStringLiteral("--tenant"),      endpoint("tenant"),
            QStringLiteral("--client-id"), endpoint("client_id"),           QStringLiteral("--secret-stdin")};
}

void CliWorld::connectSales()
{
    const Said source =
        json(QStringList{QStringLiteral("source"), QStringLiteral("add"), QStringLiteral("Insights"), QStringLiteral("--kind"),
                         QStringLiteral("customer-insights"), QStringLiteral("--server"), server()}
                 + secretSignIn(),
             secret());
    require(source);
    const Said connection = json({QStringLiteral("connection"), QStringLiteral("add"), QStringLiteral("Sales"), QStringLiteral("--server"),
                                  server(), QStringLiteral("--customer-id-field"), QStringLiteral("msdynci_crm_contact_contactid"),
                                  QStringLiteral("--accept-privacy-terms")});
    require(connection);
}

void CliWorld::createExport(const QString &name, const QString &segment, const QStringList &more)
{
    const Said made = json(QStringList{QStringLiteral("export"), QStringLiteral("create"), name, QStringLiteral("--connection"),
                                       QStringLiteral("Sales"), QStringLiteral("--segment"), segment}
                           + more);
    require(made);
}

QJsonObject CliWorld::http(const QByteArray &method, const QString &path, const QByteArray &body)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(server() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QEventLoop loop;
    QNetworkReply *reply = manager.sendCustomRequest(request, method, body);
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QByteArray answer = reply->readAll();
    // A control that is refused would make every test after it say nothing.
    if (reply->error() != QNetworkReply::NoError)
        qFatal("%s %s: %s %s", method.constData(), qPrintable(path), qPrintable(reply->errorString()), answer.constData());
    return QJsonDocument::fromJson(answer).object();
}

QJsonObject CliWorld::control(const QString &path, const QJsonObject &body)
{
    return http("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QJsonObject CliWorld::look(const QString &path)
{
    return http("GET", path, {});
}

void CliWorld::fault(const QString &rule)
{
    control(QStringLiteral("/sandbox/faults"), {{QStringLiteral("rule"), rule}});
}

void CliWorld::clearFaults()
{
    control(QStringLiteral("/sandbox/faults"), {{QStringLiteral("clear"), true}});
}

QSet<QString> CliWorld::expected(const QString &segment)
{
    return toSet(look(QStringLiteral("/sandbox/expected?segment=") + segment).value(QLatin1String("contacts")).toArray());
}

QSet<QString> CliWorld::members(const QString &listId)
{
    return toSet(look(QStringLiteral("/sandbox/lists/%1/members").arg(listId)).value(QLatin1String("members")).toArray());
}

QString CliWorld::listIdOf(const QString &exportName)
{
    const QJsonObject shown =
        json({QStringLiteral("export"), QStringLiteral("show"), exportName}).json().value(QLatin1String("export")).toObject();
    return shown.value(QLatin1String("segments")).toArray().first().toObject().value(QLatin1String("list_id")).toString();
}

} // namespace segue::testing
