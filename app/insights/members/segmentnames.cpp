// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentnames.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace segue::insights {

namespace {

void skipBlanks(std::string_view &text)
{
    const std::size_t place = text.find_first_not_of(" \t\r\n");
    text.remove_prefix(place == std::string_view::npos ? text.size() : place);
}

bool take(std::string_view &text, std::string_view token)
{
    if (!text.starts_with(token))
        return false;
    text.remove_prefix(token.size());
    skipBlanks(text);
    return true;
}

/// Walks a list of names without escapes. False where it is not as simple as that; what was found then counts for nothing.
template<class F>
bool walk(std::string_view text, F onName)
{
    skipBlanks(text);
    if (!take(text, "["))
        return false;
    if (take(text, "]"))
        return text.empty();
    do {
        const std::string_view quote = text.starts_with('"') ? "\"" : "\\\"";
        if (!text.starts_with(quote))
            return false;
        text.remove_prefix(quote.size());
        const std::size_t end = text.find(quote);
        if (end == std::string_view::npos || text.substr(0, end).find('\\') != std::string_view::npos)
            return false;
        onName(text.substr(0, end));
        text.remove_prefix(end);
        take(text, quote);
    } while (take(text, ","));
    return take(text, "]") && text.empty();
}

std::optional<std::vector<std::string>> slowly(std::string_view list)
{
    QByteArray text(list.data(), static_cast<qsizetype>(list.size()));
    QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isArray())
        document = QJsonDocument::fromJson(text.replace("\\\"", "\""));
    if (!document.isArray())
        return std::nullopt;
    std::vector<std::string> names;
    const QJsonArray array = document.array();
    for (const auto &value : array) {
        if (!value.isString())
            return std::nullopt;
        names.push_back(value.toString().toStdString());
    }
    return names;
}

} // namespace

std::optional<std::vector<std::string>> namesIn(std::string_view list)
{
    std::vector<std::string> names;
    if (walk(list, [&names](std::string_view name) { names.emplace_back(name); }))
        return names;
    return slowly(list);
}

std::optional<bool> holdsName(std::string_view list, std::string_view name)
{
    bool holds = false;
    if (walk(list, [&holds, name](std::string_view one) { holds = holds || one == name; }))
        return holds;
    const auto names = slowly(list);
    if (!names)
        return std::nullopt;
    for (const std::string &one : *names)
        holds = holds || one == name;
    return holds;
}

} // namespace segue::insights
