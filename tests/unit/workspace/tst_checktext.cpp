// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "doctor/checksentences.h"
#include "workspace/checkreport.h"
#include "workspace/terms.h"

#include <QSet>
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
    void depthsAreReadable();
    void theReportNamesNobody();
    void theWorstFailureDecides();
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
    for (const char *fact : {"address", "authority", "account", "privilege", "privileges", "field", "ways"})
        result.facts.insert(QString::fromLatin1(fact), QStringLiteral("example"));
    for (const char *fact : {"fields", "sampled", "asked", "found", "percent", "free", "seconds", "minutes"})
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
        QVERIFY(checkTitles().at(id).id == CheckId(id));
        for (const Language language : {Language::Japanese, Language::English}) {
            const CheckText passed = checkText(check(CheckId(id), CheckMark::Passed), language);
            QVERIFY2(!passed.title.isEmpty() && !passed.meaning.isEmpty(), qPrintable(names.last()));
            // A check that cannot be made says what is in its way.
            Check skipped = check(CheckId(id), CheckMark::Skipped);
            skipped.blockedBy = CheckId::SignIn;
            const CheckText later = checkText(skipped, language);
            QVERIFY2(later.meaning.contains(checkText(check(CheckId::SignIn, CheckMark::Passed), language).title),
                     qPrintable(later.meaning));
        }
    }
    QCOMPARE(checkTitles().size(), checks);
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.removeDuplicates(), 0);
}

void tst_CheckText::leavesNoFactUnfilled()
{
    QSet<QString> seen;
    for (const CheckSentence &sentence : checkSentences()) {
        Check one = check(sentence.id, sentence.mark);
        one.finding = QString::fromLatin1(sentence.finding);
        const QString name = toString(sentence.id) + QLatin1Char('/') + toString(sentence.mark) + QLatin1Char('/') + one.finding;
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
        CheckText inJapanese = checkText(one, Language::Japanese);
        CheckText inEnglish = checkText(one, Language::English);
        for (const CheckText &text : {inJapanese, inEnglish}) {
            QVERIFY2(!text.meaning.isEmpty(), qPrintable(name));
            QVERIFY2(!(text.meaning + text.fix).contains(QLatin1Char('{')), qPrintable(text.meaning + text.fix));
        }
        QVERIFY2(inJapanese.meaning != inEnglish.meaning, qPrintable(name));
        QCOMPARE(inJapanese.fix.isEmpty(), inEnglish.fix.isEmpty());
        // Where something is to be known, there is something to do, but for the note that this is practice.
        if (sentence.mark == CheckMark::Warning && sentence.id != CheckId::Address)
            QVERIFY2(!inEnglish.fix.isEmpty(), qPrintable(name));
    }
    QVERIFY(checkText(check(CheckId::Mapping, CheckMark::Passed), Language::English).meaning.contains(QStringLiteral("12,345")));
}

void tst_CheckText::depthsAreReadable()
{
    Check privileges = check(CheckId::Privileges, CheckMark::Passed);
    privileges.facts.insert(QStringLiteral("privileges"),
                            QStringList{QStringLiteral("prvReadList Global"), QStringLiteral("prvWriteList Basic")});
    QVERIFY(checkText(privileges, Language::Japanese).meaning.contains(QStringLiteral(u"prvReadList 組織全体、prvWriteList ユーザー")));
    QVERIFY(checkText(privileges, Language::English).meaning.contains(QStringLiteral("prvReadList Global")));
}

void tst_CheckText::theReportNamesNobody()
{
    CheckReport report;
    report.subject = QStringLiteral("Hanako's connection");
    report.isConnection = true;
    report.server = QStringLiteral("https://kitakaze.crm7.dynamics.com");
    report.checks = {check(CheckId::SignIn, CheckMark::Passed), check(CheckId::User, CheckMark::Failed)};
    report.checks.first().facts.insert(QStringLiteral("account"), QStringLiteral("hanako@kitakaze.example"));
    report.checks.last().error = Error(ErrorCode::NotPermitted)
                                     .with(QStringLiteral("privilege"), QStringLiteral("prvReadList"))
                                     .withServerText(QStringLiteral("Hanako Example is missing prvReadList"))
                                     .withServerCode(QStringLiteral("0x80040220"))
                                     .withStatus(403)
                                     .withRequestIds(QStringLiteral("r-1"), QStringLiteral("c-1"));
    Check lost = check(CheckId::Insights, CheckMark::Failed);
    lost.error = Error(ErrorCode::SignInNeeded).with(QStringLiteral("account"), QStringLiteral("hanako@kitakaze.example"));
    report.checks.append(lost);
    for (const Language language : {Language::Japanese, Language::English}) {
        const QString text = reportText(report, language);
        QVERIFY2(!text.contains(QStringLiteral("hanako"), Qt::CaseInsensitive), qPrintable(text));
        for (const char *kept :
             {"kitakaze.crm7", "(user)", "0x80040220", "HTTP 403", "r-1", "c-1", "segue.server.not_permitted", "prvReadList"})
            QVERIFY2(text.contains(QLatin1String(kept)), kept);
    }
}

void tst_CheckText::theWorstFailureDecides()
{
    CheckReport report;
    QCOMPARE(report.exitCode(), ExitCode::Done);
    report.checks = {check(CheckId::Mapping, CheckMark::Failed), check(CheckId::SignIn, CheckMark::Failed),
                     check(CheckId::View, CheckMark::Warning)};
    report.checks[0].error = Error(ErrorCode::FieldUnknown);
    QCOMPARE(report.exitCode(), ExitCode::Configuration);
    report.checks[1].error = Error(ErrorCode::SignInNeeded);
    QCOMPARE(report.exitCode(), ExitCode::SignInNeeded);
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
