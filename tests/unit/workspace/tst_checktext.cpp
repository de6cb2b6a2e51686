// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "workspace/checkreport.h"
#include "workspace/terms.h"

#include <QTest>

using namespace segue;
using namespace segue::workspace;

/// The doctor's and the terms' words, whole in both languages (I13).
class tst_CheckText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasWordsForEveryCheckAndMark();
    void leavesNoFactUnfilled();
    void speaksWithTheCatalogueOfAFailure();
    void isHealthyWithWarningsOnly();
    void hasTheSameTermsInBothLanguages();
};

namespace {
Check check(CheckId id, CheckMark mark)
{
    Check result;
    result.id = id;
    result.mark = mark;
    for (const char *fact : {"address", "authority", "account", "privilege", "field"})
        result.facts.insert(QString::fromLatin1(fact), QStringLiteral("example"));
    for (const char *fact : {"fields", "sampled", "asked", "found"})
        result.facts.insert(QString::fromLatin1(fact), qlonglong(12345));
    return result;
}
constexpr int checks = static_cast<int>(CheckId::Mapping) + 1;
} // namespace

void tst_CheckText::hasWordsForEveryCheckAndMark()
{
    QStringList names;
    for (int id = 0; id < checks; ++id) {
        names.append(toString(CheckId(id)));
        for (const Language language : {Language::Japanese, Language::English}) {
            for (const CheckMark mark : {CheckMark::Passed, CheckMark::Skipped}) {
                const CheckText text = checkText(check(CheckId(id), mark), language);
                QVERIFY2(!text.title.isEmpty() && !text.meaning.isEmpty(), qPrintable(names.last()));
            }
        }
    }
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.removeDuplicates(), 0);
    for (const CheckId id : {CheckId::Address, CheckId::View, CheckId::Mapping}) {
        for (const Language language : {Language::Japanese, Language::English})
            QVERIFY(!checkText(check(id, CheckMark::Warning), language).meaning.isEmpty());
    }
}

void tst_CheckText::leavesNoFactUnfilled()
{
    for (int id = 0; id < checks; ++id) {
        for (const Language language : {Language::Japanese, Language::English}) {
            const CheckText text = checkText(check(CheckId(id), CheckMark::Passed), language);
            QVERIFY2(!text.meaning.contains(QLatin1Char('{')), qPrintable(text.meaning));
        }
    }
    QVERIFY(checkText(check(CheckId::Mapping, CheckMark::Passed), Language::English).meaning.contains(QStringLiteral("12,345")));
}

void tst_CheckText::speaksWithTheCatalogueOfAFailure()
{
    Check failed = check(CheckId::MarketingLists, CheckMark::Failed);
    failed.error = Error(ErrorCode::SalesMissing);
    for (const Language language : {Language::Japanese, Language::English}) {
        const CheckText text = checkText(failed, language);
        QCOMPARE(text.meaning, errorText(*failed.error, language).message);
        QCOMPARE(text.fix, errorText(*failed.error, language).fix);
    }
}

void tst_CheckText::isHealthyWithWarningsOnly()
{
    CheckReport report;
    report.checks = {check(CheckId::Address, CheckMark::Warning), check(CheckId::SignIn, CheckMark::Passed)};
    QVERIFY(report.isHealthy());
    QVERIFY(!report.firstFailure());
    report.checks.append(check(CheckId::User, CheckMark::Failed));
    report.checks.last().error = Error(ErrorCode::NotAMember);
    QVERIFY(!report.isHealthy());
    QCOMPARE(report.firstFailure()->code(), ErrorCode::NotAMember);
}

void tst_CheckText::hasTheSameTermsInBothLanguages()
{
    const TermsText japanese = currentTerms(Language::Japanese);
    const TermsText english = currentTerms(Language::English);
    QCOMPARE(japanese.version, english.version);
    QCOMPARE(japanese.text.count(QStringLiteral("\n\n")), english.text.count(QStringLiteral("\n\n")));
    QVERIFY(japanese.text != english.text);
    QVERIFY(QDate::fromString(english.version, Qt::ISODate).isValid());
}

SEGUE_TEST(tst_CheckText)
#include "tst_checktext.moc"
