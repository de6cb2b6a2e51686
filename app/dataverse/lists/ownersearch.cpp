// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownersearch.h"

#include <QJsonArray>

namespace segue::dataverse {

namespace {

using domain::ListOwner;

struct Place
{
    ListOwner::Kind kind;
    QLatin1String id;
    QLatin1String name;
    QByteArray target;
};

/// Users, then teams [D365-owner].
QList<Place> placesFor(const QString &text)
{
    const auto id = domain::OwnerId::parse(QStringView(text));
    const QString wanted = odata::literal(text);
    const QString user = id ? QStringLiteral("systemuserid eq ") + id->toString()
                            : QStringLiteral("(fullname eq %1 or domainname eq %1 or internalemailaddress eq %1)").arg(wanted);
    const QString team = id ? QStringLiteral("teamid eq ") + id->toString() : QStringLiteral("name eq ") + wanted;
    return {{ListOwner::Kind::User, QLatin1String("systemuserid"), QLatin1String("fullname"),
             "systemusers?$select=systemuserid,fullname&$filter=" + odata::encoded(user + QStringLiteral(" and isdisabled eq false"))},
            {ListOwner::Kind::Team, QLatin1String("teamid"), QLatin1String("name"),
             "teams?$select=teamid,name&$filter=" + odata::encoded(team)}};
}

class OwnerSearch final : public Operation<QList<ListOwner>>
{
public:
    OwnerSearch(QObject *parent, std::shared_ptr<Core> core, const QString &text)
        : Operation(QStringLiteral("find owners"), parent), m_core(std::move(core)), m_places(placesFor(text))
    {
    }

private:
    void begin() override { next(); }

    void next()
    {
        if (m_places.isEmpty()) {
            succeed(m_found);
            return;
        }
        const Place place = m_places.takeFirst();
        await(m_core->service().object(this, m_core->service().get(place.target, "GET owners")), [this, place](const QJsonObject &object) {
            for (const auto &value : object.value(QLatin1String("value")).toArray()) {
                const QJsonObject row = value.toObject();
                if (const auto id = domain::OwnerId::parse(QStringView(row.value(place.id).toString())))
                    m_found.append({place.kind, *id, row.value(place.name).toString()});
            }
            next();
        });
    }

    std::shared_ptr<Core> m_core;
    QList<Place> m_places;
    QList<ListOwner> m_found;
};

} // namespace

Operation<QList<ListOwner>> *findOwners(QObject *parent, const std::shared_ptr<Core> &core, const QString &text)
{
    return new OwnerSearch(parent, core, text.trimmed());
}

} // namespace segue::dataverse
