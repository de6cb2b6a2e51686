// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QStringList>

namespace segue::ui {

Options readOptions(const QStringList &arguments, QString &trouble)
{
    Options options;
    for (qsizetype place = 1; place < arguments.size(); ++place) {
        const QString &word = arguments.at(place);
        const QString value = arguments.value(place + 1);
        if (word == QLatin1String("--practice")) {
            options.practice = true;
        } else if (word == QLatin1String("--workspace") && !value.isEmpty()) {
            options.workspaceFile = value;
            ++place;
        } else if (word == QLatin1String("--lang") && (value == QLatin1String("ja") || value == QLatin1String("en"))) {
            options.language = languageForLocale(value);
            ++place;
        } else if (trouble.isEmpty()) {
            trouble = word;
        }
    }
    return options;
}

} // namespace segue::ui
