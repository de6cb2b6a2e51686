// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "folder/segmentfiles.h"
#include "text/encoding.h"
#include "text/recordreader.h"

#include <QFile>

#include <functional>
#include <memory>

namespace segue::files {

/// The records of a segment's files, one piece after another. Used by one thread at a time; heavy, for compute().
class FileReading
{
public:
    /// Where a record stands: name of the file and line, as a person looks it up.
    struct Place
    {
        QString file;
        qint64 line = 0;
        [[nodiscard]] QString toString() const { return file + QLatin1Char(':') + QString::number(line); }
    };
    using Take = std::function<void(const Record &record, const Place &place)>;
    /// Told the columns of each part before its first record.
    using Begin = std::function<Result<void>(const QStringList &columns)>;

    FileReading(SegmentFiles files, Begin begin, Take take);

    /// Reads the next megabytes; false once everything is read. Errors: FileUnusable (file, reason), FileEncodingUnknown (file), those of
    /// \p begin, and FileChanged (file) for a file that is not what it was when it was opened.
    [[nodiscard]] Result<bool> step();

    [[nodiscard]] QString encodings() const { return m_encodings.join(QStringLiteral(", ")); }

    static constexpr qint64 bytesInAStep = 4 << 20;

private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> close();
    [[nodiscard]] Error fileError(ErrorCode code) const;
    void takeRecord(const Record &record);

    SegmentFiles m_files;
    Begin m_begin;
    Take m_take;
    qsizetype m_part = 0;
    std::unique_ptr<QFile> m_file;
    std::unique_ptr<Utf8Feed> m_feed;
    RecordReader m_reader;
    QString m_stamp;
    QString m_name;
    qint64 m_size = 0;
    qint64 m_read = 0;
    bool m_isFirst = true; ///< no record of this part yet
    std::optional<Error> m_trouble;
    QStringList m_encodings;
};

} // namespace segue::files
