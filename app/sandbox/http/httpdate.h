// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>

namespace segue::sandbox {

/// A time as HTTP writes it, e.g. "Wed, 25 Nov 2026 03:11:00 GMT" (RFC 9110, 5.6.7).
[[nodiscard]] inline QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

} // namespace segue::sandbox
