// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace segue {

/// The languages of the product, first one first.
enum class Language { Japanese, English };

/// The language for a locale name such as "ja_JP.UTF-8"; English for anything that is not Japanese.
[[nodiscard]] inline Language languageForLocale(const QString &name)
{
    return name.startsWith(QLatin1String("ja")) ? Language::Japanese : Language::English;
}

/// Several names or words within a sentence.
[[nodiscard]] inline QString listed(const QStringList &words, Language language)
{
    return words.join(language == Language::Japanese ? QStringLiteral("、") : QStringLiteral(", "));
}

} // namespace segue
