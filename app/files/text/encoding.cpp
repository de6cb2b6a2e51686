// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoding.h"

#include <algorithm>

namespace segue::files {

namespace {
constexpr char utf8Mark[] = "\xEF\xBB\xBF";
/// Longest sequence of bytes that a piece may be cut in.
constexpr int longestSequence = 4;

struct Decoded
{
    QString text;
    bool isValid = false;
};

Decoded decoded(const char *encoding, QByteArray bytes, bool isWhole)
{
    // The head of a longer file may end within a character.
    for (int cut = 0; cut < longestSequence; ++cut) {
        QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
        const QString text = decoder(bytes);
        if (decoder.isValid() && !decoder.hasError() && !text.contains(QChar::ReplacementCharacter))
            return {text, true};
        if (isWhole || bytes.isEmpty())
            break;
        bytes.chop(1);
    }
    return {};
}

bool hasControls(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.unicode() < 0x20 && c != u'\t' && c != u'\r' && c != u'\n' && c != u'\f'; });
}

/// Texts without a mark are told by where the zeros of their ASCII stand: separators and line ends are ASCII in any CSV.
std::optional<Encoding> utf16WithoutMark(const QByteArray &head)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    if (odd > 0 && even == 0)
        return Encoding::Utf16Le;
    return even > 0 && odd == 0 ? std::optional(Encoding::Utf16Be) : std::nullopt;
}

/// Text in EUC-JP is mostly valid as Shift_JIS too, as half-width katakana that nobody wrote. Its hiragana and katakana give it away:
/// half-width they would be commas and dots before letters.
bool isRatherEuc(const QByteArray &head, bool isWhole, const QString &asShiftJis)
{
    const auto isHalfWidth = [](QChar c) { return c.unicode() >= 0xFF61 && c.unicode() <= 0xFF9F; };
    const auto isKana = [](QChar c) { return c.unicode() >= 0x3041 && c.unicode() <= 0x30FA; };
    const auto foreign = std::count_if(asShiftJis.cbegin(), asShiftJis.cend(), [](QChar c) { return c.unicode() >= 0x80; });
    const auto halfWidth = std::count_if(asShiftJis.cbegin(), asShiftJis.cend(), isHalfWidth);
    const Decoded euc = decoded("EUC-JP", head, isWhole);
    return halfWidth * 2 > foreign && euc.isValid && !hasControls(euc.text) && std::any_of(euc.text.cbegin(), euc.text.cend(), isKana);
}
} // namespace

QString nameOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return QStringLiteral("UTF-8");
    case Encoding::Utf8WithMark:
        return QStringLiteral("UTF-8 (BOM)");
    case Encoding::Utf16Le:
        return QStringLiteral("UTF-16 LE");
    case Encoding::Utf16Be:
        return QStringLiteral("UTF-16 BE");
    case Encoding::ShiftJis:
        return QStringLiteral("Shift_JIS (CP932)");
    }
    Q_UNREACHABLE();
}

std::optional<Encoding> encodingOf(const QByteArray &head, bool isWhole)
{
    if (head.startsWith(utf8Mark))
        return Encoding::Utf8WithMark;
    if (head.startsWith("\xFF\xFE"))
        return Encoding::Utf16Le;
    if (head.startsWith("\xFE\xFF"))
        return Encoding::Utf16Be;
    if (head.contains('\0'))
        return utf16WithoutMark(head);
    if (const Decoded utf8 = decoded("UTF-8", head, isWhole); utf8.isValid)
        return hasControls(utf8.text) ? std::nullopt : std::optional(Encoding::Utf8); // ISO-2022-JP is ASCII with escapes
    const Decoded shiftJis = decoded("Shift_JIS", head, isWhole);
    if (!shiftJis.isValid || hasControls(shiftJis.text) || isRatherEuc(head, isWhole, shiftJis.text))
        return std::nullopt;
    return Encoding::ShiftJis;
}

namespace {
const char *converterOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
    case Encoding::Utf8WithMark:
        return "UTF-8";
    case Encoding::Utf16Le:
        return "UTF-16LE";
    case Encoding::Utf16Be:
        return "UTF-16BE";
    case Encoding::ShiftJis:
        break;
    }
    return "Shift_JIS"; // ICU's table of that name is Microsoft's code page 932
}
} // namespace

Utf8Feed::Utf8Feed(Encoding encoding)
    : m_asItIs(encoding == Encoding::Utf8 || encoding == Encoding::Utf8WithMark), m_decoder(converterOf(encoding))
{
}

QByteArray Utf8Feed::utf8(const QByteArray &bytes)
{
    QByteArray text = m_asItIs ? bytes : QString(m_decoder(bytes)).toUtf8();
    if (m_atStart && !text.isEmpty()) {
        m_atStart = false;
        if (text.startsWith(utf8Mark))
            text.remove(0, static_cast<qsizetype>(sizeof utf8Mark - 1));
    }
    return text;
}

} // namespace segue::files
