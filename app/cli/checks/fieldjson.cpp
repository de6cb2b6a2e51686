// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/files/jsonform.h"

#include <QJsonArray>

namespace segue::cli {

using namespace Qt::StringLiterals;

QJsonObject toJson(const workspace::FieldMatch &match)
{
    return {{u"field"_s, match.field}, {u"asked"_s, match.asked}, {u"found"_s, match.found}, {u"percent"_s, match.percent()}};
}

QJsonObject toJson(const workspace::EditedConnection &edited)
{
    const auto match = [](const std::optional<workspace::FieldMatch> &one) {
        return one ? QJsonValue(toJson(*one)) : QJsonValue(QJsonValue::Null);
    };
    return {{u"connection"_s, toJson(edited.view)},
            {u"match_before"_s, match(edited.before)},
            {u"match_after"_s, match(edited.after)},
            {u"compared_in_full"_s, QJsonArray::fromStringList(edited.exportsComparedInFull)}};
}

} // namespace segue::cli
