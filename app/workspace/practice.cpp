// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

#include <limits>
#include <utility>

namespace segue::workspace {

namespace {

constexpr std::chrono::seconds timeToSave{5};

QString text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

PracticeServer serverIn(const QJsonObject &line)
{
    PracticeServer server;
    server.server = text(line, "server");
    server.tenant = text(line, "tenant");
    server.clientId = text(line, "client_id");
    server.secret = text(line, "client_secret").toUtf8();
    server.publicClientId = text(line, "public_client_id");
    for (const auto &account : line.value(QLatin1String("accounts")).toArray())
        server.users.append(text(account.toObject(), "user"));
    return server;
}

Error notStarted(const QString &reason)
{
    return Error(ErrorCode::SandboxFailed).with(QStringLiteral("reason"), reason);
}

} // namespace

SignInRequest PracticeServer::signIn() const
{
    SignInRequest request;
    request.method = domain::SignInMethod::ClientSecret;
    request.tenant = tenant;
    request.clientId = clientId;
    request.secret = secret;
    request.secretThisSessionOnly = true;
    return request;
}

Practice::Practice(PracticeOptions options, QObject *parent) : QObject(parent), m_options(std::move(options))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (!m_isStopping && !m_said)
            m_said = notStarted(QStringLiteral("@sandbox_timed_out"));
        m_process->kill();
    });
}

Practice::~Practice()
{
    letGo();
}

void Practice::letGo()
{
    if (!m_process)
        return;
    // The destructor of a process kills it, and the server would lose what it has not saved. Its input ends, so it does as well.
    QProcess *process = m_process;
    m_process = nullptr;
    process->disconnect(this);
    process->setParent(nullptr);
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->closeWriteChannel();
}

void Practice::start(const QString &folder)
{
    if (m_isStopping || !m_process)
        m_folder = folder;
    if (m_isStopping) {
        m_startsAgain = true;
        return;
    }
    // Through the event loop, so that whoever asks hears the answer after asking.
    if (!m_process)
        QMetaObject::invokeMethod(this, qOverload<>(&Practice::launch), Qt::QueuedConnection);
    else if (m_server)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_server)
                    Q_EMIT ready(*m_server);
            },
            Qt::QueuedConnection);
}

void Practice::stop()
{
    m_startsAgain = false;
    if (m_isStopping)
        return;
    m_isStopping = true;
    if (!m_process) {
        QMetaObject::invokeMethod(this, &Practice::handleEnd, Qt::QueuedConnection);
        return;
    }
    m_patience.start(timeToSave);
    m_process->closeWriteChannel();
}

void Practice::launch()
{
    if (m_process || m_isStopping)
        return;
    const QString found = program();
    if (found.isEmpty())
        return fail(Error(ErrorCode::PracticeMissing));
    if (!QDir().mkpath(m_folder))
        return fail(Error(ErrorCode::FileUnwritable)
                        .with(QStringLiteral("file"), m_folder)
                        .with(QStringLiteral("reason"), QStringLiteral("@cannot_make_folder")));
    launch(found, lastPort());
}

void Practice::launch(const QString &program, quint16 port)
{
    m_said.reset();
    m_port = port;
    m_process = new QProcess(this);
    m_process->setStandardErrorFile(file("practice.log"));
    connect(m_process, &QProcess::readyReadStandardOutput, this, &Practice::readAnswer);
    connect(m_process, &QProcess::finished, this, &Practice::handleEnd);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError problem) {
        if (problem != QProcess::FailedToStart)
            return; // finished() follows
        m_said = notStarted(m_process->errorString());
        handleEnd();
    });
    m_patience.start(m_options.patience);
    m_process->start(program,
                     {QStringLiteral("--json"), QStringLiteral("--latency"), QStringLiteral("fast"), QStringLiteral("--until-input-ends"),
                      QStringLiteral("--port"), QString::number(port), QStringLiteral("--state"), file("practice.state")});
}

void Practice::readAnswer()
{
    while (m_process && m_process->canReadLine())
        take(m_process->readLine());
}

void Practice::take(const QByteArray &line)
{
    if (m_isStopping || m_server || m_said)
        return;
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const PracticeServer server = serverIn(object);
    if (!server.server.isEmpty())
        return beReady(server);
    m_said = errorFromJson(QJsonDocument(object.value(QLatin1String("error")).toObject()).toJson());
    if (!m_said) {
        m_said = notStarted(QStringLiteral("@model_unreadable"));
        m_process->kill();
    }
}

void Practice::beReady(const PracticeServer &server)
{
    m_patience.stop();
    // Connections name the address, so it has to be the same the next time.
    if (const auto remembered = rememberPort(server.server); !remembered.has_value()) {
        m_said = remembered.error();
        m_patience.start(timeToSave);
        m_process->closeWriteChannel();
        return;
    }
    m_server = server;
    Q_EMIT ready(*m_server);
}

void Practice::handleEnd()
{
    readAnswer();
    m_patience.stop();
    if (m_process) {
        m_process->disconnect(this);
        m_process->deleteLater();
        m_process = nullptr;
    }
    const bool wasReady = std::exchange(m_server, std::nullopt).has_value();
    if (std::exchange(m_isStopping, false)) {
        Q_EMIT stopped();
        if (std::exchange(m_startsAgain, false))
            launch();
        return;
    }
    if (wasReady)
        return fail(Error(ErrorCode::PracticeEnded));
    if (m_said && m_said->code() == ErrorCode::SandboxPortTaken && m_port != 0)
        return launch(program(), 0);
    fail(m_said.value_or(notStarted(QStringLiteral("@ended_at_start"))));
}

void Practice::fail(const Error &error)
{
    Q_EMIT failed(error);
}

QString Practice::program() const
{
    const QString name = QStringLiteral("segue-sandbox");
    if (!m_options.folders.isEmpty())
        return QStandardPaths::findExecutable(name, m_options.folders);
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

QString Practice::file(const char *name) const
{
    return QDir(m_folder).filePath(QLatin1String(name));
}

quint16 Practice::lastPort() const
{
    QFile remembered(file("practice.json"));
    if (!remembered.open(QIODevice::ReadOnly))
        return 0; // the first time
    const int port = QJsonDocument::fromJson(remembered.readAll()).object().value(QLatin1String("port")).toInt();
    return port > 0 && port <= std::numeric_limits<quint16>::max() ? static_cast<quint16>(port) : quint16{0};
}

Result<void> Practice::rememberPort(const QString &server) const
{
    QSaveFile remembered(file("practice.json"));
    const QByteArray json = QJsonDocument(QJsonObject{{QStringLiteral("port"), QUrl(server).port()}}).toJson();
    if (remembered.open(QIODevice::WriteOnly) && remembered.write(json) == json.size() && remembered.commit())
        return {};
    return failure(Error(ErrorCode::FileUnwritable)
                       .with(QStringLiteral("file"), remembered.fileName())
                       .with(QStringLiteral("reason"), remembered.errorString()));
}

} // namespace segue::workspace
