// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insightsrig.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace segue::testing {

namespace {
QByteArray hashKey()
{
    return QByteArray(KeyedHash::keySize, 'k');
}
} // namespace

InsightsRig::InsightsRig(const sandbox::Options &options, const QString &user)
    : m_sandbox(options), m_transport(net::makeQtTransport()), m_pacer({}, m_clock, m_random),
      m_token(user.isEmpty() ? m_sandbox.accessToken() : m_sandbox.accessToken(user)),
      m_client(*m_transport, m_pacer, &m_token, m_clock, m_random)
{
    forget();
}

void InsightsRig::forget(const insights::ReadLimits &limits)
{
    m_insights = std::make_unique<insights::InsightsClient>(m_client, m_sandbox.url(), m_clock, KeyedHash(hashKey()), limits);
}

Result<engine::SegmentInfo> InsightsRig::segment(const QString &idOrName)
{
    return resultOf(m_insights->segment(nullptr, idOrName));
}

Result<domain::SegmentContent> InsightsRig::read(const engine::SegmentInfo &segment, const QString &field, std::optional<qint64> expected)
{
    return resultOf(m_insights->read(nullptr, segment, field, expected, {}));
}

qint64 InsightsRig::requests()
{
    const qint64 count = m_sandbox.look("/sandbox/requests?limit=0").value(QLatin1String("total")).toInteger();
    m_sandbox.control("/sandbox/requests/reset");
    return count;
}

QStringList InsightsRig::targets()
{
    QStringList all;
    const QJsonArray requests = m_sandbox.look("/sandbox/requests?limit=5000").value(QLatin1String("requests")).toArray();
    for (const auto &request : requests) {
        if (request[QLatin1String("kind")].toString() != QLatin1String("identity"))
            all.append(request[QLatin1String("target")].toString());
    }
    m_sandbox.control("/sandbox/requests/reset");
    return all;
}

sandbox::Options smallWorld(const QMap<QString, QString> &variants)
{
    sandbox::Options options;
    options.customers = 20'000;
    options.variants = variants;
    return options;
}

QString differenceFrom(InsightsRig &rig, const QString &segment, const domain::SegmentContent &content)
{
    const QJsonObject expected = rig.sandbox().look("/sandbox/expected?segment=" + segment.toUtf8());
    const QJsonObject rejects = expected.value(QLatin1String("rejects")).toObject();
    const auto rejected = [&rejects](const char *reason) { return rejects.value(QLatin1String(reason)).toInteger(); };
    const auto unusable = [&content](domain::RejectReason reason) {
        return std::count_if(content.unusable.begin(), content.unusable.end(),
                             [reason](const domain::UnusableRow &row) { return row.reason == reason; });
    };
    QSet<QString> contacts;
    for (const domain::WantedRow &row : content.rows)
        contacts.insert(row.contact.toString());
    const auto usable = static_cast<qint64>(content.rows.size());

    if (const qint64 members = expected.value(QLatin1String("members")).toInteger(); content.members() != members)
        return QStringLiteral("members: %1, not %2").arg(content.members()).arg(members);
    if (unusable(domain::RejectReason::Missing) != rejected("missing"))
        return QStringLiteral("missing: %1, not %2").arg(unusable(domain::RejectReason::Missing)).arg(rejected("missing"));
    if (unusable(domain::RejectReason::Malformed) != rejected("malformed"))
        return QStringLiteral("malformed: %1, not %2").arg(unusable(domain::RejectReason::Malformed)).arg(rejected("malformed"));
    if (usable - contacts.size() != rejected("duplicate"))
        return QStringLiteral("duplicates: %1, not %2").arg(usable - contacts.size()).arg(rejected("duplicate"));
    const QJsonArray good = expected.value(QLatin1String("contacts")).toArray();
    for (const auto &contact : good) {
        if (!contacts.contains(contact.toString()))
            return QStringLiteral("%1 is missing").arg(contact.toString());
    }
    const qint64 others = rejected("not_found") + rejected("inactive") + rejected("merged");
    if (contacts.size() != good.size() + others)
        return QStringLiteral("contacts: %1, not %2").arg(contacts.size()).arg(good.size() + others);
    QSet<quint64> customers;
    for (const domain::WantedRow &row : content.rows)
        customers.insert(static_cast<quint64>(row.customer));
    for (const domain::UnusableRow &row : content.unusable)
        customers.insert(static_cast<quint64>(row.customer));
    return customers.size() == content.members() ? QString() : QStringLiteral("a customer comes twice");
}

domain::SegmentContent sorted(domain::SegmentContent content)
{
    std::sort(content.rows.begin(), content.rows.end());
    std::sort(content.unusable.begin(), content.unusable.end(),
              [](const domain::UnusableRow &left, const domain::UnusableRow &right) { return left.customer < right.customer; });
    return content;
}

} // namespace segue::testing
