// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QByteArray>

namespace segue::auth {

/// What a browser is shown at the end of its way.
enum class LoopbackPage {
    Received,    ///< a code came
    NotComplete, ///< the identity service said no
    NotOurs,     ///< it belongs to no sign-in that is waiting
    NotFound,
};

/// A whole HTTP answer: a page in one piece, without script, image or anything else to fetch.
[[nodiscard]] QByteArray loopbackAnswer(LoopbackPage page, Language language);

} // namespace segue::auth
