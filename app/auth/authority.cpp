// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority.h"

#include "token/endpoints.h"

#include <QJsonDocument>
#include <QMap>

#include <algorithm>
#include <array>
#include <functional>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

// Reference 1.1: public (with the older name that some challenges still have [LRN-mt]), US government, China.
constexpr std::array microsoftHosts{
    "login.microsoftonline.com"_L1,
    "login.windows.net"_L1,
    "login.microsoftonline.us"_L1,
    "login.partner.microsoftonline.cn"_L1,
};

/// Said to be an older name of China's, which nobody has confirmed. A challenge may name it, but nothing is ever sent there: the
/// confirmed name is asked in its place, which is right whether or not the old one still leads to Microsoft.
constexpr auto unconfirmedChina = "login.chinacloudapi.cn"_L1;
constexpr auto confirmedChina = "login.partner.microsoftonline.cn"_L1;

/// Walks through the words of a WWW-Authenticate field (RFC 9110, 11.6.1), forgiving about blanks.
class ChallengeReader
{
public:
    using Values = QMap<QByteArray, QByteArray>;
    using IsWanted = std::function<bool(const Values &)>;

    explicit ChallengeReader(const QByteArray &header) : m_text(header) {}

    /// The values of the first Bearer challenge that is what the caller looks for; empty: there is none.
    [[nodiscard]] Values read(const IsWanted &isWanted)
    {
        while (skip(" \t,\r\n")) {
            const QByteArray word = takeUntil(" \t,=\"\r\n");
            skip(" \t");
            if (!word.isEmpty() && isAt('=')) {
                ++m_place;
                skip(" \t");
                // The first value of a name counts, as for everything else a server says twice.
                if (const QByteArray value = takeValue(), name = word.toLower(); m_isBearer && !m_values.contains(name))
                    m_values.insert(name, value);
            } else if (!word.isEmpty()) {
                if (m_isBearer && isWanted(m_values))
                    return m_values;
                m_isBearer = word.compare("bearer", Qt::CaseInsensitive) == 0;
                m_values.clear();
            } else {
                ++m_place; // a mark where no word can begin
            }
        }
        return m_isBearer && isWanted(m_values) ? m_values : Values();
    }

private:
    [[nodiscard]] bool isAt(char mark) const { return m_place < m_text.size() && m_text.at(m_place) == mark; }
    /// Whether something is left.
    bool skip(QByteArrayView marks)
    {
        while (m_place < m_text.size() && marks.contains(m_text.at(m_place)))
            ++m_place;
        return m_place < m_text.size();
    }
    QByteArray takeUntil(QByteArrayView marks)
    {
        const qsizetype begin = m_place;
        while (m_place < m_text.size() && !marks.contains(m_text.at(m_place)))
            ++m_place;
        return m_text.mid(begin, m_place - begin);
    }
    QByteArray takeValue()
    {
        if (!isAt('"'))
            return takeUntil(" \t,\r\n");
        QByteArray value;
        for (++m_place; m_place < m_text.size() && !isAt('"'); ++m_place) {
            if (isAt('\\') && m_place + 1 < m_text.size())
                ++m_place;
            value.append(m_text.at(m_place));
        }
        ++m_place;
        return value;
    }

    QByteArray m_text;
    qsizetype m_place = 0;
    bool m_isBearer = false;
    Values m_values;
};

Challenge challengeFrom(const ChallengeReader::Values &values)
{
    const auto address = [&values](const char *name) { return QUrl(QString::fromUtf8(values.value(name)), QUrl::StrictMode); };
    return {address("authorization_uri"), address("resource_id")};
}

bool isWhole(const Challenge &challenge)
{
    const auto leads = [](const QUrl &url) { return url.isValid() && !url.scheme().isEmpty() && !url.host().isEmpty(); };
    return leads(challenge.authorizationUri) && leads(challenge.resource);
}

QUrl originOf(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    return origin;
}

Error refused(const QUrl &authority)
{
    return Error(ErrorCode::SignInAuthorityRefused).with(u"authority"_s, originOf(authority).toString());
}

/// A server may name its organisation by either of its two hosts (name.crm7… and name.api.crm7…), never another's.
bool isOwnResource(const QUrl &resource, const QUrl &server)
{
    const auto plain = [](const QUrl &url) {
        QStringList labels = url.host().toLower().split(u'.');
        if (labels.size() > 3 && labels.at(1) == "api"_L1)
            labels.removeAt(1);
        return labels;
    };
    return resource.scheme() == server.scheme() && resource.port() == server.port() && plain(resource) == plain(server);
}

std::optional<Challenge> challengeOf(const net::HttpReply &reply)
{
    for (const auto &[name, value] : reply.headers.all()) {
        if (name.compare("WWW-Authenticate", Qt::CaseInsensitive) != 0)
            continue;
        if (auto challenge = parseChallenge(value))
            return challenge;
    }
    return std::nullopt;
}

} // namespace

std::optional<Challenge> parseChallenge(const QByteArray &header)
{
    const auto values = ChallengeReader(header).read([](const auto &found) { return isWhole(challengeFrom(found)); });
    return values.isEmpty() ? std::nullopt : std::optional(challengeFrom(values));
}

QByteArray claimsOfChallenge(const QByteArray &header)
{
    const auto values = ChallengeReader(header).read([](const auto &found) { return found.value("error") == "insufficient_claims"; });
    // Padded or not, in either alphabet: nobody says which.
    QByteArray text = values.value("claims").replace('+', '-').replace('/', '_');
    while (text.endsWith('='))
        text.chop(1);
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                                  | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && QJsonDocument::fromJson(*decoded).isObject() ? *decoded : QByteArray();
}

bool isAllowedAuthority(const QUrl &authority, const QUrl &server)
{
    if (!authority.isValid() || authority.host().isEmpty() || !authority.userInfo().isEmpty())
        return false;
    if (net::isLoopback(authority))
        return net::isLoopback(server) && (authority.scheme() == "http"_L1 || authority.scheme() == "https"_L1);
    const QString host = authority.host().toLower();
    const bool isMicrosoft =
        std::any_of(microsoftHosts.begin(), microsoftHosts.end(), [&](QLatin1StringView known) { return host == known; });
    return isMicrosoft && authority.scheme() == "https"_L1 && authority.port(443) == 443;
}

Result<Authority> authorityFromChallenge(const Challenge &challenge, const QUrl &server)
{
    QUrl uri = challenge.authorizationUri;
    if (uri.host().compare(unconfirmedChina, Qt::CaseInsensitive) == 0)
        uri.setHost(confirmedChina);
    if (!isAllowedAuthority(uri, server))
        return failure(refused(uri));
    const QStringList parts = uri.path().split(u'/', Qt::SkipEmptyParts);
    const QString tail = parts.mid(1).join(u'/').toLower();
    if (parts.isEmpty() || !isTenantName(parts.first()) || (tail != "oauth2/authorize"_L1 && tail != "oauth2/v2.0/authorize"_L1))
        return failure(refused(uri));
    Authority authority;
    authority.authority = originOf(uri);
    authority.tenant = parts.first();
    if (authority.tenant.compare("common"_L1, Qt::CaseInsensitive) == 0)
        authority.tenant = u"organizations"_s;
    // A token is only ever meant for the server that was asked, whatever it says.
    authority.resource = isOwnResource(challenge.resource, server) ? challenge.resource : originOf(server);
    return authority;
}

Operation<Authority> *discoverAuthority(QObject *parent, net::HttpClient &client, const QUrl &server)
{
    return flow<Authority>(parent, u"discover authority"_s, [&client, server](Flow<Authority> *self) {
        net::HttpRequest request;
        request.url = originOf(server);
        request.url.setPath(u"/api/data/v9.2/"_s);
        request.headers = {{"Accept", "application/json"}};
        request.paced = false;
        request.authorised = false;
        request.timeout = std::chrono::seconds(30);
        request.label = "GET challenge";
        self->await(client.send(self, request), [self, server](const net::HttpReply &reply) {
            const auto challenge = reply.status == 401 ? challengeOf(reply) : std::nullopt;
            if (challenge) {
                self->settle(authorityFromChallenge(*challenge, server));
                return;
            }
            self->fail(Error(ErrorCode::NotDataverse)
                           .with(u"address"_s, originOf(server).toString())
                           .with(u"what"_s, u"HTTP %1"_s.arg(reply.status))
                           .withStatus(reply.status)
                           .withRequestIds({}, QString::fromLatin1(reply.correlationId)));
        });
    });
}

} // namespace segue::auth
