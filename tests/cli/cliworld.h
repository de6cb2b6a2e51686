// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

#include <memory>

namespace segue::testing {

/// How a command ended and what it said.
struct Said
{
    int exitCode = -1;
    QByteArray out;
    QByteArray error;

    /// The one document on standard output.
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString errorCode() const;             ///< of {"error": …}, or of {"run": {"error": …}}
    [[nodiscard]] QJsonObject list(int place = 0) const; ///< of {"run"} or {"plan"}
};

/// An empty home, a running segue-sandbox, and seguectl, as processes of their own. The keyring is the one of the session
/// bus that the test program runs in (tests/support/withkeyring.sh).
class CliWorld
{
public:
    explicit CliWorld(const QStringList &sandboxOptions = {});
    ~CliWorld();

    /// Runs seguectl to its end.
    Said seguectl(const QStringList &arguments, const QByteArray &input = {});
    Said json(const QStringList &arguments, const QByteArray &input = {})
    {
        return seguectl(QStringList{QStringLiteral("--json")} + arguments, input);
    }
    /// Exactly these arguments, without a workspace named.
    Said bare(const QStringList &arguments);
    /// Starts seguectl and lets it run.
    std::unique_ptr<QProcess> start(const QStringList &arguments);
    static Said wait(QProcess &process);

    /// Adds the source "Insights" and the connection "Sales", signed in by client secret.
    void connectSales();
    /// Creates an export of one segment.
    void createExport(const QString &name, const QString &segment, const QStringList &more = {});

    [[nodiscard]] QString home() const { return m_home.path(); }
    [[nodiscard]] QString workspaceFile() const { return m_home.filePath(QStringLiteral("workspace/segue.sqlite")); }
    [[nodiscard]] QString server() const { return endpoint("server"); }
    [[nodiscard]] QString endpoint(const char *name) const { return m_endpoints.value(QLatin1String(name)).toString(); }
    [[nodiscard]] QStringList secretSignIn() const;
    [[nodiscard]] QByteArray secret() const { return endpoint("client_secret").toUtf8() + '\n'; }

    QJsonObject control(const QString &path, const QJsonObject &body = {});
    QJsonObject look(const QString &path);
    void fault(const QString &rule);
    void clearFaults();
    /// The contacts that an export should put on the segment's list.
    [[nodiscard]] QSet<QString> expected(const QString &segment);
    /// The contacts on a list, as the sandbox holds it.
    [[nodiscard]] QSet<QString> members(const QString &listId);
    [[nodiscard]] QString listIdOf(const QString &exportName);

    [[nodiscard]] static QString program() { return QStringLiteral(SEGUECTL_PROGRAM); }
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }
    /// Set for every later seguectl.
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }

private:
    QJsonObject http(const QByteArray &method, const QString &path, const QByteArray &body);

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QProcess m_sandbox;
    QJsonObject m_endpoints;
};

} // namespace segue::testing
