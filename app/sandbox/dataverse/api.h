// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "lists/world.h"
#include "odata/apierror.h"
#include "odata/querystring.h"
#include "query/query.h"
#include "service/work.h"

#include <QJsonObject>

#include <optional>

namespace segue::sandbox {

inline constexpr char organisationVersion[] = "9.2.26104.00210";

/// One step of a resource path: lists(1f0a…) is the name "lists" and the arguments "1f0a…", both decoded.
struct PathPart
{
    QByteArray name;
    std::optional<QByteArray> arguments;
};

/// One operation on the Web API, alone or out of a $batch.
struct ApiRequest
{
    QByteArray method;
    QByteArray path; ///< below the service root, as sent
    QByteArray rawQuery;
    Headers headers;
    QByteArray body;
    QByteArray root;  ///< "https://host/api/data/v9.2"
    quint32 user = 0; ///< number of the caller in Users
    bool inBatch = false;

    QList<PathPart> parts;
    Preferences preferences;
};

struct ApiResult
{
    Response response;
    QList<Work> works;
};

using ApiAnswer = Answer<ApiResult>;

/// Splits a path at slashes outside quotes and parentheses.
[[nodiscard]] QList<PathPart> parsePath(const QByteArray &path);

[[nodiscard]] ApiResult jsonResult(QByteArray body, WorkKind kind, qint64 rows = 0, int status = 200);
[[nodiscard]] ApiResult emptyResult(WorkKind kind, qint64 rows = 0);
/// {"error":{"code":…,"message":…}}, with the details that annotations ask for.
[[nodiscard]] Response errorResponse(const ApiError &error, const Preferences &preferences);
/// The same error as this organisation would put it: variants unknown-segment and error-text.
[[nodiscard]] ApiError asSwitched(const Variants &variants, ApiError error);
/// Adds OData-Version, REQ_ID and x-ms-service-request-id.
void addStandardHeaders(Response &response);

[[nodiscard]] ApiError noSegment(const QByteArray &segment);
[[nodiscard]] ApiError noRow(const QByteArray &table, const Guid &id);
[[nodiscard]] ApiError wrongMethod(const QByteArray &method);
/// An error if the caller lacks a privilege.
[[nodiscard]] std::optional<ApiError> lacks(const World &world, quint32 user, const QByteArray &privilege);

/// A body that must be a JSON object.
[[nodiscard]] Answer<QJsonObject> jsonBody(const ApiRequest &request);
[[nodiscard]] ApiError payloadFault(const QString &what);
/// The key inside lists(…); only the plain GUID form.
[[nodiscard]] Answer<Guid> keyOf(const PathPart &part);
[[nodiscard]] QueryRules rulesOf(const World &world);

} // namespace segue::sandbox
