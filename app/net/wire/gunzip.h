// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace segue::net {

/// The content of a gzip or zlib stream; nothing when it is damaged, breaks off, or would be longer than \p longest.
/// Our own, since Qt 6.4 takes a compressed answer that breaks off for a whole one.
[[nodiscard]] std::optional<QByteArray> gunzip(const QByteArray &packed, qsizetype longest);

} // namespace segue::net
