// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "querystring.h"

#include <algorithm>

namespace segue::sandbox {

namespace {

const QByteArrayList unsupported{"$skip", "$search", "$format", "$apply", "$expand", "$compute"};

QByteArray unquoted(QByteArray value)
{
    if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
        value = value.mid(1, value.size() - 2);
    return value;
}

/// Splits at commas outside quotes.
QByteArrayList preferTokens(const QByteArray &field)
{
    QByteArrayList tokens;
    QByteArray token;
    bool quoted = false;
    for (const char c : field) {
        if (c == '"')
            quoted = !quoted;
        if (c == ',' && !quoted) {
            tokens.append(token.trimmed());
            token.clear();
        } else {
            token.append(c);
        }
    }
    tokens.append(token.trimmed());
    return tokens;
}

} // namespace

QByteArray percentDecoded(const QByteArray &text)
{
    QByteArray spaced = text;
    spaced.replace('+', ' ');
    return QByteArray::fromPercentEncoding(spaced);
}

Answer<QueryString> parseQueryString(const QByteArray &query, const QByteArrayList &allowed)
{
    QueryString result;
    for (const QByteArray &part : query.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = percentDecoded(equals < 0 ? part : part.left(equals));
        const QByteArray value = equals < 0 ? QByteArray("") : percentDecoded(part.mid(equals + 1));
        if (name != "$skiptoken") {
            if (!result.withoutSkipToken.isEmpty())
                result.withoutSkipToken.append('&');
            result.withoutSkipToken.append(part);
        }
        auto &target = name.startsWith('@') ? result.aliases : result.options;
        if (target.contains(name))
            return badUri(QStringLiteral("Query option '%1' was specified more than once, but it must be specified at most once.")
                              .arg(QString::fromUtf8(name)));
        if (!name.startsWith('@') && !allowed.contains(name)) {
            if (unsupported.contains(name) || name.startsWith('$'))
                return badUri(QStringLiteral("The query parameter %1 is not supported").arg(QString::fromUtf8(name)));
            return badUri(QStringLiteral("The query parameter '%1' is not supported").arg(QString::fromUtf8(name)));
        }
        target.insert(name, value);
    }
    return result;
}

Preferences Preferences::parse(const QByteArrayList &fields)
{
    Preferences preferences;
    for (const QByteArray &field : fields) {
        for (const QByteArray &token : preferTokens(field)) {
            const qsizetype equals = token.indexOf('=');
            const QByteArray name = token.left(equals < 0 ? token.size() : equals).trimmed().toLower();
            const QByteArray value = equals < 0 ? QByteArray() : unquoted(token.mid(equals + 1).trimmed());
            if (name == "odata.maxpagesize" || name == "maxpagesize") {
                bool ok = false;
                const int size = value.toInt(&ok);
                if (ok && size > 0)
                    preferences.pageSize = std::min(size, largestPage);
            } else if (name == "odata.include-annotations") {
                preferences.annotations = value.split(',');
            } else if (name == "return") {
                preferences.representation = value == "representation";
            } else if (name == "odata.continue-on-error") {
                preferences.continueOnError = value.isEmpty() || value == "true";
            }
        }
    }
    return preferences;
}

bool Preferences::wants(QByteArrayView annotation) const
{
    return std::any_of(annotations.begin(), annotations.end(), [annotation](const QByteArray &pattern) {
        const QByteArray trimmed = pattern.trimmed();
        return trimmed.endsWith('*') ? annotation.startsWith(trimmed.chopped(1)) : annotation == trimmed;
    });
}

QByteArray Preferences::applied(bool paged, bool annotated, bool represented) const
{
    QByteArrayList all;
    if (paged && pageSize > 0)
        all.append("odata.maxpagesize=" + QByteArray::number(pageSize));
    if (annotated && !annotations.isEmpty())
        all.append("odata.include-annotations=\"" + annotations.join(',') + '"');
    if (represented && representation)
        all.append("return=representation");
    return all.join(',');
}

} // namespace segue::sandbox
