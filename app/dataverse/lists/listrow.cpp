// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listrow.h"

#include "odata/servererror.h"

#include <QJsonArray>

namespace segue::dataverse {

namespace {
constexpr int ofContacts = 2; // createdfromcode [D365-list]

Error notAList()
{
    return Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("list"));
}

QString plain(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}
} // namespace

Result<engine::ListState> readListRow(const QJsonObject &row)
{
    const auto id = domain::ListId::parse(QStringView(row.value(QLatin1String("listid")).toString()));
    const QJsonValue type = row.value(QLatin1String("type"));
    const QJsonValue state = row.value(QLatin1String("statecode"));
    if (!id || !type.isBool() || !state.isDouble())
        return failure(notAList());
    engine::ListState result;
    result.id = *id;
    result.exists = true;
    result.name = row.value(QLatin1String("listname")).toString();
    result.isStatic = !type.toBool();
    result.isOfContacts = row.value(QLatin1String("createdfromcode")).toInt() == ofContacts;
    result.isLocked = row.value(QLatin1String("lockstatus")).toBool();
    result.isActive = state.toInt() == 0;
    result.stamp = row.value(QLatin1String("source")).toString();
    result.version = plain(row.value(QLatin1String("versionnumber")));
    return result;
}

QList<odata::BatchPart> listParts(domain::ListId list)
{
    const QByteArray id = list.toUtf8();
    odata::BatchPart row;
    row.target = odata::Service::path("lists(" + id + ")?$select=" + listColumns);
    odata::BatchPart newest;
    newest.target = odata::Service::path("listmembers?$select=listmemberid,createdon,versionnumber&$filter="
                                         + odata::encoded(QStringLiteral("_listid_value eq ") + QString::fromLatin1(id))
                                         + "&$orderby=" + odata::encoded(u"createdon desc,versionnumber desc") + "&$top=1");
    return {row, newest};
}

Result<engine::ListState> listStateFrom(domain::ListId list, const odata::BatchAnswer &row, const odata::BatchAnswer &newest)
{
    if (!row.isSuccess()) {
        const auto server = odata::readServerError(row);
        if (server.fault == odata::Fault::RowMissing) {
            engine::ListState gone;
            gone.id = list;
            return gone;
        }
        if (odata::mayMeanUnknown(server.fault))
            return failure(odata::withServer(Error(ErrorCode::SalesMissing), server, row.correlationId));
        return failure(odata::toError(row, QStringLiteral("prvReadList")));
    }
    const auto object = odata::jsonObject(row.body);
    auto state = object.has_value() ? readListRow(object.value()) : failure(object.error());
    if (!state.has_value() || state.value().id != list)
        return failure(notAList());

    if (!newest.isSuccess())
        return failure(odata::toError(newest, QStringLiteral("prvReadList")));
    const auto members = odata::jsonObject(newest.body);
    if (!members.has_value() || !members.value().value(QLatin1String("value")).isArray())
        return failure(notAList());
    const QJsonArray rows = members.value().value(QLatin1String("value")).toArray();
    if (!rows.isEmpty()) {
        const QJsonObject member = rows.first().toObject();
        state.value().newestMemberRow = member.value(QLatin1String("listmemberid")).toString() + QLatin1Char(' ')
                                        + member.value(QLatin1String("createdon")).toString() + QLatin1Char(' ')
                                        + plain(member.value(QLatin1String("versionnumber")));
    }
    return state;
}

} // namespace segue::dataverse
