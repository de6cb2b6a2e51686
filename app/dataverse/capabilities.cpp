// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capabilities.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace segue::dataverse {

namespace {
constexpr std::array<const char *, removalWays.size()> wayNames{"action", "member_row", "member_action", "member_action_row",
                                                                "association"};
} // namespace

QByteArray Capabilities::toJson() const
{
    QJsonObject object{{QStringLiteral("in_filter"), inFilter}};
    if (removal)
        object.insert(QStringLiteral("removal"), QLatin1String(wayNames.at(static_cast<std::size_t>(*removal))));
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
    known.user = domain::UserId::parse(QStringView(object.value(QLatin1String("user")).toString()));
    return known;
}

} // namespace segue::dataverse
