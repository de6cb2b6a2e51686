// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"

#include <QtGlobal>

namespace segue::cli {

QList<OptionSpec> signInOptions()
{
    return {
        {.name = "--auth",
         .value = "METHOD",
         .help =
             QT_TRANSLATE_NOOP("cli", "How to sign in: browser (default), device-code (on another device), client-secret or certificate"),
         .allowed = "browser|device-code|client-secret|certificate"},
        {.name = "--tenant",
         .value = "TENANT",
         .help = QT_TRANSLATE_NOOP("cli", "The organisation's tenant; found from the server address if it is not given")},
        {.name = "--client-id", .value = "ID", .help = QT_TRANSLATE_NOOP("cli", "The application (client) ID of the app registration")},
        {.name = "--secret-stdin",
         .help = QT_TRANSLATE_NOOP("cli", "Read the client secret, or the certificate file's passphrase, as a line from standard input")},
        {.name = "--certificate",
         .value = "FILE",
         .help = QT_TRANSLATE_NOOP("cli", "PEM or PKCS #12 file with the application's private key and certificate; read once, then kept "
                                          "in the keychain")},
        {.name = "--this-session-only", .help = QT_TRANSLATE_NOOP("cli", "Keep the secret in this process only, not in the keychain")},
        {.name = "--print-url",
         .help =
             QT_TRANSLATE_NOOP("cli", "Print the sign-in address or device code as a JSON line on standard error; no browser is opened")},
    };
}

} // namespace segue::cli
