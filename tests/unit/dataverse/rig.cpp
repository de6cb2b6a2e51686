// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace segue::testing {

using domain::ContactId;
using domain::ListId;

Operation<QByteArray> *HeldToken::token(QObject *parent)
{
    return settled<QByteArray>(parent, QStringLiteral("token"), m_token);
}

Operation<QByteArray> *HeldToken::renewed(QObject *parent, const QByteArray &refused, const QByteArray &)
{
    if (refused == m_token) {
        ++renewals;
        m_token = m_make();
    }
    return token(parent);
}

Line::Line(const QUrl &server, std::function<QByteArray()> makeToken, const dataverse::Capabilities &known)
    : m_tokens(std::move(makeToken)), m_transport(net::makeQtTransport()), m_pacer({}, m_clock, m_random),
      m_http(*m_transport, m_pacer, &m_tokens, m_clock, m_random)
{
    m_random.fix(0.0);
    m_client = std::make_unique<dataverse::DataverseClient>(m_http, server, known,
                                                            [this](const dataverse::Capabilities &news) { m_learnt.append(news); });
}

SalesRig::SalesRig(const sandbox::Options &options, const dataverse::Capabilities &known)
    : sandbox(options), line(sandbox.url(), [this] { return sandbox.accessToken(); }, known)
{
}

SalesRig::SalesRig(const QString &user, const sandbox::Options &options)
    : sandbox(options), line(sandbox.url(), [this, user] { return sandbox.accessToken(user); })
{
}

ListId SalesRig::makeList(const QString &name)
{
    return makeList(
        QJsonObject{{QStringLiteral("listname"), name}, {QStringLiteral("type"), false}, {QStringLiteral("createdfromcode"), 2}});
}

ListId SalesRig::makeList(QJsonObject row)
{
    static quint8 number = 0;
    ListId id;
    id.bytes.fill(0x5e);
    id.bytes.back() = ++number;
    row.insert(QStringLiteral("listid"), id.toString());
    const RawReply made = rawRequest(sandbox.port(), "POST", "/api/data/v9.2/lists",
                                     "Content-Type: application/json\r\nAuthorization: Bearer " + sandbox.accessToken() + "\r\n",
                                     QJsonDocument(row).toJson(QJsonDocument::Compact));
    if (made.status != 204)
        qFatal("no list was made: %d %s", made.status, made.body.constData());
    return id;
}

void SalesRig::controlList(ListId list, const QJsonObject &body)
{
    sandbox.control("/sandbox/lists/" + list.toUtf8(), body);
}

void SalesRig::controlContact(ContactId contact, const QJsonObject &body)
{
    sandbox.control("/sandbox/contacts/" + contact.toUtf8(), body);
}

namespace {
std::vector<ContactId> sortedIds(const QJsonArray &array)
{
    std::vector<ContactId> ids;
    ids.reserve(static_cast<std::size_t>(array.size()));
    for (const auto &value : array)
        ids.push_back(ContactId::parse(QStringView(value.toString())).value());
    std::sort(ids.begin(), ids.end());
    return ids;
}
} // namespace

std::vector<ContactId> SalesRig::contacts(const QString &segment)
{
    return sortedIds(sandbox.look("/sandbox/expected?segment=" + segment.toUtf8()).value(QLatin1String("contacts")).toArray());
}

std::vector<ContactId> SalesRig::members(ListId list)
{
    return sortedIds(sandbox.control("/sandbox/lists/" + list.toUtf8() + "/members").value(QLatin1String("members")).toArray());
}

void SalesRig::colleagueAdds(ListId list, const std::vector<ContactId> &contacts)
{
    QJsonArray ids;
    for (const ContactId &contact : contacts)
        ids.append(contact.toString());
    sandbox.control("/sandbox/lists/" + list.toUtf8() + "/members", {{QStringLiteral("add"), ids}});
}

int SalesRig::requests()
{
    return sandbox.look("/sandbox/requests?limit=0").value(QLatin1String("total")).toInt();
}

void SalesRig::resetRequests()
{
    sandbox.control("/sandbox/requests/reset");
}

std::vector<ContactId> some(const std::vector<ContactId> &all, std::size_t first, std::size_t count)
{
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(std::min(first, all.size()));
    return {from, from + static_cast<std::ptrdiff_t>(std::min(count, static_cast<std::size_t>(all.end() - from)))};
}

} // namespace segue::testing
