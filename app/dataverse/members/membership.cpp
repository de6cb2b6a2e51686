// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership.h"

#include <QJsonArray>
#include <QJsonObject>

namespace segue::dataverse {

namespace {

using Lists = QList<domain::ListId>;

constexpr qsizetype listsInAQuery = 20;

QByteArray query(domain::ContactId contact, const Lists &lists)
{
    QStringList conditions;
    for (const domain::ListId list : lists)
        conditions.append(QStringLiteral("_listid_value eq ") + list.toString());
    return "listmembers?$select=_listid_value&$filter="
           + odata::encoded(
               QStringLiteral("_entityid_value eq %1 and (%2)").arg(contact.toString(), conditions.join(QStringLiteral(" or "))));
}

void askNext(Flow<Lists> *self, const std::shared_ptr<Core> &core, domain::ContactId contact, const Lists &left, const Lists &found)
{
    if (left.isEmpty()) {
        self->succeed(found);
        return;
    }
    const auto request = core->service().get(query(contact, left.mid(0, listsInAQuery)), "GET listmembers");
    self->await(core->service().object(self, request), [=](const QJsonObject &object) {
        Lists more = found;
        for (const auto &row : object.value(QLatin1String("value")).toArray()) {
            const QString text = row.toObject().value(QLatin1String("_listid_value")).toString();
            if (const auto list = domain::ListId::parse(QStringView(text)); list && !more.contains(*list))
                more.append(*list);
        }
        askNext(self, core, contact, left.mid(listsInAQuery), more);
    });
}

} // namespace

Operation<Lists> *listsOf(QObject *parent, const std::shared_ptr<Core> &core, domain::ContactId contact, const Lists &lists)
{
    return flow<Lists>(parent, QStringLiteral("lists of a contact"), [=](Flow<Lists> *self) { askNext(self, core, contact, lists, {}); });
}

} // namespace segue::dataverse
