// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace segue::testing {

/// Writes folders as a person keeps them, and as an export of Customer Insights leaves them (reference 6.3).
class ExportFolder
{
public:
    /// \p path must be there.
    explicit ExportFolder(const QString &path) : m_path(path) {}

    /// A file of its own: UTF-8 lines joined by CRLF, or whatever bytes.
    void writeFile(const QString &name, const QStringList &lines);
    void writeBytes(const QString &name, const QByteArray &bytes);

    struct Run
    {
        QString at;               ///< "2026/11/22/1804"
        QList<QStringList> parts; ///< lines of each partition
        int firstPart = 1;
    };
    /// A run of a table; the model is not touched.
    void writeRun(const QString &table, const Run &run);
    /// model.json for one table. \p partitions: paths below the folder; none: the model does not name them.
    void writeModel(const QString &table, const QStringList &columns, const QString &modifiedTime, const QStringList &partitions = {},
                    const QString &header = {});

    [[nodiscard]] QString path(const QString &name) const { return m_path + u'/' + name; }

private:
    QString m_path;
};

} // namespace segue::testing
