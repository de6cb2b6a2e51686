// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace segue::domain {

namespace {

constexpr int nameLength = 128;
constexpr qsizetype listNameLength = 128; // UTF-16 units, as Dataverse counts `listname`

/// Letters and signs as a Japanese keyboard gives them, for what they mean in an address.
QString halfWidth(QString text)
{
    for (QChar &c : text) {
        if (c >= QChar(0xff01) && c <= QChar(0xff5e))
            c = QChar(static_cast<char16_t>(c.unicode() - 0xff01 + 0x21));
        else if (c == QChar(0x3002) || c == QChar(0xff61)) // 。 and its narrow form stand for the dot
            c = u'.';
        else if (c.isSpace())
            c = u' ';
    }
    return text;
}

bool isUsableInName(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        break;
    }
    // Marks that turn the reading direction of what follows can make a name look like another.
    const bool turnsText = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return !turnsText && !QChar::isNonCharacter(code);
}

Error nameError(const QString &name, const QString &reason)
{
    return Error(ErrorCode::NameInvalid).with(QStringLiteral("name"), name).with(QStringLiteral("reason"), reason);
}

Error addressError(const QString &address, const QString &reason)
{
    return Error(ErrorCode::AddressInvalid).with(QStringLiteral("address"), address).with(QStringLiteral("reason"), reason);
}

bool isLoopbackHost(const QString &host)
{
    if (host == QLatin1String("localhost") || host == QLatin1String("::1"))
        return true;
    // QUrl writes every form of an IPv4 address as four plain numbers.
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && parts.first() == QLatin1String("127") && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
               bool isNumber = false;
               const int number = part.toInt(&isNumber);
               return isNumber && number >= 0 && number <= 255;
           });
}

/// The part between scheme and path: what of an address may hold a password.
QStringView authorityOf(QStringView address, qsizetype from)
{
    const QStringView rest = address.mid(from);
    const auto end = std::find_if(rest.begin(), rest.end(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#' || c == u'\\'; });
    return rest.left(end - rest.begin());
}

/// "https://…": a colon further on, as in a query, is no scheme's.
bool startsWithScheme(const QString &address)
{
    const qsizetype end = address.indexOf(QLatin1String("://"));
    return end > 0 && std::all_of(address.begin(), address.begin() + end, [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); });
}

} // namespace

Result<QString> validName(const QString &text)
{
    const QString name = text.trimmed();
    if (name.isEmpty())
        return failure(nameError(name, QStringLiteral("@empty")));
    const QList<uint> characters = name.toUcs4();
    if (characters.size() > nameLength)
        return failure(nameError(name, QStringLiteral("@too_long")));
    if (!name.isValidUtf16() || !std::all_of(characters.begin(), characters.end(), [](uint code) { return isUsableInName(code); })) {
        QString shown;
        std::copy_if(name.begin(), name.end(), std::back_inserter(shown),
                     [](QChar c) { return !c.isSurrogate() && isUsableInName(c.unicode()); });
        return failure(nameError(shown, QStringLiteral("@control_characters")));
    }
    return name;
}

Result<QUrl> validServer(const QString &text)
{
    QString address = halfWidth(text).trimmed();
    if (address.isEmpty())
        return failure(addressError({}, QStringLiteral("@empty")));
    const bool hasScheme = startsWithScheme(address);
    if (!hasScheme)
        address.prepend(address.startsWith(QLatin1String("//")) ? QLatin1String("https:") : QLatin1String("https://"));

    // Nothing but scheme and server is kept, and nothing else is repeated to the reader: the rest of a pasted address may
    // hold a password or a session.
    const qsizetype serverFrom = address.indexOf(QLatin1String("://")) + 3;
    const QString authority = authorityOf(address, serverFrom).toString();
    const QString scheme = address.left(serverFrom - 3).toLower();
    const QString server = scheme + QLatin1String("://") + authority.mid(authority.lastIndexOf(u'@') + 1);
    if (authority.contains(u'@'))
        return failure(addressError(server, QStringLiteral("@has_password")));
    if (scheme != QLatin1String("https") && scheme != QLatin1String("http"))
        return failure(addressError(server, QStringLiteral("@not_an_address")));
    if (authority.isEmpty() || authority.startsWith(u':'))
        return failure(addressError(server, QStringLiteral("@no_host")));

    QUrl url(server, QUrl::StrictMode);
    QString host = url.host();
    if (host.endsWith(u'.'))
        host.chop(1);
    const bool isOneWord = !host.contains(u'.') && !host.contains(u':') && !isLoopbackHost(host);
    if (!url.isValid() || host.isEmpty() || host.startsWith(u'.') || host.contains(QLatin1String("..")) || url.port() == 0
        || (isOneWord && !hasScheme))
        return failure(addressError(server, QStringLiteral("@not_an_address")));
    if (scheme == QLatin1String("http") && !isLoopbackHost(host))
        return failure(Error(ErrorCode::AddressNotSecure).with(QStringLiteral("address"), server));

    url.setHost(host);
    const int usualPort = scheme == QLatin1String("https") ? 443 : 80;
    if (url.port() == usualPort)
        url.setPort(-1);
    return url;
}

bool isPractice(const QUrl &server)
{
    return isLoopbackHost(server.host());
}

QString listNameFrom(const QString &nameTemplate, const QString &segment, const QString &exportName, int part)
{
    static const QString whole = QStringLiteral("{segment}");
    const QString &pattern = nameTemplate.trimmed().isEmpty() ? whole : nameTemplate;
    // In one pass, so that braces inside a name stay what they are.
    const QString number = QString::number(part);
    const std::array<std::pair<QLatin1String, const QString &>, 3> places{
        {{QLatin1String("{segment}"), segment}, {QLatin1String("{export}"), exportName}, {QLatin1String("{part}"), number}}};
    // Numbered lists have names of their own, also where the template does not think of them.
    const QString suffix = part > 1 && !pattern.contains(places.back().first) ? u' ' + number : QString();
    QString name;
    for (qsizetype at = 0; at < pattern.size();) {
        const QStringView rest = QStringView(pattern).mid(at);
        const auto place =
            std::find_if(places.begin(), places.end(), [rest](const auto &candidate) { return rest.startsWith(candidate.first); });
        if (place == places.end()) {
            name += pattern.at(at++);
        } else {
            name += place->second;
            at += place->first.size();
        }
    }
    name = name.trimmed();
    if (const qsizetype room = listNameLength - suffix.size(); name.size() > room) {
        const bool splitsPair = name.at(room - 1).isHighSurrogate() && name.at(room).isLowSurrogate();
        name.truncate(splitsPair ? room - 1 : room);
    }
    return name.trimmed() + suffix;
}

} // namespace segue::domain
