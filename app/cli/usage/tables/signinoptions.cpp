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
         .help = QT_TRANSLATE_NOOP("cli", "How to sign in: browser (default) or client-secret"),
         .allowed = "browser|client-secret"},
        {.name = "--tenant",
         .value = "TENANT",
         .help = QT_TRANSLATE_NOOP("cli", "The organisation's tenant; found from the server address if it is not given")},
        {.name = "--client-id", .value = "ID", .help = QT_TRANSLATE_NOOP("cli", "The application (client) ID of the app registration")},
        {.name = "--secret-stdin", .help = QT_TRANSLATE_NOOP("cli", "Read the client secret as a line from standard input")},
        {.name = "--this-session-only", .help = QT_TRANSLATE_NOOP("cli", "Keep the secret in this process only, not in the keychain")},
        {.name = "--print-url",
         .help = QT_TRANSLATE_NOOP("cli", "Print the sign-in address on standard error instead of opening the browser")},
    };
}

} // namespace segue::cli
