// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace segue::sandbox {

namespace {

constexpr auto refreshPrefix = "0.";
constexpr std::chrono::seconds refreshLife = std::chrono::hours(24 * 90); // reference 1.6 [ENT-rt]

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray field(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().toUtf8();
}

} // namespace

TokenMint::TokenMint(const Clock &clock, Random &random, double timeScale)
    : m_clock(clock), m_random(random), m_timeScale(timeScale), m_secret(random.bytes(32)),
      m_counter(clock.now().toMSecsSinceEpoch()) // so that numbers of before a restart are lower
{
}

QJsonObject TokenMint::save()
{
    QJsonObject revoked;
    for (auto it = m_revokedBefore.cbegin(); it != m_revokedBefore.cend(); ++it)
        revoked.insert(text(it.key()), static_cast<double>(it.value()));
    return {{QStringLiteral("secret"), text(m_secret.toHex())},
            {QStringLiteral("signing_key"), text(signingKey().toPem())},
            {QStringLiteral("revoked_before"), revoked}};
}

void TokenMint::restore(const QJsonObject &saved)
{
    m_secret = QByteArray::fromHex(field(saved, "secret"));
    m_signingKey = RsaKey::fromPem(field(saved, "signing_key"));
    m_revokedBefore.clear();
    const QJsonObject revoked = saved.value(QLatin1String("revoked_before")).toObject();
    for (auto it = revoked.begin(); it != revoked.end(); ++it)
        m_revokedBefore.insert(it.key().toUtf8(), static_cast<qint64>(it.value().toDouble()));
}

const RsaKey &TokenMint::signingKey()
{
    if (m_signingKey.isNull())
        m_signingKey = RsaKey::generate();
    return m_signingKey;
}

QByteArray TokenMint::keyId()
{
    return base64Url(QCryptographicHash::hash(signingKey().modulus(), QCryptographicHash::Sha256).left(20));
}

QByteArray TokenMint::sealed(const QJsonObject &content) const
{
    const QByteArray payload = base64Url(R"({"typ":"JWT","alg":"HS256"})") + '.' + base64Url(compact(content));
    return payload + '.' + base64Url(hmacSha256(m_secret, payload));
}

std::optional<QJsonObject> TokenMint::opened(const QByteArray &token) const
{
    const auto mark = token.lastIndexOf('.');
    const auto first = token.indexOf('.');
    if (first < 0 || mark <= first || !sameSecret(fromBase64Url(token.mid(mark + 1)), hmacSha256(m_secret, token.left(mark))))
        return std::nullopt;
    return QJsonDocument::fromJson(fromBase64Url(token.mid(first + 1, mark - first - 1))).object();
}

QByteArray TokenMint::accessToken(const Directory &directory, const QByteArray &origin, const Person &person, const QByteArray &clientId,
                                  const QByteArray &audience, std::chrono::seconds life)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    // Ends are kept in milliseconds beside the usual seconds: scaled lives are shorter than a second's rounding.
    const auto end = now + static_cast<qint64>(static_cast<double>(life.count()) * 1000.0 / m_timeScale);
    QJsonObject claims{{QStringLiteral("aud"), text(audience)},
                       {QStringLiteral("iss"), text(origin + '/' + directory.tenantId() + '/')},
                       {QStringLiteral("iat"), now / 1000},
                       {QStringLiteral("nbf"), now / 1000},
                       {QStringLiteral("exp"), end / 1000},
                       {QStringLiteral("exp_ms"), static_cast<double>(end)},
                       {QStringLiteral("appid"), text(clientId)},
                       {QStringLiteral("oid"), text(person.caller.objectId)},
                       {QStringLiteral("tid"), text(directory.tenantId())},
                       {QStringLiteral("ver"), QStringLiteral("1.0")},
                       {QStringLiteral("uti"), QString::number(++m_counter)}};
    if (!person.caller.isApplication) {
        claims.insert(QStringLiteral("upn"), person.userName);
        claims.insert(QStringLiteral("scp"), QStringLiteral("user_impersonation"));
    }
    return sealed(claims);
}

std::pair<std::optional<AccessGrant>, TokenFault> TokenMint::readAccess(const QByteArray &token) const
{
    const std::optional<QJsonObject> claims = opened(token);
    if (!claims || !claims->contains(QLatin1String("aud")))
        return {std::nullopt, TokenFault::Malformed};
    const AccessGrant grant{field(*claims, "oid"), field(*claims, "aud"), field(*claims, "uti")};
    const bool expired = claims->value(QLatin1String("exp_ms")).toDouble() <= static_cast<double>(m_clock.now().toMSecsSinceEpoch());
    if (expired || m_expired.contains(grant.tokenId) || grant.tokenId.toLongLong() < m_accessFrom)
        return {std::nullopt, TokenFault::Expired};
    return {grant, TokenFault::Malformed};
}

void TokenMint::expireAllAccess()
{
    m_accessFrom = m_counter + 1;
}

QByteArray TokenMint::refreshToken(const Person &person, const QByteArray &clientId)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const auto life = static_cast<qint64>(static_cast<double>(refreshLife.count()) * 1000.0 / m_timeScale);
    return refreshPrefix
           + sealed({{QStringLiteral("oid"), text(person.caller.objectId)},
                     {QStringLiteral("cid"), text(clientId)},
                     {QStringLiteral("iat"), static_cast<double>(now)},
                     {QStringLiteral("end"), static_cast<double>(now + life)},
                     {QStringLiteral("rnd"), text(m_random.bytes(12).toHex())}});
}

std::optional<RefreshGrant> TokenMint::readRefresh(const QByteArray &token) const
{
    if (!token.startsWith(refreshPrefix))
        return std::nullopt;
    const std::optional<QJsonObject> content = opened(token.mid(static_cast<qsizetype>(qstrlen(refreshPrefix))));
    if (!content || !content->contains(QLatin1String("cid")))
        return std::nullopt;
    return RefreshGrant{field(*content, "oid"), field(*content, "cid"),
                        static_cast<qint64>(content->value(QLatin1String("iat")).toDouble()),
                        static_cast<qint64>(content->value(QLatin1String("end")).toDouble())};
}

bool TokenMint::isRefreshRevoked(const RefreshGrant &grant) const
{
    return grant.issuedAt < std::max(m_revokedBefore.value(grant.objectId), m_revokedBefore.value(QByteArray()));
}

void TokenMint::revokeRefresh(const QByteArray &objectId)
{
    m_revokedBefore.insert(objectId, m_clock.now().toMSecsSinceEpoch() + 1);
}

QByteArray TokenMint::idToken(const Directory &directory, const QByteArray &origin, const Person &person, const QByteArray &clientId,
                              const QByteArray &nonce, std::chrono::seconds life)
{
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    // Pairwise: another application sees another subject for the same person (reference 1.12).
    const QByteArray subject = base64Url(hmacSha256("subject/" + clientId, person.caller.objectId));
    QJsonObject claims{
        {QStringLiteral("ver"), QStringLiteral("2.0")},
        {QStringLiteral("iss"), text(origin + '/' + directory.tenantId() + "/v2.0")},
        {QStringLiteral("aud"), text(clientId)},
        {QStringLiteral("sub"), text(subject)},
        {QStringLiteral("tid"), text(directory.tenantId())},
        {QStringLiteral("oid"), text(person.caller.objectId)},
        {QStringLiteral("preferred_username"), person.userName},
        {QStringLiteral("name"), person.caller.name},
        {QStringLiteral("iat"), now},
        {QStringLiteral("nbf"), now},
        {QStringLiteral("exp"), now + std::max<qint64>(1, static_cast<qint64>(static_cast<double>(life.count()) / m_timeScale))}};
    if (!nonce.isEmpty())
        claims.insert(QStringLiteral("nonce"), text(nonce));
    const QJsonObject header{{QStringLiteral("typ"), QStringLiteral("JWT")},
                             {QStringLiteral("alg"), QStringLiteral("RS256")},
                             {QStringLiteral("kid"), text(keyId())}};
    const QByteArray payload = base64Url(compact(header)) + '.' + base64Url(compact(claims));
    return payload + '.' + base64Url(signingKey().signRs256(payload));
}

QJsonObject TokenMint::keySet()
{
    const QJsonObject key{{QStringLiteral("kty"), QStringLiteral("RSA")},
                          {QStringLiteral("use"), QStringLiteral("sig")},
                          {QStringLiteral("alg"), QStringLiteral("RS256")},
                          {QStringLiteral("kid"), text(keyId())},
                          {QStringLiteral("n"), text(base64Url(signingKey().modulus()))},
                          {QStringLiteral("e"), text(base64Url(signingKey().exponent()))}};
    return {{QStringLiteral("keys"), QJsonArray{key}}};
}

} // namespace segue::sandbox
