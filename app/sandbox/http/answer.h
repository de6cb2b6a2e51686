// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"

#include <QJsonObject>

namespace segue::sandbox {

/// The usual reason phrase of a status.
[[nodiscard]] QByteArray reasonPhrase(int status);

/// An answer with a JSON body.
[[nodiscard]] Response jsonAnswer(int status, const QJsonObject &body, const QByteArray &contentType = "application/json; charset=utf-8");
/// {"error":{"code":…,"message":…}} as Dataverse writes it (reference 2.9).
[[nodiscard]] Response dataverseError(int status, const QByteArray &code, const QString &message);
/// The answer to a path that nobody serves.
[[nodiscard]] Response notFound(const QByteArray &path);
/// The answer to a method that a path does not have; \p allow as the header lists them.
[[nodiscard]] Response methodNotAllowed(const QByteArray &allow);
/// A page of text, for people.
[[nodiscard]] Response htmlAnswer(int status, const QString &html);

/// Status line, fields and body as they go on the wire. \p sendBody is false for HEAD.
[[nodiscard]] QByteArray wireHead(const Response &response, qsizetype bodySize, bool keepAlive);

/// Compresses the body when the client takes gzip and it is worth it (over 1 kB).
void compressFor(const Request &request, Response &response);

} // namespace segue::sandbox
