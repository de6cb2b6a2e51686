// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace segue::sandbox {

/// Who an access token belongs to.
struct Caller
{
    QByteArray objectId; ///< of the user or of the app's service principal, lower-case GUID
    QByteArray userId;   ///< systemuserid in the organisation, lower-case GUID
    bool isApplication = false;
    QString name; ///< as systemuser.fullname shows it
};

/// What takes time in the latency model.
enum class WorkKind {
    Token,
    WhoAmI,
    TableMetadata,
    FullMetadata,
    QueryPage,
    VirtualTablePage,
    FetchXmlJoin,
    CreateList,
    AddMembers,
    RemoveMembers,
    SingleChange,
    DataApiPage,
    DataApiSegments,
};

struct Work
{
    WorkKind kind = WorkKind::QueryPage;
    qint64 rows = 0; ///< rows read or members written
};

/// What handling a request came to: the answer, and the work that the latency model turns into service time.
struct Outcome
{
    Response response;
    QList<Work> works;
    int batchParts = 0; ///< above 0: the request was a $batch of so many operations
};

/// Asked before each operation of a $batch, with its number from 1: an answer that it gets instead of being done.
using PartFault = std::function<std::optional<Response>(const Request &operation, qint64 number)>;

/// The data and its routes, behind the frame of connections, identity, limits, latency and faults.
/// Called on the sandbox's thread, one request at a time.
class OrganisationService
{
public:
    OrganisationService() = default;
    OrganisationService(const OrganisationService &) = delete;
    OrganisationService &operator=(const OrganisationService &) = delete;
    virtual ~OrganisationService() = default;

    virtual void setPartFault(PartFault fault) = 0;
    /// The id of the list whose member actions wait for one another in the latency model serial-list; else empty.
    [[nodiscard]] virtual QByteArray serialKey(const Request &request) const = 0;
    /// Executes and commits an authorised request: everything below /api (Dataverse), and the Data API's paths.
    [[nodiscard]] virtual Outcome handle(const Request &request, const Caller &caller) = 0;
    /// Practice and test controls below /sandbox, from loopback only. A path it does not know is answered with 404.
    [[nodiscard]] virtual Outcome control(const Request &request) = 0;
};

} // namespace segue::sandbox
