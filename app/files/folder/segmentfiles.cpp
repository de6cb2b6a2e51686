// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentfiles.h"

#include "modeljson.h"

#include <QDir>

namespace segue::files {

namespace {
SegmentFiles plainFile(const QFileInfo &file)
{
    SegmentFiles segment;
    segment.id = file.completeBaseName().normalized(QString::NormalizationForm_C);
    segment.name = segment.id;
    segment.parts = QStringList{file.absoluteFilePath()};
    segment.firstLineIsHeader = true;
    return segment;
}
} // namespace

Result<QList<SegmentFiles>> segmentFilesIn(const QString &folder)
{
    const QFileInfo place(folder);
    const QDir directory(folder);
    if (!place.isDir() || !place.isReadable() || !place.isExecutable())
        return failure(Error(ErrorCode::FolderUnreadable).with(QStringLiteral("folder"), folder));
    if (directory.exists(modelFileName()))
        return segmentsOfModel(directory);
    QList<SegmentFiles> segments;
    const QFileInfoList files = directory.entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        // Office keeps a file of its own beside one that is open: "~$Tokyo.csv".
        const bool isLockFile = file.fileName().startsWith(QLatin1String("~$")) || file.fileName().startsWith(QLatin1Char('.'));
        if (!isLockFile && file.suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0)
            segments.append(plainFile(file));
    }
    return segments;
}

} // namespace segue::files
