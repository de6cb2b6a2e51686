// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/connection.h"

namespace segue::workspace {

/// A connection on its way to somebody else's computer: what is needed to use it, and nothing secret. Who signs in, and the consent,
/// are everybody's own.
struct Handover
{
    domain::Connection connection;
    domain::Source source;
    QDateTime madeAt;
};

/// The file's content: JSON with a version and a checksum of what it says.
[[nodiscard]] QByteArray handoverToFile(const Handover &handover);
/// HandoverInvalid {file, reason} for what is none, or was changed since; HandoverTooNew.
[[nodiscard]] Result<Handover> handoverFromFile(const QByteArray &content, const QString &file);

} // namespace segue::workspace
