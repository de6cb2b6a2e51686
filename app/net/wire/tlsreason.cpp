// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlsreason.h"

#include <algorithm>

namespace segue::net {

using namespace Qt::StringLiterals;

QString tlsReason(const QList<QSslError> &errors)
{
    const auto has = [&](std::initializer_list<QSslError::SslError> kinds) {
        return std::any_of(errors.begin(), errors.end(),
                           [&](const QSslError &error) { return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end(); });
    };
    // An untrusted certificate says nothing reliable about its host or dates, so that comes first.
    if (has({QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain, QSslError::UnableToGetLocalIssuerCertificate,
             QSslError::UnableToGetIssuerCertificate, QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted,
             QSslError::CertificateRevoked, QSslError::CertificateBlacklisted, QSslError::InvalidCaCertificate}))
        return u"@untrusted"_s;
    if (has({QSslError::HostNameMismatch}))
        return u"@host_mismatch"_s;
    if (has({QSslError::CertificateExpired, QSslError::CertificateNotYetValid}))
        return u"@expired"_s;
    return errors.isEmpty() ? u"@handshake"_s : u"@untrusted"_s;
}

} // namespace segue::net
