// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personargument.h"

#include <QCoreApplication>

namespace segue::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

std::optional<QString> personFrom(Session &session, const QString &argument)
{
    if (argument != QLatin1String("-"))
        return argument;
    const auto line = session.console().readLine(Text::tr("Person:"));
    const QString person = QString::fromUtf8(line.value_or(QByteArray())).trimmed();
    return person.isEmpty() ? std::nullopt : std::optional(person);
}

} // namespace segue::cli
