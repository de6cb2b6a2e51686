// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"
#include "workspace/personviews.h"
#include "workspace/views.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace segue::workspace {

/// Why is this person on the lists, or not? By contact ID or customer ID the answer comes from what the workspace keeps, with what
/// Sales adds if it answers soon; by e-mail address or name Sales must be asked. NotFound {@person}, UsageAmbiguous with the choices.
struct ExplainPerson
{
    using Answer = Explanation;
    QString person;
    std::optional<QString> exportName; ///< none: every export
};

/// Names and e-mail addresses of contacts, to be shown and forgotten (I9): Sales is asked, nothing is kept. Whom Sales does not show is
/// left out. NoConnection; UsageInvalid for more than 200.
struct NamePeople
{
    using Answer = QList<engine::PersonMatch>;
    QString exportName; ///< whose connection is asked
    std::vector<domain::ContactId> contacts;
};

using People = QHash<domain::ContactId, engine::PersonMatch>;

/// As WriteFile, with names that Sales is asked for. That it was done is audited. Progress by onProgress().
struct WriteNamedFile
{
    using Answer = WrittenFile;
    QString exportName; ///< whose connection is asked
    QString file;
    std::function<std::vector<domain::ContactId>()> contacts; ///< pure; called on another thread
    std::function<QByteArray(const People &)> content;        ///< pure; called on another thread
};

} // namespace segue::workspace
