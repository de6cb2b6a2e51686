// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

#include "faultanswers.h"

#include <algorithm>
#include <cmath>

namespace segue::sandbox {

using std::chrono::milliseconds;

Result<void> Faults::add(const QString &text)
{
    const auto rule = readFaultRule(text);
    if (!rule.has_value())
        return failure(Error(ErrorCode::UsageInvalid)
                           .with(QStringLiteral("option"), QStringLiteral("--fault"))
                           .with(QStringLiteral("value"), rule.error().word)
                           .with(QStringLiteral("allowed"), rule.error().allowed));
    m_rules.append({*rule, m_clock.steady()});
    return {};
}

QStringList Faults::rules() const
{
    QStringList all;
    for (const Watched &watched : m_rules)
        all.append(watched.rule.fault.rule);
    return all;
}

milliseconds Faults::scaled(double seconds) const
{
    return milliseconds(static_cast<qint64>(seconds * 1000.0 / m_timeScale));
}

bool Faults::strikesNow(Watched &watched)
{
    const FaultRule &rule = watched.rule;
    ++watched.seen;
    if (rule.nth > 0)
        return watched.seen == rule.nth;
    if (watched.seen < rule.from || (rule.count > 0 && watched.seen >= rule.from + rule.count))
        return false;
    if (rule.every > 0)
        return (watched.seen - rule.from + 1) % rule.every == 0;
    if (rule.share > 0.0)
        return std::uniform_real_distribution<double>(0.0, 1.0)(m_generator) < rule.share;
    return true;
}

std::optional<Fault> Faults::strikeOne(Watched &watched)
{
    const FaultRule &rule = watched.rule;
    const milliseconds now = m_clock.steady();
    const milliseconds opens = watched.added + scaled(rule.after);
    if (now < opens || (rule.lasts > 0.0 && now >= opens + scaled(rule.lasts)))
        return std::nullopt;
    const bool early = rule.fault.escalate > 0.0 && now < watched.blockedUntil;
    if (!strikesNow(watched) && !early)
        return std::nullopt;
    Fault fault = rule.fault;
    if (fault.escalate <= 0.0)
        return fault;
    // Whoever comes back early waits longer, up to the longest wait that is known (reference 4.2 [PA-limits]).
    const milliseconds wait = early ? watched.blockedUntil - now + scaled(fault.escalate) : scaled(retryAfterOf(fault));
    watched.blockedUntil = now + std::min(wait, scaled(longestRetryAfter));
    const double left = static_cast<double>((watched.blockedUntil - now).count()) * m_timeScale / 1000.0;
    const QByteArray seconds = QByteArray::number(static_cast<qint64>(std::ceil(left)));
    if (fault.retryAfter != "none")
        fault.retryAfter = (fault.retryAfter.startsWith("date:") ? "date:" : "") + seconds;
    return fault;
}

std::optional<Fault> Faults::strike(const Request &request)
{
    std::optional<Fault> fault;
    for (Watched &watched : m_rules) {
        if (watched.rule.inBatch || !watched.rule.fits(request))
            continue;
        auto struck = strikeOne(watched);
        if (struck && !fault)
            fault = std::move(struck);
    }
    return fault;
}

std::optional<Fault> Faults::strikePart(const Request &operation, qint64 number)
{
    std::optional<Fault> fault;
    for (Watched &watched : m_rules) {
        const FaultRule &rule = watched.rule;
        if (!rule.inBatch || (rule.part > 0 && rule.part != number) || !rule.fits(operation))
            continue;
        auto struck = strikeOne(watched);
        if (struck && !fault)
            fault = std::move(struck);
    }
    return fault;
}

} // namespace segue::sandbox
