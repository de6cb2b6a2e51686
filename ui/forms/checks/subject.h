// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/views.h"

namespace segue::ui {

/// A connection or source, for pages that serve both.
struct Subject
{
    bool isSource = false;
    QString id;
    QString name;
    domain::SignInSettings signIn{};

    [[nodiscard]] static Subject of(const domain::Connection &connection)
    {
        return {false, connection.id.toString(), connection.name, connection.signIn};
    }
    [[nodiscard]] static Subject of(const domain::Source &source) { return {true, source.id.toString(), source.name, source.signIn}; }
};

} // namespace segue::ui
