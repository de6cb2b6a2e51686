// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/organisation.h"

#include <QList>

#include <optional>

namespace segue::sandbox {

/// An app registration.
struct Application
{
    QByteArray clientId;
    QString name;
    QByteArray secret;           ///< empty for a public client
    QByteArray certificate;      ///< PEM, for certificate assertions; empty when none is registered
    QByteArrayList redirectUris; ///< as registered
    QByteArray objectId;         ///< of its service principal; empty when it cannot act for itself
    [[nodiscard]] bool isPublic() const { return objectId.isEmpty(); }
};

/// What tokens can be asked for.
enum class Resource {
    Organisation, ///< the Dataverse organisation, by any of the sandbox's own addresses
    Insights,     ///< the Customer Insights Data API
    Discovery,    ///< global discovery
    Graph,        ///< what Entra falls back to when only OpenID scopes are asked for
};

/// The directory: one tenant, its people and its applications, all computed from the seed.
class Directory
{
public:
    explicit Directory(quint64 seed);

    [[nodiscard]] QByteArray tenantId() const { return m_tenantId; }
    [[nodiscard]] QByteArray domain() const;
    /// Whether the first path segment of an identity address names our tenant: its id, its domain, or an alias.
    [[nodiscard]] bool isTenant(const QByteArray &segment) const;

    /// Users first, then the application's own account.
    [[nodiscard]] const QList<Person> &people() const { return m_people; }
    [[nodiscard]] QList<Person> users() const;
    [[nodiscard]] const Person *personByObjectId(const QByteArray &objectId) const;
    [[nodiscard]] const Person *userByName(const QString &userName) const;
    [[nodiscard]] const Application *application(const QByteArray &clientId) const;
    [[nodiscard]] const Application &publicClient() const { return m_applications.at(0); }
    [[nodiscard]] const Application &confidentialClient() const { return m_applications.at(1); }
    /// Registers a certificate for the application that signs in by itself.
    void registerCertificate(const QByteArray &pem) { m_applications[1].certificate = pem; }

    /// The ports under which the organisation is reached, for resolving resource addresses.
    void setPorts(quint16 plain, quint16 secure);
    /// What a resource address means, with or without the slash at its end.
    [[nodiscard]] std::optional<Resource> resource(const QByteArray &address) const;

private:
    QByteArray m_seedText;
    QByteArray m_tenantId;
    QList<Person> m_people;
    QList<Application> m_applications;
    quint16 m_plainPort = 0;
    quint16 m_securePort = 0;

    [[nodiscard]] QByteArray digest(const char *label) const;
    [[nodiscard]] QByteArray guid(const char *label) const;
};

/// Whether \p asked may be used by an application that registered \p registered: for loopback http the port is ignored,
/// path and case are not, and no path is the same as "/" (reference 1.3 [ENT-ru]).
[[nodiscard]] bool redirectMatches(const QByteArray &registered, const QByteArray &asked);

} // namespace segue::sandbox
