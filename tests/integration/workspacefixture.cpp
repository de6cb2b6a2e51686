// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspacefixture.h"
#include "waiting.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace segue::testing {

using namespace segue::workspace;

WorkspaceFixture::WorkspaceFixture(const sandbox::Options &options, Engine engine) : m_sandbox(options), m_engine(engine)
{
    open();
}

sandbox::Options WorkspaceFixture::small()
{
    sandbox::Options options;
    options.customers = 12'000;
    return options;
}

void WorkspaceFixture::open()
{
    WorkspaceOptions options;
    options.file = file();
    options.sessionSecretsOnly = true;
    options.ownThread = m_engine == Engine::OnItsOwn;
    m_workspace = std::make_unique<Workspace>(options);
}

void WorkspaceFixture::shut()
{
    bool closed = false;
    QObject context;
    m_workspace->shutDown(&context, [&] { closed = true; });
    if (!waitUntil([&] { return closed; }, 10'000))
        qFatal("the workspace did not shut down");
    m_workspace.reset();
}

void WorkspaceFixture::restart()
{
    shut();
    open();
}

void WorkspaceFixture::replaceFile(const QString &other)
{
    shut();
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(file() + QLatin1String(suffix));
    if (!QFile::copy(other, file()))
        qFatal("the other file could not take the workspace's place");
    open();
}

void WorkspaceFixture::crash()
{
    m_workspace.reset();
    open();
}

SignInRequest WorkspaceFixture::clientSecret() const
{
    const sandbox::Endpoints &endpoints = m_sandbox.endpoints();
    SignInRequest request;
    request.method = domain::SignInMethod::ClientSecret;
    request.tenant = endpoints.tenant;
    request.clientId = endpoints.clientId;
    request.secret = endpoints.clientSecret.toUtf8();
    return request;
}

AddSource WorkspaceFixture::newSource(const QString &name) const
{
    AddSource request;
    request.name = name;
    request.server = m_sandbox.endpoints().server;
    request.signIn = clientSecret();
    return request;
}

AddConnection WorkspaceFixture::newConnection(const QString &name) const
{
    AddConnection request;
    request.name = name;
    request.server = m_sandbox.endpoints().server;
    request.acceptedTermsVersion = currentTerms(Language::Japanese).version;
    request.language = Language::Japanese;
    return request;
}

CreateExport WorkspaceFixture::newExport(const QString &name, const QStringList &segments) const
{
    CreateExport request;
    request.name = name;
    request.connection = QStringLiteral("営業");
    request.segments = segments;
    return request;
}

Result<void> WorkspaceFixture::setUp()
{
    if (const auto source = ask(newSource()); !source.has_value())
        return failure(source.error());
    if (const auto connection = ask(newConnection()); !connection.has_value())
        return failure(connection.error());
    return {};
}

Result<ExportView> WorkspaceFixture::setUpExport(const QString &name, const QStringList &segments, domain::Mode mode)
{
    if (const Result<void> ready = setUp(); !ready.has_value())
        return failure(ready.error());
    CreateExport request = newExport(name, segments);
    request.settings.mode = mode;
    return ask(request);
}

Result<domain::RunRecord> WorkspaceFixture::run(const QString &name, bool full)
{
    RunExport request;
    request.exportName = name;
    request.full = full;
    return ask(request);
}

Result<domain::RunRecord> WorkspaceFixture::run(const QString &name, domain::PlanId plan, bool liftGuard)
{
    RunExport request;
    request.exportName = name;
    request.plan = plan.toString();
    request.liftGuard = liftGuard;
    return ask(request);
}

namespace {
QSet<QString> idsIn(const QJsonArray &array)
{
    QSet<QString> ids;
    for (const auto &id : array)
        ids.insert(id.toString());
    return ids;
}
} // namespace

QSet<QString> WorkspaceFixture::members(const domain::ListId &list)
{
    return idsIn(m_sandbox.look("/sandbox/lists/" + list.toUtf8() + "/members").value(QStringLiteral("members")).toArray());
}

QSet<QString> WorkspaceFixture::expected(const QString &segment)
{
    return idsIn(m_sandbox.look("/sandbox/expected?segment=" + segment.toUtf8()).value(QStringLiteral("contacts")).toArray());
}

QStringList WorkspaceFixture::strangers(const QString &from, const QString &notIn, int count)
{
    QStringList others = (expected(from) - expected(notIn)).values();
    others.sort();
    return others.mid(0, count);
}

void WorkspaceFixture::changeMembers(const domain::ListId &list, const QStringList &add, const QStringList &remove)
{
    m_sandbox.control("/sandbox/lists/" + list.toUtf8() + "/members", {{QStringLiteral("add"), QJsonArray::fromStringList(add)},
                                                                       {QStringLiteral("remove"), QJsonArray::fromStringList(remove)}});
}

QByteArray told(const domain::RunRecord &run)
{
    QByteArray text = "run " + domain::toString(run.state).toUtf8();
    if (run.error)
        text += ' ' + told(Result<void>(failure(*run.error)));
    for (const domain::ListRun &list : run.lists) {
        text += "\n  " + list.segmentId.toUtf8() + ' ' + domain::toString(list.state).toUtf8() + " added " + QByteArray::number(list.added)
                + " removed " + QByteArray::number(list.removed) + " after " + QByteArray::number(list.membersAfter);
        if (list.error)
            text += ' ' + told(Result<void>(failure(*list.error)));
        if (list.guard)
            text += ' ' + told(Result<void>(failure(*list.guard)));
    }
    return text;
}

} // namespace segue::testing
