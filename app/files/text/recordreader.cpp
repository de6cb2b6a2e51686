// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordreader.h"

#include <algorithm>
#include <array>

namespace segue::files {

std::string &RecordReader::nextField()
{
    if (m_fields == m_record.fields.size())
        m_record.fields.emplace_back();
    std::string &field = m_record.fields[m_fields++];
    field.clear();
    return field;
}

RecordReader::Outcome RecordReader::read(std::size_t from, bool isLast, std::size_t &end, qint64 &lines)
{
    const std::string &text = m_text;
    const std::size_t size = text.size();
    std::size_t i = from;
    lines = 0;
    m_fields = 0;
    for (;;) {
        std::string &field = nextField();
        if (i < size && text[i] == '"') {
            ++i;
            for (;;) {
                const std::size_t quote = text.find('"', i);
                if (quote == std::string::npos) {
                    if (isLast || size - from > longestRecord)
                        return Outcome::Broken;
                    return Outcome::Incomplete;
                }
                lines += std::count(text.begin() + static_cast<std::ptrdiff_t>(i), text.begin() + static_cast<std::ptrdiff_t>(quote), '\n');
                field.append(text, i, quote - i);
                i = quote + 1;
                if (i == size && !isLast)
                    return Outcome::Incomplete;
                if (i == size || text[i] != '"')
                    break;
                field += '"';
                ++i;
            }
            if (i + 1 < size && text[i] == '\r' && text[i + 1] == '\n')
                ++i;
            else if (i + 1 == size && text[i] == '\r' && !isLast)
                return Outcome::Incomplete;
            else if (i + 1 == size && text[i] == '\r')
                ++i;
        } else {
            const std::size_t stop = std::min(text.find(m_separator, i), text.find('\n', i));
            if (stop == std::string::npos && !isLast)
                return Outcome::Incomplete;
            std::size_t last = std::min(stop, size);
            const bool endsLine = last == size || text[last] == '\n';
            const std::size_t next = last;
            if (endsLine && last > i && text[last - 1] == '\r')
                --last;
            field.assign(text, i, last - i);
            if (field.find('"') != std::string::npos)
                return Outcome::Broken;
            i = next;
        }
        if (i >= size || text[i] == '\n') {
            end = std::min(i + 1, size);
            ++lines;
            return m_fields == 1 && field.empty() && text[from] != '"' ? Outcome::Blank : Outcome::Record;
        }
        if (text[i] != m_separator)
            return Outcome::Broken;
        ++i;
    }
}

bool RecordReader::skipLine(std::size_t from, bool isLast, std::size_t &end) const
{
    const std::size_t lineEnd = m_text.find('\n', from);
    end = lineEnd == std::string::npos ? m_text.size() : lineEnd + 1;
    return lineEnd != std::string::npos || isLast;
}

void RecordReader::feed(QByteArrayView utf8, bool isLast, const Take &take)
{
    m_text.append(utf8.data(), static_cast<std::size_t>(utf8.size()));
    std::size_t from = 0;
    while (from < m_text.size()) {
        std::size_t end = 0;
        if (m_inSkippedLine) {
            m_inSkippedLine = !skipLine(from, isLast, end);
            m_line += m_inSkippedLine ? 0 : 1;
            from = end;
            continue;
        }
        qint64 lines = 0;
        Outcome outcome = read(from, isLast, end, lines);
        if (outcome == Outcome::Incomplete) {
            if (m_text.size() - from <= longestRecord)
                break;
            outcome = Outcome::Broken;
        }
        if (outcome != Outcome::Blank) {
            m_record.line = m_line;
            m_record.isGood = outcome == Outcome::Record;
            m_record.fields.resize(m_fields);
            take(m_record);
        }
        if (outcome == Outcome::Broken) {
            const bool isWhole = skipLine(from, isLast, end);
            m_inSkippedLine = !isWhole;
            lines = isWhole ? 1 : 0;
        }
        m_line += lines;
        from = end;
    }
    m_text.erase(0, from);
}

char separatorOf(QByteArrayView utf8)
{
    constexpr std::array separators{',', '\t', ';'};
    std::array<qsizetype, separators.size()> counts{};
    bool isQuoted = false;
    for (const char c : utf8) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (c == '\n' && !isQuoted)
            break;
        else if (!isQuoted)
            for (std::size_t i = 0; i < separators.size(); ++i)
                counts[i] += c == separators[i] ? 1 : 0;
    }
    return separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

} // namespace segue::files
