// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandbox.h"

#include "rawhttp.h"

#include <QThread>
#include <QUrl>

#include <memory>

namespace segue::testing {

/// A sandbox on a thread of its own, so that a test may block while it talks to it. It runs when the constructor returns; a sandbox
/// that cannot start ends the test program with the reason.
class SandboxFixture
{
public:
    explicit SandboxFixture(const sandbox::Options &options = {});
    SandboxFixture(const SandboxFixture &) = delete;
    SandboxFixture &operator=(const SandboxFixture &) = delete;
    ~SandboxFixture();

    [[nodiscard]] const sandbox::Endpoints &endpoints() const { return m_endpoints; }
    [[nodiscard]] quint16 port() const;
    /// "http://localhost:PORT" and a path.
    [[nodiscard]] QUrl url(const QString &path = QString()) const { return QUrl(m_endpoints.server + path); }

    /// POSTs to a path below /sandbox and waits for the answer. Ends the test program when the control is refused, since a scenario
    /// that was not set up proves nothing.
    QJsonObject control(const QByteArray &path, const QJsonObject &body = {});
    /// GETs a path below /sandbox.
    [[nodiscard]] QJsonObject look(const QByteArray &path);
    /// Adds a fault rule (app/sandbox/service/faults/faults.h).
    void addFault(const QString &rule);

    /// An access token for Dataverse of the application that signs in by itself.
    [[nodiscard]] QByteArray accessToken();
    /// An access token of a user, got through the sign-in page; "admin", "marketer", "reader" or "outsider".
    [[nodiscard]] QByteArray accessToken(const QString &user);
    /// The answer of the token endpoint for a user: access_token, refresh_token, …
    [[nodiscard]] QJsonObject signIn(const QString &user, const QByteArray &scope = {});

private:
    class Thread;
    std::unique_ptr<Thread> m_thread;
    sandbox::Endpoints m_endpoints;
};

} // namespace segue::testing
