// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <memory>

namespace segue::sandbox {

struct Account
{
    QString user; ///< user principal name
    QString name;
};

/// Where a running sandbox is reached, and who may sign in. All of it is made up.
struct Endpoints
{
    QString server; ///< "http://localhost:PORT", Sales and Customer Insights alike
    QString httpsServer;
    QString authority; ///< identity, with the tenant, at the plain address
    QString tenant;
    QString clientId; ///< of the application that signs in by itself
    QString clientSecret;
    QString publicClientId;
    QList<Account> accounts;
    QString insightsApi;          ///< the Data API's address
    QString subscriptionKey;      ///< for its gateway
    QString certificateAuthority; ///< file name, PEM
};

/// The stand-in for Entra ID, Customer Insights and Dataverse. Lives on the thread that made it and needs its event loop; stops
/// when it is deleted. Listens on loopback addresses only.
class Sandbox : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(const Options &options, QObject *parent = nullptr);
    ~Sandbox() override;

    /// Starts to listen. SandboxPortTaken, SandboxInUse (another one has the state), SandboxFailed for an unreadable state, UsageInvalid
    /// for a fault rule or a variant.
    [[nodiscard]] Result<Endpoints> start();

private:
    struct Parts;

    [[nodiscard]] Result<void> listen();
    [[nodiscard]] Endpoints endpoints() const;

    Options m_options;
    std::unique_ptr<Parts> m_parts;
};

/// One line of JSON that says where the sandbox is, for the process that started it.
[[nodiscard]] QByteArray readyLine(const Endpoints &endpoints);

} // namespace segue::sandbox
