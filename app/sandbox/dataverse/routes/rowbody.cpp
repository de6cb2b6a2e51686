// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowbody.h"

#include <array>

namespace segue::sandbox {

namespace {

struct TextColumn
{
    const char *name;
    QString ListRow::*member;
    qsizetype longest;
};
constexpr std::array<TextColumn, 5> listTexts{{{"listname", &ListRow::name, 128},
                                               {"description", &ListRow::description, 2000},
                                               {"purpose", &ListRow::purpose, 512},
                                               {"source", &ListRow::source, 128},
                                               {"query", &ListRow::query, 1'048'576}}};

struct FlagColumn
{
    const char *name;
    bool ListRow::*member;
};
constexpr std::array<FlagColumn, 4> listFlags{{{"type", &ListRow::dynamic},
                                               {"lockstatus", &ListRow::locked},
                                               {"donotsendonoptout", &ListRow::honoursOptOut},
                                               {"ignoreinactivelistmembers", &ListRow::ignoresInactive}}};

ApiError wrongType(const QString &name, const char *type)
{
    return payloadFault(
        QStringLiteral("Cannot convert the value of the property '%1' to the expected type '%2'.").arg(name, QLatin1String(type)));
}

ApiError unknown(const QString &name, const char *table)
{
    return payloadFault(QStringLiteral("The property '%1' does not exist on type 'Microsoft.Dynamics.CRM.%2'. Make sure to only use "
                                       "property names that are defined by the type.")
                            .arg(name, QLatin1String(table)));
}

ApiError refusal(const char *hresult, const QString &message)
{
    return {400, hresult, message};
}

std::optional<int> wholeNumber(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    const auto whole = static_cast<int>(number);
    return value.isDouble() && number >= 0 && number < 1e9 && static_cast<double>(whole) == number ? std::optional(whole) : std::nullopt;
}

std::optional<ApiError> readText(const TextColumn &column, const QString &name, const QJsonValue &value, ListRow &row)
{
    if (!value.isString() && !value.isNull())
        return wrongType(name, "Edm.String");
    const QString text = value.toString();
    if (text.size() > column.longest)
        return refusal("0x80044331", QStringLiteral("A validation error occurred. The length of the '%1' attribute of the 'list' entity "
                                                    "exceeded the maximum allowed length of '%2'.")
                                         .arg(name)
                                         .arg(column.longest));
    row.*column.member = text;
    return std::nullopt;
}

std::optional<ApiError> readNumber(const QString &name, const QJsonValue &value, bool created, ListRow &row)
{
    const auto number = wholeNumber(value);
    if (!number)
        return wrongType(name, "Edm.Int32");
    if (name == QLatin1String("createdfromcode") || name == QLatin1String("membertype")) {
        if (*number != 1 && *number != 2 && *number != 4)
            return refusal(code::invalidArgument,
                           QStringLiteral("A validation error occurred. The value of '%1' on record of type 'list' is outside the valid "
                                          "range. Accepted Values: 1,2,4")
                               .arg(name));
        if (!created && *number != row.createdFrom)
            return refusal(code::invalidArgument, QStringLiteral("The attribute '%1' cannot be changed after creation.").arg(name));
        row.createdFrom = *number;
    } else if (name == QLatin1String("membercount")) {
        row.memberCount = *number;
    } else if (*number > 1) {
        return refusal("0x80048408", QStringLiteral("%1 is not a valid %2 for list.").arg(*number).arg(name));
    } else {
        row.state = *number;
    }
    return std::nullopt;
}

std::optional<ApiError> readOwner(const World &world, const QJsonValue &value, ListRow &row)
{
    const QByteArray link = value.toString().toUtf8();
    const qsizetype open = link.lastIndexOf('(');
    const auto id = open > 0 && link.endsWith(')') ? Guid::parse(QByteArrayView(link).sliced(open + 1).chopped(1)) : std::nullopt;
    if (!id)
        return payloadFault(QStringLiteral("The value of 'ownerid@odata.bind' is not a reference."));
    const bool isTeam = link.first(open).endsWith("teams");
    if (isTeam ? !Users::findTeam(*id) : !world.users().find(*id))
        return noRow(isTeam ? "team" : "systemuser", *id);
    row.owner = *id;
    return std::nullopt;
}

std::optional<ApiError> readListColumn(const World &world, const QString &name, const QJsonValue &value, bool created, ListRow &row)
{
    for (const TextColumn &column : listTexts) {
        if (name == QLatin1String(column.name))
            return readText(column, name, value, row);
    }
    for (const FlagColumn &column : listFlags) {
        if (name != QLatin1String(column.name))
            continue;
        if (!value.isBool())
            return wrongType(name, "Edm.Boolean");
        if (!created && name == QLatin1String("type") && value.toBool() != row.dynamic)
            return refusal(code::invalidArgument, QStringLiteral("The attribute 'type' cannot be changed after creation."));
        row.*column.member = value.toBool();
        return std::nullopt;
    }
    for (const char *number : {"createdfromcode", "membertype", "statecode", "statuscode", "membercount"}) {
        if (name == QLatin1String(number))
            return readNumber(name, value, created, row);
    }
    if (name == QLatin1String("ownerid@odata.bind"))
        return readOwner(world, value, row);
    if (name == QLatin1String("listid")) {
        const auto id = value.isString() ? Guid::parse(value.toString().toUtf8()) : std::nullopt;
        if (!id)
            return wrongType(name, "Edm.Guid");
        return *id == row.id ? std::nullopt
                             : std::optional(refusal(code::invalidArgument, QStringLiteral("The key of a row cannot be changed.")));
    }
    return name.startsWith(QLatin1Char('@')) ? std::nullopt : std::optional(unknown(name, "list"));
}

} // namespace

std::optional<ApiError> readListColumns(const World &world, const QJsonObject &body, bool created, ListRow &row)
{
    const bool wasInactive = !created && row.state != 0;
    for (auto property = body.begin(); property != body.end(); ++property) {
        if (auto error = readListColumn(world, property.key(), property.value(), created, row))
            return error;
    }
    if (body.contains(QLatin1String("statecode")) && body.contains(QLatin1String("statuscode"))
        && body.value(QLatin1String("statecode")) != body.value(QLatin1String("statuscode")))
        return refusal("0x80048408", QStringLiteral("State code is invalid or state code is valid but status code is invalid."));
    if (row.name.isEmpty())
        return refusal(code::invalidArgument, QStringLiteral("Required field 'listname' is missing."));
    if (created && !body.contains(QLatin1String("createdfromcode")))
        return refusal(code::invalidArgument, QStringLiteral("Required field 'createdfromcode' is missing."));
    if (row.dynamic && row.locked)
        return refusal("0x8004f703", QStringLiteral("Lock Status cannot be specified for a dynamic list."));
    if (!row.dynamic && !row.query.isEmpty())
        return refusal("0x8004f702", QStringLiteral("Query cannot be specified for a static list."));
    if (wasInactive && row.state != 0)
        return refusal("0x80040233", QStringLiteral("The object is not in a valid state to perform this operation."));
    return std::nullopt;
}

std::optional<ApiError> readContactColumns(const QJsonObject &body, Contact &contact)
{
    for (auto property = body.begin(); property != body.end(); ++property) {
        const QString &name = property.key();
        const QJsonValue value = property.value();
        QByteArray *text = name == QLatin1String("firstname")       ? &contact.person.firstName
                           : name == QLatin1String("lastname")      ? &contact.person.lastName
                           : name == QLatin1String("emailaddress1") ? &contact.person.email
                           : name == QLatin1String("mobilephone")   ? &contact.phone
                                                                    : nullptr;
        if (text != nullptr) {
            if (!value.isString() && !value.isNull())
                return wrongType(name, "Edm.String");
            *text = value.toString().toUtf8();
        } else if (name == QLatin1String("statecode") || name == QLatin1String("statuscode")) {
            const auto number = wholeNumber(value);
            const int inactive = name == QLatin1String("statecode") ? 1 : 2;
            if (!number || *number > inactive || *number < inactive - 1)
                return wrongType(name, "Edm.Int32");
            contact.active = *number != inactive;
        } else if (name == QLatin1String("donotbulkemail")) {
            if (!value.isBool())
                return wrongType(name, "Edm.Boolean");
            contact.noBulkEmail = value.toBool();
        } else if (name == QLatin1String("contactid")) {
            const auto id = value.isString() ? Guid::parse(value.toString().toUtf8()) : std::nullopt;
            if (!id || *id != contact.id)
                return wrongType(name, "Edm.Guid");
        } else if (!name.startsWith(QLatin1Char('@'))) {
            return unknown(name, "contact");
        }
    }
    return std::nullopt;
}

} // namespace segue::sandbox
