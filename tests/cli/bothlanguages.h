// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cliworld.h"

#include <QTest>

namespace segue::testing {

/// The error in both languages: a sentence each, and a fix.
inline void inBothLanguages(CliWorld &world, const QStringList &arguments, int exitCode, const QByteArray &input = {})
{
    const Said japanese = world.seguectl(QStringList{QStringLiteral("--lang"), QStringLiteral("ja")} + arguments, input);
    const Said english = world.seguectl(QStringList{QStringLiteral("--lang"), QStringLiteral("en")} + arguments, input);
    QCOMPARE(japanese.exitCode, exitCode);
    QCOMPARE(english.exitCode, exitCode);
    QVERIFY(japanese.error != english.error || japanese.out != english.out);
    const QString said = QString::fromUtf8(japanese.out + japanese.error);
    QVERIFY2(said.contains(u'。'), qPrintable(said));
}

} // namespace segue::testing
