// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "lists/world.h"

#include <QJsonObject>

namespace segue::sandbox {

/// What tests and practice mode change behind the Web API's back: JSON below /sandbox.
///   GET  segments | lists | lists/ID/members | expected?segment=NAME
///   POST churn {"share":0.01} | segments/NAME {"delete"|"restore":true | "resize":N} | reset
///   POST lists/ID {"lock":BOOL, "deactivate":BOOL, "source":TEXT | "delete":true} | lists/ID/members {"add":[…],"remove":[…]}
///   POST contacts/ID {"deactivate":BOOL | "delete":true | "merge_into":ID}
///   POST account {"user":ID or name,"privilege":NAME,"granted":BOOL or "depth":"Basic"}
class Control
{
public:
    explicit Control(World &world) : m_world(world) {}
    [[nodiscard]] Response handle(const Request &request);

private:
    [[nodiscard]] Response segments(const QByteArrayList &path, const QJsonObject &body);
    [[nodiscard]] Response expected(const QByteArray &query) const;
    [[nodiscard]] Response lists(const QByteArrayList &path, const QByteArray &query, bool posts, const QJsonObject &body);
    /// With top (and skip) a page of them with their names, in the order of their IDs.
    [[nodiscard]] Response members(const MarketingList &list, const QByteArray &query) const;
    void moveMemberships(const Guid &from, const Guid &to);
    [[nodiscard]] Response contact(const QByteArrayList &path, const QJsonObject &body);
    [[nodiscard]] Response account(const QJsonObject &body);
    [[nodiscard]] Response changeMembers(MarketingList &list, const QJsonObject &body);

    World &m_world;
};

} // namespace segue::sandbox
