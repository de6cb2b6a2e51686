// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "definitionjson.h"

#include "domain/runrecord.h"
#include "domain/words.h"
#include "statejson.h"

#include <QJsonArray>

namespace segue::store {

using namespace Qt::StringLiterals;
using domain::Audience;
using domain::Connection;
using domain::ExportDefinition;
using domain::ListOwner;
using domain::RemovedByOthers;
using domain::SignInSettings;
using domain::Source;
using domain::wordFor;

namespace {

/// Writes the value that a word stands for, and answers whether there is one.
template<class E>
bool readWord(const QJsonValue &text, E &value)
{
    const std::optional<E> found = domain::fromWord<E>(text.toString());
    value = found.value_or(value);
    return found.has_value();
}

/// The same for a word that definitions of earlier versions do not have: the value then stays as it is.
template<class E>
bool readWordIfThere(const QJsonValue &text, E &value)
{
    return text.isUndefined() || readWord(text, value);
}

template<class G>
G guidFrom(const QJsonObject &object, QLatin1String name)
{
    return G::parse(object.value(name).toString()).value_or(G());
}

QDateTime timeFrom(const QJsonObject &object, QLatin1String name)
{
    return timeFromJson(object.value(name)).value_or(QDateTime());
}

QJsonObject toJson(const SignInSettings &signIn)
{
    return {{u"method"_s, wordFor(signIn.method)},
            {u"authority"_s, signIn.authority.toString(QUrl::FullyEncoded)},
            {u"tenant"_s, signIn.tenant},
            {u"client_id"_s, signIn.clientId},
            {u"account_object_id"_s, signIn.accountObjectId},
            {u"account_name"_s, signIn.accountName},
            {u"is_application"_s, signIn.isApplication}};
}

bool readSignIn(const QJsonObject &object, SignInSettings &signIn)
{
    signIn.authority = QUrl(object.value("authority"_L1).toString());
    signIn.tenant = object.value("tenant"_L1).toString();
    signIn.clientId = object.value("client_id"_L1).toString();
    signIn.accountObjectId = object.value("account_object_id"_L1).toString();
    signIn.accountName = object.value("account_name"_L1).toString();
    signIn.isApplication = object.value("is_application"_L1).toBool();
    return readWord(object.value("method"_L1), signIn.method);
}

QJsonObject toJson(const domain::Consent &consent)
{
    return {{u"os_user"_s, consent.osUser},
            {u"account"_s, consent.account},
            {u"accepted_at"_s, timeToJson(consent.acceptedAt)},
            {u"text_version"_s, consent.textVersion},
            {u"language"_s, consent.language}};
}

domain::Consent consentFrom(const QJsonObject &object)
{
    return {object.value("os_user"_L1).toString(), object.value("account"_L1).toString(), timeFrom(object, "accepted_at"_L1),
            object.value("text_version"_L1).toString(), object.value("language"_L1).toString()};
}

QJsonObject toJson(const domain::Binding &binding)
{
    return {{u"id"_s, binding.id.toString()},
            {u"segment_id"_s, binding.segmentId},
            {u"segment_name"_s, binding.segmentName},
            {u"list"_s, binding.list.toString()},
            {u"list_name"_s, binding.listName},
            {u"list_confirmed"_s, binding.listConfirmed},
            {u"created_by_us"_s, binding.createdByUs},
            {u"part"_s, binding.part},
            {u"detached"_s, binding.detached},
            {u"agreed_stamp"_s, binding.agreedStamp ? QJsonValue(*binding.agreedStamp) : QJsonValue()}};
}

QJsonObject toJson(const ListOwner &owner)
{
    if (owner.kind == ListOwner::Kind::Me)
        return {{u"kind"_s, wordFor(owner.kind)}};
    return {{u"kind"_s, wordFor(owner.kind)}, {u"id"_s, owner.id.toString()}, {u"name"_s, owner.name}};
}

bool readOwner(const QJsonValue &value, ListOwner &owner)
{
    if (value.isUndefined())
        return true; // written by an earlier version
    const QJsonObject object = value.toObject();
    owner.id = guidFrom<domain::OwnerId>(object, "id"_L1);
    owner.name = object.value("name"_L1).toString();
    return readWord(object.value("kind"_L1), owner.kind);
}

} // namespace

QJsonObject toJson(const Source &source)
{
    return {{u"id"_s, source.id.toString()},
            {u"name"_s, source.name},
            {u"kind"_s, wordFor(source.kind)},
            {u"server"_s, source.server.toString(QUrl::FullyEncoded)},
            {u"instance"_s, source.instance},
            {u"folder"_s, source.folder},
            {u"organisation"_s, source.organisation.toString()},
            {u"sign_in"_s, toJson(source.signIn)},
            {u"created_at"_s, timeToJson(source.createdAt)}};
}

std::optional<Source> sourceFromJson(const QJsonObject &object)
{
    Source source;
    source.id = guidFrom<domain::SourceId>(object, "id"_L1);
    source.name = object.value("name"_L1).toString();
    source.server = QUrl(object.value("server"_L1).toString());
    source.instance = object.value("instance"_L1).toString();
    source.folder = object.value("folder"_L1).toString();
    source.organisation = guidFrom<domain::OrganisationId>(object, "organisation"_L1);
    source.createdAt = timeFrom(object, "created_at"_L1);
    if (!readWord(object.value("kind"_L1), source.kind) || !readSignIn(object.value("sign_in"_L1).toObject(), source.signIn))
        return std::nullopt;
    return source;
}

QJsonObject toJson(const Connection &connection)
{
    return {{u"id"_s, connection.id.toString()},
            {u"name"_s, connection.name},
            {u"server"_s, connection.server.toString(QUrl::FullyEncoded)},
            {u"organisation"_s, connection.organisation.toString()},
            {u"organisation_name"_s, connection.organisationName},
            {u"source"_s, connection.source.toString()},
            {u"sign_in"_s, toJson(connection.signIn)},
            {u"contact_id_field"_s, connection.contactIdField},
            {u"audience"_s, wordFor(connection.audience.kind)},
            {u"users"_s, QJsonArray::fromStringList(connection.audience.users)},
            {u"consent"_s, toJson(connection.consent)},
            {u"created_at"_s, timeToJson(connection.createdAt)},
            {u"received"_s, connection.received}};
}

std::optional<Connection> connectionFromJson(const QJsonObject &object)
{
    Connection connection;
    connection.id = guidFrom<domain::ConnectionId>(object, "id"_L1);
    connection.name = object.value("name"_L1).toString();
    connection.server = QUrl(object.value("server"_L1).toString());
    connection.organisation = guidFrom<domain::OrganisationId>(object, "organisation"_L1);
    connection.organisationName = object.value("organisation_name"_L1).toString();
    connection.source = guidFrom<domain::SourceId>(object, "source"_L1);
    connection.contactIdField = object.value("contact_id_field"_L1).toString();
    for (const auto &user : object.value("users"_L1).toArray())
        connection.audience.users.append(user.toString());
    connection.consent = consentFrom(object.value("consent"_L1).toObject());
    connection.createdAt = timeFrom(object, "created_at"_L1);
    connection.received = object.value("received"_L1).toBool();
    if (!readWord(object.value("audience"_L1), connection.audience.kind)
        || !readSignIn(object.value("sign_in"_L1).toObject(), connection.signIn))
        return std::nullopt;
    return connection;
}

QJsonObject toJson(const domain::ConnectionDraft &draft)
{
    return {{u"name"_s, draft.name},
            {u"audience"_s, wordFor(draft.audience.kind)},
            {u"users"_s, QJsonArray::fromStringList(draft.audience.users)},
            {u"server"_s, draft.server},
            {u"method"_s, wordFor(draft.method)},
            {u"client_id"_s, draft.clientId},
            {u"tenant"_s, draft.tenant},
            {u"source"_s, draft.source},
            {u"contact_id_field"_s, draft.contactIdField}};
}

std::optional<domain::ConnectionDraft> connectionDraftFromJson(const QJsonObject &object)
{
    domain::ConnectionDraft draft;
    draft.name = object.value("name"_L1).toString();
    const QJsonArray users = object.value("users"_L1).toArray();
    for (const auto &user : users)
        draft.audience.users.append(user.toString());
    draft.server = object.value("server"_L1).toString();
    draft.clientId = object.value("client_id"_L1).toString();
    draft.tenant = object.value("tenant"_L1).toString();
    draft.source = object.value("source"_L1).toString();
    draft.contactIdField = object.value("contact_id_field"_L1).toString();
    if (!readWord(object.value("audience"_L1), draft.audience.kind) || !readWord(object.value("method"_L1), draft.method))
        return std::nullopt;
    return draft;
}

QJsonObject toJson(const ExportDefinition &definition)
{
    QJsonArray bindings;
    for (const domain::Binding &binding : definition.bindings)
        bindings.append(toJson(binding));
    return {{u"id"_s, definition.id.toString()},
            {u"name"_s, definition.name},
            {u"connection"_s, definition.connection ? QJsonValue(definition.connection->toString()) : QJsonValue()},
            {u"organisation"_s, definition.organisation.isNull() ? QJsonValue() : QJsonValue(definition.organisation.toString())},
            {u"contact_id_field"_s, definition.contactIdField},
            {u"bindings"_s, bindings},
            {u"mode"_s, domain::toString(definition.mode)},
            {u"guard"_s, toJson(definition.guard)},
            {u"removed_by_others"_s, definition.removedByOthers ? QJsonValue(wordFor(*definition.removedByOthers)) : QJsonValue()},
            {u"several_contacts"_s, wordFor(definition.severalContacts)},
            {u"merged"_s, wordFor(definition.merged)},
            {u"skip_opted_out"_s, definition.skipOptedOut},
            {u"reject_alarm"_s, definition.rejectAlarmShare ? QJsonValue(*definition.rejectAlarmShare) : QJsonValue()},
            {u"when_deleted"_s, wordFor(definition.whenDeleted)},
            {u"when_locked"_s, wordFor(definition.whenLocked)},
            {u"list_name_template"_s, definition.listNameTemplate},
            {u"list_owner"_s, toJson(definition.listOwner)},
            {u"max_per_list"_s, definition.maxPerList ? QJsonValue(*definition.maxPerList) : QJsonValue()},
            {u"paused"_s, definition.paused},
            {u"created_at"_s, timeToJson(definition.createdAt)}};
}

std::optional<ExportDefinition> exportFromJson(const QJsonObject &object)
{
    ExportDefinition definition;
    definition.id = guidFrom<domain::ExportId>(object, "id"_L1);
    definition.name = object.value("name"_L1).toString();
    definition.connection = domain::ConnectionId::parse(object.value("connection"_L1).toString());
    if (const auto organisation = domain::OrganisationId::parse(object.value("organisation"_L1).toString()))
        definition.organisation = *organisation;
    definition.contactIdField = object.value("contact_id_field"_L1).toString();
    definition.guard = guardFromJson(object.value("guard"_L1));
    definition.listNameTemplate = object.value("list_name_template"_L1).toString();
    definition.createdAt = timeFrom(object, "created_at"_L1);
    definition.skipOptedOut = object.value("skip_opted_out"_L1).toBool();
    if (const QJsonValue share = object.value("reject_alarm"_L1); share.isDouble())
        definition.rejectAlarmShare = share.toInt();
    const auto mode = domain::modeFromString(object.value("mode"_L1).toString());
    if (!mode || !readWordIfThere(object.value("several_contacts"_L1), definition.severalContacts)
        || !readWordIfThere(object.value("merged"_L1), definition.merged)
        || !readWord(object.value("when_deleted"_L1), definition.whenDeleted)
        || !readWord(object.value("when_locked"_L1), definition.whenLocked)
        || !readOwner(object.value("list_owner"_L1), definition.listOwner))
        return std::nullopt;
    definition.mode = *mode;
    definition.paused = object.value("paused"_L1).toBool();
    if (const QJsonValue most = object.value("max_per_list"_L1); most.isDouble())
        definition.maxPerList = most.toInt();
    if (const QJsonValue word = object.value("removed_by_others"_L1); word.isString()) {
        RemovedByOthers value{};
        if (!readWord(word, value))
            return std::nullopt;
        definition.removedByOthers = value;
    }
    return definition;
}

} // namespace segue::store
