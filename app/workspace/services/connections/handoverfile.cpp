// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoverfile.h"

#include "domain/validation.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace segue::workspace {

namespace {

constexpr int version = 1;
constexpr QLatin1String format("segue-connection");

Error invalid(const QString &file, const char *reason)
{
    return Error(ErrorCode::HandoverInvalid).with(QStringLiteral("file"), file).with(QStringLiteral("reason"), QString::fromLatin1(reason));
}

/// Qt writes an object's keys in their order, so that the same content has the same checksum.
QString checksumOf(const QJsonObject &content)
{
    const QByteArray text = QJsonDocument(content).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

/// How to sign in, not who does.
QJsonObject signInToJson(const domain::SignInSettings &signIn)
{
    return {{QStringLiteral("authority"), signIn.authority.toString(QUrl::FullyEncoded)},
            {QStringLiteral("tenant"), signIn.tenant},
            {QStringLiteral("client_id"), signIn.clientId}};
}

domain::SignInSettings signInFromJson(const QJsonObject &object)
{
    domain::SignInSettings signIn;
    signIn.authority = QUrl(object.value(QLatin1String("authority")).toString());
    signIn.tenant = object.value(QLatin1String("tenant")).toString();
    signIn.clientId = object.value(QLatin1String("client_id")).toString();
    return signIn;
}

template<class Id>
bool readId(const QJsonObject &object, const char *name, Id &id)
{
    const auto parsed = Id::parse(QStringView(object.value(QLatin1String(name)).toString()));
    id = parsed.value_or(Id());
    return parsed.has_value();
}

bool readServer(const QJsonObject &object, QUrl &server)
{
    const Result<QUrl> valid = domain::validServer(object.value(QLatin1String("server")).toString());
    if (valid.has_value())
        server = *valid;
    return valid.has_value();
}

bool readConnection(const QJsonObject &object, domain::Connection &connection)
{
    const Result<QString> name = domain::validName(object.value(QLatin1String("name")).toString());
    if (!name.has_value() || !readId(object, "id", connection.id) || !readServer(object, connection.server)
        || !readId(object, "organisation", connection.organisation))
        return false;
    connection.name = *name;
    connection.organisationName = object.value(QLatin1String("organisation_name")).toString();
    connection.contactIdField = object.value(QLatin1String("customer_id_field")).toString();
    connection.signIn = signInFromJson(object.value(QLatin1String("sign_in")).toObject());
    const QJsonArray users = object.value(QLatin1String("users")).toArray();
    connection.audience.kind = users.isEmpty() ? domain::Audience::Kind::Contributors : domain::Audience::Kind::Named;
    for (const auto &user : users)
        connection.audience.users.append(user.toString());
    connection.received = true;
    return !connection.contactIdField.isEmpty();
}

bool readSource(const QJsonObject &object, domain::Source &source)
{
    const Result<QString> name = domain::validName(object.value(QLatin1String("name")).toString());
    if (!name.has_value() || !readId(object, "id", source.id) || !readServer(object, source.server)
        || !readId(object, "organisation", source.organisation)
        || object.value(QLatin1String("kind")).toString() != QLatin1String("customer-insights"))
        return false;
    source.name = *name;
    source.signIn = signInFromJson(object.value(QLatin1String("sign_in")).toObject());
    return true;
}

} // namespace

QByteArray handoverToFile(const Handover &handover)
{
    const domain::Connection &connection = handover.connection;
    const domain::Source &source = handover.source;
    const QJsonObject content{
        {QStringLiteral("made_at"), handover.madeAt.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("connection"), QJsonObject{{QStringLiteral("id"), connection.id.toString()},
                                                   {QStringLiteral("name"), connection.name},
                                                   {QStringLiteral("kind"), QStringLiteral("dynamics-365-sales")},
                                                   {QStringLiteral("server"), connection.server.toString(QUrl::FullyEncoded)},
                                                   {QStringLiteral("organisation"), connection.organisation.toString()},
                                                   {QStringLiteral("organisation_name"), connection.organisationName},
                                                   {QStringLiteral("customer_id_field"), connection.contactIdField},
                                                   {QStringLiteral("users"), QJsonArray::fromStringList(connection.audience.users)},
                                                   {QStringLiteral("sign_in"), signInToJson(connection.signIn)}}},
        {QStringLiteral("source"), QJsonObject{{QStringLiteral("id"), source.id.toString()},
                                               {QStringLiteral("name"), source.name},
                                               {QStringLiteral("kind"), QStringLiteral("customer-insights")},
                                               {QStringLiteral("server"), source.server.toString(QUrl::FullyEncoded)},
                                               {QStringLiteral("organisation"), source.organisation.toString()},
                                               {QStringLiteral("sign_in"), signInToJson(source.signIn)}}}};
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), format},
                                     {QStringLiteral("version"), version},
                                     {QStringLiteral("content"), content},
                                     {QStringLiteral("sha256"), checksumOf(content)}})
        .toJson(QJsonDocument::Indented);
}

Result<Handover> handoverFromFile(const QByteArray &bytes, const QString &file)
{
    const QJsonObject whole = QJsonDocument::fromJson(bytes).object();
    if (whole.value(QLatin1String("format")).toString() != format)
        return failure(invalid(file, "@not_a_handover"));
    if (whole.value(QLatin1String("version")).toInt() > version)
        return failure(Error(ErrorCode::HandoverTooNew).with(QStringLiteral("file"), file));
    const QJsonObject content = whole.value(QLatin1String("content")).toObject();
    if (whole.value(QLatin1String("sha256")).toString() != checksumOf(content))
        return failure(invalid(file, "@handover_changed"));
    Handover handover;
    handover.madeAt = QDateTime::fromString(content.value(QLatin1String("made_at")).toString(), Qt::ISODate);
    if (!readConnection(content.value(QLatin1String("connection")).toObject(), handover.connection)
        || !readSource(content.value(QLatin1String("source")).toObject(), handover.source))
        return failure(invalid(file, "@not_a_handover"));
    handover.connection.source = handover.source.id;
    return handover;
}

} // namespace segue::workspace
