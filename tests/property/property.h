// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instrumented.h"

#include <rapidcheck.h>

#include <QByteArray>

#include <utility>

namespace segue::testing {

/// Tries a property on many worlds. A world that breaks it is made as small as possible and printed, with the RC_PARAMS that
/// make exactly it again.
template<class Property>
[[nodiscard]] bool holds(const char *what, Property &&property)
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", isInstrumented ? "max_success=200 max_size=40" : "max_success=2000 max_size=40");
    return rc::check(what, std::forward<Property>(property));
}

/// A number from \p first, below \p end. Unlike rapidcheck's own, all of them are as likely from the first world on: there, a
/// range grows with the size of the world.
template<class Number>
[[nodiscard]] rc::Gen<Number> numberIn(Number first, Number end)
{
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange<Number>(first, end));
}

} // namespace segue::testing
