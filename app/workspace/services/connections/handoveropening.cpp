// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoveropening.h"

#include "services/identifiers.h"
#include "services/names.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace segue::workspace {

HandoverOpening::HandoverOpening(OpenConnection request, OrganisationAccess::ShowPrompt showPrompt, const AdditionPlaces &places,
                                 QObject *parent)
    : Operation<domain::Connection>(QStringLiteral("open connection file"), parent), m_request(std::move(request)),
      m_showPrompt(std::move(showPrompt)), m_places(places)
{
}

void HandoverOpening::begin()
{
    QFile file(m_request.file);
    if (!file.open(QIODevice::ReadOnly)) {
        fail(Error(ErrorCode::FileUnreadable)
                 .with(QStringLiteral("file"), m_request.file)
                 .with(QStringLiteral("reason"), QFileInfo::exists(m_request.file) ? file.errorString() : QStringLiteral("@no_such_file")));
        return;
    }
    constexpr qint64 longest = 1'000'000; // such a file has a few thousand bytes
    auto handover = handoverFromFile(file.read(longest), m_request.file);
    if (!handover.has_value()) {
        fail(std::move(handover.error()));
        return;
    }
    m_handover = *handover;
    const QString version = currentTerms(m_request.language).version;
    if (m_request.acceptedTermsVersion != version) {
        fail(Error(ErrorCode::TermsNotAccepted).with(QStringLiteral("version"), version));
        return;
    }
    readDefinitions();
}

void HandoverOpening::readDefinitions()
{
    await(m_places.store.connections().all(this), [this](QList<domain::Connection> connections) {
        const domain::Connection &wanted = m_handover.connection;
        const auto same = std::find_if(connections.cbegin(), connections.cend(),
                                       [&wanted](const domain::Connection &known) { return known.id == wanted.id; });
        if (same != connections.cend() && !same->received) {
            fail(Error(ErrorCode::HandoverInvalid)
                     .with(QStringLiteral("file"), m_request.file)
                     .with(QStringLiteral("reason"), QStringLiteral("@own_connection")));
            return;
        }
        connections.removeIf([&wanted](const domain::Connection &known) { return known.id == wanted.id; });
        if (const Result<void> free = checkFree(connections, wanted.name); !free.has_value()) {
            fail(free.error());
            return;
        }
        await(m_places.store.sources().all(this), [this](const QList<domain::Source> &sources) {
            const auto known = std::find_if(sources.cbegin(), sources.cend(),
                                            [this](const domain::Source &source) { return source.id == m_handover.source.id; });
            m_sourceIsKnown = known != sources.cend();
            if (!m_sourceIsKnown) {
                if (const Result<void> free = checkFree(sources, m_handover.source.name); !free.has_value()) {
                    fail(free.error());
                    return;
                }
            }
            enter();
        });
    });
}

SignInRequest HandoverOpening::signInTo(const domain::SignInSettings &settings) const
{
    SignInRequest request = m_request.signIn.value_or(SignInRequest());
    if (request.clientId.isEmpty())
        request.clientId = settings.clientId;
    if (request.tenant.isEmpty())
        request.tenant = settings.tenant;
    return request;
}

void HandoverOpening::enter()
{
    const QUrl server = m_handover.connection.server;
    await(m_places.access.enter(this, server, signInTo(m_handover.connection.signIn), m_showPrompt),
          [this, server](const std::shared_ptr<Arrival> &arrival) {
              m_arrival = arrival;
              m_handover.connection.signIn = arrival->signIn();
              await(m_places.adapters.identify(this, arrival, server), [this](const Identity &identity) {
                  m_handover.connection.signIn = m_arrival->signIn(); // an application has its name by now
                  if (identity.organisation != m_handover.connection.organisation)
                      fail(Error(ErrorCode::OrganisationChanged));
                  else
                      checkPerson();
              });
          });
}

/// By the account, with or without its domain, or by the operating system's name of the person.
bool HandoverOpening::isMeant(const domain::SignInSettings &signIn) const
{
    const QString account = signIn.accountName;
    const QStringList names{account, account.section(u'@', 0, 0), store::operatingSystemUser()};
    const QStringList &users = m_handover.connection.audience.users;
    return users.isEmpty() || std::any_of(users.cbegin(), users.cend(), [&names](const QString &user) {
               const QString plain = user.section(u'\\', -1).trimmed();
               return names.contains(user.trimmed(), Qt::CaseInsensitive) || names.contains(plain, Qt::CaseInsensitive);
           });
}

void HandoverOpening::checkPerson()
{
    if (!isMeant(m_handover.connection.signIn)) {
        fail(Error(ErrorCode::ConnectionNotForYou)
                 .with(QStringLiteral("account"), m_handover.connection.signIn.accountName)
                 .with(QStringLiteral("connection"), m_handover.connection.name));
        return;
    }
    enterSource();
}

void HandoverOpening::enterSource()
{
    if (m_sourceIsKnown || m_handover.source.server == m_handover.connection.server) {
        m_handover.source.signIn = m_handover.connection.signIn;
        save();
        return;
    }
    await(m_places.access.enter(this, m_handover.source.server, signInTo(m_handover.source.signIn), m_showPrompt),
          [this](const std::shared_ptr<Arrival> &arrival) {
              m_sourceArrival = arrival;
              m_handover.source.signIn = arrival->signIn();
              save();
          });
}

void HandoverOpening::save()
{
    domain::Connection &connection = m_handover.connection;
    connection.createdAt = m_places.clock.now();
    connection.consent.osUser = store::operatingSystemUser();
    connection.consent.account = connection.signIn.accountName;
    connection.consent.acceptedAt = connection.createdAt;
    connection.consent.textVersion = m_request.acceptedTermsVersion;
    connection.consent.language = m_request.language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
    m_handover.source.createdAt = connection.createdAt;
    const auto saveConnection = [this] {
        await(m_places.store.connections().receive(this, m_handover.connection), [this] { succeed(m_handover.connection); });
    };
    const auto saveSource = [this, saveConnection] {
        if (m_sourceIsKnown)
            saveConnection();
        else
            await(m_places.store.sources().save(this, m_handover.source), saveConnection);
    };
    await(m_places.access.keep(this, connection.server, m_arrival), [this, saveSource] {
        if (m_sourceArrival)
            await(m_places.access.keep(this, m_handover.source.server, m_sourceArrival), saveSource);
        else
            saveSource();
    });
}

Result<SharedConnection> shareConnection(const domain::Connection &connection, const domain::Source &source, const QString &file,
                                         const QDateTime &now)
{
    if (connection.received)
        return failure(Error(ErrorCode::ConnectionReadOnly).with(QStringLiteral("connection"), connection.name));
    if (connection.audience.kind == domain::Audience::Kind::Administrators)
        return failure(Error(ErrorCode::ConnectionNotShared).with(QStringLiteral("connection"), connection.name));
    const QByteArray content = handoverToFile({connection, source, now});
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size() || !target.commit())
        return failure(
            Error(ErrorCode::FileUnwritable).with(QStringLiteral("file"), file).with(QStringLiteral("reason"), target.errorString()));
    return SharedConnection{QFileInfo(file).absoluteFilePath(), connection.name, connection.audience.users};
}

} // namespace segue::workspace
