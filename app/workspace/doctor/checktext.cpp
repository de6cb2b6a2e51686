// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checksentences.h"

#include <QLocale>

#include <array>

namespace segue::workspace {

namespace {

/// Sales' words for the depth of a privilege (reference 2.5), as its own pages show them.
QString withDepthsInJapanese(QString privileges)
{
    static constexpr std::array<std::pair<const char *, const char16_t *>, 4> depths{
        {{" Global", u" 組織全体"}, {" Deep", u" 部署と下位部署"}, {" Local", u" 部署"}, {" Basic", u" ユーザー"}}};
    for (const auto &[word, shown] : depths)
        privileges.replace(QLatin1String(word), QString::fromUtf16(shown));
    return privileges;
}

QString shown(const QString &name, const QVariant &fact, Language language)
{
    const bool isNumber = fact.typeId() == QMetaType::LongLong || fact.typeId() == QMetaType::Int;
    if (isNumber)
        return QLocale(QLocale::English).toString(fact.toLongLong());
    // A list comes back from where it was kept without the kind of its entries.
    const bool isList = fact.typeId() == QMetaType::QStringList || fact.typeId() == QMetaType::QVariantList;
    const QString text = isList ? listed(fact.toStringList(), language) : fact.toString();
    return name == QLatin1String("privileges") && language == Language::Japanese ? withDepthsInJapanese(text) : text;
}

QString filled(const char16_t *pattern, const Check &check, Language language)
{
    QString text = QString::fromUtf16(pattern);
    for (auto fact = check.facts.cbegin(); fact != check.facts.cend(); ++fact)
        text.replace(u'{' + fact.key() + u'}', shown(fact.key(), fact.value(), language));
    return text;
}

QString titleOf(CheckId id, Language language)
{
    for (const CheckTitle &title : checkTitles()) {
        if (title.id == id)
            return QString::fromUtf16(language == Language::Japanese ? title.ja : title.en);
    }
    return {};
}

QString blockedText(CheckId by, Language language)
{
    const QString pattern = language == Language::Japanese
                                ? QString::fromUtf16(u"[%1] の問題を解決すると確認できます。")
                                : QString::fromUtf16(u"This can be checked once the problem with \"%1\" is solved.");
    return pattern.arg(titleOf(by, language));
}

} // namespace

CheckText checkText(const Check &check, Language language)
{
    const bool japanese = language == Language::Japanese;
    CheckText text;
    text.title = titleOf(check.id, language);
    if (check.error) {
        const ErrorText said = errorText(*check.error, language);
        text.meaning = said.message;
        text.fix = said.fix;
        return text;
    }
    for (const CheckSentence &sentence : checkSentences()) {
        if (sentence.id != check.id || sentence.mark != check.mark || check.finding != QLatin1String(sentence.finding))
            continue;
        text.meaning = filled(japanese ? sentence.meaningJa : sentence.meaningEn, check, language);
        text.fix = filled(japanese ? sentence.fixJa : sentence.fixEn, check, language);
        return text;
    }
    if (check.mark == CheckMark::Skipped && check.blockedBy)
        text.meaning = blockedText(*check.blockedBy, language);
    return text;
}

} // namespace segue::workspace
