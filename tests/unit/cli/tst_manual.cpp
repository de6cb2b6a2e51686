// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual/manualpages.h"
#include "manual/roff.h"
#include "usage/commandtable.h"

#include "testregistry.h"

#include <QTest>

using namespace segue::cli;
using namespace Qt::StringLiterals;

/// The manual: every command of the table is in it, and no text can be taken for a command of roff.
class tst_Manual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreEscaped_data();
    void textsAreEscaped();
    void everyCommandIsInIt();
};

void tst_Manual::textsAreEscaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("plain") << u"Sales の組織"_s << u"Sales の組織"_s;
    QTest::newRow("a command") << u".so /etc/passwd\n'br"_s << u"\\&.so /etc/passwd\n\\&'br"_s;
    QTest::newRow("a backslash") << u"C:\\new"_s << u"C:\\enew"_s;
}

void tst_Manual::textsAreEscaped()
{
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    QCOMPARE(Roff::escaped(text), escaped);
    QCOMPARE(Roff::typed(u"--csv ~/\"a\""_s), u"\\-\\-csv \\(ti/\\(dqa\\(dq"_s);
}

void tst_Manual::everyCommandIsInIt()
{
    const QList<ManualPage> pages = manualPages(u"1.2.3"_s, u"2026-11-26"_s);
    QCOMPARE(pages.size(), nouns().size() + 1);
    for (const CommandSpec &spec : commandTable()) {
        const auto page = std::find_if(pages.begin(), pages.end(),
                                       [&spec](const ManualPage &one) { return one.name == u"seguectl-"_s + QLatin1String(spec.noun); });
        QVERIFY(page != pages.end());
        QVERIFY2(page->text.contains(Roff::typed(spec.usage()).toUtf8()), page->text);
        QVERIFY(pages.first().text.contains(Roff::typed(spec.path()).toUtf8()));
        for (const OptionSpec &option : spec.options)
            QVERIFY2(page->text.contains("\\fB" + Roff::typed(option.form()).toUtf8()), option.name);
        QVERIFY(page->text.contains("\"2026-11-26\" \"Segue 1.2.3\""));
    }
}

SEGUE_TEST(tst_Manual)

#include "tst_manual.moc"
