// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingkey.h"

#include "token/endpoints.h"

#include <QCryptographicHash>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>
#include <cstring>
#include <ctime>

namespace segue::auth {

using namespace Qt::StringLiterals;

namespace {

// What Entra ID asks for; a much shorter key could not even hold a PS256 signature.
constexpr int leastBits = 2048;

template<class T, void (*release)(T *)>
struct Release
{
    void operator()(T *thing) const { release(thing); }
};
using Bio = std::unique_ptr<BIO, Release<BIO, BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY, EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509, X509_free>>;
using Pkcs12 = std::unique_ptr<PKCS12, Release<PKCS12, PKCS12_free>>;
using Context = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX, EVP_MD_CTX_free>>;

Bio over(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<qsizetype>(size)};
}

tl::unexpected<Error> unreadable(const QString &reason)
{
    ERR_clear_error();
    return failure(Error(ErrorCode::CertificateUnreadable).with(u"reason"_s, reason));
}

tl::unexpected<Error> wrongPassphrase()
{
    ERR_clear_error();
    return failure(Error(ErrorCode::CertificatePassphraseWrong));
}

/// What OpenSSL asks for a passphrase, and that it did.
struct Passphrase
{
    const QByteArray &text;
    bool asked = false;
};

int tellPassphrase(char *buffer, int size, int, void *user)
{
    auto &passphrase = *static_cast<Passphrase *>(user);
    passphrase.asked = true;
    if (passphrase.text.isEmpty() || passphrase.text.size() > size)
        return -1;
    std::memcpy(buffer, passphrase.text.constData(), static_cast<std::size_t>(passphrase.text.size()));
    return static_cast<int>(passphrase.text.size());
}

struct Pair
{
    Key key;
    Certificate certificate;
};

Result<Pair> readPem(const QByteArray &bytes, const QByteArray &text)
{
    Passphrase passphrase{text};
    Pair pair;
    const Bio keys = over(bytes);
    pair.key.reset(PEM_read_bio_PrivateKey(keys.get(), nullptr, tellPassphrase, &passphrase));
    if (!pair.key)
        return passphrase.asked ? Result<Pair>(wrongPassphrase()) : Result<Pair>(unreadable(u"@key_missing"_s));
    const Bio certificates = over(bytes);
    while (!pair.certificate) {
        Certificate next(PEM_read_bio_X509(certificates.get(), nullptr, nullptr, nullptr));
        if (!next)
            return unreadable(u"@certificate_missing"_s);
        if (X509_check_private_key(next.get(), pair.key.get()) == 1)
            pair.certificate = std::move(next);
    }
    return pair;
}

Result<Pair> readPkcs12(PKCS12 *store, const QByteArray &text)
{
    // Without a passphrase some programs write the empty one, others none at all.
    const bool opens = PKCS12_verify_mac(store, text.constData(), static_cast<int>(text.size())) == 1
                       || (text.isEmpty() && PKCS12_verify_mac(store, nullptr, 0) == 1);
    if (!opens)
        return wrongPassphrase();
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    if (PKCS12_parse(store, text.constData(), &key, &certificate, nullptr) != 1)
        return unreadable(u"@old_encryption"_s);
    Pair pair{Key(key), Certificate(certificate)};
    if (!pair.key)
        return unreadable(u"@key_missing"_s);
    if (!pair.certificate)
        return unreadable(u"@certificate_missing"_s);
    return pair;
}

QDateTime toTime(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday), QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

} // namespace

struct SigningKey::Parts
{
    Pair pair;
};

Result<SigningKey> SigningKey::read(const QByteArray &bytes, const QByteArray &passphrase)
{
    Result<Pair> pair = [&]() -> Result<Pair> {
        if (bytes.contains("-----BEGIN "))
            return readPem(bytes, passphrase);
        const Bio bio = over(bytes);
        const Pkcs12 store(d2i_PKCS12_bio(bio.get(), nullptr));
        return store ? readPkcs12(store.get(), passphrase) : Result<Pair>(unreadable(u"@key_missing"_s));
    }();
    if (!pair.has_value())
        return failure(pair.error());
    if (EVP_PKEY_get_base_id(pair->key.get()) != EVP_PKEY_RSA)
        return unreadable(u"@not_rsa"_s);
    if (EVP_PKEY_get_bits(pair->key.get()) < leastBits)
        return unreadable(u"@key_too_short"_s);
    ERR_clear_error();

    SigningKey result;
    unsigned char *der = nullptr;
    const int size = i2d_X509(pair->certificate.get(), &der);
    const QByteArray encoded(reinterpret_cast<const char *>(der), std::max(size, 0));
    OPENSSL_free(der);
    result.m_thumbprint = base64Url(QCryptographicHash::hash(encoded, QCryptographicHash::Sha256));
    result.m_from = toTime(X509_get0_notBefore(pair->certificate.get()));
    result.m_until = toTime(X509_get0_notAfter(pair->certificate.get()));
    result.m_parts = std::make_shared<Parts>(Parts{std::move(pair.value())});
    return result;
}

bool SigningKey::isOpen(const QByteArray &bytes)
{
    // A key behind a passphrase cannot be read without one.
    return read(bytes, {}).has_value();
}

QByteArray SigningKey::signPs256(const QByteArray &text) const
{
    const Context context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *way = nullptr;
    std::size_t size = 0;
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    const auto length = static_cast<std::size_t>(text.size());
    const bool ready = EVP_DigestSignInit(context.get(), &way, EVP_sha256(), nullptr, m_parts->pair.key.get()) == 1
                       && EVP_PKEY_CTX_set_rsa_padding(way, RSA_PKCS1_PSS_PADDING) == 1
                       && EVP_PKEY_CTX_set_rsa_pss_saltlen(way, RSA_PSS_SALTLEN_DIGEST) == 1
                       && EVP_DigestSign(context.get(), nullptr, &size, bytes, length) == 1;
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (!ready || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, bytes, length) != 1) {
        // Nothing that a file or a server could bring about: the key was read as an RSA key of some length.
        qFatal("a signature could not be made");
    }
    signature.resize(static_cast<qsizetype>(size));
    return signature;
}

QByteArray SigningKey::toPem() const
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PKCS8PrivateKey(bio.get(), m_parts->pair.key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1
        || PEM_write_bio_X509(bio.get(), m_parts->pair.certificate.get()) != 1)
        qFatal("a key could not be written");
    return contentOf(bio.get());
}

} // namespace segue::auth
