// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"

#include <QtGlobal>

namespace segue::cli {

QList<OptionSpec> exportSettingOptions()
{
    return {{.name = "--contact-id-field",
             .value = "FIELD",
             .help = QT_TRANSLATE_NOOP("cli", "The customer field that holds the contact ID, if it differs from the connection's")},
            {.name = "--mode",
             .value = "MODE",
             .help = QT_TRANSLATE_NOOP("cli", "keep-in-step (default): only members that Segue added are removed; add-only: nobody is "
                                              "removed; exact-copy: members added by hand are removed too"),
             .allowed = "keep-in-step|add-only|exact-copy"},
            {.name = "--list-name",
             .value = "TEMPLATE",
             .help = QT_TRANSLATE_NOOP("cli", "Names of lists to come; {segment}, {export} and {part} are replaced")},
            {.name = "--guard",
             .value = "SHARE",
             .help = QT_TRANSLATE_NOOP("cli", "Stop before removing more than this share in percent (default 20), or off")},
            {.name = "--removed-by-others",
             .value = "WHAT",
             .help = QT_TRANSLATE_NOOP("cli", "What happens to people whom others removed from the list"),
             .allowed = "respect|add-again"},
            {.name = "--several-contacts",
             .value = "WHICH",
             .help = QT_TRANSLATE_NOOP("cli", "A customer with several contacts: one (default) of them, the one on the list first; all "
                                              "of them; reject the customer"),
             .allowed = "one|all|reject"},
            {.name = "--merged",
             .value = "WHAT",
             .help = QT_TRANSLATE_NOOP("cli", "A contact that was merged into another: reject it (default), or follow it to the "
                                              "contact that remains"),
             .allowed = "reject|follow"},
            {.name = "--skip-opted-out",
             .value = "YES",
             .help = QT_TRANSLATE_NOOP("cli", "Do not add people who do not want e-mail; who is on a list stays"),
             .valueOptional = true,
             .allowed = "yes|no"},
            {.name = "--reject-alarm",
             .value = "SHARE",
             .help = QT_TRANSLATE_NOOP("cli", "Warn when more than this share in percent could not be exported, or off")},
            {.name = "--when-deleted",
             .value = "WHAT",
             .help = QT_TRANSLATE_NOOP(
                 "cli", "What happens when the list was deleted in Sales: stop (default), create a new one, or detach the segment"),
             .allowed = "stop|create|detach"},
            {.name = "--when-locked",
             .value = "WHAT",
             .help = QT_TRANSLATE_NOOP("cli", "What happens when the list is locked in Sales: stop (default), or skip it"),
             .allowed = "stop|skip"},
            {.name = "--list-owner",
             .value = "OWNER",
             .help = QT_TRANSLATE_NOOP("cli", "Who owns lists to come: me (default), or a user or team by name or ID")},
            {.name = "--max-per-list",
             .value = "N",
             .help = QT_TRANSLATE_NOOP("cli", "At most so many members a list; more go into numbered lists. off (default): one list")}};
}

} // namespace segue::cli
