// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslError>
#include <QString>

namespace segue::net {

/// The parameter "reason" of TlsFailed: @host_mismatch, @expired, @untrusted, or @handshake when there is no certificate to blame.
/// Of several, the one a person can act on first.
[[nodiscard]] QString tlsReason(const QList<QSslError> &errors);

} // namespace segue::net
