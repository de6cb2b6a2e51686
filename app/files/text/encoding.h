// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

#include <optional>

namespace segue::files {

/// How a file writes its characters.
enum class Encoding { Utf8, Utf8WithMark, Utf16Le, Utf16Be, ShiftJis };

/// As people know it: "UTF-8", "UTF-8 (BOM)", "UTF-16 LE", "UTF-16 BE", "Shift_JIS (CP932)".
[[nodiscard]] QString nameOf(Encoding encoding);

/// Which encoding the beginning of a file is in; nothing where it is none of ours. Decided by what is valid, never by frequencies,
/// which mislead in the short files that lists are (decision 0015). \p isWhole: \p head is all there is. Pure.
[[nodiscard]] std::optional<Encoding> encodingOf(const QByteArray &head, bool isWhole);

/// Turns a file's bytes into UTF-8, piece by piece. Bytes that mean nothing become U+FFFD.
class Utf8Feed
{
public:
    explicit Utf8Feed(Encoding encoding);
    [[nodiscard]] QByteArray utf8(const QByteArray &bytes);

private:
    bool m_asItIs;
    bool m_atStart = true;
    QStringDecoder m_decoder;
};

} // namespace segue::files
