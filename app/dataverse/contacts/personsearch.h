// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core.h"

#include <QJsonObject>

namespace segue::dataverse {

/// The filter that finds a person as typed: by contact ID, e-mail address or name. Not yet percent-encoded. Pure.
[[nodiscard]] QString personFilter(const QString &text);

/// The columns that a person is made of.
inline constexpr char personColumns[] = "contactid,fullname,emailaddress1,statecode,merged,_masterid_value,donotbulkemail,donotemail";
/// The people of an answer's rows. UnexpectedAnswer where a row cannot be read. Pure.
[[nodiscard]] Result<QList<engine::PersonMatch>> peopleIn(const QJsonObject &answer);

/// See engine::PeopleDirectory.
[[nodiscard]] Operation<QList<engine::PersonMatch>> *findPeople(QObject *parent, const std::shared_ptr<Core> &core, const QString &text,
                                                                int limit);

} // namespace segue::dataverse
