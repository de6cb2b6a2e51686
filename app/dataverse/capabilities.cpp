// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capabilities.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace segue::dataverse {

namespace {
constexpr std::array<const char *, removalWays.size()> wayNames{"action", "member_row", "member_action", "member_action_row",
                                                                "association"};

// Nobody has fewer; a number beyond is no number of rows.
constexpr int fewestRows = 1;
constexpr int mostRows = 100'000;

QJsonObject toObject(const ListActions &actions)
{
    return {{QStringLiteral("add"), actions.add},
            {QStringLiteral("remove_many"), actions.removeMany},
            {QStringLiteral("remove_contact"), actions.removeContact},
            {QStringLiteral("remove_member"), actions.removeMember}};
}

ListActions actionsFrom(const QJsonObject &object)
{
    return {object.value(QLatin1String("add")).toBool(), object.value(QLatin1String("remove_many")).toBool(),
            object.value(QLatin1String("remove_contact")).toBool(), object.value(QLatin1String("remove_member")).toBool()};
}
} // namespace

bool ListActions::offers(RemovalWay way) const
{
    switch (way) {
    case RemovalWay::Action:
        return removeMany;
    case RemovalWay::MemberAction:
        return removeContact;
    case RemovalWay::MemberActionRow:
        return removeMember;
    case RemovalWay::MemberRow:
    case RemovalWay::Association:
        return true;
    }
    return true;
}

QByteArray Capabilities::toJson() const
{
    QJsonObject object{{QStringLiteral("in_filter"), inFilter}};
    if (removal)
        object.insert(QStringLiteral("removal"), QLatin1String(wayNames.at(static_cast<std::size_t>(*removal))));
    if (actions)
        object.insert(QStringLiteral("actions"), toObject(*actions));
    if (largestAdd)
        object.insert(QStringLiteral("largest_add"), *largestAdd);
    if (user)
        object.insert(QStringLiteral("user"), user->toString());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Capabilities Capabilities::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Capabilities known;
    known.inFilter = object.value(QLatin1String("in_filter")).toBool(true);
    const QString way = object.value(QLatin1String("removal")).toString();
    for (std::size_t i = 0; i < wayNames.size(); ++i) {
        if (way == QLatin1String(wayNames.at(i)))
            known.removal = removalWays.at(i);
    }
    if (const QJsonValue actions = object.value(QLatin1String("actions")); actions.isObject())
        known.actions = actionsFrom(actions.toObject());
    if (const int rows = object.value(QLatin1String("largest_add")).toInt(); rows >= fewestRows && rows <= mostRows)
        known.largestAdd = rows;
    known.user = domain::UserId::parse(QStringView(object.value(QLatin1String("user")).toString()));
    return known;
}

} // namespace segue::dataverse
