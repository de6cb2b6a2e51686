// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <memory>

namespace segue::sandbox {

/// base64url without padding, as JOSE writes it (RFC 7515).
[[nodiscard]] QByteArray base64Url(const QByteArray &bytes);
[[nodiscard]] QByteArray fromBase64Url(const QByteArray &text);
/// HMAC with SHA-256.
[[nodiscard]] QByteArray hmacSha256(const QByteArray &key, const QByteArray &text);
/// Equal or not, in a time that depends on the length only.
[[nodiscard]] bool sameSecret(const QByteArray &left, const QByteArray &right);

/// An RSA key that signs id_tokens.
class RsaKey
{
public:
    [[nodiscard]] static RsaKey generate();
    /// Null when \p pem is not a private RSA key.
    [[nodiscard]] static RsaKey fromPem(const QByteArray &pem);

    RsaKey() = default;
    [[nodiscard]] bool isNull() const { return !m_key; }
    [[nodiscard]] QByteArray toPem() const;
    /// Modulus and exponent, big-endian.
    [[nodiscard]] QByteArray modulus() const;
    [[nodiscard]] QByteArray exponent() const;
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    [[nodiscard]] QByteArray signRs256(const QByteArray &text) const;

private:
    std::shared_ptr<void> m_key;
};

/// Whether \p signature over \p text was made with the key of the certificate. \p algorithm is RS256 or PS256.
[[nodiscard]] bool verifySignature(const QByteArray &certificatePem, const QByteArray &algorithm, const QByteArray &text,
                                   const QByteArray &signature);

/// A certificate with its private key, both PEM.
struct Credentials
{
    QByteArray certificate;
    QByteArray key;
    [[nodiscard]] bool isNull() const { return certificate.isEmpty() || key.isEmpty(); }
};
/// A certificate authority of our own, valid from a day before \p now for ten years.
[[nodiscard]] Credentials makeAuthority(const QDateTime &now);
/// A server certificate for localhost, 127.0.0.1 and ::1, signed by the authority, valid for two years.
[[nodiscard]] Credentials makeServerCertificate(const Credentials &authority, const QDateTime &now);

} // namespace segue::sandbox
