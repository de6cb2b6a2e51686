// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace segue::sandbox {

namespace {

template<auto Free>
struct Freed
{
    template<class T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_vfree>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;

Bio reader(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

QByteArray contents(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

QByteArray keyPem(EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contents(bio);
}

QByteArray certificatePem(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return contents(bio);
}

EVP_PKEY *evp(const std::shared_ptr<void> &key)
{
    return static_cast<EVP_PKEY *>(key.get());
}

std::shared_ptr<void> shared(EVP_PKEY *key)
{
    return std::shared_ptr<void>(key, [](void *pointer) { EVP_PKEY_free(static_cast<EVP_PKEY *>(pointer)); });
}

QByteArray number(EVP_PKEY *key, const char *name)
{
    BIGNUM *raw = nullptr;
    EVP_PKEY_get_bn_param(key, name, &raw);
    const Number value(raw);
    QByteArray bytes(BN_num_bytes(value.get()), Qt::Uninitialized);
    BN_bn2bin(value.get(), reinterpret_cast<unsigned char *>(bytes.data()));
    return bytes;
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    X509_add_ext(certificate, extension.get(), -1);
}

Certificate blankCertificate(EVP_PKEY *key, const char *commonName, const QDateTime &now, int days)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    const Number serial(BN_new());
    constexpr int serialBits = 127;
    BN_rand(serial.get(), serialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY);
    BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate.get()));
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), now.addDays(-1).toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), now.addDays(days).toSecsSinceEpoch());
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "O", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>("Segue sandbox"), -1, -1, 0);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(commonName), -1, -1, 0);
    return certificate;
}

} // namespace

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray fromBase64Url(const QByteArray &text)
{
    const auto result = QByteArray::fromBase64Encoding(text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                                 | QByteArray::AbortOnBase64DecodingErrors);
    return result ? result.decoded : QByteArray();
}

QByteArray hmacSha256(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

bool sameSecret(const QByteArray &left, const QByteArray &right)
{
    return left.size() == right.size() && CRYPTO_memcmp(left.constData(), right.constData(), static_cast<std::size_t>(left.size())) == 0;
}

RsaKey RsaKey::generate()
{
    constexpr unsigned int bits = 2048;
    RsaKey result;
    result.m_key = shared(EVP_RSA_gen(bits));
    return result;
}

RsaKey RsaKey::fromPem(const QByteArray &pem)
{
    RsaKey result;
    EVP_PKEY *key = PEM_read_bio_PrivateKey(reader(pem).get(), nullptr, nullptr, nullptr);
    if (key && EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA)
        result.m_key = shared(key);
    else
        EVP_PKEY_free(key);
    return result;
}

QByteArray RsaKey::toPem() const
{
    return keyPem(evp(m_key));
}

QByteArray RsaKey::modulus() const
{
    return number(evp(m_key), OSSL_PKEY_PARAM_RSA_N);
}

QByteArray RsaKey::exponent() const
{
    return number(evp(m_key), OSSL_PKEY_PARAM_RSA_E);
}

QByteArray RsaKey::signRs256(const QByteArray &text) const
{
    const Digest digest(EVP_MD_CTX_new());
    EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, evp(m_key));
    std::size_t size = static_cast<std::size_t>(EVP_PKEY_get_size(evp(m_key)));
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                   reinterpret_cast<const unsigned char *>(text.constData()), static_cast<std::size_t>(text.size()));
    signature.resize(static_cast<qsizetype>(size));
    return signature;
}

bool verifySignature(const QByteArray &certificatePem, const QByteArray &algorithm, const QByteArray &text, const QByteArray &signature)
{
    const Certificate certificate(PEM_read_bio_X509(reader(certificatePem).get(), nullptr, nullptr, nullptr));
    EVP_PKEY *key = certificate ? X509_get0_pubkey(certificate.get()) : nullptr;
    if (!key || EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA)
        return false;
    const Digest digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX *context = nullptr;
    if (EVP_DigestVerifyInit(digest.get(), &context, EVP_sha256(), nullptr, key) != 1)
        return false;
    if (algorithm == "PS256") {
        EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST); // RFC 7518, 3.5
    } else if (algorithm != "RS256") {
        return false;
    }
    return EVP_DigestVerify(digest.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                            static_cast<std::size_t>(signature.size()), reinterpret_cast<const unsigned char *>(text.constData()),
                            static_cast<std::size_t>(text.size()))
           == 1;
}

Credentials makeAuthority(const QDateTime &now)
{
    constexpr int tenYears = 3650;
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = blankCertificate(key.get(), "Segue sandbox certificate authority", now, tenYears);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash");
    // It can never vouch for anything but this machine, even where somebody has trusted it.
    addExtension(certificate.get(), certificate.get(), NID_name_constraints,
                 "critical,permitted;DNS:localhost,permitted;IP:127.0.0.0/255.0.0.0,permitted;IP:0:0:0:0:0:0:0:1/"
                 "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    return {certificatePem(certificate.get()), keyPem(key.get())};
}

Credentials makeServerCertificate(const Credentials &authority, const QDateTime &now)
{
    constexpr int twoYears = 730;
    const Certificate issuer(PEM_read_bio_X509(reader(authority.certificate).get(), nullptr, nullptr, nullptr));
    const Key issuerKey(PEM_read_bio_PrivateKey(reader(authority.key).get(), nullptr, nullptr, nullptr));
    if (!issuer || !issuerKey)
        return {};
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = blankCertificate(key.get(), "localhost", now, twoYears);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get()));
    addExtension(certificate.get(), issuer.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), issuer.get(), NID_key_usage, "critical,digitalSignature");
    addExtension(certificate.get(), issuer.get(), NID_ext_key_usage, "serverAuth");
    addExtension(certificate.get(), issuer.get(), NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:0:0:0:0:0:0:0:1");
    addExtension(certificate.get(), issuer.get(), NID_subject_key_identifier, "hash");
    addExtension(certificate.get(), issuer.get(), NID_authority_key_identifier, "keyid");
    X509_sign(certificate.get(), issuerKey.get(), EVP_sha256());
    return {certificatePem(certificate.get()), keyPem(key.get())};
}

} // namespace segue::sandbox
