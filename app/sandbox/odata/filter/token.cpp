// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "token.h"

#include "world/guid.h"

namespace segue::sandbox {

namespace {

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '@';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNamePart(char c)
{
    return isNameStart(c) || isDigit(c) || c == '.';
}

/// 2026-11-22 or 2026-11-22T18:04:11.123Z
qsizetype timeSize(QByteArrayView text)
{
    static constexpr char shape[] = "dddd-dd-ddTdd:dd:dd";
    qsizetype size = 0;
    while (size < 19 && size < text.size() && (shape[size] == 'd' ? isDigit(text[size]) : text[size] == shape[size]))
        ++size;
    if (size == 10)
        return size;
    if (size < 19)
        return 0;
    if (size < text.size() && text[size] == '.') {
        ++size;
        while (size < text.size() && isDigit(text[size]))
            ++size;
    }
    return size < text.size() && text[size] == 'Z' ? size + 1 : 0;
}

qsizetype numberSize(QByteArrayView text)
{
    qsizetype size = text.startsWith('-') ? 1 : 0;
    while (size < text.size() && (isDigit(text[size]) || text[size] == '.'))
        ++size;
    return size;
}

/// A JSON array at the front, by its brackets and strings only; 0 if it does not end.
qsizetype arraySize(QByteArrayView text)
{
    bool inString = false;
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (inString && text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            inString = !inString;
        else if (!inString && text[at] == ']')
            return at + 1;
    }
    return 0;
}

ApiError syntaxError(qsizetype at, const QByteArray &text)
{
    return badUri(QStringLiteral("Syntax error at position %1 in '%2'.").arg(at).arg(QString::fromUtf8(text.left(200))));
}

Token::Kind punctuation(char c)
{
    switch (c) {
    case '(':
        return Token::Kind::Open;
    case ')':
        return Token::Kind::Close;
    case ',':
        return Token::Kind::Comma;
    case '/':
        return Token::Kind::Slash;
    case ':':
        return Token::Kind::Colon;
    case '=':
        return Token::Kind::Equals;
    default:
        return Token::Kind::End;
    }
}

} // namespace

Answer<std::vector<Token>> tokenise(const QByteArray &text)
{
    std::vector<Token> tokens;
    qsizetype at = 0;
    const QByteArrayView view(text);
    while (at < view.size()) {
        const char c = view[at];
        if (c == ' ' || c == '\t') {
            ++at;
            continue;
        }
        const QByteArrayView rest = view.sliced(at);
        if (punctuation(c) != Token::Kind::End) {
            tokens.push_back({punctuation(c), QByteArray(1, c), at});
            ++at;
        } else if (c == '\'') {
            QByteArray value;
            qsizetype end = at + 1;
            for (;; ++end) {
                if (end >= view.size())
                    return badUri(QStringLiteral("There is an unterminated string literal at position %1 in '%2'.")
                                      .arg(view.size())
                                      .arg(QString::fromUtf8(text.left(200))));
                if (view[end] != '\'') {
                    value.append(view[end]);
                } else if (end + 1 < view.size() && view[end + 1] == '\'') {
                    value.append('\'');
                    ++end;
                } else {
                    break;
                }
            }
            tokens.push_back({Token::Kind::Text, value.isNull() ? QByteArray("") : value, at});
            at = end + 1;
        } else if (const qsizetype array = c == '[' ? arraySize(rest) : 0) {
            tokens.push_back({Token::Kind::Json, rest.first(array).toByteArray(), at});
            at += array;
        } else if (rest.size() >= 36 && Guid::parse(rest.first(36)) && (rest.size() == 36 || !isNamePart(rest[36]))) {
            tokens.push_back({Token::Kind::Guid, rest.first(36).toByteArray(), at});
            at += 36;
        } else if (isNameStart(c)) {
            qsizetype size = 1;
            while (size < rest.size() && isNamePart(rest[size]))
                ++size;
            tokens.push_back({Token::Kind::Name, rest.first(size).toByteArray(), at});
            at += size;
        } else if (const qsizetype size = timeSize(rest)) {
            tokens.push_back({Token::Kind::Time, rest.first(size).toByteArray(), at});
            at += size;
        } else if (const qsizetype digits = numberSize(rest); digits > 0 && (digits == rest.size() || !isNamePart(rest[digits]))) {
            tokens.push_back({Token::Kind::Number, rest.first(digits).toByteArray(), at});
            at += digits;
        } else {
            return syntaxError(at, text);
        }
    }
    tokens.push_back({Token::Kind::End, {}, at});
    return tokens;
}

} // namespace segue::sandbox
