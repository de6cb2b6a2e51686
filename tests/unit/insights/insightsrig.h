// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "insights/insightsclient.h"
#include "net/tokensource.h"
#include "net/transport.h"

#include "outcome.h"
#include "sandboxfixture.h"

#include <QTimer>

namespace segue::testing {

/// The machine's clock a hundred times faster, so that waits of seconds between attempts take no time worth mentioning.
class QuickClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_start.addMSecs(steady().count()); }
    [[nodiscard]] std::chrono::milliseconds steady() const override { return m_clock.steady() * factor; }
    [[nodiscard]] Operation<void> *sleep(QObject *parent, std::chrono::milliseconds wait) override
    {
        return m_clock.sleep(parent, wait / factor + std::chrono::milliseconds(1));
    }

private:
    static constexpr int factor = 100;
    SystemClock m_clock;
    QDateTime m_start = QDateTime::currentDateTimeUtc();
};

/// The same token every time.
class FixedToken final : public net::TokenSource
{
public:
    explicit FixedToken(QByteArray token) : m_token(std::move(token)) {}
    [[nodiscard]] Operation<QByteArray> *token(QObject *parent) override
    {
        return settled<QByteArray>(parent, QStringLiteral("token"), m_token);
    }
    [[nodiscard]] Operation<QByteArray> *renewed(QObject *parent, const QByteArray &, const QByteArray &) override
    {
        return settled<QByteArray>(parent, QStringLiteral("token"), failure(Error(ErrorCode::SignInNeeded)));
    }

private:
    QByteArray m_token;
};

/// A Customer Insights client that talks to a sandbox over HTTP, as the product does.
class InsightsRig
{
public:
    explicit InsightsRig(const sandbox::Options &options = {}, const QString &user = {});

    [[nodiscard]] SandboxFixture &sandbox() { return m_sandbox; }
    [[nodiscard]] insights::InsightsClient &insights() { return *m_insights; }
    /// Another client in the same place, which has learnt nothing.
    void forget(const insights::ReadLimits &limits = {});

    [[nodiscard]] Result<engine::SegmentInfo> segment(const QString &idOrName);
    [[nodiscard]] Result<domain::SegmentContent> read(const engine::SegmentInfo &segment, const QString &field = contactField(),
                                                      std::optional<qint64> expected = {});
    /// Requests to the organisation since the last call, counted by the sandbox.
    [[nodiscard]] qint64 requests();
    /// Addresses of the same, and batches' parts in sum.
    [[nodiscard]] QStringList targets();

    [[nodiscard]] static QString contactField() { return QStringLiteral("msdynci_crm_contact_contactid"); }

private:
    SandboxFixture m_sandbox;
    QuickClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<net::Transport> m_transport;
    net::Pacer m_pacer;
    FixedToken m_token;
    net::HttpClient m_client;
    std::unique_ptr<insights::InsightsClient> m_insights;
};

/// A sandbox with few customers, for tests that need no crowd.
[[nodiscard]] sandbox::Options smallWorld(const QMap<QString, QString> &variants = {});

/// What is wrong with a segment that was read, compared with what the sandbox knows of it; empty: nothing.
[[nodiscard]] QString differenceFrom(InsightsRig &rig, const QString &segment, const domain::SegmentContent &content);
/// Sorted, for comparing two reads.
[[nodiscard]] domain::SegmentContent sorted(domain::SegmentContent content);

template<class T>
[[nodiscard]] Result<T> resultOf(Operation<T> *operation, int patience = 60'000)
{
    Outcome<T> outcome(operation);
    if (!outcome.wait(patience))
        qFatal("no result in time: %s", qPrintable(operation->objectName()));
    if (outcome.succeeded())
        return outcome.value();
    return failure(outcome.error());
}

} // namespace segue::testing
