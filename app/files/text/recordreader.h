// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace segue::files {

/// A line of a CSV file as a person counts them, or several where a field holds line ends.
struct Record
{
    qint64 line = 0;     ///< the first of it, from 1
    bool isGood = false; ///< false: its quotes are broken, and its fields are not to be used
    std::vector<std::string> fields;
};

/// Reads records by RFC 4180 out of pieces of UTF-8: quoted fields may hold separators, doubled quotes and line ends; lines end in
/// CRLF or LF; blank lines are none. A quote that is not closed, or has something behind it, spoils the line it stands in and no
/// other: reading goes on with the next line.
class RecordReader
{
public:
    using Take = std::function<void(const Record &)>;

    explicit RecordReader(char separator = ',') : m_separator(separator) {}

    /// \p isLast: nothing follows. The record handed to \p take is good for that call only.
    void feed(QByteArrayView utf8, bool isLast, const Take &take);

    /// A record of more than that is a quote that was never closed.
    static constexpr std::size_t longestRecord = 1 << 20;

private:
    enum class Outcome { Record, Blank, Broken, Incomplete };
    [[nodiscard]] Outcome read(std::size_t from, bool isLast, std::size_t &end, qint64 &lines);
    [[nodiscard]] bool skipLine(std::size_t from, bool isLast, std::size_t &end) const;
    std::string &nextField();

    char m_separator;
    std::string m_text; ///< not yet read
    Record m_record;
    std::size_t m_fields = 0;
    qint64 m_line = 1;
    bool m_inSkippedLine = false; ///< a line too long to keep
};

/// The separator that the first line speaks for: comma, tab or semicolon. Pure.
[[nodiscard]] char separatorOf(QByteArrayView utf8);

} // namespace segue::files
