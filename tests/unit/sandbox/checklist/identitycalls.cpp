// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identitycalls.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <memory>

namespace segue::testing {

namespace {

constexpr auto formType = "Content-Type: application/x-www-form-urlencoded\r\n";

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

IdentityCalls::Fields changed(IdentityCalls::Fields fields, const IdentityCalls::Fields &changes)
{
    for (const auto &change : changes) {
        fields.removeIf([&change](const auto &field) { return field.first == change.first; });
        if (!change.second.isEmpty())
            fields.append(change);
    }
    return fields;
}

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

Key newKey()
{
    return {EVP_RSA_gen(2048), EVP_PKEY_free};
}

QByteArray bytesOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<qsizetype>(size)};
}

QByteArray selfSigned(EVP_PKEY *key)
{
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 7);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 86'400);
    X509_set_pubkey(certificate.get(), key);
    X509_sign(certificate.get(), key, EVP_sha256());
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_X509(bio.get(), certificate.get());
    return bytesOf(bio.get());
}

QByteArray signedWith(EVP_PKEY *key, const QByteArray &text, bool pss)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_PKEY_CTX *context = nullptr;
    EVP_DigestSignInit(digest.get(), &context, EVP_sha256(), nullptr, key);
    if (pss) {
        EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST);
    }
    const auto *data = reinterpret_cast<const unsigned char *>(text.constData());
    std::size_t size = 0;
    EVP_DigestSign(digest.get(), nullptr, &size, data, static_cast<std::size_t>(text.size()));
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, data, static_cast<std::size_t>(text.size()));
    signature.resize(static_cast<qsizetype>(size));
    return signature;
}

} // namespace

QByteArray form(const IdentityCalls::Fields &fields)
{
    QByteArrayList pieces;
    for (const auto &[name, value] : fields)
        pieces.append(name + '=' + value.toPercentEncoding());
    return pieces.join('&');
}

int aadsts(const RawReply &reply)
{
    return reply.json().value(QLatin1String("error_codes")).toArray().first().toInt();
}

QByteArray word(const RawReply &reply)
{
    return reply.json().value(QLatin1String("error")).toString().toUtf8();
}

QByteArray inLocation(const RawReply &reply, const char *name)
{
    const QUrlQuery query(QUrl(QString::fromUtf8(reply.field("Location"))));
    return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).toUtf8();
}

QJsonObject claimsOf(const QString &jwt)
{
    const QByteArray part = jwt.toUtf8().split('.').value(1);
    return QJsonDocument::fromJson(QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding)).object();
}

QByteArray IdentityCalls::challenge()
{
    return base64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
}

RawReply IdentityCalls::get(const QByteArray &target, const QByteArray &lines) const
{
    return rawRequest(sandbox.port(), "GET", target, lines);
}

RawReply IdentityCalls::post(const QByteArray &endpoint, const Fields &fields, const QByteArray &lines, const QByteArray &tenantName) const
{
    const QByteArray path = '/' + (tenantName.isEmpty() ? tenant() : tenantName) + "/oauth2/v2.0/" + endpoint;
    return rawRequest(sandbox.port(), "POST", path, formType + lines, form(fields));
}

IdentityCalls::Fields IdentityCalls::authorizeFields(const Fields &changes) const
{
    return changed({{"client_id", publicClient()},
                    {"response_type", "code"},
                    {"redirect_uri", "http://localhost:53117"},
                    {"scope", server() + "/user_impersonation openid profile offline_access"},
                    {"state", "where I was"},
                    {"code_challenge", challenge()},
                    {"code_challenge_method", "S256"}},
                   changes);
}

RawReply IdentityCalls::authorizePage(const Fields &changes) const
{
    return get('/' + tenant() + "/oauth2/v2.0/authorize?" + form(authorizeFields(changes)));
}

RawReply IdentityCalls::choose(const QByteArray &account, const Fields &changes, const QByteArray &button) const
{
    return rawRequest(sandbox.port(), "POST", '/' + tenant() + "/oauth2/v2.0/authorize?" + form(authorizeFields(changes)), formType,
                      "account=" + account + "%40kitakaze.example&" + button);
}

QByteArray IdentityCalls::code(const QByteArray &account, const Fields &changes) const
{
    return inLocation(choose(account, changes), "code");
}

RawReply IdentityCalls::redeem(const QByteArray &code, const Fields &changes) const
{
    return token(changed({{"grant_type", "authorization_code"},
                          {"client_id", publicClient()},
                          {"redirect_uri", "http://localhost:53117"},
                          {"code", code},
                          {"code_verifier", verifier}},
                         changes));
}

RawReply IdentityCalls::refresh(const QByteArray &refreshToken, const QByteArray &scope) const
{
    return token({{"grant_type", "refresh_token"}, {"client_id", publicClient()}, {"refresh_token", refreshToken}, {"scope", scope}});
}

QByteArray IdentityCalls::refreshToken(const QByteArray &account) const
{
    return redeem(code(account)).json().value(QLatin1String("refresh_token")).toString().toUtf8();
}

QByteArray IdentityCalls::assertion(const Assertion &how)
{
    if (m_key.isEmpty()) {
        const Key made = newKey();
        m_certificate = selfSigned(made.get());
        const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
        PEM_write_bio_PrivateKey(bio.get(), made.get(), nullptr, nullptr, 0, nullptr, nullptr);
        m_key = bytesOf(bio.get());
        sandbox.control("/sandbox/identity", {{QStringLiteral("certificate"), QString::fromLatin1(m_certificate)}});
    }
    const QSslCertificate certificate(m_certificate, QSsl::Pem);
    const QByteArray thumbprint = base64Url(certificate.digest(how.old ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256));
    const QJsonObject header{{QStringLiteral("alg"), how.old ? QStringLiteral("RS256") : QStringLiteral("PS256")},
                             {QStringLiteral("typ"), QStringLiteral("JWT")},
                             {how.old ? QStringLiteral("x5t") : QStringLiteral("x5t#S256"), QString::fromLatin1(thumbprint)}};
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QByteArray audience = how.audience.isEmpty() ? server() + '/' + tenant() + "/oauth2/v2.0/token" : how.audience;
    const QJsonObject claims{{QStringLiteral("aud"), QString::fromUtf8(audience)},
                             {QStringLiteral("iss"), QString::fromUtf8(client())},
                             {QStringLiteral("sub"), QString::fromUtf8(client())},
                             {QStringLiteral("jti"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                             {QStringLiteral("nbf"), now - 10},
                             {QStringLiteral("iat"), now},
                             {QStringLiteral("exp"), now + how.expires}};
    const QByteArray text = base64Url(QJsonDocument(header).toJson(QJsonDocument::Compact)) + '.'
                            + base64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(m_key.constData(), static_cast<int>(m_key.size())), BIO_free);
    const Key own(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    const Key foreign = how.foreignKey ? newKey() : Key(nullptr, EVP_PKEY_free);
    return text + '.' + base64Url(signedWith(foreign ? foreign.get() : own.get(), text, !how.old));
}

} // namespace segue::testing
