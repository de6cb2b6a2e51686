// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace segue::testing {

/// The files of the project by their path from its root, as the rules of the house look at them. A test plants its own.
using SourceTree = QMap<QString, QByteArray>;

/// Reads the text files of the named folders below \p root.
[[nodiscard]] SourceTree readTree(const QString &root, const QStringList &folders);

[[nodiscard]] bool isCode(const QString &path);
/// "net" for app/net/pacer.cpp, "ui/forms" for ui/forms/nameform.h; empty for anything else.
[[nodiscard]] QString moduleOf(const QString &path);

/// The code without comments and without the text of string literals; line numbers stay as they are.
[[nodiscard]] QByteArray withoutCommentsAndText(const QByteArray &code);
/// The string literals of the code, comments left out, by line.
[[nodiscard]] QMultiMap<int, QByteArray> literals(const QByteArray &code);

} // namespace segue::testing
