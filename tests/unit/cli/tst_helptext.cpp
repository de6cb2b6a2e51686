// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/help.h"

#include "output/terminal/emphasis.h"
#include "output/terminal/texttable.h"
#include "testregistry.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace segue::cli;
using namespace Qt::StringLiterals;

/// Help is made from the table of commands: whole, in both languages, and in columns that any terminal can show.
class tst_HelpText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreWholeAndNarrow_data();
    void pagesAreWholeAndNarrow();
    void examplesCanBeTyped();
    void overviewNamesCodesAndEnvironment();
};

void tst_HelpText::pagesAreWholeAndNarrow_data()
{
    QTest::addColumn<bool>("japanese");
    QTest::addColumn<int>("columns");
    for (const int columns : {60, 80, 100}) {
        QTest::addRow("English, %d", columns) << false << columns;
        QTest::addRow("Japanese, %d", columns) << true << columns;
    }
}

void tst_HelpText::pagesAreWholeAndNarrow()
{
    QFETCH(bool, japanese);
    QFETCH(int, columns);
    QTranslator translator;
    if (japanese) {
        QVERIFY(translator.load(u":/i18n/segue_ja.qm"_s));
        QCoreApplication::installTranslator(&translator);
    }
    CommandLine line;
    QStringList pages{helpText(line, columns)};
    for (const QString &noun : nouns()) {
        line.noun = noun;
        pages.append(helpText(line, columns));
    }
    for (const CommandSpec &spec : commandTable()) {
        line.command = &spec;
        const QString page = withoutMarks(helpText(line, columns));
        QVERIFY2(page.contains(spec.usage()), qPrintable(page));
        for (const OptionSpec &option : spec.options) {
            QVERIFY2(page.contains(u"  "_s + option.form()), option.name);
            // A long value may be broken behind its hyphen.
            for (const QString &value : option.allowedValues())
                QVERIFY2(QString(page).remove(QRegularExpression(u"\\s"_s)).contains(value), qPrintable(value));
        }
        for (const ExampleSpec &example : spec.example)
            QVERIFY2(page.contains(QLatin1String(example.command)), example.command);
        pages.append(page);
    }
    for (const QString &page : std::as_const(pages)) {
        if (japanese) {
            QVERIFY2(page.contains(u'す') || page.contains(u'の'), qPrintable(page));
        }
        for (const QString &text : withoutMarks(page).split(u'\n')) {
            // What is typed is never broken.
            if (text.contains(u"seguectl "_s))
                continue;
            QVERIFY2(displayWidth(text) <= columns, qPrintable(text));
            QVERIFY2(!text.trimmed().startsWith(u'。') && !text.trimmed().startsWith(u'、'), qPrintable(text));
        }
    }
}

void tst_HelpText::examplesCanBeTyped()
{
    for (const CommandSpec &spec : commandTable()) {
        QVERIFY(!spec.example.isEmpty());
        for (const ExampleSpec &example : spec.example) {
            QString command = QLatin1String(example.command);
            command = command.mid(command.indexOf(u"seguectl "_s) + 9);
            for (const QLatin1String &mark : {" | "_L1, " > "_L1, ")"_L1}) {
                if (command.contains(mark))
                    command = command.left(command.indexOf(mark));
            }
            Arguments seen;
            const auto line = parseCommandLine(command.split(u' '), seen);
            QVERIFY2(line.has_value(), example.command);
            QVERIFY2(line->command == &spec, example.command);
            QVERIFY2(spec.example.size() == 1 || example.help != nullptr || &example == &spec.example.first(), example.command);
        }
    }
}

void tst_HelpText::overviewNamesCodesAndEnvironment()
{
    const QString page = withoutMarks(helpText(CommandLine(), 80));
    for (const QString &code :
         {u"  0 "_s, u"  1 "_s, u"  7 "_s, u"  10 "_s, u"  11 "_s, u"  NO_COLOR "_s, u"  --json "_s, u"  --progress "_s})
        QVERIFY2(page.contains(u'\n' + code), qPrintable(code));
    for (const CommandSpec &spec : commandTable())
        QVERIFY2(page.contains(u"\n  "_s + spec.path()), qPrintable(spec.path()));
}

SEGUE_TEST(tst_HelpText)

#include "tst_helptext.moc"
