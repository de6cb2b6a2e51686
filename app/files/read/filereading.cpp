// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filereading.h"

#include "columns.h"
#include "folder/filestamp.h"

#include <QFileInfo>

#include <algorithm>

namespace segue::files {

namespace {
/// So much of a file is looked at before it is read.
constexpr qint64 headSize = 1 << 20;
} // namespace

FileReading::FileReading(SegmentFiles files, Begin begin, Take take)
    : m_files(std::move(files)), m_begin(std::move(begin)), m_take(std::move(take))
{
}

Error FileReading::fileError(ErrorCode code) const
{
    return Error(code).with(QStringLiteral("file"), m_name);
}

Result<void> FileReading::open()
{
    const QString &path = m_files.parts.at(m_part);
    m_name = QFileInfo(path).fileName();
    const auto stamp = stampOf({path});
    m_file = std::make_unique<QFile>(path);
    if (!stamp || !m_file->open(QIODevice::ReadOnly))
        return failure(fileError(ErrorCode::FileChanged));
    m_stamp = stamp->marker;
    m_size = stamp->bytes;
    m_read = 0;
    m_isFirst = true;
    const QByteArray head = m_file->peek(headSize);
    const auto encoding = encodingOf(head, head.size() == m_size);
    if (!encoding)
        return failure(fileError(ErrorCode::FileEncodingUnknown));
    if (const QString name = nameOf(*encoding); !m_encodings.contains(name))
        m_encodings.append(name);
    m_feed = std::make_unique<Utf8Feed>(*encoding);
    m_reader = RecordReader(separatorOf(Utf8Feed(*encoding).utf8(head)));
    if (!m_files.columns.isEmpty() && m_files.firstLineIsHeader == std::optional(false))
        return m_begin(m_files.columns);
    return {};
}

Result<void> FileReading::close()
{
    // What was read is one state of the file only if it is the same before and after, to the byte.
    const auto stamp = stampOf({m_files.parts.at(m_part)});
    const bool isSame = stamp && stamp->marker == m_stamp && m_read == m_size;
    m_file.reset();
    if (!isSame)
        return failure(fileError(ErrorCode::FileChanged));
    if (m_isFirst && m_files.columns.isEmpty())
        return failure(fileError(ErrorCode::FileUnusable).with(QStringLiteral("reason"), QStringLiteral("@no_header")));
    ++m_part;
    return {};
}

void FileReading::takeRecord(const Record &record)
{
    if (m_trouble)
        return;
    const bool headerIsSure = m_files.firstLineIsHeader.value_or(false);
    if (std::exchange(m_isFirst, false) && m_files.firstLineIsHeader != std::optional(false)) {
        const QStringList line = namesIn(record.fields);
        const bool isNames = record.isGood && (headerIsSure || m_files.columns.isEmpty() || isHeader(line, m_files.columns));
        if (!record.isGood && m_files.columns.isEmpty()) {
            m_trouble = fileError(ErrorCode::FileUnusable).with(QStringLiteral("reason"), QStringLiteral("@no_header"));
            return;
        }
        if (const Result<void> begun = m_begin(isNames ? line : m_files.columns); !begun.has_value()) {
            m_trouble = begun.error();
            return;
        }
        if (isNames)
            return;
    }
    m_take(record, {m_name, record.line});
}

Result<bool> FileReading::step()
{
    if (m_files.problem)
        return failure(*m_files.problem);
    if (!m_file) {
        if (m_part >= m_files.parts.size())
            return false;
        if (const Result<void> opened = open(); !opened.has_value())
            return failure(opened.error());
    }
    const QByteArray bytes = m_file->read(bytesInAStep);
    if (bytes.isEmpty() && m_file->error() != QFileDevice::NoError)
        return failure(fileError(ErrorCode::FileChanged));
    m_read += bytes.size();
    const bool isLast = m_read >= m_size || bytes.isEmpty();
    m_reader.feed(m_feed->utf8(bytes), isLast, [this](const Record &record) { takeRecord(record); });
    if (m_trouble)
        return failure(*m_trouble);
    if (!isLast)
        return true;
    if (const Result<void> closed = close(); !closed.has_value())
        return failure(closed.error());
    return m_part < m_files.parts.size();
}

} // namespace segue::files
