// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentrow.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace segue::ui {

namespace {

/// Exports that read the source now.
QSet<domain::ExportId> readersOf(const domain::SourceId &source, const QList<workspace::ExportView> &exports,
                                 const QList<workspace::ConnectionView> &connections)
{
    QSet<domain::ConnectionId> reading;
    for (const workspace::ConnectionView &view : connections) {
        if (view.connection.source == source)
            reading.insert(view.connection.id);
    }
    QSet<domain::ExportId> readers;
    for (const workspace::ExportView &view : exports) {
        if (view.definition.connection && reading.contains(*view.definition.connection))
            readers.insert(view.definition.id);
    }
    return readers;
}

bool wasRead(const domain::ListRun &list)
{
    using enum domain::RunState;
    switch (list.state) {
    case Completed:
    case CompletedWithRejects:
    case CompletedWithDifferences:
        return !list.quick;
    case StoppedByGuard:
        return list.members > 0;
    default:
        return false;
    }
}

} // namespace

QHash<QString, QStringList> usersOf(const domain::SourceId &source, const QList<workspace::ExportView> &exports,
                                    const QList<workspace::ConnectionView> &connections)
{
    const auto readers = readersOf(source, exports, connections);
    QHash<QString, QStringList> users;
    for (const workspace::ExportView &view : exports) {
        if (!readers.contains(view.definition.id))
            continue;
        for (const domain::Binding &binding : view.definition.bindings) {
            QStringList &names = users[binding.segmentId];
            if (!names.contains(view.definition.name))
                names.append(view.definition.name);
        }
    }
    return users;
}

QHash<QString, QList<SeenSize>> sizesSeen(const domain::SourceId &source, const QList<domain::RunRecord> &runs,
                                          const QList<workspace::ExportView> &exports, const QList<workspace::ConnectionView> &connections)
{
    const auto readers = readersOf(source, exports, connections);
    QHash<QString, QList<SeenSize>> sizes;
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        if (!readers.contains(run->exportId) || run->undoes)
            continue;
        QMap<QString, qint64> read;
        for (const domain::ListRun &list : run->lists) {
            if (wasRead(list))
                read[list.segmentId] += list.members;
        }
        for (auto it = read.cbegin(); it != read.cend(); ++it) {
            QList<SeenSize> &seen = sizes[it.key()];
            const bool isSame = !seen.isEmpty() && seen.last().members == it.value()
                                && seen.last().at.toLocalTime().date() == run->startedAt.toLocalTime().date();
            if (!isSame)
                seen.append({run->startedAt, it.value()});
        }
    }
    return sizes;
}

QList<SegmentRow> segmentRows(const QList<engine::SegmentInfo> &segments, const QHash<QString, QStringList> &users,
                              const QHash<QString, QList<SeenSize>> &sizes)
{
    qint64 largest = 0;
    for (const engine::SegmentInfo &info : segments)
        largest = std::max(largest, info.members.value_or(0));
    QList<SegmentRow> rows;
    rows.reserve(segments.size());
    for (const engine::SegmentInfo &info : segments) {
        SegmentRow row;
        row.info = info;
        row.share = largest > 0 ? static_cast<double>(info.members.value_or(0)) / static_cast<double>(largest) : 0;
        row.exports = users.value(info.id);
        row.sizes = sizes.value(info.id);
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace segue::ui
