// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "control.h"

#include "expectation.h"
#include "odata/querystring.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace segue::sandbox {

namespace {

Response json(const QJsonObject &object, int status = 200)
{
    Response response;
    response.status = status;
    response.headers.add("Content-Type", "application/json");
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

Response refusal(int status, const QString &why)
{
    return json({{QStringLiteral("error"), why}}, status);
}

Response done()
{
    return json({{QStringLiteral("done"), true}});
}

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

QJsonArray ids(const std::vector<Guid> &all)
{
    QJsonArray array;
    for (const Guid &id : all)
        array.append(text(id.text()));
    return array;
}

std::optional<std::vector<Guid>> idList(const QJsonValue &value)
{
    std::vector<Guid> all;
    const QJsonArray array = value.toArray();
    for (const auto &item : array) {
        const auto id = Guid::parse(item.toString().toUtf8());
        if (!id)
            return std::nullopt;
        all.push_back(*id);
    }
    return all;
}

std::optional<Depth> depthNamed(const QString &name)
{
    static const QMap<QString, Depth> names{{QStringLiteral("None"), Depth::None},
                                            {QStringLiteral("Basic"), Depth::Basic},
                                            {QStringLiteral("Local"), Depth::Local},
                                            {QStringLiteral("Deep"), Depth::Deep},
                                            {QStringLiteral("Global"), Depth::Global}};
    const auto found = names.find(name);
    return found == names.end() ? std::nullopt : std::optional(*found);
}

} // namespace

Response Control::handle(const Request &request)
{
    const QByteArrayList path = QByteArray::fromPercentEncoding(request.path).split('/').mid(2);
    const QByteArray what = path.value(0);
    const bool posts = request.method == "POST";
    if (!posts && request.method != "GET")
        return refusal(405, QStringLiteral("GET or POST"));
    QJsonObject body;
    if (posts && !request.body.isEmpty()) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
        if (error.error != QJsonParseError::NoError || !document.isObject())
            return refusal(400, QStringLiteral("the body is no JSON object"));
        body = document.object();
    }
    if (what == "segments" && posts == (path.size() > 1))
        return segments(path, body);
    if (what == "expected" && !posts)
        return expected(request.query);
    if (what == "lists" && (posts ? path.size() > 1 : path.size() != 2))
        return lists(path, request.query, posts, body);
    if (what == "contacts" && posts)
        return contact(path, body);
    if (what == "account" && posts)
        return account(body);
    if (what == "churn" && posts && body.value(QLatin1String("share")).isDouble()) {
        m_world.segments().churn(body.value(QLatin1String("share")).toDouble(), m_world.now());
        m_world.touch();
        return done();
    }
    if (what == "reset" && posts) {
        m_world.reset();
        return done();
    }
    return refusal(404, QStringLiteral("no such control"));
}

Response Control::segments(const QByteArrayList &path, const QJsonObject &body)
{
    Segments &all = m_world.segments();
    if (path.size() == 1) {
        QJsonArray array;
        for (const Segment &segment : all.all()) {
            if (!segment.removed)
                array.append(QJsonObject{{QStringLiteral("name"), text(segment.name)},
                                         {QStringLiteral("friendly_name"), segment.friendlyName},
                                         {QStringLiteral("size"), static_cast<qint64>(segment.size)},
                                         {QStringLiteral("refreshed"), segment.refreshed.toString(Qt::ISODate)}});
        }
        return json({{QStringLiteral("segments"), array}});
    }
    const auto segment = all.find(path[1]);
    if (!segment)
        return refusal(404, QStringLiteral("no such segment"));
    if (const QString state = body.value(QLatin1String("state")).toString(); !state.isEmpty())
        all.setState(*segment, state.toUtf8());
    else if (body.value(QLatin1String("delete")).toBool())
        all.setRemoved(*segment, true);
    else if (body.value(QLatin1String("restore")).toBool())
        all.setRemoved(*segment, false);
    else if (body.value(QLatin1String("resize")).toInteger(-1) >= 0)
        all.resize(*segment, static_cast<quint64>(body.value(QLatin1String("resize")).toInteger()), m_world.now());
    else
        return refusal(400, QStringLiteral("delete, restore, resize or state"));
    m_world.touch();
    return done();
}

Response Control::expected(const QByteArray &query) const
{
    const Answer<QueryString> options = parseQueryString(query, {"segment"});
    const auto segment = options ? m_world.segments().find(options->value("segment")) : std::nullopt;
    if (!segment)
        return refusal(404, QStringLiteral("no such segment"));
    const Expectation expectation = expectationOf(m_world, *segment);
    QJsonObject rejects;
    for (auto reason = expectation.rejects.begin(); reason != expectation.rejects.end(); ++reason)
        rejects.insert(reason.key(), reason.value());
    return json({{QStringLiteral("members"), expectation.members},
                 {QStringLiteral("contacts"), ids(expectation.contacts)},
                 {QStringLiteral("rejects"), rejects}});
}

Response Control::lists(const QByteArrayList &path, const QByteArray &query, bool posts, const QJsonObject &body)
{
    if (path.size() == 1) {
        QJsonArray array;
        for (const auto &[id, list] : m_world.lists().all())
            array.append(QJsonObject{{QStringLiteral("id"), text(id.text())},
                                     {QStringLiteral("name"), list->row.name},
                                     {QStringLiteral("source"), list->row.source},
                                     {QStringLiteral("owner"), text(list->row.owner.text())},
                                     {QStringLiteral("members"), list->members.size()},
                                     {QStringLiteral("locked"), list->row.locked},
                                     {QStringLiteral("active"), list->row.state == 0}});
        return json({{QStringLiteral("lists"), array}});
    }
    const auto id = Guid::parse(path[1]);
    MarketingList *list = id ? m_world.lists().find(*id) : nullptr;
    if (list == nullptr)
        return refusal(404, QStringLiteral("no such list"));
    if (path.value(2) == "members" && !posts)
        return members(*list, query);
    if (path.value(2) == "members")
        return changeMembers(*list, body);
    ListRow row = list->row;
    if (body.value(QLatin1String("delete")).toBool()) {
        m_world.removeList(*id);
        return done();
    }
    bool changes = false;
    if (const QJsonValue lock = body.value(QLatin1String("lock")); lock.isBool()) {
        row.locked = lock.toBool();
        changes = true;
    }
    if (const QJsonValue deactivate = body.value(QLatin1String("deactivate")); deactivate.isBool()) {
        row.state = deactivate.toBool() ? 1 : 0;
        changes = true;
    }
    if (const QJsonValue source = body.value(QLatin1String("source")); source.isString()) {
        row.source = source.toString();
        changes = true;
    }
    if (!changes)
        return refusal(400, QStringLiteral("lock, deactivate, source or delete"));
    m_world.changeList(*list, row, Users::colleague);
    return done();
}

Response Control::members(const MarketingList &list, const QByteArray &query) const
{
    const Answer<QueryString> options = parseQueryString(query, {"skip", "top"});
    if (!options)
        return refusal(400, options.error().message);
    qint64 skip = options->value("skip").toLongLong();
    qint64 top = options->has("top") ? options->value("top").toLongLong() : list.members.size();
    QJsonArray array;
    QJsonArray rows;
    list.members.visitByContact(std::nullopt, [&](const MemberRow &row) {
        if (skip > 0) {
            --skip;
            return true;
        }
        if (top-- <= 0)
            return false;
        array.append(text(row.contact.text()));
        if (options->has("top")) {
            const auto contact = m_world.contacts().find(row.contact);
            rows.append(
                QJsonObject{{QStringLiteral("contact"), text(row.contact.text())},
                            {QStringLiteral("name"), contact ? text(contact->person.fullName()) : QString()},
                            {QStringLiteral("active"), contact && contact->active},
                            {QStringLiteral("added"), QDateTime::fromSecsSinceEpoch(row.createdOn, Qt::UTC).toString(Qt::ISODate)}});
        }
        return true;
    });
    QJsonObject answer{{QStringLiteral("members"), array}, {QStringLiteral("total"), list.members.size()}};
    if (options->has("top"))
        answer.insert(QStringLiteral("rows"), rows);
    return json(answer);
}

Response Control::changeMembers(MarketingList &list, const QJsonObject &body)
{
    const auto add = idList(body.value(QLatin1String("add")));
    const auto remove = idList(body.value(QLatin1String("remove")));
    if (!add || !remove)
        return refusal(400, QStringLiteral("add and remove take contact ids"));
    for (const Guid &contact : *add) {
        if (!m_world.contacts().exists(contact))
            return refusal(400, QStringLiteral("there is no contact %1").arg(text(contact.text())));
    }
    m_world.addMembers(list, *add, Users::colleague);
    m_world.removeMembers(list, *remove);
    std::vector<Guid> members;
    list.members.visitByContact(std::nullopt, [&members](const MemberRow &row) {
        members.push_back(row.contact);
        return true;
    });
    return json({{QStringLiteral("members"), ids(members)}});
}

Response Control::contact(const QByteArrayList &path, const QJsonObject &body)
{
    const auto id = Guid::parse(path.value(1));
    auto found = id ? m_world.contacts().find(*id) : std::nullopt;
    if (!found)
        return refusal(404, QStringLiteral("no such contact"));
    if (body.value(QLatin1String("delete")).toBool()) {
        m_world.removeContact(*id);
        return done();
    }
    if (body.contains(QLatin1String("merge_into"))) {
        const auto master = Guid::parse(body.value(QLatin1String("merge_into")).toString().toUtf8());
        if (!master || !m_world.contacts().exists(*master))
            return refusal(400, QStringLiteral("merge_into takes the id of a contact"));
        found->merged = true;
        found->active = false;
        found->master = *master;
    } else if (body.value(QLatin1String("deactivate")).isBool()) {
        found->active = !body.value(QLatin1String("deactivate")).toBool();
    } else if (body.value(QLatin1String("opt_out")).isBool()) {
        found->noBulkEmail = body.value(QLatin1String("opt_out")).toBool();
    } else {
        return refusal(400, QStringLiteral("deactivate, delete, merge_into or opt_out"));
    }
    const bool moves = found->merged && m_world.variants().is("merge-members", "move");
    m_world.putContact(*found);
    if (moves)
        moveMemberships(*id, found->master);
    return done();
}

void Control::moveMemberships(const Guid &from, const Guid &to)
{
    for (const auto &[id, list] : m_world.lists().all()) {
        if (m_world.removeMembers(*list, {from}) > 0)
            m_world.addMembers(*list, {to}, Users::system);
    }
}

Response Control::account(const QJsonObject &body)
{
    const QString who = body.value(QLatin1String("user")).toString();
    const auto id = Guid::parse(who.toUtf8());
    const auto number = id ? m_world.users().find(*id) : m_world.users().findByName(who);
    const Privilege *privilege = Users::privilege(body.value(QLatin1String("privilege")).toString().toUtf8());
    const QJsonValue granted = body.value(QLatin1String("granted"));
    const auto depth = granted.isBool() ? std::optional(granted.toBool() ? Depth::Global : Depth::None)
                                        : depthNamed(body.value(QLatin1String("depth")).toString());
    if (!number || privilege == nullptr || !depth)
        return refusal(400, QStringLiteral("user, privilege and granted or depth"));
    m_world.users().setDepth(*number, privilege->name, *depth);
    m_world.touch();
    return done();
}

} // namespace segue::sandbox
