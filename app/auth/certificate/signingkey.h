// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>

#include <memory>

namespace segue::auth {

/// A certificate with its private RSA key, by which an application proves itself. The only place of this module that names
/// OpenSSL: Qt has no PS256 and no key out of PKCS #12 with another than a plain passphrase check.
class SigningKey
{
public:
    /// Reads PEM (key and certificate in any order, further certificates are passed over) or PKCS #12. Errors:
    /// CertificateUnreadable (reason), CertificatePassphraseWrong; whoever knows the file's name adds it.
    [[nodiscard]] static Result<SigningKey> read(const QByteArray &bytes, const QByteArray &passphrase);

    /// Whether \p bytes hold a private key that no passphrase protects.
    [[nodiscard]] static bool isOpen(const QByteArray &bytes);

    /// base64url of the SHA-256 of the certificate, the header x5t#S256 (reference 1.7.1).
    [[nodiscard]] const QByteArray &thumbprint() const { return m_thumbprint; }
    [[nodiscard]] const QDateTime &validFrom() const { return m_from; }
    [[nodiscard]] const QDateTime &validUntil() const { return m_until; }
    /// RSASSA-PSS with SHA-256 and a salt of 32 bytes (RFC 7518, 3.5).
    [[nodiscard]] QByteArray signPs256(const QByteArray &text) const;
    /// Key and certificate without passphrase, for the secret store.
    [[nodiscard]] QByteArray toPem() const;

private:
    struct Parts;
    SigningKey() = default;

    std::shared_ptr<const Parts> m_parts;
    QByteArray m_thumbprint;
    QDateTime m_from;
    QDateTime m_until;
};

} // namespace segue::auth
