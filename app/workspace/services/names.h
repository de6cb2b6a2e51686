// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/connection.h"
#include "domain/exportdefinition.h"
#include "domain/runrecord.h"

#include <QList>
#include <QStringList>

namespace segue::workspace {

/// How the kind of a thing is called in errors; a term of the catalogue.
[[nodiscard]] inline QString kindOf(const domain::Source &)
{
    return QStringLiteral("@source");
}
[[nodiscard]] inline QString kindOf(const domain::Connection &)
{
    return QStringLiteral("@connection");
}
[[nodiscard]] inline QString kindOf(const domain::ExportDefinition &)
{
    return QStringLiteral("@export");
}

/// "Name (id)" for each, so that a person can choose by ID.
template<class T>
[[nodiscard]] QVariant choices(const QList<T> &all)
{
    QStringList texts;
    for (const T &one : all)
        texts.append(one.name + QStringLiteral(" (") + one.id.toString() + QLatin1Char(')'));
    return texts.isEmpty() ? QVariant(QStringLiteral("@none_yet")) : QVariant(texts);
}

/// The one that is meant: by ID, else by the exact name, else by the name without regard to case.
/// Errors: NotFound (kind, name), UsageAmbiguous (name, choices).
template<class T>
[[nodiscard]] Result<T> pick(const QList<T> &all, const QString &nameOrId)
{
    const QString wanted = nameOrId.trimmed();
    if (const auto id = decltype(T::id)::parse(QStringView(wanted))) {
        for (const T &one : all) {
            if (one.id == *id)
                return one;
        }
    }
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        QList<T> found;
        for (const T &one : all) {
            if (one.name.compare(wanted, sensitivity) == 0)
                found.append(one);
        }
        if (found.size() == 1)
            return found.first();
        if (found.size() > 1)
            return failure(
                Error(ErrorCode::UsageAmbiguous).with(QStringLiteral("name"), wanted).with(QStringLiteral("choices"), choices(found)));
    }
    return failure(Error(ErrorCode::NotFound).with(QStringLiteral("kind"), kindOf(T())).with(QStringLiteral("name"), wanted));
}

/// Whether a new thing may have that name; names are unique without regard to case. Error: NameTaken.
template<class T>
[[nodiscard]] Result<void> checkFree(const QList<T> &all, const QString &name)
{
    for (const T &one : all) {
        if (one.name.compare(name, Qt::CaseInsensitive) == 0)
            return failure(Error(ErrorCode::NameTaken).with(QStringLiteral("kind"), kindOf(one)).with(QStringLiteral("name"), one.name));
    }
    return {};
}

/// An ID of a run or plan as typed. Error: NotFound.
template<class Id>
[[nodiscard]] Result<Id> parseId(const QString &text, const QString &kind)
{
    if (const auto id = Id::parse(QStringView(text)))
        return *id;
    return failure(Error(ErrorCode::NotFound).with(QStringLiteral("kind"), kind).with(QStringLiteral("name"), text.trimmed()));
}

} // namespace segue::workspace
