// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestlog.h"

#include <QJsonArray>

#include <algorithm>

namespace segue::sandbox {

void RequestLog::reset(qint64 now)
{
    *this = RequestLog();
    m_since = now;
}

void RequestLog::add(const RequestRecord &record)
{
    constexpr int tooMany = 429;
    m_records.push_back(record);
    if (m_records.size() > kept)
        m_records.pop_front();
    if (record.kind == QLatin1String("identity")) {
        ++m_identity;
        return;
    }
    ++m_total;
    m_operations += std::max(1, record.batchParts);
    ++m_counts[record.kind];
    ++m_statuses[record.status];
    if (record.status == tooMany)
        ++m_throttled;
}

QJsonObject RequestLog::toJson(qsizetype limit) const
{
    QJsonObject counts;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        counts.insert(it.key(), it.value());
    QJsonObject statuses;
    for (auto it = m_statuses.cbegin(); it != m_statuses.cend(); ++it)
        statuses.insert(QString::number(it.key()), it.value());
    QJsonArray requests;
    const auto shown = std::min<std::size_t>(m_records.size(), static_cast<std::size_t>(std::max<qsizetype>(limit, 0)));
    for (auto it = m_records.end() - static_cast<std::ptrdiff_t>(shown); it != m_records.end(); ++it) {
        requests.append(QJsonObject{{QStringLiteral("number"), it->number},
                                    {QStringLiteral("connection"), it->connection},
                                    {QStringLiteral("arrived_ms"), it->arrived},
                                    {QStringLiteral("started_ms"), it->started},
                                    {QStringLiteral("ended_ms"), it->ended},
                                    {QStringLiteral("method"), QString::fromLatin1(it->method)},
                                    {QStringLiteral("target"), QString::fromUtf8(it->target)},
                                    {QStringLiteral("status"), it->status},
                                    {QStringLiteral("kind"), it->kind},
                                    {QStringLiteral("rows"), it->rows},
                                    {QStringLiteral("list"), QString::fromLatin1(it->list)},
                                    {QStringLiteral("service_ms"), it->service},
                                    {QStringLiteral("contention"), it->contention},
                                    {QStringLiteral("batch_parts"), it->batchParts},
                                    {QStringLiteral("server"), it->server},
                                    {QStringLiteral("user"), QString::fromLatin1(it->user)},
                                    {QStringLiteral("fault"), it->fault}});
    }
    return {{QStringLiteral("total"), m_total},           {QStringLiteral("identity"), m_identity},
            {QStringLiteral("operations"), m_operations}, {QStringLiteral("throttled"), m_throttled},
            {QStringLiteral("counts"), counts},           {QStringLiteral("statuses"), statuses},
            {QStringLiteral("requests"), requests}};
}

} // namespace segue::sandbox
