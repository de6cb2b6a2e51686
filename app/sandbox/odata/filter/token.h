// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "odata/apierror.h"

#include <QByteArray>

#include <vector>

namespace segue::sandbox {

struct Token
{
    enum class Kind { Name, Text, Guid, Time, Number, Open, Close, Comma, Slash, Colon, Equals, Json, End };

    Kind kind = Kind::End;
    QByteArray text; ///< of Text: without its quotes, doubled ones undone; of Json: an array with its brackets
    qsizetype at = 0;
};

/// Cuts an OData expression into tokens. A Name may hold dots and begin with @.
[[nodiscard]] Answer<std::vector<Token>> tokenise(const QByteArray &text);

} // namespace segue::sandbox
