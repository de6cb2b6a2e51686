// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeljson.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <map>

namespace segue::files {

namespace {
using namespace Qt::StringLiterals;

Error unusable(const QString &file, const QString &reason)
{
    return Error(ErrorCode::FileUnusable).with(u"file"_s, file).with(u"reason"_s, reason);
}

QString folderKey(const QString &path)
{
    return path.section(u'/', 0, -2);
}

/// The part of a partition's address that stands below the export's folder: it begins with the table's name.
QString pathBelow(const QString &location, const QString &table)
{
    const QString path = QUrl(location).path(QUrl::FullyDecoded);
    const qsizetype start = path.lastIndexOf(u'/' + table + u'/');
    return start < 0 ? path.section(u'/', -1) : path.mid(start + 1);
}

/// `2026/11/22/1804` below the table's folder, in UTC.
QDateTime timeOfRun(const QString &folder)
{
    static const QRegularExpression form(u"(\\d{4})/(\\d{2})/(\\d{2})/(\\d{2})(\\d{2})$"_s);
    const auto match = form.match(folder);
    if (!match.hasMatch())
        return {};
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return QDateTime(date, QTime(match.captured(4).toInt(), match.captured(5).toInt()), QTimeZone::utc());
}

/// The parts of a run in order; nothing where a number between the first and the last is missing.
std::optional<QStringList> partsInOrder(const QStringList &files)
{
    static const QRegularExpression numbered(u"_(\\d+)\\.csv$"_s, QRegularExpression::CaseInsensitiveOption);
    std::map<int, QString> byNumber;
    for (const QString &file : files) {
        const auto match = numbered.match(file);
        if (!match.hasMatch())
            return std::nullopt;
        byNumber[match.captured(1).toInt()] = file;
    }
    const bool fromTheStart = !byNumber.empty() && byNumber.begin()->first <= 1;
    if (!fromTheStart || byNumber.rbegin()->first - byNumber.begin()->first + 1 != static_cast<int>(byNumber.size()))
        return std::nullopt;
    QStringList parts;
    for (const auto &[number, file] : byNumber)
        parts.append(file);
    return parts;
}

/// The newest run that is complete.
std::optional<QStringList> newestRun(const QDir &folder, const QString &table, const QDateTime &modelTime)
{
    std::map<QString, QStringList> runs;
    QDirIterator files(folder.filePath(table), {u"*.csv"_s, u"*.CSV"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        runs[folderKey(file)].append(file);
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const QDateTime at = timeOfRun(run->first);
        if (!at.isValid() || at > modelTime)
            continue;
        if (const auto parts = partsInOrder(run->second))
            return parts;
    }
    return std::nullopt;
}

SegmentFiles segmentOf(const QDir &folder, const QJsonObject &table, const QDateTime &modelTime)
{
    SegmentFiles segment;
    segment.id = table.value("name"_L1).toString();
    segment.name = segment.id;
    for (const auto &attribute : table.value("attributes"_L1).toArray())
        segment.columns.append(attribute.toObject().value("name"_L1).toString());
    const QJsonArray partitions = table.value("partitions"_L1).toArray();
    for (const auto &value : partitions) {
        const QJsonObject partition = value.toObject();
        const QString below = pathBelow(partition.value("location"_L1).toString(), segment.id);
        const QString file = folder.absoluteFilePath(below);
        // Nothing in a model leads out of its folder.
        if (!QDir::cleanPath(file).startsWith(QDir::cleanPath(folder.absolutePath()) + u'/') || !QFileInfo(file).isFile())
            segment.problem = unusable(below, u"@part_missing"_s);
        segment.parts.append(file);
        const QJsonValue headers = partition.value("fileFormatSettings"_L1).toObject().value("columnHeaders"_L1);
        if (headers.isBool())
            segment.firstLineIsHeader = headers.toBool();
    }
    if (!partitions.isEmpty())
        return segment;
    if (const auto parts = newestRun(folder, segment.id, modelTime))
        segment.parts = *parts;
    else
        segment.problem = unusable(segment.id, u"@run_unfinished"_s);
    return segment;
}
} // namespace

Result<QList<SegmentFiles>> segmentsOfModel(const QDir &folder)
{
    const QString path = folder.absoluteFilePath(modelFileName());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error(ErrorCode::FolderUnreadable).with(u"folder"_s, folder.absolutePath()));
    const QJsonObject model = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonValue tables = model.value("entities"_L1);
    if (!tables.isArray())
        return failure(unusable(modelFileName(), u"@model_unreadable"_s));
    QDateTime written = QDateTime::fromString(model.value("modifiedTime"_L1).toString(), Qt::ISODateWithMs);
    if (!written.isValid())
        written = QFileInfo(path).lastModified();
    QList<SegmentFiles> segments;
    for (const auto &value : tables.toArray()) {
        const QJsonObject table = value.toObject();
        const QString name = table.value("name"_L1).toString();
        if (name.isEmpty() || name.contains(u'/') || name.startsWith(u'.'))
            return failure(unusable(modelFileName(), u"@model_unreadable"_s));
        segments.append(segmentOf(folder, table, written.toUTC()));
    }
    return segments;
}

} // namespace segue::files
