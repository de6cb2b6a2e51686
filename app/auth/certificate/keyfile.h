// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signingkey.h"

#include <QString>

namespace segue::auth {

/// The key and certificate in a file that a person names. On Unix a key without a passphrase must be readable for its owner
/// only. Errors: CertificateUnreadable (file, reason), CertificatePassphraseWrong (file), CertificateExposed (file).
[[nodiscard]] Result<SigningKey> readKeyFile(const QString &file, const QByteArray &passphrase);

} // namespace segue::auth
