// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <deque>

namespace segue::sandbox {

/// One request as the server saw it. Times are milliseconds of the clock since the log began.
struct RequestRecord
{
    qint64 number = 0;
    qint64 connection = 0;
    qint64 arrived = 0;
    qint64 started = -1; ///< when execution began, behind the way here and the queue of its list
    qint64 ended = -1;
    QByteArray method;
    QByteArray target; ///< at most 300 bytes
    int status = 0;    ///< 0: no answer was sent
    QString kind;      ///< the work's word, "batch", "identity", or "refused" when nothing was done
    qint64 rows = 0;
    QByteArray list;      ///< the list whose member actions wait for one another
    double service = 0.0; ///< milliseconds of the clock that the answer was held for execution
    double contention = 1.0;
    int batchParts = 0;
    int server = -1;
    QByteArray user;
    QString fault;
};

/// The last requests and counts of all, for tests, benches and the practice mode's inspector.
class RequestLog
{
public:
    static constexpr std::size_t kept = 50'000;

    void reset(qint64 now);
    [[nodiscard]] qint64 since() const { return m_since; }
    [[nodiscard]] qint64 nextNumber() { return ++m_number; }
    void add(const RequestRecord &record);

    /// {"total","operations","throttled","counts":{…},"statuses":{…},"requests":[…]}; identity is counted apart as "identity",
    /// and not in "total". A $batch counts once in "total" and by its parts in "operations".
    [[nodiscard]] QJsonObject toJson(qsizetype limit) const;

private:
    std::deque<RequestRecord> m_records;
    QHash<QString, qint64> m_counts;
    QHash<int, qint64> m_statuses;
    qint64 m_total = 0;
    qint64 m_identity = 0;
    qint64 m_operations = 0;
    qint64 m_throttled = 0;
    qint64 m_since = 0;
    qint64 m_number = 0;
};

} // namespace segue::sandbox
