// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace segue::testing {

/// What \p words says, in each language of the product.
struct Spoken
{
    QString english;
    QString japanese;

    friend bool operator==(const Spoken &, const Spoken &) = default;
};

template<class Words>
Spoken spoken(Words words)
{
    Spoken both;
    both.english = words();
    QTranslator translator;
    if (!translator.load(QStringLiteral(":/i18n/segue_ja.qm")))
        qFatal("The Japanese translation is not part of this program.");
    QCoreApplication::installTranslator(&translator);
    both.japanese = words();
    QCoreApplication::removeTranslator(&translator);
    return both;
}

} // namespace segue::testing
