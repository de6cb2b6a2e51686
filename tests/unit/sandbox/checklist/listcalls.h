// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "webapi.h"

/// What several tests of the checklist ask of marketing lists and their members.
namespace segue::testing {

/// How many lists there are, as the control tells.
[[nodiscard]] inline int lists(WebApi &api)
{
    return int(api.sandbox.look("/sandbox/lists").value(QLatin1String("lists")).toArray().size());
}

[[nodiscard]] inline RawReply makeList(const WebApi &api)
{
    return api.post("lists", "{'listname':'VIP','createdfromcode':2}", "Prefer: return=representation\r\n");
}

[[nodiscard]] inline QByteArray textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().toUtf8();
}

/// The id of a member's row.
[[nodiscard]] inline QByteArray rowOf(const WebApi &api, const QByteArray &list, const QByteArray &contact)
{
    return textOf(
        api.rows("listmembers?$select=listmemberid&$filter=_listid_value%20eq%20" + list + "%20and%20_entityid_value%20eq%20" + contact)
            .first()
            .toObject(),
        "listmemberid");
}

} // namespace segue::testing
