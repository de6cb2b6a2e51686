// SPDX-FileCopyrightText: 2026 Segue contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

#include "domain/ids.h"

#include <QTest>

#include <algorithm>

using namespace segue::domain;

/// GUIDs as people and systems write them.
class tst_Guid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writesLowerCaseWithHyphens();
    void sortsByBytesAsByText();
    void refusesBrokenUtf8_data();
    void refusesBrokenUtf8();
};

void tst_Guid::reads_data()
{
    QTest::addColumn<QString>("text");
    const QString plain = QStringLiteral("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    QTest::newRow("plain") << plain;
    QTest::newRow("upper case") << plain.toUpper();
    QTest::newRow("mixed case") << QStringLiteral("0A1b2C3d-4e5F-6071-8293-a4B5c6D7e8f9");
    QTest::newRow("braces") << u'{' + plain + u'}';
    QTest::newRow("blanks") << QStringLiteral("  ") + plain + QStringLiteral("\t\r\n");
    QTest::newRow("no-break space") << QChar(0xa0) + plain + QChar(0xa0);
    QTest::newRow("ideographic space") << QChar(0x3000) + plain + QChar(0x3000);
    QTest::newRow("braces and blanks") << QStringLiteral(" {") + plain + QStringLiteral("} ");
    QString full = u'{' + plain + u'}';
    for (QChar &c : full)
        c = QChar(static_cast<char16_t>(c.unicode() + 0xfee0));
    QTest::newRow("full width") << full;
    QTest::newRow("full width, upper case") << QStringLiteral("０Ａ１Ｂ２Ｃ３Ｄ－４Ｅ５Ｆ－６０７１－８２９３－Ａ４Ｂ５Ｃ６Ｄ７Ｅ８Ｆ９");
    QTest::newRow("partly full width") << QStringLiteral("０a1b2c3d-4e5f－6071-8293-a4b5c6d7e8f９");
}

void tst_Guid::reads()
{
    QFETCH(QString, text);
    const QString expected = QStringLiteral("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    const auto fromUtf16 = ContactId::parse(text);
    QVERIFY(fromUtf16);
    QCOMPARE(fromUtf16->toString(), expected);
    const QByteArray utf8 = text.toUtf8();
    const auto fromUtf8 = ContactId::parse(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
    QVERIFY(fromUtf8);
    QCOMPARE(fromUtf8->toString(), expected);
}

void tst_Guid::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks only") << QStringLiteral("   ");
    QTest::newRow("no hyphens") << QStringLiteral("0a1b2c3d4e5f60718293a4b5c6d7e8f9");
    QTest::newRow("too short") << QStringLiteral("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f");
    QTest::newRow("too long") << QStringLiteral("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f90");
    QTest::newRow("wrong letter") << QStringLiteral("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8fg");
    QTest::newRow("hyphen misplaced") << QStringLiteral("0a1b2c3-d4e5f-6071-8293-a4b5c6d7e8f9");
    QTest::newRow("one brace") << QStringLiteral("{0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    QTest::newRow("braces the wrong way") << QStringLiteral("}0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9{");
    QTest::newRow("two braces") << QStringLiteral("{{0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9}}");
    QTest::newRow("parentheses") << QStringLiteral("(0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9)");
    QTest::newRow("blank inside") << QStringLiteral("0a1b2c3d-4e5f-6071- 8293-a4b5c6d7e8f9");
    QTest::newRow("blank inside the braces") << QStringLiteral("{ 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9}");
    QTest::newRow("two") << QStringLiteral("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    QTest::newRow("text before") << QStringLiteral("x 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    QTest::newRow("kanji") << QStringLiteral("顧客0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8");
    QTest::newRow("emoji") << QStringLiteral("😀a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
}

void tst_Guid::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!ContactId::parse(text));
    const QByteArray utf8 = text.toUtf8();
    QVERIFY(!ContactId::parse(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size()))));
}

void tst_Guid::writesLowerCaseWithHyphens()
{
    ListId id;
    for (std::size_t i = 0; i < id.bytes.size(); ++i)
        id.bytes.at(i) = static_cast<unsigned char>(i * 17);
    QCOMPARE(id.toUtf8(), QByteArrayLiteral("00112233-4455-6677-8899-aabbccddeeff"));
    QVERIFY(ListId().isNull());
    QVERIFY(!id.isNull());
}

void tst_Guid::sortsByBytesAsByText()
{
    const QStringList texts{QStringLiteral("00000000-0000-0000-0000-000000000001"), QStringLiteral("0000000a-0000-0000-0000-000000000000"),
                            QStringLiteral("7fffffff-0000-0000-0000-000000000000"), QStringLiteral("80000000-0000-0000-0000-000000000000"),
                            QStringLiteral("ffffffff-ffff-ffff-ffff-ffffffffffff")};
    std::vector<ContactId> ids;
    for (auto it = texts.crbegin(); it != texts.crend(); ++it)
        ids.push_back(ContactId::parse(*it).value());
    std::sort(ids.begin(), ids.end());
    QStringList sorted;
    for (const ContactId &id : ids)
        sorted += id.toString();
    QCOMPARE(sorted, texts);
}

void tst_Guid::refusesBrokenUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray plain = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
    QTest::newRow("cut no-break space") << plain + "\xc2";
    QTest::newRow("cut ideographic space") << plain + "\xe3\x80";
    QTest::newRow("lone continuation") << "\x80" + plain;
    QTest::newRow("overlong blank") << QByteArray("\xc0\xa0") + plain;
    QTest::newRow("high byte") << plain + "\xff";
    QTest::newRow("zero byte") << plain + QByteArray(1, '\0');
}

void tst_Guid::refusesBrokenUtf8()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!ContactId::parse(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
}

SEGUE_TEST(tst_Guid)
#include "tst_guid.moc"
