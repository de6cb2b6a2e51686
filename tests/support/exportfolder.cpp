// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfolder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace segue::testing {

void ExportFolder::writeBytes(const QString &name, const QByteArray &bytes)
{
    const QString file = path(name);
    QDir().mkpath(QFileInfo(file).absolutePath());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(file));
}

void ExportFolder::writeFile(const QString &name, const QStringList &lines)
{
    writeBytes(name, (lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n")).toUtf8());
}

void ExportFolder::writeRun(const QString &table, const Run &run)
{
    for (qsizetype part = 0; part < run.parts.size(); ++part)
        writeFile(QStringLiteral("%1/%2/%1_%3.csv").arg(table, run.at).arg(run.firstPart + static_cast<int>(part)), run.parts.at(part));
}

void ExportFolder::writeModel(const QString &table, const QStringList &columns, const QString &modifiedTime, const QStringList &partitions,
                              const QString &header)
{
    QJsonArray attributes;
    for (const QString &column : columns)
        attributes.append(QJsonObject{{QStringLiteral("name"), column}, {QStringLiteral("dataType"), QStringLiteral("string")}});
    QJsonObject entity{{QStringLiteral("$type"), QStringLiteral("LocalEntity")},
                       {QStringLiteral("name"), table},
                       {QStringLiteral("attributes"), attributes}};
    QJsonArray parts;
    for (const QString &partition : partitions) {
        QJsonObject one{
            {QStringLiteral("name"), partition.section(u'/', -1)},
            {QStringLiteral("location"), QStringLiteral("https://kitakaze.blob.core.example/ci/CustomerInsights_1/Export/") + partition}};
        if (!header.isEmpty())
            one.insert(QStringLiteral("fileFormatSettings"),
                       QJsonObject{{QStringLiteral("columnHeaders"), header == QLatin1String("yes")}});
        parts.append(one);
    }
    if (!parts.isEmpty())
        entity.insert(QStringLiteral("partitions"), parts);
    const QJsonObject model{{QStringLiteral("name"), QStringLiteral("CustomerInsights")},
                            {QStringLiteral("version"), QStringLiteral("1.0")},
                            {QStringLiteral("modifiedTime"), modifiedTime},
                            {QStringLiteral("entities"), QJsonArray{entity}}};
    writeBytes(QStringLiteral("model.json"), QJsonDocument(model).toJson());
}

} // namespace segue::testing
