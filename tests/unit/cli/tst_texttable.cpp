// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/terminal/emphasis.h"
#include "output/terminal/texttable.h"

#include "testregistry.h"

#include <QTest>

using namespace segue::cli;
using namespace Qt::StringLiterals;

/// What a terminal shows: columns by the width of characters, and no name of anybody's that steers the terminal.
class tst_TextTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wideCharactersAlign();
    void textIsBrokenAsItsLanguageAllows();
    void namesAreShortenedByWidth();
    void controlCharactersDoNothing();
};

void tst_TextTable::wideCharactersAlign()
{
    TextTable table;
    table.setHeader({u"名前"_s, u"人数"_s, u"ID"_s}, {TextTable::Align::Left, TextTable::Align::Right, TextTable::Align::Left});
    table.addRow({u"東京 VIP"_s, u"1,204"_s, u"a"_s});
    table.addRow({u"ｶﾅ e\u0301 🎉"_s, u"3"_s, u"b"_s}); // half-width kana, a combining accent, a character of two units
    table.addRow({u"two\nlines"_s, u"30"_s, u"c"_s});
    QCOMPARE(withoutMarks(table.toText()), u"名前        人数  ID\n"
                                           "---------  -----  --\n"
                                           "東京 VIP   1,204  a\n"
                                           "ｶﾅ e\u0301 🎉        3  b\n"
                                           "two lines     30  c\n"_s);
}

void tst_TextTable::textIsBrokenAsItsLanguageAllows()
{
    QCOMPARE(wrapped(u"Compare every member, even"_s, 12), QStringList({u"Compare"_s, u"every"_s, u"member, even"_s}));
    // A line never begins with a full stop.
    const QStringList lines = wrapped(u"リストからは削除しません。追加だけを行います。"_s, 24);
    for (const QString &line : lines)
        QVERIFY2(displayWidth(line) <= 24 && !line.startsWith(u'。'), qPrintable(line));
    QCOMPARE(lines.join(QString()), u"リストからは削除しません。追加だけを行います。"_s);
}

void tst_TextTable::namesAreShortenedByWidth()
{
    QCOMPARE(shortened(u"春のご案内"_s, 10), u"春のご案内"_s);
    QCOMPARE(shortened(u"春のご案内"_s, 9), u"春のご案…"_s);
    QCOMPARE(shortened(u"🎉🎉"_s, 3), u"🎉…"_s);
    QCOMPARE(shortened(u"name"_s, 0), QString());
}

void tst_TextTable::controlCharactersDoNothing()
{
    const QString name = u"a\x1b[31mb\rc\u009bd\te"_s;
    QVERIFY(!rendered(name, true).contains(u'\x1b'));
    QCOMPARE(rendered(name, false), u"a\ufffd[31mb\ufffdc\ufffdd e"_s);
    QCOMPARE(rendered(emphasised(u"bad"_s, Emphasis::Bad), true), u"\x1b[1;31mbad\x1b[0m"_s);
    QCOMPARE(rendered(emphasised(u"bad"_s, Emphasis::Bad), false), u"bad"_s);
    QCOMPARE(displayWidth(emphasised(u"悪い"_s, Emphasis::Bad)), 4);
}

SEGUE_TEST(tst_TextTable)

#include "tst_texttable.moc"
