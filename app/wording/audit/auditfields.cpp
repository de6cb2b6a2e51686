// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditfields.h"

#include "domain/words.h"

#include "wording.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace segue::wording {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(wording)
};

using State = const QJsonObject &;
using Names = const QHash<QString, QString> &;

/// Words that stand there as a person wrote them.
auto plain(QLatin1String key)
{
    return [key](State state, Names) { return state.value(key).toString(); };
}

QString yesOrNo(const QJsonValue &value)
{
    return value.toBool() ? Text::tr("yes", "audit") : Text::tr("no", "audit");
}

QString share(const QJsonValue &value)
{
    return value.isDouble() ? Text::tr("above %1 %").arg(value.toInt()) : QString();
}

QString named(const QJsonValue &id, Names names)
{
    if (id.toString().isEmpty())
        return {};
    return names.value(id.toString(), Text::tr("one that was removed since"));
}

/// What states of earlier versions do not have is as a new definition has it: the first of the choice.
template<class E>
E choice(State state, QLatin1String key)
{
    return domain::fromWord<E>(state.value(key).toString()).value_or(E{});
}

QString sourceKind(State state, Names)
{
    return sourceKindText(choice<domain::SourceKind>(state, "kind"_L1));
}

QString signIn(State state, Names)
{
    const QJsonObject signIn = state.value("sign_in"_L1).toObject();
    const QString account = signIn.value("account_name"_L1).toString();
    if (account.isEmpty())
        return {};
    using Method = domain::SignInMethod;
    const auto method = choice<Method>(signIn, "method"_L1);
    const QString how = method == Method::DeviceCode     ? Text::tr("code on another device")
                        : method == Method::ClientSecret ? Text::tr("client secret")
                        : method == Method::Certificate  ? Text::tr("certificate")
                                                         : Text::tr("browser");
    return Text::tr("%1 (%2)").arg(account, how);
}

QString audience(State state, Names)
{
    domain::Audience audience;
    audience.kind = choice<domain::Audience::Kind>(state, "audience"_L1);
    const QJsonArray users = state.value("users"_L1).toArray();
    for (const auto &user : users)
        audience.users.append(user.toString());
    return audienceText(audience);
}

QString consent(State state, Names)
{
    const QJsonObject consent = state.value("consent"_L1).toObject();
    const QString version = consent.value("text_version"_L1).toString();
    if (version.isEmpty())
        return {};
    return Text::tr("%1, %2, version %3")
        .arg(consent.value("account"_L1).toString(),
             time(QDateTime::fromString(consent.value("accepted_at"_L1).toString(), Qt::ISODateWithMs)), version);
}

QString access(State state, Names)
{
    domain::Connection connection;
    connection.received = state.value("received"_L1).toBool();
    return accessText(connection);
}

QString mode(State state, Names)
{
    const auto mode = domain::modeFromString(state.value("mode"_L1).toString());
    return mode ? modeText(*mode) : QString();
}

QString guard(State state, Names)
{
    const QJsonValue value = state.value("guard"_L1);
    return guardText({value.isDouble() ? std::optional(value.toInt()) : std::nullopt});
}

QString removedByOthers(State state, Names)
{
    const auto chosen = domain::fromWord<domain::RemovedByOthers>(state.value("removed_by_others"_L1).toString());
    return chosen ? removedByOthersText(*chosen) : Text::tr("as the mode does");
}

QString severalContacts(State state, Names)
{
    return severalContactsText(choice<domain::SeveralContacts>(state, "several_contacts"_L1));
}

QString merged(State state, Names)
{
    return mergedText(choice<domain::MergedContacts>(state, "merged"_L1));
}

QString whenDeleted(State state, Names)
{
    return whenDeletedText(choice<domain::WhenDeleted>(state, "when_deleted"_L1));
}

QString whenLocked(State state, Names)
{
    return whenLockedText(choice<domain::WhenLocked>(state, "when_locked"_L1));
}

QString owner(State state, Names)
{
    const QString name = state.value("list_owner"_L1).toObject().value("name"_L1).toString();
    return name.isEmpty() ? Text::tr("the account of the connection") : name;
}

QString parts(State state, Names)
{
    const QJsonValue most = state.value("max_per_list"_L1);
    return most.isDouble() ? people(most.toInteger()) : QString();
}

domain::Binding bindingFrom(const QJsonObject &object)
{
    domain::Binding binding;
    binding.segmentName = object.value("segment_name"_L1).toString();
    if (binding.segmentName.isEmpty())
        binding.segmentName = object.value("segment_id"_L1).toString();
    binding.listName = object.value("list_name"_L1).toString();
    binding.listConfirmed = object.value("list_confirmed"_L1).toBool();
    binding.createdByUs = object.value("created_by_us"_L1).toBool();
    binding.detached = object.value("detached"_L1).toBool();
    return binding;
}

} // namespace

std::vector<AuditField> auditFields()
{
    return {
        {u"name"_s, Text::tr("Name"), plain("name"_L1)},
        {u"kind"_s, Text::tr("Kind"), &sourceKind},
        {u"server"_s, Text::tr("Server address"), plain("server"_L1)},
        {u"organisation_name"_s, Text::tr("Organisation"), plain("organisation_name"_L1)},
        {u"folder"_s, Text::tr("Folder"), plain("folder"_L1)},
        {u"instance"_s, Text::tr("Environment of the Data API"), plain("instance"_L1)},
        {u"connection"_s, Text::tr("Connection"), [](State state, Names names) { return named(state.value("connection"_L1), names); }},
        {u"source"_s, Text::tr("Source"), [](State state, Names names) { return named(state.value("source"_L1), names); }},
        {u"sign_in"_s, Text::tr("Signed in as"), &signIn},
        {u"contact_id_field"_s, Text::tr("Contact ID"), plain("contact_id_field"_L1)},
        {u"audience"_s, Text::tr("Who may use it"), &audience},
        {u"consent"_s, Text::tr("Agreed to the terms"), &consent},
        {u"received"_s, Text::tr("Permissions"), &access, false},
        {u"mode"_s, Text::tr("Mode"), &mode},
        {u"guard"_s, Text::tr("Removal guard"), &guard, 20},
        {u"removed_by_others"_s, Text::tr("People whom others took off the list"), &removedByOthers, QJsonValue::Null},
        {u"several_contacts"_s, Text::tr("Customers with several contacts"), &severalContacts, u"one"_s},
        {u"merged"_s, Text::tr("Contacts that were merged"), &merged, u"reject"_s},
        {u"skip_opted_out"_s, Text::tr("Leave out people who want no e-mail"),
         [](State state, Names) { return yesOrNo(state.value("skip_opted_out"_L1)); }, false},
        {u"reject_alarm"_s, Text::tr("Notice of rejects"), [](State state, Names) { return share(state.value("reject_alarm"_L1)); },
         QJsonValue::Null},
        {u"when_deleted"_s, Text::tr("When a list was deleted in Sales"), &whenDeleted, u"stop"_s},
        {u"when_locked"_s, Text::tr("When a list is locked in Sales"), &whenLocked, u"stop"_s},
        {u"list_name_template"_s, Text::tr("Names of new lists"), plain("list_name_template"_L1), u"{segment}"_s},
        {u"list_owner"_s, Text::tr("Owner of new lists"), &owner, QJsonObject{{u"kind"_s, u"me"_s}}},
        {u"max_per_list"_s, Text::tr("People on a list at most"), &parts, QJsonValue::Null},
        {u"paused"_s, Text::tr("Paused"), [](State state, Names) { return yesOrNo(state.value("paused"_L1)); }, false},
    };
}

bool isSilentAuditKey(const QString &key)
{
    return key == "id"_L1 || key == "created_at"_L1 || key == "organisation"_L1 || key == "users"_L1 || key == "bindings"_L1;
}

QStringList auditBindingChanges(const QJsonObject &before, const QJsonObject &after)
{
    const auto byId = [](const QJsonObject &state) {
        QMap<QString, domain::Binding> bindings;
        const QJsonArray array = state.value("bindings"_L1).toArray();
        for (const auto &one : array)
            bindings.insert(one.toObject().value("id"_L1).toString(), bindingFrom(one.toObject()));
        return bindings;
    };
    const auto were = byId(before);
    const auto are = byId(after);
    const bool isChange = !before.isEmpty() && !after.isEmpty();
    const auto line = [](const QString &label, const domain::Binding &binding) {
        return Text::tr("%1: %2, list %3").arg(label, binding.segmentName, listText(binding));
    };
    QStringList lines;
    for (auto is = are.cbegin(); is != are.cend(); ++is) {
        const auto was = were.constFind(is.key());
        if (was == were.cend())
            lines.append(line(isChange ? Text::tr("Segment added") : Text::tr("Segment"), *is));
        else if (listText(*was) != listText(*is))
            lines.append(Text::tr("List of the segment %1: %2 → %3").arg(is->segmentName, listText(*was), listText(*is)));
    }
    for (auto was = were.cbegin(); was != were.cend(); ++was) {
        if (!are.contains(was.key()))
            lines.append(line(isChange ? Text::tr("Segment taken out") : Text::tr("Segment"), *was));
    }
    return lines;
}

} // namespace segue::wording
