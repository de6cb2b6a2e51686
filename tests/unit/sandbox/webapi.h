// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandboxfixture.h"

#include <QJsonArray>
#include <QJsonObject>

namespace segue::testing {

/// A running sandbox and requests to its Web API as somebody: bytes out, bytes in, no client between.
class WebApi
{
public:
    /// \p user: empty is the application; else "admin", "marketer", "reader" or "outsider".
    explicit WebApi(const sandbox::Options &options = {}, const QString &user = {});

    SandboxFixture sandbox;

    /// \p target is below the service root, percent-encoded; \p fields are whole lines.
    [[nodiscard]] RawReply get(const QByteArray &target, const QByteArray &fields = {}) const;
    [[nodiscard]] RawReply send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                                const QByteArray &fields = {}) const;
    /// A body written with ' in the place of ".
    [[nodiscard]] RawReply post(const QByteArray &target, QByteArray json, const QByteArray &fields = {}) const;
    /// The rows of a page.
    [[nodiscard]] QJsonArray rows(const QByteArray &target, const QByteArray &fields = {}) const;

    /// A new list of contacts; its id.
    [[nodiscard]] QByteArray makeList(const QByteArray &name = "VIP") const;
    [[nodiscard]] RawReply addMembers(const QByteArray &list, const QByteArrayList &contacts) const
    {
        return members("AddListMembersList", list, contacts);
    }
    [[nodiscard]] RawReply removeMembers(const QByteArray &list, const QByteArrayList &contacts) const
    {
        return members("RemoveListMembersList", list, contacts);
    }
    /// Who is on a list, as the control tells.
    [[nodiscard]] QByteArrayList membersOf(const QByteArray &list);
    /// Some good contacts of a segment.
    [[nodiscard]] QByteArrayList contacts(const QByteArray &segment, qsizetype count);

    [[nodiscard]] QByteArray authorization() const { return "Authorization: Bearer " + m_token + "\r\n"; }

private:
    [[nodiscard]] RawReply members(const QByteArray &action, const QByteArray &list, const QByteArrayList &contacts) const;

    QByteArray m_token;
};

/// The code inside {"error":{"code":…}}.
[[nodiscard]] QByteArray errorCode(const RawReply &reply);

} // namespace segue::testing
