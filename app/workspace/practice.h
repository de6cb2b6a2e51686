// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "requests/signinrequest.h"

#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <optional>

namespace segue::workspace {

/// Where the practice server is and who signs in there. All of it is made up, the secret too.
struct PracticeServer
{
    QString server; ///< Sales and Customer Insights are one organisation there
    QString tenant;
    QString clientId; ///< of the application that signs in by itself
    QByteArray secret;
    QString publicClientId; ///< for signing in by the browser
    QStringList users;      ///< who may sign in in the browser

    /// The application's sign-in, its secret for this session only: what AddSource wants, and SignInSource after a new start.
    [[nodiscard]] SignInRequest signIn() const;
};

struct PracticeOptions
{
    QStringList folders;                        ///< where segue-sandbox is looked for; empty: beside this program, then in PATH
    std::chrono::milliseconds patience{30'000}; ///< with its start
};

/// The practice server: `segue-sandbox` as a child process that keeps its data and its address in a folder, and ends when this
/// process does, however that ends. Lives on its caller's thread and needs its event loop; nothing here waits.
class Practice : public QObject
{
    Q_OBJECT

public:
    explicit Practice(PracticeOptions options = {}, QObject *parent = nullptr);
    /// The server saves its data and ends by itself.
    ~Practice() override;

    /// Answered by ready() or failed(), never before this returns. Asked again while it runs it answers again. One folder, one
    /// server: a second one is SandboxInUse. The address is that of the last time unless another program has its port now.
    void start(const QString &folder);
    /// Ends the server in good order; answered by stopped(), also when none runs. A start that is under way is given up.
    void stop();
    [[nodiscard]] bool isReady() const { return m_server.has_value(); }

Q_SIGNALS:
    void ready(const segue::workspace::PracticeServer &server);
    /// PracticeMissing, SandboxFailed (reason), SandboxInUse (file), FileUnwritable (file, reason); PracticeEnded when it ends after
    /// it was ready.
    void failed(const segue::Error &error);
    void stopped();

private:
    void launch();
    void launch(const QString &program, quint16 port);
    void readAnswer();
    void take(const QByteArray &line);
    void beReady(const PracticeServer &server);
    void handleEnd();
    /// The process that runs now is none of ours any more: it ends by itself.
    void letGo();
    void fail(const Error &error);
    [[nodiscard]] QString program() const;
    [[nodiscard]] QString file(const char *name) const;
    [[nodiscard]] quint16 lastPort() const;
    [[nodiscard]] Result<void> rememberPort(const QString &server) const;

    PracticeOptions m_options;
    QString m_folder;
    QPointer<QProcess> m_process;
    QTimer m_patience; ///< with the start, then with the end
    std::optional<PracticeServer> m_server;
    std::optional<Error> m_said; ///< what the server gave as the reason for not starting
    quint16 m_port = 0;          ///< asked for; 0: any
    bool m_isStopping = false;
    bool m_startsAgain = false; ///< asked for while it was ending
};

} // namespace segue::workspace

Q_DECLARE_METATYPE(segue::workspace::PracticeServer)
