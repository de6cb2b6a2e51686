// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webapi.h"

#include <algorithm>

namespace segue::testing {

namespace {
constexpr char root[] = "/api/data/v9.2/";
}

WebApi::WebApi(const sandbox::Options &options, const QString &user)
    : sandbox(options), m_token(user.isEmpty() ? sandbox.accessToken() : sandbox.accessToken(user))
{
}

RawReply WebApi::get(const QByteArray &target, const QByteArray &fields) const
{
    return send("GET", target, {}, fields);
}

RawReply WebApi::send(const QByteArray &method, const QByteArray &target, const QByteArray &body, const QByteArray &fields) const
{
    return rawRequest(sandbox.port(), method, root + target, "Accept: application/json\r\n" + authorization() + fields, body);
}

RawReply WebApi::post(const QByteArray &target, QByteArray json, const QByteArray &fields) const
{
    return send("POST", target, json.replace('\'', '"'), "Content-Type: application/json\r\n" + fields);
}

QJsonArray WebApi::rows(const QByteArray &target, const QByteArray &fields) const
{
    return get(target, fields).json().value(QLatin1String("value")).toArray();
}

QByteArray WebApi::makeList(const QByteArray &name) const
{
    const RawReply made = post("lists", "{'listname':'" + name + "','type':false,'createdfromcode':2}");
    const QByteArray address = made.field("OData-EntityId");
    return address.mid(address.lastIndexOf('(') + 1, 36);
}

RawReply WebApi::members(const QByteArray &action, const QByteArray &list, const QByteArrayList &contacts) const
{
    QByteArray body = "{'List':{'@odata.type':'Microsoft.Dynamics.CRM.list','listid':'" + list + "'},'Members':[";
    for (const QByteArray &contact : contacts)
        body +=
            (body.endsWith('[') ? "" : ",") + QByteArray("{'@odata.type':'Microsoft.Dynamics.CRM.contact','contactid':'") + contact + "'}";
    return post(action, body + "]}");
}

QByteArrayList WebApi::membersOf(const QByteArray &list)
{
    QByteArrayList all;
    for (const auto &id : sandbox.control("/sandbox/lists/" + list + "/members").value(QLatin1String("members")).toArray())
        all.append(id.toString().toUtf8());
    std::sort(all.begin(), all.end());
    return all;
}

QByteArrayList WebApi::contacts(const QByteArray &segment, qsizetype count)
{
    QByteArrayList some;
    for (const auto &id : sandbox.look("/sandbox/expected?segment=" + segment).value(QLatin1String("contacts")).toArray()) {
        if (some.size() == count)
            break;
        some.append(id.toString().toUtf8());
    }
    std::sort(some.begin(), some.end());
    return some;
}

QByteArray errorCode(const RawReply &reply)
{
    return reply.json().value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString().toUtf8();
}

} // namespace segue::testing
