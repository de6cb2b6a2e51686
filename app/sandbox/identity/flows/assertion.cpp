// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assertion.h"

#include "identity/crypto.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>

namespace segue::sandbox {

namespace {
QByteArray field(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().toUtf8();
}
} // namespace

AssertionCheck checkClientAssertion(const QByteArray &assertion, const Application &application, const QByteArray &audience, qint64 now)
{
    const auto fault = [](const char *text) { return AssertionCheck{QString::fromLatin1(text), {}}; };
    constexpr qint64 skew = 300; // seconds that clocks may differ
    if (application.certificate.isEmpty())
        return fault("No certificate is registered.");
    const QByteArrayList parts = assertion.split('.');
    if (parts.size() != 3)
        return fault("The assertion is not a signed JWT.");
    const QJsonObject header = QJsonDocument::fromJson(fromBase64Url(parts.at(0))).object();
    const QJsonObject claims = QJsonDocument::fromJson(fromBase64Url(parts.at(1))).object();
    const QSslCertificate certificate(application.certificate, QSsl::Pem);
    const QByteArray algorithm = field(header, "alg");
    const bool modern = algorithm == "PS256" && field(header, "x5t#S256") == base64Url(certificate.digest(QCryptographicHash::Sha256));
    const bool old = algorithm == "RS256" && field(header, "x5t") == base64Url(certificate.digest(QCryptographicHash::Sha1));
    if (!modern && !old)
        return fault("The thumbprint does not belong to the registered certificate.");
    if (!verifySignature(application.certificate, algorithm, parts.at(0) + '.' + parts.at(1), fromBase64Url(parts.at(2))))
        return fault("The signature is not valid.");
    if (field(claims, "iss") != application.clientId || field(claims, "sub") != application.clientId)
        return fault("Issuer and subject must be the application.");
    if (field(claims, "aud") != audience)
        return fault("The audience is not this token endpoint.");
    if (claims.value(QLatin1String("exp")).toDouble() <= static_cast<double>(now - skew))
        return fault("The assertion has expired.");
    if (claims.value(QLatin1String("nbf")).toDouble() > static_cast<double>(now + skew))
        return fault("The assertion is not valid yet.");
    const QByteArray id = field(claims, "jti");
    if (id.isEmpty())
        return fault("The assertion has no jti.");
    return {{}, id};
}

} // namespace segue::sandbox
