// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guid.h"

#include <QByteArray>

namespace segue::sandbox {

/// A made-up person, computed from a number. All text is UTF-8.
struct PersonName
{
    QByteArray lastName;
    QByteArray firstName;
    QByteArray email;

    [[nodiscard]] QByteArray fullName() const { return lastName + ' ' + firstName; }
};

[[nodiscard]] PersonName personOf(quint64 number, quint64 seed);
[[nodiscard]] QByteArray phoneOf(quint64 number, quint64 seed);
[[nodiscard]] QByteArray prefectureOf(quint64 number, quint64 seed);

} // namespace segue::sandbox
