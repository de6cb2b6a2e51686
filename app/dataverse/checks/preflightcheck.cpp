// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflightcheck.h"

#include "lists/listrow.h"

#include <algorithm>

namespace segue::dataverse {

namespace {
constexpr qsizetype listsInABatch = 400;

odata::BatchPart readPart(const QByteArray &target)
{
    odata::BatchPart part;
    part.target = odata::Service::path(target);
    return part;
}

QByteArray userFunction(domain::UserId user, const QByteArray &call)
{
    return "systemusers(" + user.toUtf8() + ")/Microsoft.Dynamics.CRM." + call;
}

QList<odata::BatchPart> privilegeParts(domain::UserId user)
{
    QList<odata::BatchPart> parts;
    for (const QString &name : neededPrivileges())
        parts.append(readPart(userFunction(user, "RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='" + name.toUtf8() + "')")));
    return parts;
}

QString wordOf(Depth depth)
{
    switch (depth) {
    case Depth::None:
        return QStringLiteral("None");
    case Depth::Basic:
        return QStringLiteral("Basic");
    case Depth::Local:
        return QStringLiteral("Local");
    case Depth::Deep:
        return QStringLiteral("Deep");
    case Depth::Global:
        return QStringLiteral("Global");
    }
    return {};
}

Error withoutSales(const odata::BatchAnswer &answer)
{
    return odata::withServer(Error(ErrorCode::SalesMissing), odata::readServerError(answer), answer.correlationId);
}
} // namespace

const QStringList &neededPrivileges()
{
    static const QStringList names{QStringLiteral("prvReadList"),     QStringLiteral("prvWriteList"),     QStringLiteral("prvCreateList"),
                                   QStringLiteral("prvAppendToList"), QStringLiteral("prvAppendContact"), QStringLiteral("prvReadContact")};
    return names;
}

Depth widestDepth(const QJsonArray &rolePrivileges, const QString &privilegeId)
{
    static const QHash<QString, Depth> words{{QStringLiteral("Basic"), Depth::Basic},
                                             {QStringLiteral("Local"), Depth::Local},
                                             {QStringLiteral("Deep"), Depth::Deep},
                                             {QStringLiteral("Global"), Depth::Global}};
    Depth widest = Depth::None;
    for (const auto &value : rolePrivileges) {
        const QJsonObject one = value.toObject();
        if (!privilegeId.isEmpty() && one.value(QLatin1String("PrivilegeId")).toString().compare(privilegeId, Qt::CaseInsensitive) != 0)
            continue;
        const QJsonValue depth = one.value(QLatin1String("Depth"));
        const Depth found =
            depth.isDouble() ? static_cast<Depth>(std::clamp(depth.toInt() + 1, 1, 4)) : words.value(depth.toString(), Depth::Basic);
        widest = std::max(widest, found);
    }
    return widest;
}

Result<Identity> readIdentity(const QJsonObject &object)
{
    const auto organisation = domain::OrganisationId::parse(QStringView(object.value(QLatin1String("OrganizationId")).toString()));
    const auto user = domain::UserId::parse(QStringView(object.value(QLatin1String("UserId")).toString()));
    if (!organisation || !user)
        return failure(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("WhoAmI")));
    return Identity{*organisation, *user};
}

PreflightCheck::PreflightCheck(QObject *parent, std::shared_ptr<Core> core, const QList<domain::ListId> &lists)
    : Operation(QStringLiteral("preflight"), parent), m_core(std::move(core)), m_lists(lists)
{
}

void PreflightCheck::begin()
{
    if (m_core->known().user) {
        ask(*m_core->known().user);
        return;
    }
    await(m_core->service().object(this, m_core->service().get("WhoAmI", "GET WhoAmI")), [this](const QJsonObject &object) {
        const auto identity = readIdentity(object);
        if (!identity.has_value()) {
            fail(identity.error());
            return;
        }
        m_core->learn([&identity](Capabilities &known) { known.user = identity.value().user; });
        ask(identity.value().user);
    });
}

qsizetype PreflightCheck::batchOfLists() const
{
    return std::min(listsInABatch, m_lists.size() - m_listAnswers.size());
}

void PreflightCheck::ask(domain::UserId user)
{
    QList<odata::BatchPart> parts{readPart("WhoAmI")};
    parts += privilegeParts(user);
    for (qsizetype i = 0; i < batchOfLists(); ++i)
        parts += listParts(m_lists.at(i));
    await(odata::sendBatch(this, m_core->service(), parts, {"$batch preflight", net::Repeat::Always, 4}),
          [this, user](const QList<odata::BatchAnswer> &answers) {
              if (!answers.at(0).isSuccess()) {
                  fail(odata::toError(answers.at(0)));
                  return;
              }
              const auto object = odata::jsonObject(answers.at(0).body);
              const auto identity = object.has_value() ? readIdentity(object.value()) : failure(object.error());
              if (!identity.has_value()) {
                  fail(identity.error());
                  return;
              }
              m_result.organisation = identity.value().organisation;
              m_result.user = identity.value().user;
              takeLists(answers, 1 + neededPrivileges().size());
              if (m_result.user != user) {
                  m_core->learn([this](Capabilities &known) { known.user = m_result.user; });
                  askPrivilegesOf(m_result.user);
                  return;
              }
              takePrivileges(answers.mid(1, neededPrivileges().size()));
          });
}

void PreflightCheck::askPrivilegesOf(domain::UserId user)
{
    await(odata::sendBatch(this, m_core->service(), privilegeParts(user), {"$batch preflight", net::Repeat::Always, 4}),
          [this](const QList<odata::BatchAnswer> &answers) { takePrivileges(answers); });
}

void PreflightCheck::takePrivileges(const QList<odata::BatchAnswer> &answers)
{
    QHash<QString, Depth> held;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const odata::BatchAnswer &answer = answers.at(i);
        if (!answer.isSuccess()) {
            const auto server = odata::readServerError(answer);
            if (odata::mayMeanUnknown(server.fault) || server.fault == odata::Fault::NotSupported)
                askAllPrivilegesOf(m_result.user);
            else if (answer.status == 400)
                fail(withoutSales(answer)); // a privilege of that name does not exist here [COM-priv2]
            else
                fail(odata::toError(answer, QStringLiteral("prvReadUser")));
            return;
        }
        const auto object = odata::jsonObject(answer.body);
        if (!object.has_value()) {
            fail(object.error());
            return;
        }
        held.insert(neededPrivileges().at(i), widestDepth(object.value().value(QLatin1String("RolePrivileges")).toArray()));
    }
    concludePrivileges(held);
}

// Where the function by name is missing. Older builds leave the names out of the whole set [COM-priv]; the tables' metadata
// says which identifier is which.
void PreflightCheck::askAllPrivilegesOf(domain::UserId user)
{
    const QList<odata::BatchPart> parts{readPart(userFunction(user, "RetrieveUserPrivileges()")),
                                        readPart("EntityDefinitions(LogicalName='list')?$select=Privileges"),
                                        readPart("EntityDefinitions(LogicalName='contact')?$select=Privileges")};
    await(odata::sendBatch(this, m_core->service(), parts, {"$batch preflight", net::Repeat::Always, 4}),
          [this](const QList<odata::BatchAnswer> &answers) { takeAllPrivileges(answers); });
}

void PreflightCheck::takeAllPrivileges(const QList<odata::BatchAnswer> &answers)
{
    const odata::Fault lists = answers.at(1).isSuccess() ? odata::Fault::NotUnderstood : odata::readServerError(answers.at(1)).fault;
    if (odata::mayMeanUnknown(lists) || lists == odata::Fault::RowMissing) {
        fail(withoutSales(answers.at(1)));
        return;
    }
    QList<QJsonObject> objects;
    for (const odata::BatchAnswer &answer : answers) {
        const auto object = answer.isSuccess() ? odata::jsonObject(answer.body) : failure(odata::toError(answer));
        if (!object.has_value()) {
            fail(object.error());
            return;
        }
        objects.append(object.value());
    }
    const QJsonArray set = objects.at(0).value(QLatin1String("RolePrivileges")).toArray();
    QHash<QString, Depth> held;
    for (qsizetype i = 1; i < objects.size(); ++i) {
        for (const auto &value : objects.at(i).value(QLatin1String("Privileges")).toArray()) {
            const QJsonObject one = value.toObject();
            held.insert(one.value(QLatin1String("Name")).toString(), widestDepth(set, one.value(QLatin1String("PrivilegeId")).toString()));
        }
    }
    concludePrivileges(held);
}

void PreflightCheck::concludePrivileges(const QHash<QString, Depth> &held)
{
    for (const QString &name : neededPrivileges()) {
        const Depth depth = held.value(name, Depth::None);
        if (depth != Depth::None)
            m_result.privileges.append(name + QLatin1Char(' ') + wordOf(depth));
        if (depth == Depth::None)
            m_result.missingPrivileges.append(name);
        else if (name.startsWith(QLatin1String("prvRead")) && depth != Depth::Global && m_result.limitedPrivilege.isEmpty())
            m_result.limitedPrivilege = name;
    }
    askFurtherLists();
}

void PreflightCheck::takeLists(const QList<odata::BatchAnswer> &answers, qsizetype from)
{
    for (qsizetype place = from; place + 1 < answers.size(); place += 2)
        m_listAnswers.append({answers.at(place), answers.at(place + 1)});
}

void PreflightCheck::askFurtherLists()
{
    if (m_listAnswers.size() == m_lists.size()) {
        conclude();
        return;
    }
    QList<odata::BatchPart> parts;
    const qsizetype first = m_listAnswers.size();
    for (qsizetype i = first; i < first + batchOfLists(); ++i)
        parts += listParts(m_lists.at(i));
    await(odata::sendBatch(this, m_core->service(), parts, {"$batch preflight", net::Repeat::Always, 4}),
          [this](const QList<odata::BatchAnswer> &answers) {
              takeLists(answers, 0);
              askFurtherLists();
          });
}

void PreflightCheck::conclude()
{
    for (qsizetype i = 0; i < m_lists.size(); ++i) {
        auto state = listStateFrom(m_lists.at(i), m_listAnswers.at(i).first, m_listAnswers.at(i).second);
        if (state.has_value()) {
            m_result.lists.append(std::move(state.value()));
        } else if (state.error().code() == ErrorCode::NotPermitted && !m_result.missingPrivileges.isEmpty()) {
            // Said by the missing privilege already, which tells more than the refusal.
            engine::ListState unseen;
            unseen.id = m_lists.at(i);
            m_result.lists.append(unseen);
        } else {
            fail(std::move(state.error()));
            return;
        }
    }
    succeed(std::move(m_result));
}

} // namespace segue::dataverse
