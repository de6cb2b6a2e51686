// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataverseclient.h"

#include "checks/actionprobe.h"
#include "checks/preflightcheck.h"
#include "contacts/contactcheck.h"
#include "contacts/contactfacts.h"
#include "contacts/personread.h"
#include "contacts/personsearch.h"
#include "lists/listrow.h"
#include "lists/ownersearch.h"
#include "members/memberadd.h"
#include "members/membermakers.h"
#include "members/memberread.h"
#include "members/memberremoval.h"
#include "members/membership.h"

#include <QJsonDocument>

#include <algorithm>

namespace segue::dataverse {

namespace {
// Lengths of list's columns [D365-list].
constexpr qsizetype longestName = 128;
constexpr qsizetype longestSource = 128;
constexpr qsizetype longestDescription = 2000;

QByteArray bodyOf(const engine::NewList &list)
{
    QJsonObject body{{QStringLiteral("listname"), list.name.left(longestName)},
                     {QStringLiteral("type"), false},
                     {QStringLiteral("createdfromcode"), 2},
                     {QStringLiteral("source"), list.stamp.left(longestSource)},
                     {QStringLiteral("description"), list.description.left(longestDescription)}};
    if (list.owner.kind != domain::ListOwner::Kind::Me)
        body.insert(QStringLiteral("ownerid@odata.bind"),
                    (list.owner.kind == domain::ListOwner::Kind::Team ? QStringLiteral("/teams(") : QStringLiteral("/systemusers("))
                        + list.owner.id.toString() + QLatin1Char(')'));
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QUrl webAddressOf(const QJsonObject &endpoints)
{
    // Two lists beside each other, not objects [LRN-func].
    const QJsonArray keys = endpoints.value(QLatin1String("Keys")).toArray();
    const QJsonArray values = endpoints.value(QLatin1String("Values")).toArray();
    for (qsizetype i = 0; i < std::min(keys.size(), values.size()); ++i) {
        if (keys.at(i).toString() == QLatin1String("WebApplication"))
            return QUrl(values.at(i).toString());
    }
    return {};
}

Error notDataverse(const QUrl &server, const Error &cause)
{
    const QString what =
        cause.status() == 0 || cause.status() == 200 ? QStringLiteral("HTML") : QStringLiteral("HTTP %1").arg(cause.status());
    return odata::withCause(
        Error(ErrorCode::NotDataverse).with(QStringLiteral("address"), server.toString()).with(QStringLiteral("what"), what), cause);
}
} // namespace

DataverseClient::DataverseClient(net::HttpClient &client, const QUrl &server, const Capabilities &known, CapabilitiesChanged changed)
    : m_core(std::make_shared<Core>(client, server, known, std::move(changed)))
{
}

DataverseClient::~DataverseClient() = default;

Operation<Identity> *DataverseClient::whoAmI(QObject *parent)
{
    return flow<Identity>(parent, QStringLiteral("who am I"), [core = m_core](Flow<Identity> *self) {
        self->awaitResult(core->service().object(self, core->service().get("WhoAmI", "GET WhoAmI")),
                          [self, core](const Result<QJsonObject> &object) {
                              auto identity = object.has_value() ? readIdentity(object.value()) : failure(object.error());
                              if (identity.has_value()) {
                                  core->learn([&identity](Capabilities &known) { known.user = identity.value().user; });
                                  self->settle(std::move(identity));
                              } else if (identity.error().code() == ErrorCode::UnexpectedAnswer
                                         || identity.error().code() == ErrorCode::WebPageAnswered) {
                                  self->fail(notDataverse(core->service().server(), identity.error()));
                              } else {
                                  self->fail(identity.error());
                              }
                          });
    });
}

Operation<QString> *DataverseClient::userName(QObject *parent, domain::UserId user)
{
    return flow<QString>(parent, QStringLiteral("user name"), [core = m_core, user](Flow<QString> *self) {
        const QByteArray target = "systemusers(" + user.toUtf8() + ")?$select=fullname";
        self->await(core->service().object(self, core->service().get(target, "GET systemusers")),
                    [self](const QJsonObject &object) { self->succeed(object.value(QLatin1String("fullname")).toString().trimmed()); });
    });
}

Operation<OrganisationDetails> *DataverseClient::organisation(QObject *parent)
{
    return flow<OrganisationDetails>(parent, QStringLiteral("organisation"), [core = m_core](Flow<OrganisationDetails> *self) {
        const QByteArray target = "RetrieveCurrentOrganization(AccessType=@p1)?@p1=Microsoft.Dynamics.CRM.EndpointAccessType'Default'";
        self->await(core->service().object(self, core->service().get(target, "GET organisation")), [self](const QJsonObject &object) {
            const QJsonObject detail = object.value(QLatin1String("Detail")).toObject();
            const auto id = domain::OrganisationId::parse(QStringView(detail.value(QLatin1String("OrganizationId")).toString()));
            if (!id) {
                self->fail(Error(ErrorCode::UnexpectedAnswer).with(QStringLiteral("what"), QStringLiteral("RetrieveCurrentOrganization")));
                return;
            }
            OrganisationDetails details;
            details.id = *id;
            details.name = detail.value(QLatin1String("FriendlyName")).toString();
            details.version = detail.value(QLatin1String("OrganizationVersion")).toString();
            details.tenantId = detail.value(QLatin1String("TenantId")).toString();
            details.environmentId = detail.value(QLatin1String("EnvironmentId")).toString();
            details.region = detail.value(QLatin1String("Geo")).toString();
            details.webAddress = webAddressOf(detail.value(QLatin1String("Endpoints")).toObject());
            self->succeed(std::move(details));
        });
    });
}

Operation<ListActions> *DataverseClient::listActions(QObject *parent)
{
    return probeActions(parent, m_core);
}

Operation<QList<engine::ListState>> *DataverseClient::searchLists(QObject *parent, const QString &text)
{
    QString filter = QStringLiteral("type eq false and createdfromcode eq 2 and statecode eq 0");
    if (!text.isEmpty())
        filter = QStringLiteral("contains(listname,%1) and ").arg(odata::literal(text)) + filter;
    const QByteArray target =
        QByteArray("lists?$select=") + listColumns + "&$filter=" + odata::encoded(filter) + "&$orderby=listname,listid&$top=50";
    return flow<QList<engine::ListState>>(
        parent, QStringLiteral("search lists"), [core = m_core, target](Flow<QList<engine::ListState>> *self) {
            self->await(core->service().object(self, core->service().get(target, "GET lists")), [self](const QJsonObject &object) {
                QList<engine::ListState> lists;
                for (const auto &row : object.value(QLatin1String("value")).toArray()) {
                    auto state = readListRow(row.toObject());
                    if (!state.has_value()) {
                        self->fail(std::move(state.error()));
                        return;
                    }
                    lists.append(std::move(state.value()));
                }
                self->succeed(std::move(lists));
            });
        });
}

Operation<std::vector<domain::ContactTime>> *DataverseClient::lastModified(QObject *parent, std::vector<domain::ContactId> contacts)
{
    return dataverse::lastModified(parent, m_core, std::move(contacts));
}

Operation<std::vector<domain::ContactStatus>> *DataverseClient::inactiveMembers(QObject *parent, domain::ListId list)
{
    return dataverse::inactiveMembers(parent, m_core, list);
}

Operation<QList<engine::PersonMatch>> *DataverseClient::findPeople(QObject *parent, const QString &text, int limit)
{
    return dataverse::findPeople(parent, m_core, text, limit);
}

Operation<QList<engine::PersonMatch>> *DataverseClient::people(QObject *parent, std::vector<domain::ContactId> contacts)
{
    return dataverse::readPeople(parent, m_core, std::move(contacts));
}

Operation<QList<domain::ListId>> *DataverseClient::listsOf(QObject *parent, domain::ContactId contact, const QList<domain::ListId> &lists)
{
    return dataverse::listsOf(parent, m_core, contact, lists);
}

Operation<qint64> *DataverseClient::countExisting(QObject *parent, std::vector<domain::ContactId> contacts)
{
    return flow<qint64>(parent, QStringLiteral("count contacts"), [core = m_core, contacts = std::move(contacts)](Flow<qint64> *self) {
        self->await(new ContactCheck(self, core, contacts, {}), [self](const std::vector<domain::ContactStatus> &statuses) {
            self->succeed(std::count_if(statuses.begin(), statuses.end(), [](const domain::ContactStatus &status) {
                return status.state != domain::ContactState::NotFound;
            }));
        });
    });
}

Operation<engine::Preflight> *DataverseClient::preflight(QObject *parent, const QList<domain::ListId> &lists)
{
    return new PreflightCheck(parent, m_core, lists);
}

Operation<engine::ListState> *DataverseClient::listState(QObject *parent, domain::ListId list)
{
    return m_core->listState(parent, list);
}

Operation<engine::ListState> *DataverseClient::createList(QObject *parent, const engine::NewList &list)
{
    return flow<engine::ListState>(parent, QStringLiteral("create list"), [core = m_core, list](Flow<engine::ListState> *self) {
        // PATCH that may create but not update: with the GUID chosen before, it can be repeated at will [PA-cond].
        net::HttpRequest request =
            core->service().write("PATCH", "lists(" + list.id.toUtf8() + ')', bodyOf(list), "PATCH lists", net::Repeat::Always);
        request.headers.set("If-None-Match", "*");
        self->await(core->service().client().send(self, request), [self, core, list](const net::HttpReply &reply) {
            const bool created = reply.status >= 200 && reply.status < 300;
            const auto server = odata::readServerError(reply);
            if (!created && server.fault != odata::Fault::Exists) {
                self->fail(odata::mayMeanUnknown(server.fault)
                               ? odata::withServer(Error(ErrorCode::SalesMissing), server, reply.correlationId)
                               : odata::toError(server, reply.correlationId, QStringLiteral("prvCreateList")));
                return;
            }
            self->await(core->listState(self, list.id), [self, list](engine::ListState state) {
                if (state.exists)
                    self->succeed(std::move(state));
                else
                    self->fail(Error(ErrorCode::ListNotFound).with(QStringLiteral("list"), list.name));
            });
        });
    });
}

Operation<void> *DataverseClient::stampList(QObject *parent, domain::ListId list, const QString &stamp)
{
    return flow<void>(parent, QStringLiteral("stamp list"), [core = m_core, list, stamp](Flow<void> *self) {
        const QByteArray body =
            QJsonDocument(QJsonObject{{QStringLiteral("source"), stamp.left(longestSource)}}).toJson(QJsonDocument::Compact);
        net::HttpRequest request = core->service().write("PATCH", "lists(" + list.toUtf8() + ')', body, "PATCH lists", net::Repeat::Always);
        request.headers.set("If-Match", "*"); // never creates one [PA-cond]
        self->await(core->service().client().send(self, request), [self, list](const net::HttpReply &reply) {
            if (reply.status >= 200 && reply.status < 300) {
                self->succeed();
                return;
            }
            const auto server = odata::readServerError(reply);
            if (server.fault == odata::Fault::RowMissing)
                self->fail(odata::withServer(Error(ErrorCode::ListNotFound).with(QStringLiteral("list"), list.toString()), server,
                                             reply.correlationId));
            else
                self->fail(odata::toError(server, reply.correlationId, QStringLiteral("prvWriteList")));
        });
    });
}

Operation<QList<domain::ListOwner>> *DataverseClient::findOwners(QObject *parent, const QString &text)
{
    return dataverse::findOwners(parent, m_core, text);
}

Operation<domain::ListContent> *DataverseClient::readMembers(QObject *parent, domain::ListId list, std::optional<qint64> expected,
                                                             engine::Progress progress)
{
    return dataverse::readMembers(parent, m_core, list, expected, std::move(progress));
}

Operation<std::vector<domain::ContactId>> *DataverseClient::membersMadeBy(QObject *parent, domain::ListId list, domain::UserId user,
                                                                          std::optional<int> newest)
{
    return dataverse::membersMadeBy(parent, m_core, list, user, newest);
}

Operation<std::vector<domain::ContactStatus>> *DataverseClient::checkContacts(QObject *parent, std::vector<domain::ContactId> contacts,
                                                                              engine::Progress progress)
{
    return new ContactCheck(parent, m_core, std::move(contacts), std::move(progress));
}

Operation<engine::ChunkOutcome> *DataverseClient::addMembers(QObject *parent, domain::ListId list, std::vector<domain::ContactId> contacts)
{
    return dataverse::addMembers(parent, m_core, list, std::move(contacts));
}

Operation<engine::ChunkOutcome> *DataverseClient::removeMembers(QObject *parent, domain::ListId list, std::vector<domain::Leave> members)
{
    return new MemberRemoval(parent, m_core, list, std::move(members));
}

int DataverseClient::parallelCalls() const
{
    return m_core->parallelCalls();
}

int DataverseClient::rowsPerCall() const
{
    return m_core->pacer().chunkSize();
}

const Capabilities &DataverseClient::capabilities() const
{
    return m_core->known();
}

} // namespace segue::dataverse
